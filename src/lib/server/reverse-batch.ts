/**
 * 反向冲销 of a whole batch: one short transaction takes its totals away again; its entries stay and stay readable.
 * Freeing its voucher numbers, so that a corrected file can be posted, is a row per voucher: it follows in chunks, and
 * nobody waits for it. A posting frees what is left before it begins.
 *
 * What a replacing batch had replaced stays out of the books when that batch is reversed: nothing is posted that nobody
 * asked for. Its page names those batches and makes a draft of their file again (draft-again.ts).
 */
import { setImmediate } from 'node:timers/promises';
import { and, asc, between, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { findBatchById } from './batches.ts';
import { now } from './clock.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import { addMonthTotals, findBatchTotals, negated } from './totals.ts';
import { isBound } from './other-kinds.ts';
import { findFiscalYear } from './villages.ts';

export type ReverseOutcome = { ok: true } | { ok: false; reason: 'not-posted' | 'month-closed' };

export async function reverseBatch(
	db: Db,
	batchId: number,
	reason: string,
	by: Actor
): Promise<ReverseOutcome> {
	const outcome = await db.transaction((tx) => reverse(tx, batchId, reason, by));
	if (outcome.ok) void releaseNumbers(db, outcome.ledgerSetId).catch(leaveToPosting);
	return outcome.ok ? { ok: true } : outcome;
}

/** The process may end first, or the database be busy: `postBatch` asks again. */
const leaveToPosting = (): void => undefined;

async function reverse(
	tx: Db,
	batchId: number,
	reason: string,
	by: Actor
): Promise<{ ok: true; ledgerSetId: number } | Extract<ReverseOutcome, { ok: false }>> {
	const batch = await findBatchById(tx, batchId);
	if (batch.status !== 'posted' || batch.year === null) return { ok: false, reason: 'not-posted' };
	const rows = (await findBatchTotals(tx, batchId)).filter((row) => row.entryCount !== 0);
	const closedThrough =
		(await findFiscalYear(tx, batch.ledgerSetId, batch.year))?.closedThrough ?? '';
	if (rows.some((row) => row.month <= closedThrough)) return { ok: false, reason: 'month-closed' };
	const bound = await isBound(tx, batch, closedThrough);
	if (bound !== null) return { ok: false, reason: bound };
	await tx
		.update(batchTable)
		.set({ status: 'reversed', reversedAt: by.at, reversedBy: by.name, reversalReason: reason })
		.where(eq(batchTable.id, batchId));
	await addMonthTotals(tx, batch.ledgerSetId, negated(rows));
	await insertAuditEvent(tx, batch.villageId, by, 'batch-reversed', {
		batch: batchId,
		name: batch.name ?? '',
		reason
	});
	return { ok: true, ledgerSetId: batch.ledgerSetId };
}

/** A few milliseconds each: readers and other writers go on in between. */
const CHUNK = 2000;

/** Frees the numbers that vouchers of reversed batches still hold; goes on where a crash stopped it. */
export async function releaseNumbers(db: Db, ledgerSetId: number): Promise<void> {
	const reversed = await db
		.select({ id: batchTable.id })
		.from(batchTable)
		.where(
			and(
				eq(batchTable.ledgerSetId, ledgerSetId),
				eq(batchTable.status, 'reversed'),
				isNull(batchTable.numbersFreedAt)
			)
		);
	for (const { id } of reversed) {
		let from: number | null = 0;
		while (from !== null) from = await releaseSome(db, id, from);
		await db.update(batchTable).set({ numbersFreedAt: now() }).where(eq(batchTable.id, id));
	}
}

/** @returns the voucher to go on behind; null when all are free. */
async function releaseSome(db: Db, batchId: number, from: number): Promise<number | null> {
	const held = await db
		.select({ id: voucher.id })
		.from(voucher)
		.where(and(isOfBatch(batchId), gt(voucher.id, from), eq(voucher.holdsNumber, true)))
		.orderBy(asc(voucher.id))
		.limit(CHUNK);
	const [first, last] = [held[0]?.id, held.at(-1)?.id];
	if (first === undefined || last === undefined) return null;
	await db
		.update(voucher)
		.set({ holdsNumber: false })
		.where(and(between(voucher.id, first, last), eq(voucher.holdsNumber, true)));
	await setImmediate();
	return last;
}
