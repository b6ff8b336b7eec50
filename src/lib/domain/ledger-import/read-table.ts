import Papa from 'papaparse';
import type { Delimiter, SourceRow } from './review.ts';

/** A row as read; `fault` tells that its quotes are broken, so that its cells may have shifted. */
export type TableRow = SourceRow & {
	readonly fault: QuoteFault | null;
	/** Which of the rows that a person put in behind this number; undefined for a row of the file. */
	readonly added?: number;
};
type QuoteFault = 'quote-not-closed' | 'quote-stray';
type Cells = { cells: string[]; fault: QuoteFault | null };

type Parsed = { data: string[][]; errors: { row: number }[]; meta: { cursor: number } };
type Parser = { parse(text: string, base: number, ignoresLastRow: boolean): Parsed };

/** A quoted cell longer than this is a quote that was never closed. */
const REST_LIMIT = 1 << 20;
/** A quoted line break goes on for at most this many lines where quotes are broken nearby. */
const JOINED_LINES = 20;

/**
 * Rows with the number that a spreadsheet shows: blank rows count, a quoted line break stays within its row. PapaParse
 * (here and nowhere else) sees decoded text only: given bytes it damages Chinese characters without an error.
 * Synchronous and in constant memory: each piece is parsed up to its last whole row, the rest waits for the next.
 */
export function* readTable(
	texts: Iterable<string>,
	delimiter: Delimiter
): Generator<TableRow, void, undefined> {
	const parser: Parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
	let rest = '';
	/** Without one whole row in it, a text is looked at again when it has doubled: else an open quote costs the square. */
	let enough = 0;
	let row = 0;
	for (const text of texts) {
		const whole = rest === '' ? text : rest + text;
		if ((whole.length < enough || !text.includes('\n')) && whole.length <= REST_LIMIT) {
			rest = whole;
			continue;
		}
		const parsed = parser.parse(whole, 0, true);
		if (whole.includes('="')) for (const cells of parsed.data) unwrapAll(cells);
		rest = whole.slice(parsed.meta.cursor);
		enough = parsed.meta.cursor === 0 ? whole.length * 2 : 0;
		if (hasFault(parsed)) {
			for (const found of repairedRows(whole.slice(0, parsed.meta.cursor), delimiter, parser))
				yield { row: (row += 1), ...found };
		} else for (const cells of parsed.data) yield { row: (row += 1), cells, fault: null };
		if (rest.length > REST_LIMIT) {
			for (const found of repairedRows(rest, delimiter, parser))
				yield { row: (row += 1), ...found };
			rest = '';
		}
	}
	if (rest === '') return;
	for (const found of repairedRows(rest, delimiter, parser)) yield { row: (row += 1), ...found };
}

/** `="0012"` is how some exporters keep a spreadsheet from damaging a number. */
function unwrapAll(cells: string[]): void {
	cells.forEach((cell, i) => {
		if (cell.startsWith('="') && cell.endsWith('"')) cells[i] = cell.slice(2, -1);
	});
}

/** Faults in the last, unfinished row are not faults yet. */
const hasFault = ({ data, errors }: Parsed): boolean =>
	errors.length > 0 && errors.some(({ row }) => row < data.length);

/**
 * Line by line, so that a broken quote costs its own row and not everything up to the next quote: a line whose quotes
 * do not pair is joined with those after it only where that makes one sound row.
 */
function repairedRows(text: string, delimiter: Delimiter, parser: Parser): Cells[] {
	// A line end ends its row; for the parser it begins another.
	const body = text.endsWith('\n') ? text.slice(0, -1) : text;
	if (body === '') return [{ cells: [''], fault: null }];
	const whole = parser.parse(body, 0, false);
	if (whole.errors.length === 0) return whole.data.map((cells) => ({ cells, fault: null }));
	const lines = body.split('\n');
	const rows: Cells[] = [];
	for (let at = 0; at < lines.length;) {
		const { found, lineCount } = rowAt(lines, at, delimiter, parser);
		rows.push(found);
		at += lineCount;
	}
	return rows;
}

function rowAt(lines: readonly string[], at: number, delimiter: Delimiter, parser: Parser) {
	const line = lines[at] ?? '';
	const lineCount = linesOfRow(lines, at, delimiter);
	const cells = lineCount && soundRow(lines.slice(at, at + lineCount).join('\n'), parser);
	if (cells) return { found: { cells, fault: null }, lineCount };
	const bare = line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
	const fault: QuoteFault = quoteCount(line) % 2 === 0 ? 'quote-stray' : 'quote-not-closed';
	return { found: { cells: bare, fault }, lineCount: 1 };
}

const quoteCount = (text: string): number => text.split('"').length - 1;

/** How many lines the row takes whose quotes all close as they should; 0 where they do not. Looks at each character once. */
function linesOfRow(lines: readonly string[], at: number, delimiter: Delimiter): number {
	let isQuoted = false;
	for (let count = 1; count <= JOINED_LINES && at + count <= lines.length; count += 1) {
		const end = quoteStateAfter(lines[at + count - 1] ?? '', isQuoted, delimiter);
		if (end === 'fault') return 0;
		if (end === 'closed') return count;
		isQuoted = true;
	}
	return 0;
}

function quoteStateAfter(line: string, isQuoted: boolean, delimiter: Delimiter) {
	let from = 0;
	if (!isQuoted) from = quotedCellAfter(line, 0, delimiter);
	while (from >= 0) {
		const quote = line.indexOf('"', from);
		if (quote < 0) return 'open';
		if (line[quote + 1] === '"') {
			from = quote + 2;
			continue;
		}
		const next = line.indexOf(delimiter, quote);
		if (line.slice(quote + 1, next < 0 ? undefined : next).trim() !== '') return 'fault';
		if (next < 0) return 'closed';
		from = quotedCellAfter(line, next + 1, delimiter);
	}
	return 'closed';
}

/** Where the next cell that begins with a quote has its text; -1 where there is none. */
function quotedCellAfter(line: string, from: number, delimiter: Delimiter): number {
	if (line[from] === '"') return from + 1;
	const next = line.indexOf(`${delimiter}"`, from);
	return next < 0 ? -1 : next + 2;
}

function soundRow(text: string, parser: Parser): string[] | null {
	if (text === '') return [''];
	const { data, errors } = parser.parse(text, 0, false);
	return errors.length === 0 && data.length === 1 ? (data[0] ?? null) : null;
}
