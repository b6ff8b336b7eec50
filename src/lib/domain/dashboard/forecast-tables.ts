/**
 * The forecast as the desk shows it, in hundredths of 万元, rounded so that it agrees with the desk's own tables: the months
 * to come step from the booked year-to-date to the year expected, and parts and sources add up to it.
 */
import { monthNumber, type Month } from '../calendar.ts';
import type { Forecast, ForecastPart, ForecastSource } from '../forecast/forecast.ts';
import { MID_PARTS } from '../forecast/forecast.ts';
import type { IncomeReport } from '../income/income-report.ts';
import type { IncomeSource } from '../income/income-sources.ts';
import { allocateWan, toWanHundredths, type Fen } from '../money.ts';
import { isWholeYear, shownSources, type ShownSource } from './desk-tables.ts';

/** Whether there is anything to say: books of a year that is not over, and something that speaks of its rest. */
export const hasForecast = (
	report: IncomeReport,
	forecast: Forecast | null
): forecast is Forecast =>
	forecast !== null &&
	report.throughMonth !== null &&
	!isWholeYear(report) &&
	(forecast.hasHistory || MID_PARTS.some((part) => forecast.parts[part] > 0));

export type ShownExpectedMonth = {
	readonly month: Month;
	readonly expected: number;
	readonly cumulative: number;
};

/** Months after the books; the report's month itself may still grow, which the first of them bears. */
export function shownExpectedMonths(
	report: IncomeReport,
	forecast: Forecast
): ShownExpectedMonth[] {
	const through = report.throughMonth === null ? 0 : monthNumber(report.throughMonth);
	let before = toWanHundredths(report.stableFen ?? 0);
	return forecast.months.slice(through).map(({ month, cumulativeFen }) => {
		const cumulative = toWanHundredths(cumulativeFen);
		const expected = cumulative - before;
		before = cumulative;
		return { month, expected, cumulative };
	});
}

export type ShownPart = { readonly part: ForecastPart; readonly fen: Fen; readonly shown: number };

/**
 * What stands between the booked figure and the year expected; parts of nothing are left out. Signed and declared amounts
 * show as they are on paper: what the roundings leave over goes to the part that is an estimate anyway, if there is one.
 */
export function shownParts(forecast: Forecast): ShownPart[] {
	const parts = MID_PARTS.filter((part) => forecast.parts[part] !== 0);
	const between = toWanHundredths(forecast.midFen) - toWanHundredths(forecast.bookedFen);
	const own = parts.map((part) => toWanHundredths(forecast.parts[part]));
	const estimate = parts.indexOf('likely');
	const rest = own.reduce((sum, one, at) => (at === estimate ? sum : sum - one), between);
	const shown =
		estimate < 0
			? shareOut(
					parts.map((part) => forecast.parts[part]),
					between
				)
			: own.with(estimate, rest);
	return parts.map((part, at) => ({ part, fen: forecast.parts[part], shown: shown[at] ?? 0 }));
}

/** Rounded by largest remainder; what the total was rounded by elsewhere, the largest part bears. */
export function shareOut(parts: readonly Fen[], total: number): number[] {
	const shown = allocateWan(parts);
	const size = (at: number): Fen => Math.abs(parts[at] ?? 0);
	const largest = parts.reduce((best, _, at) => (size(at) > size(best) ? at : best), 0);
	if (shown.length > 0)
		shown[largest] = total - shown.reduce((sum, one, at) => (at === largest ? sum : sum + one), 0);
	return shown;
}

export type ShownForecastSource = ShownSource & {
	/** The whole year; null where there is no forecast. */
	readonly year: number | null;
	readonly yearFen: Fen | null;
};

/** The desk's sources with their year; those that only the months to come know follow below. */
export function shownForecastSources(
	report: IncomeReport,
	forecast: Forecast | null
): { readonly rows: readonly ShownForecastSource[]; readonly year: number | null } {
	const { rows } = shownSources(report);
	if (forecast === null)
		return { rows: rows.map((row) => ({ ...row, year: null, yearFen: null })), year: null };
	const byKey = new Map(forecast.sources.map((one) => [one.key, one]));
	const known = rows.map((row) => ({ row, of: byKey.get(row.source.key) ?? null }));
	for (const { of } of known) if (of) byKey.delete(of.key);
	const coming = [...byKey.values()].filter(({ midFen }) => midFen !== 0);
	const yearFen = [
		...known.map(({ of }) => of?.midFen ?? 0),
		...coming.map(({ midFen }) => midFen)
	];
	const total = toWanHundredths(forecast.midFen);
	const year = shareOut(yearFen, total);
	const isCompared = report.lastYear?.sameMonthsFen != null;
	return {
		rows: [
			...known.map(({ row, of }, at) => ({
				...row,
				year: year[at] ?? 0,
				yearFen: of?.midFen ?? 0
			})),
			...coming.map((one, at) => ({
				source: sourceToCome(one, isCompared),
				ytd: 0,
				lastYear: isCompared ? 0 : null,
				difference: isCompared ? 0 : null,
				year: year[known.length + at] ?? 0,
				yearFen: one.midFen
			}))
		],
		year: total
	};
}

const sourceToCome = (of: ForecastSource, isCompared: boolean): IncomeSource => ({
	key: of.key,
	code: of.code,
	lastYearCodes: [],
	name: of.name,
	path: of.path,
	monthsFen: Array.from({ length: 12 }, () => 0),
	ytdFen: 0,
	lastYearSamePeriodFen: isCompared ? 0 : null,
	differenceFen: isCompared ? 0 : null
});
