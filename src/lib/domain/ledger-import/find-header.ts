import {
	ACCOUNT_LIST_WORDS,
	headingOf,
	OTHER_HEADINGS,
	STRONG_ROLES,
	TRIAL_BALANCE_WORDS
} from './header-words.ts';
import { columnLetter } from './mapping-limits.ts';
import { isCashHeading, matchColumns, roleOfHeading, yearOfHeader } from './match-columns.ts';
import { withoutInvisible } from './invisible.ts';
import { storable } from './own-copy.ts';
import type { ProblemCode } from './problem.ts';
import { readTable } from './read-table.ts';
import {
	DELIMITERS,
	type Column,
	type Delimiter,
	type ImportOptions,
	type SourceRow
} from './review.ts';

/** Where the table begins and what its columns mean. */
export type Header = {
	readonly delimiter: Delimiter;
	/** The (first) header row and the last one, which differ for a two-row header; 0 where the file has none. */
	readonly row: number;
	readonly lastRow: number;
	readonly width: number;
	readonly columns: readonly Column[];
	/** The one or two header rows as they stand in the file. */
	readonly headRows: readonly SourceRow[];
	readonly titleRows: readonly SourceRow[];
	/** A year written over month and day: `2024年` above `月`. */
	readonly year: number | null;
};

const SEARCHED_ROWS = 30;
/** No ledger has more columns, no heading is longer; a damaged file may have both. */
const COLUMN_LIMIT = 200;
const CELL_LIMIT = 200;

/**
 * Finds delimiter and header together: the delimiter is the one under which the header row shows most known headings.
 * Three known headings make a header, or two strong ones.
 */
export function findHeader(text: string, options: ImportOptions): Header | null {
	if (options.headerRow !== undefined) return chosenHeader(text, options.headerRow, options);
	const delimiters = options.delimiter ? [options.delimiter] : DELIMITERS;
	const found = delimiters.map((delimiter) => headerUnder(text, delimiter, options));
	const best = found.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.header : null;
}

/** Where a person said it is; row 0 is a file that begins with its data, whose columns go by their letters. */
function chosenHeader(text: string, headerRow: number, options: ImportOptions): Header | null {
	const delimiter = options.delimiter ?? ',';
	const rows = firstRows(text, delimiter);
	const at = rows.findIndex(({ row }) => row === headerRow);
	if (at >= 0 && filledCount(rows[at]?.cells ?? []) > 0)
		return headerAt(rows, at, delimiter, options);
	if (headerRow !== 0) return null;
	const width = options.roles?.length ?? Math.max(0, ...rows.map(({ cells }) => cells.length));
	const letters = Array.from({ length: width }, (_, i) => columnLetter(i));
	return {
		delimiter,
		row: 0,
		lastRow: 0,
		width,
		columns: matchColumns(letters, options.roles),
		headRows: [],
		titleRows: [],
		year: null
	};
}

/** The header that each of the first rows would be. */
export const possibleHeaders = (text: string, delimiter: Delimiter): Header[] => {
	const rows = firstRows(text, delimiter);
	return rows.map((_, at) => headerAt(rows, at, delimiter, {}));
};

function headerUnder(text: string, delimiter: Delimiter, options: ImportOptions) {
	const rows = firstRows(text, delimiter);
	const scores = rows.map(({ cells }) => headerScore(cells));
	const top = Math.max(0, ...scores);
	let at = top > 0 ? scores.indexOf(top) : -1;
	if (at < 0 && options.roles) at = rows.findIndex(({ cells }) => filledCount(cells) >= 2);
	if (at < 0) return { score: 0, header: null };
	if (at > 0 && isUpperHalf(rows[at - 1], rows[at])) at -= 1;
	const score = Math.max(top, options.roles ? 1 : 0);
	return { score, header: headerAt(rows, at, delimiter, options) };
}

export function firstRows(text: string, delimiter: Delimiter): SourceRow[] {
	const rows: SourceRow[] = [];
	for (const { row, cells } of readTable([text], delimiter)) {
		// A file with CR CR LF has a blank row below each, also between the two rows of a header.
		if (filledCount(cells) === 0) continue;
		rows.push({ row, cells: cells.slice(0, COLUMN_LIMIT).map(shown) });
		if (rows.length >= SEARCHED_ROWS + 1) break;
	}
	return rows;
}

const shown = (cell: string): string => withoutInvisible(storable(cell.slice(0, CELL_LIMIT)));

/** 0 for a row that is no header. Strong headings count double, so that a data row never wins. */
function headerScore(cells: readonly string[]): number {
	const roles = cells.map(roleOfHeading).filter((role) => role !== null);
	const others = cells.filter(
		(cell) => OTHER_HEADINGS.has(headingOf(cell)) || isCashHeading(cell)
	).length;
	const strong = roles.filter((role) => STRONG_ROLES.has(role)).length;
	const known = roles.length + others;
	return roles.length > 0 && (known >= 3 || strong >= 2) ? known + strong : 0;
}

const filledCount = (cells: readonly string[]): number =>
	cells.filter((cell) => cell.trim() !== '').length;

/** 期初余额 over 借方 and 贷方: a row with gaps whose gaps the row below fills with headings. */
function isUpperHalf(upper: SourceRow | undefined, lower: SourceRow | undefined): boolean {
	if (!upper || !lower) return false;
	const known = upper.cells.filter((cell) => roleOfHeading(cell) !== null).length;
	return (
		known >= 1 &&
		upper.cells.length === lower.cells.length &&
		filledCount(upper.cells) >= 2 &&
		lacksFirst(lower)
	);
}

const lacksFirst = (row: SourceRow): boolean => row.cells.some((cell) => cell.trim() === '');

function headerAt(
	rows: readonly SourceRow[],
	at: number,
	delimiter: Delimiter,
	options: ImportOptions
): Header {
	const upper = rows[at] as SourceRow;
	const lower = rows[at + 1];
	const isDouble = lower !== undefined && isLowerHalf(upper, lower);
	const found = isDouble ? merged(upper.cells, lower.cells) : upper.cells;
	// Columns that a person spoke of are there, also where the header row ends before them.
	const missing = Math.max(0, (options.roles?.length ?? 0) - found.length);
	const headers = [...found, ...Array<string>(missing).fill('')];
	const row = upper.row;
	return {
		delimiter,
		row,
		lastRow: isDouble ? lower.row : row,
		width: headers.length,
		columns: matchColumns(headers, options.roles),
		headRows: isDouble ? [upper, lower] : [upper],
		titleRows: rows.slice(0, at).filter(({ cells }) => filledCount(cells) > 0),
		year: yearOfHeader(headers)
	};
}

/** Only headings, at least one known, and no amounts or dates: `月,日,,,,`. */
function isLowerHalf(upper: SourceRow, lower: SourceRow): boolean {
	const known = knownUnder(upper.cells, lower.cells);
	const filled = lower.cells.map((cell, i) => ({ cell, isKnown: known[i] === true }));
	const hasGap = lower.cells.some(
		(cell, i) => cell.trim() === '' && (upper.cells[i] ?? '').trim() !== ''
	);
	const named = filled.filter(({ cell }) => cell.trim() !== '');
	return hasGap && named.length > 0 && named.every(({ isKnown }) => isKnown);
}

/** Whether each lower cell is a heading by itself, or with the cell above that reaches over it: `科目` over `名称`. */
function knownUnder(upper: readonly string[], lower: readonly string[]): boolean[] {
	const reaching = reachOver(upper, lower);
	return lower.map(
		(cell, i) =>
			roleOfHeading(cell) !== null ||
			isCashHeading(cell) ||
			roleOfHeading(`${reaching[i] ?? ''}${cell}`) !== null
	);
}

/** The upper cell over each column: its own or, for the blanks to its right, the one before, as merged cells are saved. */
function reachOver(upper: readonly string[], lower: readonly string[]): string[] {
	const width = Math.max(upper.length, lower.length);
	let above = '';
	return Array.from({ length: width }, (_, i) => {
		const top = upper[i] ?? '';
		if (top.trim() !== '') above = top;
		else if ((lower[i] ?? '').trim() === '') above = '';
		return above;
	});
}

/** `期初余额` over `借方`, with the upper cell reaching over the blanks to its right. */
function merged(upper: readonly string[], lower: readonly string[]): string[] {
	return reachOver(upper, lower).map((above, i) => {
		const bottom = lower[i] ?? '';
		if (bottom.trim() === '') return upper[i] ?? '';
		if (roleOfHeading(`${above}${bottom}`) !== null && above.trim() !== '')
			return `${above.trim()}${bottom.trim()}`;
		return /年$/.test(headingOf(above)) || roleOfHeading(above) === null
			? bottomUnder(above, bottom)
			: bottom;
	});
}

/** `2024年` over `月` keeps its year; `发生额` over `借方` is simply 借方; `期初余额` over `借方` stays apart. */
function bottomUnder(above: string, bottom: string): string {
	if (/^\d{4}年$/.test(headingOf(above)))
		return headingOf(bottom) === '月' ? `${above.trim()}月` : bottom;
	return /期初|年初|期末|累计/.test(above) ? `${above}${bottom}` : bottom;
}

/** A table of another kind, told by its headings; of two header rows each speaks for itself. */
export function otherKindOfTable({ columns, headRows }: Header): ProblemCode | null {
	const cells = headRows.flatMap((head) => head.cells);
	const headings = [...columns.map(({ header }) => header), ...cells].map(headingOf);
	const has = (...roles: string[]) => columns.some(({ role }) => roles.includes(role));
	if (has('voucher', 'voucherNumber', 'summary')) return null;
	if (headings.some((heading) => TRIAL_BALANCE_WORDS.test(heading))) return 'file-is-trial-balance';
	const listsBalances = has('account', 'accountCode', 'accountName') && has('balance');
	if (listsBalances && !has('date', 'day')) return 'file-is-trial-balance';
	if (has('accountCode') && headings.some((heading) => ACCOUNT_LIST_WORDS.test(heading)))
		return 'file-is-account-list';
	return null;
}
