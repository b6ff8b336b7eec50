/** What a person corrects on the review page, checked against the file itself. */
import { typedCell, type RepairEdit } from '#lib/domain/ledger-import/repair-edits.ts';
import { fitted } from '#lib/domain/ledger-import/supplement.ts';
import { err, type Result } from '#lib/domain/result.ts';
import type { Actor } from './audit-log.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { insertRepairs, type RepairRefusal } from './repairs.ts';
import { findFileRows, headOf } from './source-table.ts';

/** `n`: of the rows put in behind the row, from 1; null for the row itself. */
export type CellPlace = {
	readonly row: number;
	readonly n: number | null;
	readonly column: number;
};

/**
 * Corrects one cell, or every cell of its column that says the same. What stands there is read from the file, never
 * taken from a form.
 */
export async function repairCell(
	db: Db,
	batch: Batch,
	{ row, n, column }: CellPlace,
	typed: string,
	isForEqual: boolean,
	by: Actor
): Promise<Result<number, RepairRefusal>> {
	const { lastRow, columns } = headOf(batch);
	const file = row > lastRow ? (await findFileRows(db, batch, new Set([row]))).get(row) : undefined;
	if (file === undefined || column < 0 || column >= columns.length) return err('no-such-row');
	const to = typedCell(typed);
	if (n !== null)
		return file.added[n - 1] === undefined
			? err('no-such-row')
			: insertRepairs(db, batch.id, [{ kind: 'added-cell', after: row, n, column, to }], by);
	if (!file.isSound) return err('no-such-row');
	const from = file.base[column] ?? '';
	const edit: RepairEdit = { kind: 'cell', row: isForEqual ? null : row, column, from, to };
	return insertRepairs(db, batch.id, [edit], by);
}

/** The whole row as it should read. */
export async function repairRow(
	db: Db,
	batch: Batch,
	row: number,
	typed: readonly string[],
	by: Actor
): Promise<Result<number, RepairRefusal>> {
	const { lastRow, columns } = headOf(batch);
	const isThere = row > lastRow && (await findFileRows(db, batch, new Set([row]))).has(row);
	if (!isThere || typed.length > columns.length) return err('no-such-row');
	const cells = fitted(typed.map(typedCell), columns.length);
	return insertRepairs(db, batch.id, [{ kind: 'row', row, cells }], by);
}

/** Leaves rows out: one, or all of a voucher. */
export async function skipRows(
	db: Db,
	batch: Batch,
	rows: readonly number[],
	by: Actor
): Promise<Result<number, RepairRefusal>> {
	const { lastRow } = headOf(batch);
	const found = await findFileRows(db, batch, new Set(rows));
	const known = rows.filter((row) => row > lastRow && found.has(row));
	if (known.length === 0 || known.length < rows.length) return err('no-such-row');
	return insertRepairs(
		db,
		batch.id,
		known.map((row) => ({ kind: 'skip', row })),
		by
	);
}
