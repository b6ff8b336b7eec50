/** What was corrected in the rows that a voucher came from: the original and the corrected value, side by side. */
import { hasRepairs } from '#lib/domain/ledger-import/repair-rows.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { findFileRows } from './source-table.ts';

export type CorrectedCell = {
	readonly row: number;
	readonly column: string;
	readonly from: string;
	readonly to: string;
};

/** Nothing is read where nothing was corrected. A row put in by a person has no original: `from` and `column` are empty. */
export async function findCorrectedRows(
	db: Db,
	batch: Batch,
	entries: readonly { readonly sourceRow: number }[]
): Promise<CorrectedCell[]> {
	if (!hasRepairs(batch.options.repairs)) return [];
	const wanted = new Set(entries.map(({ sourceRow }) => sourceRow));
	const rows = await findFileRows(db, batch, wanted);
	const columns = batch.review?.columns ?? [];
	// Entries of one row beyond those the file can have made come from rows put in behind it.
	return [...rows.values()].flatMap(({ row, cells, corrected, added }) => [
		...Object.entries(corrected).map(([index, to]) => ({
			row,
			column: columns[Number(index)]?.header ?? String(Number(index) + 1),
			from: cells[Number(index)] ?? '',
			to
		})),
		...added.map((put) => ({
			row,
			column: '',
			from: '',
			to: put.filter((cell) => cell !== '').join(' | ')
		}))
	]);
}
