import { allocateFen, type Fen } from '../money.ts';

/**
 * 目标进度: where the year should stand after each month for the target to be reached. Rents and dividends cluster
 * (domain.md §3.6), so the target follows last year's months and not twelfths; without a whole last year it is even.
 */
export type PaceBasis = 'last-year' | 'even';
export type Pace = {
	readonly basis: PaceBasis;
	/** January first; the twelve sum to the target to the fen. */
	readonly monthsFen: readonly Fen[];
	readonly cumulativeFen: readonly Fen[];
};

/** `lastYearMonthsFen`: stable income of the twelve months of last year; null where they are not all known. */
export function targetPace(targetFen: Fen, lastYearMonthsFen: readonly Fen[] | null): Pace {
	const weights = lastYearMonthsFen && withoutNegatives(lastYearMonthsFen);
	const monthsFen = allocateFen(targetFen, weights ?? Array.from({ length: 12 }, () => 1));
	return { basis: weights ? 'last-year' : 'even', monthsFen, cumulativeFen: runningSum(monthsFen) };
}

export function runningSum(amounts: readonly Fen[]): Fen[] {
	let sum = 0;
	return amounts.map((amount) => (sum += amount));
}

/**
 * A month below zero (a refund, a correction) takes from the months after it, then from those before: the year's sum
 * and its course stay, and no month of the target is negative. Null where the year as a whole gives no weights.
 */
function withoutNegatives(months: readonly Fen[]): Fen[] | null {
	const forward = carryDeficits(months);
	const both = carryDeficits(forward.toReversed()).toReversed();
	return both.every((month) => month >= 0) && both.some((month) => month > 0) ? both : null;
}

function carryDeficits(months: readonly Fen[]): Fen[] {
	let deficit = 0;
	const carried = months.map((month) => {
		const left = month + deficit;
		deficit = Math.min(left, 0);
		return Math.max(left, 0);
	});
	// What no later month could bear stays on the last one.
	if (deficit < 0) carried[carried.length - 1] = deficit;
	return carried;
}
