import { detectEncoding, decodeText } from './decode-text.ts';
import { findHeader, type Header } from './find-header.ts';
import { headText } from './prepare-import.ts';
import type { ProblemList } from './problem-list.ts';
import { readTable, type TableRow } from './read-table.ts';
import type { ByteSource, Encoding, ImportOptions, LedgerReview, SourceRow } from './review.ts';
import { RowFilter } from './row-filter.ts';

/** A file that is a table, but no ledger: opened as far as its header. */
export type OpenTable = {
	readonly bytes: ByteSource;
	readonly encoding: Encoding;
	readonly header: Header;
	readonly rows: readonly TableRow[];
};

/** A trial balance or a list of accounts has some hundred rows, a township's a few thousand. */
const ROW_LIMIT = 50_000;
const SAMPLES = 12;

/** Null where encoding or header cannot be told: the ledger import has said so already. */
export function openTable(bytes: ByteSource, options: ImportOptions): OpenTable | null {
	const answer = detectEncoding(bytes, options.encoding);
	if ('question' in answer) return null;
	const { encoding } = answer;
	const header = findHeader(headText(bytes, encoding), options);
	if (header === null) return null;
	const rows: TableRow[] = [];
	for (const row of readTable(decodeText(bytes, encoding), header.delimiter)) {
		if (row.row > header.lastRow) rows.push(row);
		if (rows.length >= ROW_LIMIT) break;
	}
	return { bytes, encoding, header, rows };
}

/** The rows that can be read, damaged ones told; `isWhole` is false where some could not. */
export function soundRows(
	{ bytes, encoding, header, rows }: OpenTable,
	problems: ProblemList
): { rows: SourceRow[]; isWhole: boolean } {
	const usualLength = mostFrequent(rows.map(({ cells }) => cells.length));
	const filter = new RowFilter({ header, survey: { usualLength } }, { problems });
	const sound: SourceRow[] = [];
	let isWhole = true;
	for (const read of readTable(filter.watch(decodeText(bytes, encoding)), header.delimiter)) {
		if (read.row <= header.lastRow) continue;
		const cells = filter.filter(read);
		if (cells === 'unsound') isWhole = false;
		else if (cells !== 'skip') sound.push({ row: read.row, cells });
		if (sound.length >= ROW_LIMIT) break;
	}
	return { rows: sound, isWhole };
}

function mostFrequent(numbers: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** The review of such a file, with nothing in it that only vouchers have. */
export function tableReview(
	{ encoding, header, rows }: OpenTable,
	problems: ProblemList,
	known: Partial<LedgerReview>
): LedgerReview {
	const { error, warning } = problems.counts;
	return {
		status: known.question != null ? 'question' : error > 0 ? 'problems' : 'importable',
		question: null,
		encoding,
		delimiter: header.delimiter,
		headerRow: header.row,
		columns: header.columns,
		titleRows: header.titleRows,
		sampleRows: rows.slice(0, SAMPLES).map(({ row, cells }) => ({ row, cells })),
		accountingSystem: null,
		fiscalYear: null,
		months: [],
		rowCount: rows.length,
		vouchers: 0,
		entries: 0,
		debitFen: 0,
		creditFen: 0,
		newAccounts: [],
		subtotals: [],
		problems: problems.sorted(),
		errorCount: error,
		warningCount: warning,
		alreadyPosted: 0,
		...known
	};
}
