/** Income lines of the posted books that receipts are matched with, and what of them is taken already. */
import { and, asc, between, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { withoutTax } from '#lib/domain/contracts/instalment-status.ts';
import { lineKey, type ReceiptLine } from '#lib/domain/contracts/receipt-line.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { Db } from './db/client.ts';
import {
	account,
	batch,
	contract,
	entry,
	instalment,
	ledgerSet,
	settlement,
	voucher
} from './db/schema.ts';

/** A year's, in their order; reversals and replaced vouchers are not in the books. */
export const findReceiptLines = (
	db: Db,
	villageId: number,
	year: FiscalYear
): Promise<ReceiptLine[]> =>
	findLines(db, villageId, between(voucher.month, `${year}-01`, `${year}-12`));

export const findReceiptLinesOf = (
	db: Db,
	villageId: number,
	voucherIds: readonly number[]
): Promise<ReceiptLine[]> => findLines(db, villageId, inArray(entry.voucherId, [...voucherIds]));

async function findLines(
	db: Db,
	villageId: number,
	where: SQL | undefined
): Promise<ReceiptLine[]> {
	const rows = await db
		.select({
			voucherId: entry.voucherId,
			line: entry.line,
			bookedOn: voucher.bookedOn,
			summary: entry.summary,
			counterparty: sql<string>`coalesce(${entry.counterparty}, '')`,
			accountCode: account.code,
			incomeFen: sql<number>`${entry.creditFen} - ${entry.debitFen}`
		})
		.from(voucher)
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.innerJoin(ledgerSet, eq(ledgerSet.id, voucher.ledgerSetId))
		.innerJoin(entry, eq(entry.voucherId, voucher.id))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(
			and(
				where,
				eq(ledgerSet.villageId, villageId),
				eq(ledgerSet.countsAsIncome, true),
				eq(batch.status, 'posted'),
				eq(voucher.holdsNumber, true),
				eq(voucher.isClosing, false),
				eq(account.kind, 'income'),
				isNotNull(entry.incomeClass),
				sql`${entry.creditFen} > ${entry.debitFen}`
			)
		)
		.orderBy(asc(voucher.bookedOn), asc(entry.voucherId), asc(entry.line));
	const taken = await findTakenNet(db, villageId);
	return rows.map((row) => ({
		...row,
		openFen: Math.max(0, row.incomeFen - (taken.get(lineKey(row)) ?? 0))
	}));
}

/** By line: what standing receipts took of its income, without the tax of their contracts. */
async function findTakenNet(db: Db, villageId: number): Promise<Map<string, Fen>> {
	const rows = await db
		.select({
			voucherId: settlement.voucherId,
			line: settlement.line,
			amountFen: settlement.amountFen,
			terms: contract.terms
		})
		.from(settlement)
		.innerJoin(instalment, eq(instalment.id, settlement.instalmentId))
		.innerJoin(contract, eq(contract.id, instalment.contractId))
		.where(
			and(
				eq(contract.villageId, villageId),
				eq(settlement.kind, 'receipt'),
				sql`${settlement.undoneAt} is null`
			)
		);
	const taken = new Map<string, Fen>();
	for (const { voucherId, line, amountFen, terms } of rows) {
		const key = lineKey({ voucherId: voucherId ?? 0, line: line ?? 0 });
		taken.set(key, (taken.get(key) ?? 0) + withoutTax(amountFen, terms.taxBasisPoints));
	}
	return taken;
}
