/** Rows of an original file as they were read, for "a voucher opens the row it came from". */
import type { TableRow } from '#lib/domain/ledger-import/read-table.ts';
import { findBatchById } from './batches.ts';
import type { Db } from './db/client.ts';
import { sourceTable, toFileRows, type FileRow } from './source-table.ts';

/**
 * `count` rows from the spreadsheet row `from` (counted from 1), decoded as the batch's review decoded them, each with
 * what a person corrected in it.
 * Empty where the file is no table. Reads from the top: a file has no index, and nobody opens row 900,000 often.
 */
export async function findSourceRows(
	db: Db,
	batchId: number,
	from: number,
	count: number
): Promise<FileRow[]> {
	const batch = await findBatchById(db, batchId);
	const rows: TableRow[] = [];
	for (const row of await sourceTable(db, batch)) {
		if (row.row >= from + count) break;
		if (row.row >= from) rows.push(row);
	}
	return toFileRows(rows, batch);
}
