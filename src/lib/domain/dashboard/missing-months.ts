import {
	monthsOf,
	monthOf,
	yearOf,
	type CivilDate,
	type FiscalYear,
	type Month
} from '../calendar.ts';

/**
 * Months of a year that are over and have nothing booked. The running month is not missed yet, nor are months before
 * the first one ever booked: a village that starts in July has not lost January.
 */
export function missingMonths(
	booked: ReadonlySet<Month>,
	year: FiscalYear,
	today: CivilDate
): Month[] {
	const first = [...booked].sort()[0];
	if (first === undefined) return [];
	return monthsOf(year).filter(
		(month) => month >= first && month < monthOf(today) && !booked.has(month)
	);
}

/** `['2022-03', '2022-10', '2022-11']` → `[['2022-03', '2022-03'], ['2022-10', '2022-11']]`. */
export function monthRuns(months: readonly Month[]): [from: Month, to: Month][] {
	const runs: [Month, Month][] = [];
	for (const month of months) {
		const last = runs.at(-1);
		if (last && isNext(last[1], month)) last[1] = month;
		else runs.push([month, month]);
	}
	return runs;
}

const isNext = (month: Month, next: Month): boolean => ordinal(next) - ordinal(month) === 1;
const ordinal = (month: Month): number => yearOf(month) * 12 + Number(month.slice(5));
