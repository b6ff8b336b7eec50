/**
 * Writes CSV that Chinese Excel opens as it is: a byte order mark, CRLF, quotes where needed. Reading is PapaParse's
 * (ledger-import/read-table.ts). Writing is not: its `escapeFormulae` knows no full-width signs and would turn every
 * negative amount into text. What is written here PapaParse reads back as it was (a test says so).
 */
export type CsvCell = string | number | null;

export const BOM = '\uFEFF';
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** What a spreadsheet would run as a formula, full-width signs and leading blanks included. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;

/** A cell that would be run as a formula is made text by an apostrophe; plain negative numbers stay numbers. */
const disarm = (text: string): string =>
	FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** What `csvLine` writes for a cell, before quotes: to know a cell that came back untouched. */
export const asWritten = disarm;

/** A cell that came back from a spreadsheet, without the apostrophe that made it text. */
export const rearm = (text: string): string =>
	text.startsWith("'") && disarm(text.slice(1)) === text ? text.slice(1) : text;

function csvCell(cell: CsvCell): string {
	const text = disarm(cell === null ? '' : String(cell));
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line, ending included. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A whole file. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
	BOM + rows.map(csvLine).join('');
