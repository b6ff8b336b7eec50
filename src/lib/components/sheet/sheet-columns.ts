/**
 * What fits on the first page of the board, so that signatures and code never slip to the second: heights are reckoned in
 * table rows from the texts, for the server cannot measure. A little too high is right: a gap is better than a slip.
 */
import type { SheetTable } from './sheet-tables.ts';

/** Of a column, in letters of the tables. */
const COLUMN_EMS = 33;
const TITLE = 1.8;
const HEAD = 0.9;
const NOTE_LINE = 0.85;
/** The second line of a row has no padding of its own. */
const MORE_LINE = 0.8;

/** A Chinese character is one, a letter or digit about half. */
export const emsOf = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef“”—]/u.test(letter) ? 1 : 0.52), 0);

export const linesOf = (text: string, ems = COLUMN_EMS): number => Math.ceil(emsOf(text) / ems);

export function heightOf(table: SheetTable): number {
	const { rows, total, note, title, official } = table;
	if (rows.length === 0)
		return TITLE + (linesOf(`${title}　${official}　　${note}`) - 1) * NOTE_LINE;
	const body = [...rows, ...(total ? [total] : [])].reduce(
		(sum, row) => sum + 1 + (rowLines(table, row) - 1) * MORE_LINE,
		0
	);
	return TITLE + HEAD + body + linesOf(note) * NOTE_LINE;
}

/** Figures keep their width; the texts share the rest. */
function rowLines({ columns, rows, total }: SheetTable, row: readonly string[]): number {
	const widest = (at: number): number =>
		Math.max(...[...rows, ...(total ? [total] : [])].map((one) => emsOf(one[at] ?? '')));
	const figures = columns.reduce(
		(sum, { isFigure }, at) => sum + (isFigure ? widest(at) + 0.7 : 0),
		0
	);
	const texts = columns.filter(({ isFigure }) => !isFigure).length;
	const share = Math.max(4, (COLUMN_EMS - figures) / texts - 0.7);
	return Math.max(1, ...row.map((text, at) => (columns[at]?.isFigure ? 1 : linesOf(text, share))));
}

export type Packed = {
	readonly columns: readonly (readonly SheetTable[])[];
	/** For the next page. */
	readonly after: readonly SheetTable[];
};

/** Each table, in order, to the emptiest column it fits into. `used`: what already stands in each. */
export function packed(
	tables: readonly SheetTable[],
	used: readonly number[],
	room: number
): Packed {
	const heights = [...used];
	const columns: SheetTable[][] = used.map(() => []);
	const after: SheetTable[] = [];
	for (const table of tables) {
		const at = heights.indexOf(Math.min(...heights));
		const height = (heights[at] ?? room) + heightOf(table);
		if (height > room) after.push(table);
		else {
			heights[at] = height;
			columns[at]?.push(table);
		}
	}
	return { columns, after };
}
