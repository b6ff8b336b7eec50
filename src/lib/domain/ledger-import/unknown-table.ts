import { isDate, isFigure } from './cell-kinds.ts';
import { firstRows } from './find-header.ts';
import { DELIMITERS, type Delimiter, type SourceRow } from './review.ts';

/** A table whose headings nobody knows: a person has to say what its columns are. */
export type UnknownTable = {
	readonly delimiter: Delimiter;
	/** Its first rows, blank ones left out. */
	readonly rows: readonly SourceRow[];
	readonly width: number;
	/** The likely header row as the spreadsheet counts it; 0 where the file seems to begin with data. */
	readonly likelyHeader: number;
};

/** A ledger has at least a date, a number, a text and an amount. */
const MIN_COLUMNS = 4;

/** Null for what is no table of entries: prose, a single column, a list without numbers. */
export function findUnknownTable(text: string, chosen?: Delimiter): UnknownTable | null {
	const found = (chosen ? [chosen] : DELIMITERS).flatMap((one) => tableUnder(text, one) ?? []);
	const [best] = found.toSorted((a, b) => b.cellCount - a.cellCount);
	return best ?? null;
}

function tableUnder(text: string, delimiter: Delimiter) {
	const rows = firstRows(text, delimiter).filter(({ cells }) => filled(cells) > 0);
	const wide = rows.filter(({ cells }) => cells.length >= MIN_COLUMNS && filled(cells) >= 3);
	const width = usualWidth(wide);
	const regular = wide.filter(({ cells }) => cells.length === width);
	const isTable = regular.length >= 2 && regular.length * 2 >= rows.length;
	if (!isTable || !regular.some(({ cells }) => cells.some(isFigure))) return null;
	const likelyHeader = likelyHeaderOf(rows) ?? regular[0]?.row ?? 0;
	return { delimiter, rows, width, likelyHeader, cellCount: regular.length * width };
}

const filled = (cells: readonly string[]): number =>
	cells.filter((cell) => cell.trim() !== '').length;

function usualWidth(rows: readonly SourceRow[]): number {
	const counts = new Map<number, number>();
	for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The row above the first one that holds two dates or figures, if it has headings; null without such a row. */
function likelyHeaderOf(rows: readonly SourceRow[]): number | null {
	const isData = ({ cells }: SourceRow) =>
		cells.filter((cell) => isFigure(cell) || isDate(cell)).length >= 2;
	const first = rows.findIndex(isData);
	if (first < 0) return null;
	const above = rows[first - 1];
	return above && filled(above.cells) >= 3 ? above.row : 0;
}
