import type { Problem, ProblemCode } from './problem.ts';

/** An amount of the row is not in any sum: whatever adds it up cannot agree. */
const LOSES_AMOUNT: ReadonlySet<ProblemCode> = new Set([
	'amount-too-many-decimals',
	'amount-in-ten-thousands',
	'amount-overflowed',
	'amount-scientific',
	'amount-not-a-number',
	'amount-ambiguous',
	'amount-too-large',
	'side-missing'
]);
/** The row was not read at all, so that it may belong to the voucher above or below it. */
const LOSES_ROW: ReadonlySet<ProblemCode> = new Set([
	'row-too-long',
	'quote-not-closed',
	'quote-stray'
]);
/** Its line belongs to no voucher, or not to the one it was written in. */
const LOSES_VOUCHER: ReadonlySet<ProblemCode> = new Set([
	'voucher-number-missing',
	'voucher-number-unclear'
]);

/**
 * Which problems are nothing but the consequence of another: a voucher cannot balance while one of its amounts could
 * not be read. Those are marked with the row of the cause, so that one wrong cell is not shown as three.
 */
export function causesOf(problems: readonly Problem[]): Problem[] {
	const amounts = rowsOf(problems, LOSES_AMOUNT);
	const rows = rowsOf(problems, LOSES_ROW);
	const apart = rowsOf(problems, LOSES_VOUCHER);
	if (amounts.length + rows.length + apart.length === 0) return [...problems];
	const first = Math.min(...[amounts[0], rows[0], apart[0]].map((row) => row ?? Infinity));
	return problems.map((problem) => {
		const cause = causeOf(problem);
		return cause === null ? problem : { ...problem, cause };
	});

	function causeOf({ code, row, params }: Problem): number | null {
		if (code === 'file-not-balanced') return first;
		if (code === 'subtotal-differs' && row !== null) return first < row ? first : null;
		if (code === 'balance-differs' && row !== null) return within(amounts, row, row);
		if (code !== 'voucher-not-balanced') return null;
		const [from, to] = [Number(params.firstRow), Number(params.lastRow)];
		return (
			within(amounts, from, to) ?? within(rows, from - 1, to + 1) ?? within(apart, from, to + 1)
		);
	}
}

const rowsOf = (problems: readonly Problem[], codes: ReadonlySet<ProblemCode>): number[] =>
	problems
		.flatMap(({ code, row }) => (row !== null && codes.has(code) ? [row] : []))
		.sort((a, b) => a - b);

/** The first of the sorted rows that lies between the two, by halving. */
function within(rows: readonly number[], from: number, to: number): number | null {
	let [low, high] = [0, rows.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle] ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	const row = rows[low];
	return row !== undefined && row <= to ? row : null;
}
