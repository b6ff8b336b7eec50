/** Cells of chosen rows of an original file, for the download of its problems. */
import { decodeText } from '#lib/domain/ledger-import/decode-text.ts';
import { readTable } from '#lib/domain/ledger-import/read-table.ts';
import { sourceBytes, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';

/** By row number, in one pass that ends with the last row wanted. Empty where the file is no table. */
export async function findSourceCells(
	db: Db,
	{ id, review }: Batch,
	rows: ReadonlySet<number>
): Promise<Map<number, readonly string[]>> {
	const found = new Map<number, readonly string[]>();
	if (rows.size === 0 || !review?.encoding || !review.delimiter) return found;
	for (const { row, cells } of readTable(
		decodeText(await sourceBytes(db, id), review.encoding),
		review.delimiter
	)) {
		if (rows.has(row)) found.set(row, cells);
		if (found.size === rows.size) break;
	}
	return found;
}
