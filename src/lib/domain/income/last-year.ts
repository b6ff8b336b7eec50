import { monthNumber, yearOf, type FiscalYear, type Month } from '../calendar.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';
import { incomeOf, sumOf, waiting, type Waiting } from './income-sums.ts';

export type LastYear = {
	readonly year: FiscalYear;
	/** The first and last month with anything booked. */
	readonly from: Month;
	readonly through: Month;
	/** January to the report's month; null where last year's books end earlier, or this year's have not begun. */
	readonly sameMonthsFen: Fen | null;
	/** Null where last year's books do not reach December. */
	readonly wholeFen: Fen | null;
	/** Lines of the same months that wait for a decision: they weaken the comparison. */
	readonly needsReview: Waiting;
};

/** Any booked line counts as books, also one that is no income. */
export function describeLastYear(
	totals: readonly MonthTotal[],
	year: FiscalYear,
	through: number
): LastYear | null {
	const booked = [...new Set(totals.map((total) => total.month))]
		.filter((month) => yearOf(month) === year)
		.sort();
	const [from, last] = [booked.at(0), booked.at(-1)];
	if (from === undefined || last === undefined) return null;
	const same = incomeOf(totals, year).filter((total) => monthNumber(total.month) <= through);
	const isKnown = through > 0 && monthNumber(last) >= through;
	return {
		year,
		from,
		through: last,
		sameMonthsFen: isKnown ? sumOf(same, 'stable') : null,
		wholeFen: monthNumber(last) === 12 ? sumOf(incomeOf(totals, year), 'stable') : null,
		needsReview: waiting(same)
	};
}

/** Books that begin after March or end before December show no year to copy the pace from. */
export const hasRhythm = (lastYear: LastYear | null): boolean =>
	lastYear !== null && monthNumber(lastYear.from) <= 3 && monthNumber(lastYear.through) === 12;
