/**
 * 整月替换: what a replacing batch does to the posted vouchers of its months, inside the transaction that posts it.
 * They leave every figure and give their numbers up; they stay, readable, with the batch that replaced them.
 */
import { and, count, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Month } from '#lib/domain/calendar.ts';
import { batchName, replacementReason } from '#lib/domain/ledger/batch.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { isOfBatch } from './batch-vouchers.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, batchTotal, voucher } from './db/schema.ts';
import { addBatchTotals, findBatchTotals, negated } from './totals.ts';

/** The batch that replaces, with the name it is about to get. */
export type Replacing = Pick<Batch, 'id' | 'villageId' | 'ledgerSetId'> & {
	year: number;
	number: number;
};

export async function replaceMonths(
	tx: Db,
	replacing: Replacing,
	months: readonly Month[],
	by: Actor
): Promise<void> {
	const replaced = await findReplaced(tx, replacing, months);
	for (const { batchId } of replaced) await takeTotals(tx, replacing, batchId, months);
	await markReplaced(
		tx,
		replacing,
		months,
		replaced.map(({ batchId }) => batchId)
	);
	// Only now are the numbers free that its own vouchers were written without.
	await tx
		.update(voucher)
		.set({ holdsNumber: true })
		.where(and(isOfBatch(replacing.id), eq(voucher.holdsNumber, false)));
	for (const one of replaced) await closeIfEmpty(tx, replacing, one, by);
	await insertAuditEvent(tx, replacing.villageId, by, 'period-replaced', {
		batch: replacing.id,
		name: batchName(replacing.year, replacing.number),
		months: months.join(', '),
		vouchers: replaced.reduce((sum, one) => sum + one.vouchers, 0),
		batches: replaced.map(({ year, number }) => batchName(year ?? 0, number ?? 0)).join(', ')
	});
}

const findReplaced = (tx: Db, { id, ledgerSetId }: Replacing, months: readonly Month[]) =>
	tx
		.select({
			batchId: voucher.batchId,
			year: batchTable.year,
			number: batchTable.number,
			vouchers: count()
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.holdsNumber, true),
				inArray(voucher.month, [...months]),
				eq(batchTable.status, 'posted'),
				ne(voucher.batchId, id)
			)
		)
		.groupBy(voucher.batchId);

type Replaced = Awaited<ReturnType<typeof findReplaced>>[number];

/** All posted vouchers of a month go, so what a batch added to that month goes as it stands, decisions included. */
async function takeTotals(
	tx: Db,
	{ ledgerSetId }: Replacing,
	batchId: number,
	months: readonly Month[]
): Promise<void> {
	const rows = (await findBatchTotals(tx, batchId)).filter(
		(row) => row.entryCount !== 0 && months.includes(row.month)
	);
	await addBatchTotals(tx, ledgerSetId, batchId, negated(rows));
}

async function markReplaced(
	tx: Db,
	{ id, ledgerSetId }: Replacing,
	months: readonly Month[],
	batchIds: readonly number[]
): Promise<void> {
	await tx
		.update(voucher)
		.set({ holdsNumber: false, replacedByBatchId: id })
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.holdsNumber, true),
				inArray(voucher.month, [...months]),
				inArray(voucher.batchId, [...batchIds])
			)
		);
}

/** A batch of which nothing is left in the books is reversed, with a reason that names its successor. */
async function closeIfEmpty(
	tx: Db,
	replacing: Replacing,
	{ batchId, year, number, vouchers }: Replaced,
	by: Actor
): Promise<void> {
	const isEmpty = (await countLeft(tx, batchId)) === 0;
	const reason = replacementReason(batchName(replacing.year, replacing.number));
	const reversed = {
		status: 'reversed',
		reversedAt: by.at,
		reversedBy: by.name,
		reversalReason: reason,
		numbersFreedAt: by.at
	} as const;
	await tx
		.update(batchTable)
		.set({
			replacedVouchers: sql`${batchTable.replacedVouchers} + ${vouchers}`,
			...(isEmpty ? reversed : {})
		})
		.where(eq(batchTable.id, batchId));
	if (!isEmpty) return;
	await insertAuditEvent(tx, replacing.villageId, by, 'batch-reversed', {
		batch: batchId,
		name: batchName(year ?? 0, number ?? 0),
		reason
	});
}

const countLeft = (tx: Db, batchId: number): Promise<number> =>
	tx.$count(batchTotal, and(eq(batchTotal.batchId, batchId), ne(batchTotal.entryCount, 0)));
