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
	let row = 0;
	for (const text of texts) {
		const whole = rest === '' ? text : rest + text;
		if (!text.includes('\n') && whole.length <= REST_LIMIT) {
			rest = whole;
			continue;
		}
		const parsed = parser.parse(whole, 0, true);
		if (whole.includes('="')) for (const cells of parsed.data) unwrapAll(cells);
		rest = whole.slice(parsed.meta.cursor);
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
	const whole = parser.parse(text, 0, false);
	if (whole.errors.length === 0) return whole.data.map((cells) => ({ cells, fault: null }));
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
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
	const hasPairs = quoteCount(line) % 2 === 0;
	for (
		let count = 1;
		count <= (hasPairs ? 1 : JOINED_LINES) && at + count <= lines.length;
		count += 1
	) {
		const joined = lines.slice(at, at + count).join('\n');
		const cells = soundRow(joined, parser);
		if (cells) return { found: { cells, fault: null }, lineCount: count };
	}
	const cells = line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
	const fault: QuoteFault = hasPairs ? 'quote-stray' : 'quote-not-closed';
	return { found: { cells, fault }, lineCount: 1 };
}

const quoteCount = (text: string): number => text.split('"').length - 1;

function soundRow(text: string, parser: Parser): string[] | null {
	if (text === '') return [''];
	if (quoteCount(text) % 2 !== 0) return null;
	const { data, errors } = parser.parse(text, 0, false);
	return errors.length === 0 && data.length === 1 ? (data[0] ?? null) : null;
}
