import { dateClue, type DateOrder, type FiscalYear } from '../calendar.ts';
import { amountClue, type AmountFault, type DecimalMark } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import { parseAmount, parseOddAmount, plainFen, type Amount } from './amount-cell.ts';

export type AmountReader = (cell: string) => Result<Amount, AmountFault>;

/** How the cells of one file are meant where they could be meant in two ways; settled before the main pass. */
export type Convention = {
	/** Undefined where nothing in the file needed it: a date that would is a fault. */
	readonly dateOrder: DateOrder | undefined;
	readonly parseAmount: AmountReader;
	/** Cells that turned up later and can be read in two ways: then the file as a whole is asked about. */
	readonly open: OpenCells;
};
export type OpenCells = { readonly dates: string[]; readonly amounts: string[] };

const OPEN_LIMIT = 5;
/** Keeps the first few different ones, to be shown with the question. */
export function noteOpen(cells: string[], cell: string): void {
	if (cells.length < OPEN_LIMIT && !cells.includes(cell)) cells.push(cell.slice(0, 40));
}

/** A date no order was settled for, found by the main pass. */
export function noteOpenDate({ open }: Convention, cell: string, year: FiscalYear): void {
	if (dateClue(cell, year).clue === 'either') noteOpen(open.dates, cell);
}

/** `isChosen`: a person said so, and then `36,000` in a file with decimal commas is thirty-six. */
export function conventionOf(
	dateOrder: DateOrder | null,
	mark: DecimalMark | null,
	isChosen: boolean
): Convention {
	const open: OpenCells = { dates: [], amounts: [] };
	const reader = {
		'.': () => parseAmount,
		',': () => (isChosen ? parseWithComma : asking(parseWithComma, ['grouped'], open.amounts)),
		none: () => asking(parseAmount, ['either', ','], open.amounts)
	}[mark ?? 'none'];
	return { dateOrder: dateOrder ?? undefined, parseAmount: reader(), open };
}

const parseWithComma: AmountReader = (cell) => parseOddAmount(cell, ',');

/** What would have had to be asked about is noted and left unread. Whole numbers and 元 with 分 take the short path. */
function asking(
	read: AmountReader,
	asked: readonly ReturnType<typeof amountClue>[],
	open: string[]
): AmountReader {
	return (cell) => {
		const plain = cell.includes(',') ? NaN : plainFen(cell);
		if (!Number.isNaN(plain) && read === parseAmount)
			return ok({ fen: plain, isBlank: false, side: null });
		if (!asked.includes(amountClue(cell))) return read(cell);
		noteOpen(open, cell);
		return err('ambiguous-separator');
	};
}
