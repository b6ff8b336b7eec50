/** Supplements: rejected rows that were corrected in a spreadsheet and come back to the same draft. */
import { and, asc, eq } from 'drizzle-orm';
import type { RepairEdit } from '#lib/domain/ledger-import/repair-edits.ts';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';
import {
	parseSupplement,
	supplementEdits,
	type SupplementFault
} from '#lib/domain/ledger-import/supplement.ts';
import { err, type Result } from '#lib/domain/result.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batchSupplement, sourceFile } from './db/schema.ts';
import { insertRepairs, type RepairRefusal } from './repairs.ts';
import { findSourceBytes, insertSourceFile, packFile } from './source-files.ts';
import { findFileRows, headOf } from './source-table.ts';

export type Supplement = { id: number; name: string; addedAt: number; addedBy: string };
export type Taken = { readonly cells: number; readonly added: number; readonly skipped: number };
export type SupplementRefusal =
	{ readonly faults: readonly SupplementFault[] } | { readonly refused: RepairRefusal };

/** All of it becomes corrections, or nothing does; the bytes are kept with the draft. */
export async function insertSupplement(
	db: Db,
	batch: Batch,
	file: { readonly name: string; readonly bytes: ByteSource },
	by: Actor
): Promise<Result<Taken, SupplementRefusal>> {
	const edits = await readEdits(db, batch, file.bytes);
	if (!edits.ok) return err({ faults: edits.error });
	const taken = countTaken(edits.value);
	const packed = await packFile(file.bytes);
	const done = await insertRepairs(db, batch.id, edits.value, by, async (tx, { villageId }) => {
		const fileId = await insertSourceFile(tx, file.name, packed, by.at);
		await tx
			.insert(batchSupplement)
			.values({ batchId: batch.id, fileId, addedAt: by.at, addedBy: by.name });
		const detail = { batch: batch.id, file: file.name, ...taken };
		await insertAuditEvent(tx, villageId, by, 'supplement-taken', detail);
	});
	return done.ok ? { ok: true, value: taken } : err({ refused: done.error });
}

async function readEdits(
	db: Db,
	batch: Batch,
	bytes: ByteSource
): Promise<Result<RepairEdit[], SupplementFault[]>> {
	const { columns, lastRow } = headOf(batch);
	const rows = parseSupplement(bytes, columns);
	if (!rows.ok) return rows;
	const wanted = rows.value.flatMap(({ label }) => (label === null ? [] : [label.row]));
	const known = await findFileRows(db, batch, new Set(wanted));
	for (const row of known.keys()) if (row <= lastRow) known.delete(row);
	return supplementEdits(rows.value, known, columns, batch.review?.fiscalYear ?? batch.year);
}

const countTaken = (edits: readonly RepairEdit[]): Taken => ({
	cells: edits.filter(({ kind }) => ['cell', 'row', 'added-cell'].includes(kind)).length,
	added: edits.filter(({ kind }) => kind === 'add').length,
	skipped: edits.filter(({ kind }) => kind === 'skip' || kind === 'drop-added').length
});

/** In the order in which they came. */
export const findSupplements = (db: Db, batchId: number): Promise<Supplement[]> =>
	db
		.select({
			id: batchSupplement.id,
			name: sourceFile.name,
			addedAt: batchSupplement.addedAt,
			addedBy: batchSupplement.addedBy
		})
		.from(batchSupplement)
		.innerJoin(sourceFile, eq(sourceFile.id, batchSupplement.fileId))
		.where(eq(batchSupplement.batchId, batchId))
		.orderBy(asc(batchSupplement.id));

/** The very bytes of one; null where the batch has no such supplement. */
export async function findSupplementFile(
	db: Db,
	batchId: number,
	id: number
): Promise<{ name: string; bytes: ByteSource } | null> {
	const [row] = await db
		.select({ name: sourceFile.name, fileId: sourceFile.id })
		.from(batchSupplement)
		.innerJoin(sourceFile, eq(sourceFile.id, batchSupplement.fileId))
		.where(and(eq(batchSupplement.id, id), eq(batchSupplement.batchId, batchId)));
	return row ? { name: row.name, bytes: await findSourceBytes(db, row.fileId) } : null;
}
