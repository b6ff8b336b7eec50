/** What people decided about single income lines, with the line as the books hold it now. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { voucherName } from '#lib/domain/ledger/voucher.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { Db } from './db/client.ts';
import { batch, entry, incomeDecision, ledgerSet, voucher } from './db/schema.ts';

export type DecidedLine = {
	readonly id: number;
	readonly voucherId: number;
	readonly voucherName: string;
	readonly bookedOn: CivilDate;
	readonly summary: string;
	/** Σ credit − debit: what the line adds to income. */
	readonly incomeFen: Fen;
	readonly from: IncomeClass;
	readonly to: IncomeClass;
	readonly reason: string;
	readonly by: string;
	readonly at: number;
	/** Its batch was reversed or its voucher replaced: the decision counts nowhere, and is carried over if the same line comes again. */
	readonly isReversed: boolean;
};

/** Newest first; earlier decisions on the same line and those of reversed batches are listed too. */
export async function findDecidedLines(
	db: Db,
	villageId: number,
	limit: number
): Promise<DecidedLine[]> {
	const rows = await db
		.select({ decision: incomeDecision, entry, voucher, status: batch.status })
		.from(incomeDecision)
		.innerJoin(
			entry,
			and(eq(entry.voucherId, incomeDecision.voucherId), eq(entry.line, incomeDecision.line))
		)
		.innerJoin(voucher, eq(voucher.id, incomeDecision.voucherId))
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.innerJoin(ledgerSet, eq(ledgerSet.id, voucher.ledgerSetId))
		.where(and(eq(ledgerSet.villageId, villageId), inArray(batch.status, ['posted', 'reversed'])))
		.orderBy(desc(incomeDecision.id))
		.limit(limit);
	return rows.map((row) => ({
		id: row.decision.id,
		voucherId: row.voucher.id,
		voucherName: voucherName(row.voucher),
		bookedOn: row.voucher.bookedOn,
		summary: row.entry.summary,
		incomeFen: row.entry.creditFen - row.entry.debitFen,
		from: row.decision.previousClass,
		to: row.decision.incomeClass,
		reason: row.decision.reason,
		by: row.decision.decidedBy,
		at: row.decision.decidedAt,
		isReversed: row.status === 'reversed' || row.voucher.replacedByBatchId !== null
	}));
}
