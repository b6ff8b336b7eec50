/**
 * 反向冲销 of a whole batch: one short transaction takes its totals away again; its entries stay and stay readable.
 * Releasing its voucher numbers, so that a corrected file can be posted, is a row per voucher and follows in chunks.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { findBatchById } from './batches.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import { isBound } from './other-kinds.ts';
import { addMonthTotals, findBatchTotals } from './totals.ts';
import { findFiscalYear } from './villages.ts';

export type ReverseOutcome = { ok: true } | { ok: false; reason: 'not-posted' | 'month-closed' };

export async function reverseBatch(
	db: Db,
	batchId: number,
	reason: string,
	by: Actor
): Promise<ReverseOutcome> {
	const outcome = await db.transaction((tx) => reverse(tx, batchId, reason, by));
	if (outcome.ok) await releaseNumbers(db, (await findBatchById(db, batchId)).ledgerSetId);
	return outcome;
}

async function reverse(
	tx: Db,
	batchId: number,
	reason: string,
	by: Actor
): Promise<ReverseOutcome> {
	const batch = await findBatchById(tx, batchId);
	if (batch.status !== 'posted' || batch.year === null) return { ok: false, reason: 'not-posted' };
	const rows = await findBatchTotals(tx, batchId);
	const closedThrough =
		(await findFiscalYear(tx, batch.ledgerSetId, batch.year))?.closedThrough ?? '';
	if (rows.some((row) => row.month <= closedThrough)) return { ok: false, reason: 'month-closed' };
	const bound = await isBound(tx, batch, closedThrough);
	if (bound !== null) return { ok: false, reason: bound };
	await tx
		.update(batchTable)
		.set({ status: 'reversed', reversedAt: by.at, reversedBy: by.name, reversalReason: reason })
		.where(eq(batchTable.id, batchId));
	const taken = rows.map((row) => ({
		...row,
		debitFen: -row.debitFen,
		creditFen: -row.creditFen,
		entryCount: -row.entryCount
	}));
	await addMonthTotals(tx, batch.ledgerSetId, taken);
	await insertAuditEvent(tx, batch.villageId, by, 'batch-reversed', {
		batch: batchId,
		name: batch.name ?? '',
		reason
	});
	return { ok: true };
}

const CHUNK = 20_000;

/** Frees the numbers that vouchers of reversed batches still hold; goes on where a crash stopped it. */
export async function releaseNumbers(db: Db, ledgerSetId: number): Promise<void> {
	const reversed = await db
		.select({ id: batchTable.id })
		.from(batchTable)
		.where(and(eq(batchTable.ledgerSetId, ledgerSetId), eq(batchTable.status, 'reversed')));
	for (const { id } of reversed) {
		for (;;) {
			const held = await db
				.select({ id: voucher.id })
				.from(voucher)
				.where(and(isOfBatch(id), eq(voucher.holdsNumber, true)))
				.limit(CHUNK);
			if (held.length === 0) break;
			const ids = JSON.stringify(held.map((row) => row.id));
			await db
				.update(voucher)
				.set({ holdsNumber: false })
				.where(inArray(voucher.id, sql`(select value from json_each(${ids}))`));
		}
	}
}
