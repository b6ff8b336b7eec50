/** A ledger and how it is put into bytes. */
import { encode } from '../golden/ledger-import/encode.ts';
import type { Random } from '../support/samples/random.ts';
import type { Ledger } from './valid-ledgers.ts';

export type Style = {
	readonly delimiter: string;
	readonly encoding: string;
	readonly newline: string;
	readonly quotesAll: boolean;
};
export type Rows = readonly (readonly string[])[];

const ENCODINGS = ['utf-8', 'utf-8-bom', 'gb18030', 'gb18030', 'utf-16le-bom', 'utf-16be-bom'];
const DELIMITERS = [',', ',', ',', '\t', ';', '|'];

export const makeStyle = (random: Random): Style => ({
	delimiter: random.pick(DELIMITERS),
	encoding: random.pick(ENCODINGS),
	newline: random.pick(['\n', '\r\n', '\r\n']),
	quotesAll: random.between(0, 3) === 0
});

export function write(rows: Rows, { delimiter, newline, quotesAll }: Style): string {
	const mustQuote = (cell: string) => quotesAll || /["\n\r]/.test(cell) || cell.includes(delimiter);
	const written = (cell: string) => (mustQuote(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
	return rows.map((cells) => cells.map(written).join(delimiter) + newline).join('');
}

/** Characters that the encoding does not have are written as a question mark, as Excel does. */
export function bytesOf(text: string, { encoding }: Style): Uint8Array {
	const isUtf16 = encoding.startsWith('utf-16');
	return encode(isUtf16 ? text : text.toWellFormed().replaceAll('\uFFFD', '?'), encoding);
}

/** What a column is for, by its heading alone; the tests must not ask the code under test. */
const KINDS = {
	amount: /^(?:金额|借方.*|贷方.*|FDEBIT|FCREDIT)$/,
	date: /^(?:日期|记账日期|FDATE)$/,
	number: /^(?:凭证号数?|凭证字号|FNUM)$/,
	code: /^(?:科目编码|科目代码|科目|FACCTID)$/,
	summary: /^(?:摘.?要|FEXP)$/
} as const;
export type CellKind = keyof typeof KINDS;

export const columnsOf = ({ rows, headerAt }: Ledger, kind: CellKind): number[] =>
	(rows[headerAt] ?? []).flatMap((heading, i) => (KINDS[kind].test(heading) ? [i] : []));

/** Edits the filled cells of one kind: all of them alike, or those of one row. */
export function editCells(
	ledger: Ledger,
	kind: CellKind,
	random: Random,
	edit: (cell: string) => string
): Rows {
	const columns = new Set(columnsOf(ledger, kind));
	const isFilled = (cell: string) => !['', '-', '—'].includes(cell);
	const candidates = ledger.rows.flatMap((cells, row) =>
		isLine(ledger, row) && cells.some((cell, i) => columns.has(i) && isFilled(cell)) ? [row] : []
	);
	const only = random.between(0, 1) === 1 ? random.pick(candidates) : null;
	return ledger.rows.map((cells, row) =>
		!isLine(ledger, row) || (only !== null && row !== only)
			? cells
			: cells.map((cell, i) => (columns.has(i) && isFilled(cell) ? edit(cell) : cell))
	);
}

/** Below the header, and neither a total nor an opening balance. */
const isLine = ({ rows, headerAt }: Ledger, row: number): boolean =>
	row > headerAt && !rows[row]?.some((cell) => /合计|上年结转/.test(cell));
