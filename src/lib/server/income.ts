/** 口径 and decisions on single lines. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import {
	account,
	batch,
	entry,
	incomeDecision,
	incomeDefinition,
	ledgerSet,
	voucher
} from './db/schema.ts';
import { decisionKeys } from './decision-keys.ts';
import type { EarlierDecision } from './entry-rows.ts';
import type { TotalRow } from './total-sheet.ts';
import { addBatchTotals } from './totals.ts';

/** The version in force. */
export async function findDefinition(db: Db, villageId: number): Promise<IncomeDefinition> {
	const [row] = await db
		.select({ definition: incomeDefinition.definition })
		.from(incomeDefinition)
		.where(eq(incomeDefinition.villageId, villageId))
		.orderBy(desc(incomeDefinition.version))
		.limit(1);
	if (!row) throw new Error(`village ${villageId} has no income definition`);
	return row.definition;
}

export type LineKey = { voucherId: number; line: number };

/** A line of the village's posted books on an income account. */
async function findIncomeLine(db: Db, villageId: number, key: LineKey) {
	const [row] = await db
		.select({ entry, voucher })
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.innerJoin(ledgerSet, eq(ledgerSet.id, voucher.ledgerSetId))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(
			and(
				// A cost that is taken off follows the definition alone.
				eq(account.kind, 'income'),
				eq(entry.voucherId, key.voucherId),
				eq(entry.line, key.line),
				eq(batch.status, 'posted'),
				eq(voucher.holdsNumber, true),
				eq(ledgerSet.villageId, villageId)
			)
		);
	return row && row.entry.incomeClass !== null
		? { ...row, incomeClass: row.entry.incomeClass }
		: null;
}

/**
 * A person's word on one line; re-totals in the same transaction. Earlier decisions stay on record.
 * @returns false if the line is not on an income account of this village's posted books.
 */
export function decideIncomeClass(
	db: Db,
	villageId: number,
	key: LineKey,
	incomeClass: IncomeClass,
	reason: string,
	by: Actor
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const line = await findIncomeLine(tx, villageId, key);
		if (!line) return false;
		await tx.insert(incomeDecision).values({
			...key,
			incomeClass,
			previousClass: line.incomeClass,
			reason,
			decidedBy: by.name,
			decidedAt: by.at
		});
		await tx
			.update(entry)
			.set({ incomeClass })
			.where(and(eq(entry.voucherId, key.voucherId), eq(entry.line, key.line)));
		await moveTotal(tx, line, incomeClass);
		await insertAuditEvent(tx, villageId, by, 'class-decided', {
			...key,
			from: line.incomeClass,
			to: incomeClass,
			reason
		});
		return true;
	});
}

type IncomeLine = NonNullable<Awaited<ReturnType<typeof findIncomeLine>>>;

async function moveTotal(db: Db, line: IncomeLine, to: IncomeClass): Promise<void> {
	const row = (incomeClass: IncomeClass, sign: 1 | -1): TotalRow => ({
		month: line.voucher.month,
		accountId: line.entry.accountId,
		incomeClass,
		isClosing: line.voucher.isClosing,
		debitFen: sign * line.entry.debitFen,
		creditFen: sign * line.entry.creditFen,
		entryCount: sign,
		lastOn: line.voucher.bookedOn
	});
	const moved = [row(line.incomeClass, -1), row(to, 1)];
	await addBatchTotals(db, line.voucher.ledgerSetId, line.voucher.batchId, moved);
}

export type Decision = { voucherId: number; line: number; reason: string; by: string; at: number };

/** The newest decision of each line of these vouchers. */
export async function findDecisions(
	db: Db,
	voucherIds: readonly number[]
): Promise<Map<string, Decision>> {
	if (voucherIds.length === 0) return new Map();
	const rows = await db
		.select({
			voucherId: incomeDecision.voucherId,
			line: incomeDecision.line,
			reason: incomeDecision.reason,
			by: incomeDecision.decidedBy,
			at: incomeDecision.decidedAt
		})
		.from(incomeDecision)
		.where(inArray(incomeDecision.voucherId, [...voucherIds]))
		.orderBy(incomeDecision.id);
	return new Map(rows.map((row) => [`${row.voucherId}/${row.line}`, row]));
}

/**
 * What people decided so far about lines of the ledger set, by `decisionKeys`: a corrected file that brings the very same
 * line again, after a reversal or in place of what it replaces, keeps what the accountant decided about it.
 */
export async function findEarlierDecisions(
	db: Db,
	ledgerSetId: number
): Promise<Map<string, EarlierDecision>> {
	const decisions = await db
		.select({ decision: incomeDecision })
		.from(incomeDecision)
		.innerJoin(voucher, eq(voucher.id, incomeDecision.voucherId))
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.where(and(eq(voucher.ledgerSetId, ledgerSetId), inArray(batch.status, ['posted', 'reversed'])))
		.orderBy(incomeDecision.id);
	const ids = [...new Set(decisions.map(({ decision }) => decision.voucherId))];
	const keys = await findDecisionKeys(db, ids);
	return new Map(
		decisions.flatMap(({ decision }) => {
			const { voucherId, line, incomeClass, previousClass, reason, decidedBy, decidedAt } =
				decision;
			const key = keys.get(voucherId)?.[line - 1];
			return key === undefined
				? []
				: [[key, { incomeClass, previousClass, reason, decidedBy, decidedAt }] as const];
		})
	);
}

async function findDecisionKeys(
	db: Db,
	voucherIds: readonly number[]
): Promise<Map<number, string[]>> {
	if (voucherIds.length === 0) return new Map();
	const rows = await db
		.select({
			id: voucher.id,
			month: voucher.month,
			word: voucher.word,
			number: voucher.number,
			accountCode: account.code,
			summary: entry.summary,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen
		})
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(
			inArray(entry.voucherId, sql`(select value from json_each(${JSON.stringify(voucherIds)}))`)
		)
		.orderBy(entry.voucherId, entry.line);
	const vouchers = new Map<number, typeof rows>();
	for (const row of rows) {
		const lines = vouchers.get(row.id) ?? [];
		vouchers.set(row.id, lines);
		lines.push(row);
	}
	return new Map(
		[...vouchers].flatMap(([id, entries]) => {
			const [first] = entries;
			return first ? [[id, decisionKeys({ ...first, entries })] as const] : [];
		})
	);
}
