/** Rows of an original file as they were read, for "a voucher opens the row it came from". */
import { decodeText } from '#lib/domain/ledger-import/decode-text.ts';
import { readTable } from '#lib/domain/ledger-import/read-table.ts';
import type { SourceRow } from '#lib/domain/ledger-import/review.ts';
import { findBatchById, sourceBytes } from './batches.ts';
import type { Db } from './db/client.ts';

/**
 * `count` rows from the spreadsheet row `from` (counted from 1), decoded as the batch's review decoded them.
 * Empty where the file is no table. Reads from the top: a file has no index, and nobody opens row 900,000 often.
 */
export async function findSourceRows(
	db: Db,
	batchId: number,
	from: number,
	count: number
): Promise<SourceRow[]> {
	const { review } = await findBatchById(db, batchId);
	if (!review?.encoding || !review.delimiter) return [];
	const rows: SourceRow[] = [];
	const texts = decodeText(await sourceBytes(db, batchId), review.encoding);
	for (const { row, cells } of readTable(texts, review.delimiter)) {
		if (row >= from + count) break;
		if (row >= from) rows.push({ row, cells });
	}
	return rows;
}
