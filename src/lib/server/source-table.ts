/** The rows of an original file, and beside them what a person corrected. */
import { decodeText } from '#lib/domain/ledger-import/decode-text.ts';
import { readTable, type TableRow } from '#lib/domain/ledger-import/read-table.ts';
import { correctedRows, type CorrectedRow } from '#lib/domain/ledger-import/repair-rows.ts';
import type { Column } from '#lib/domain/ledger-import/review.ts';
import { sourceBytes, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';

/** Where the table of a batch's file begins, as its review found it; `lastRow` 0 where there is none. */
export const headOf = ({ review }: Batch): { lastRow: number; columns: readonly Column[] } => ({
	lastRow: review?.lastHeaderRow ?? review?.headerRow ?? 0,
	columns: review?.columns ?? []
});

/** As the review decoded them; empty where the file is no table. */
export async function sourceTable(db: Db, { id, review }: Batch): Promise<Iterable<TableRow>> {
	if (!review?.encoding || !review.delimiter) return [];
	return readTable(decodeText(await sourceBytes(db, id), review.encoding), review.delimiter);
}

/** `isSound` false: its quotes are broken, so that only the whole row can be corrected. */
export type FileRow = CorrectedRow & { readonly isSound: boolean };

/** Rows of the file with their corrections. */
export function toFileRows(rows: readonly TableRow[], batch: Batch): FileRow[] {
	const { repairs } = batch.options;
	const replaced = new Set(repairs?.rows?.map(({ row }) => row));
	return correctedRows(rows, repairs, headOf(batch)).map((corrected, index) => ({
		...corrected,
		isSound: rows[index]?.fault == null || replaced.has(corrected.row)
	}));
}

/** By row number, in one pass that ends with the last row wanted. */
export async function findFileRows(
	db: Db,
	batch: Batch,
	rows: ReadonlySet<number>
): Promise<Map<number, FileRow>> {
	const found: TableRow[] = [];
	if (rows.size > 0)
		for (const row of await sourceTable(db, batch)) {
			if (rows.has(row.row)) found.push(row);
			if (found.length === rows.size) break;
		}
	return new Map(toFileRows(found, batch).map((row) => [row.row, row]));
}
