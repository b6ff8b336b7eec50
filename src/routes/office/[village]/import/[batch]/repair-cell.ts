import type { Column } from '#lib/domain/ledger-import/review.ts';
import type { ProblemLine } from '#lib/server/problem-lines.ts';

export type { ProblemLine };

/** The cell that is being corrected: what it says, and what the file says where that is something else. */
export type OpenCell = {
	readonly row: number;
	/** Of the rows put in behind the row, from 1; null for the row itself. */
	readonly n: number | null;
	readonly column: number;
	readonly text: string;
	readonly isCorrected: boolean;
};
type Problem = { row: number | null; columnIndex: number | null; cell: string | null };

export const cellName = ({ row, n }: Pick<OpenCell, 'row' | 'n'>): string =>
	n === null ? String(row) : `${row}+${n}`;
export const cellParam = (cell: Pick<OpenCell, 'row' | 'n' | 'column'>): string =>
	`${cellName(cell)}.${cell.column}`;

/** As the address names it; null for a cell that is not among the lines. */
export function parseCell(
	text: string | null,
	lines: readonly ProblemLine[],
	width: number
): OpenCell | null {
	const match = /^(\d{1,9})(?:[+ ](\d{1,4}))?\.(\d{1,3})$/.exec(text ?? '');
	if (!match) return null;
	const column = Number(match[3]);
	const line = lines.find(({ row }) => row === Number(match[1]));
	const n = match[2] === undefined ? null : Number(match[2]);
	return line && column < width ? cellOf(line, n, column) : null;
}

function cellOf(line: ProblemLine, n: number | null, column: number): OpenCell | null {
	const cells = n === null ? line.reads : line.added[n - 1];
	if (cells === undefined) return null;
	return {
		row: line.row,
		n,
		column,
		text: cells[column] ?? '',
		isCorrected: n === null && line.corrected[column] !== undefined
	};
}

const AMOUNTS: readonly string[] = ['debit', 'credit', 'amount'];

/** Where one begins: the problem's own cell; an amount where the sum of a voucher is wrong. */
export function startCell(
	problem: Problem,
	lines: readonly ProblemLine[],
	columns: readonly Column[]
): OpenCell | null {
	const line = lines.find(({ row }) => row === problem.row);
	if (line === undefined) return null;
	const amounts = columns.filter(({ role }) => AMOUNTS.includes(role)).map(({ index }) => index);
	const filled = amounts.find((index) => (line.reads[index] ?? '').trim() !== '') ?? amounts[0];
	const column = lines.length > 1 ? filled : (problem.columnIndex ?? filled);
	if (column === undefined) return null;
	// The problem may be that of a row put in behind this one.
	const n = line.added.findIndex((cells) => cells[column] === problem.cell);
	const isAdded = n >= 0 && lines.length === 1 && line.reads[column] !== problem.cell;
	return cellOf(line, isAdded ? n + 1 : null, column);
}
