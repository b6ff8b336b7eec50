/**
 * Corrections of a draft: they stand in its options beside the bytes, which never change; every one of them is on
 * record. Which rows and cells there are is for the caller (file-repairs.ts, supplements.ts).
 */
import { and, eq } from 'drizzle-orm';
import type { AuditDetails, AuditKind } from '#lib/domain/audit/audit-event.ts';
import {
	addRepair,
	checkRepairs,
	editsOf,
	removeRepair,
	type RepairEdit,
	type RepairFault,
	type RepairRef
} from '#lib/domain/ledger-import/repair-edits.ts';
import type { Column, Repairs } from '#lib/domain/ledger-import/review.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { insertAuditEvents, type Actor } from './audit-log.ts';
import { findBatchById, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable } from './db/schema.ts';

export type RepairRefusal = RepairFault | 'not-a-draft';
export type RepairDetail = AuditDetails['draft-repaired'];

/** All of the corrections or none. `also` runs in the same transaction. */
export function insertRepairs(
	db: Db,
	batchId: number,
	edits: readonly RepairEdit[],
	by: Actor,
	also: (tx: Db, batch: Batch) => Promise<void> = async () => undefined
): Promise<Result<number, RepairRefusal>> {
	return db.transaction(async (tx) => {
		const batch = await findBatchById(tx, batchId);
		if (batch.status !== 'draft') return err('not-a-draft');
		const checked = checkRepairs(edits.reduce(addRepair, batch.options.repairs ?? {}));
		if (!checked.ok) return checked;
		await updateRepairs(tx, batch, checked.value);
		const details = edits.map((edit) => detailOf(batch, edit));
		await insertEvents(tx, batch, by, 'draft-repaired', details);
		await also(tx, batch);
		return ok(edits.length);
	});
}

/** Takes one correction back, or all of them. @returns how many there were; 0 where it is no draft any more. */
export function deleteRepairs(
	db: Db,
	batchId: number,
	ref: RepairRef | 'all',
	by: Actor
): Promise<number> {
	return db.transaction(async (tx) => {
		const batch = await findBatchById(tx, batchId);
		const before = batch.options.repairs ?? {};
		if (batch.status !== 'draft') return 0;
		const after = ref === 'all' ? {} : removeRepair(before, ref);
		const kept = new Set(editsOf(after).map((edit) => JSON.stringify(edit)));
		const gone = editsOf(before).filter((edit) => !kept.has(JSON.stringify(edit)));
		if (gone.length === 0) return 0;
		await updateRepairs(tx, batch, after);
		const details = gone.map((edit) => detailOf(batch, edit));
		await insertEvents(tx, batch, by, 'repair-undone', details);
		return gone.length;
	});
}

const updateRepairs = (tx: Db, { id, options }: Batch, repairs: Repairs) =>
	tx
		.update(batchTable)
		.set({ options: { ...options, repairs } })
		.where(and(eq(batchTable.id, id), eq(batchTable.status, 'draft')));

/** The correction as it goes on record; `index` tells two columns of one heading apart. */
export function detailOf(
	{ id, review }: Pick<Batch, 'id' | 'review'>,
	edit: RepairEdit
): RepairDetail {
	const columns = review?.columns ?? [];
	const plain = { batch: id, column: '', index: -1, from: '' };
	switch (edit.kind) {
		case 'cell':
			return {
				...plain,
				what: edit.row === null ? 'equal' : 'cell',
				row: edit.row ?? 0,
				...columnOf(columns, edit.column),
				from: edit.from,
				to: edit.to
			};
		case 'added-cell':
			return {
				...plain,
				what: 'added-cell',
				row: edit.after,
				...columnOf(columns, edit.column),
				to: edit.to
			};
		case 'row':
			return { ...plain, what: 'row', row: edit.row, to: edit.cells.join(' | ') };
		case 'add':
			return { ...plain, what: 'added', row: edit.after, to: edit.cells.join(' | ') };
		case 'drop-added':
			return { ...plain, what: 'dropped', row: edit.after, to: '' };
		case 'skip':
			return { ...plain, what: 'skipped', row: edit.row, to: '' };
	}
}

const columnOf = (columns: readonly Column[], index: number) => ({
	column: columns[index]?.header ?? String(index + 1),
	index
});

const insertEvents = (
	tx: Db,
	{ villageId }: Batch,
	by: Actor,
	kind: AuditKind,
	details: readonly RepairDetail[]
): Promise<void> =>
	insertAuditEvents(
		tx,
		by,
		details.map((detail) => ({ villageId, kind, detail }))
	);
