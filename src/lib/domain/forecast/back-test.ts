/**
 * How far the forecast made at each month-end was from what came, beside two plain ones: "straight line" (booked × months
 * ÷ months so far) and "same as last year". All three are measured at the last booked month of their year: December, or
 * in the running year how far the books have come.
 */
import { lastDayOf, monthAt, monthNumber, yearOf, type FiscalYear } from '../calendar.ts';
import { shareOf } from '../contracts/share-of.ts';
import { runningSum } from '../income/pace.ts';
import { stableMonths } from '../income/income-sums.ts';
import { hasRhythm, describeLastYear } from '../income/last-year.ts';
import type { Fen } from '../money.ts';
import { knownAsOf } from './as-of.ts';
import type { ForecastInput } from './forecast-input.ts';
import { forecastYear } from './forecast.ts';

export const METHODS = ['forecast', 'straight', 'last-year'] as const;
export type Method = (typeof METHODS)[number];

export type BackTestRow = {
	readonly year: FiscalYear;
	/** Months booked when the forecast was made, 1 to one less than the year has. */
	readonly through: number;
	/** 1–12: the month whose end it is measured at. */
	readonly horizon: number;
	readonly actualFen: Fen;
	/** What each said of January to `horizon`. */
	readonly saidFen: Readonly<Record<Method, Fen>>;
	/** `saidFen` less `actualFen`. */
	readonly errorFen: Readonly<Record<Method, Fen>>;
};

export type BackTest = {
	/** By year, the newest first, then by month. */
	readonly rows: readonly BackTestRow[];
	/** Half of the errors are no larger; null without rows. */
	readonly medianFen: Readonly<Record<Method, Fen>> | null;
	/** The largest error of each. */
	readonly worstFen: Readonly<Record<Method, Fen>> | null;
	/** Month-ends at which the forecast was strictly nearer than both plain ones. */
	readonly nearest: number;
	/** Years with books that no forecast could be measured in: the year before is not whole, or one month only. */
	readonly skippedYears: readonly FiscalYear[];
};

/** `inputs`: one a year with books, as the forecast of today would have it. */
export function backTest(inputs: readonly ForecastInput[]): BackTest {
	const ordered = inputs.toSorted((a, b) => b.year - a.year);
	const rows = ordered.flatMap(rowsOf);
	return {
		rows,
		medianFen: rows.length === 0 ? null : ofMethods((of) => median(sizes(rows, of))),
		worstFen: rows.length === 0 ? null : ofMethods((of) => Math.max(...sizes(rows, of))),
		nearest: rows.filter(isNearest).length,
		skippedYears: ordered
			.map(({ year }) => year)
			.filter((year) => !rows.some((row) => row.year === year))
	};
}

function rowsOf(input: ForecastInput): BackTestRow[] {
	const { year, cutoff, totals } = input;
	if (cutoff === null || !hasRhythm(describeLastYear(totals, year - 1, 12))) return [];
	const horizon = monthNumber(cutoff);
	const [now, before] = [
		runningSum(stableMonths(totals, year)),
		runningSum(stableMonths(totals, year - 1))
	];
	const actualFen = now[horizon - 1] ?? 0;
	return Array.from({ length: horizon - 1 }, (_, at) => {
		const through = at + 1;
		const saidFen = {
			forecast: forecastAt(input, through, horizon),
			straight: signedShare(now[at] ?? 0, horizon, through),
			'last-year': before[horizon - 1] ?? 0
		};
		return {
			year,
			through,
			horizon,
			actualFen,
			saidFen,
			errorFen: ofMethods((of) => saidFen[of] - actualFen)
		};
	});
}

function forecastAt(input: ForecastInput, through: number, horizon: number): Fen {
	const cutoff = monthAt(input.year, through);
	const forecast = forecastYear({
		...knownAsOf(input, lastDayOf(cutoff)),
		totals: input.totals.filter(({ month }) => yearOf(month) < input.year || month <= cutoff),
		cutoff,
		reachedOn: lastDayOf(cutoff)
	});
	return forecast.months[horizon - 1]?.cumulativeFen ?? 0;
}

const signedShare = (fen: Fen, part: number, whole: number): Fen =>
	fen < 0 ? -shareOf(-fen, part, whole) : shareOf(fen, part, whole);

const ofMethods = (of: (method: Method) => Fen): Record<Method, Fen> => ({
	forecast: of('forecast'),
	straight: of('straight'),
	'last-year': of('last-year')
});

const sizes = (rows: readonly BackTestRow[], of: Method): Fen[] =>
	rows.map(({ errorFen }) => Math.abs(errorFen[of]));

/** Of an even number the mean of the two middle ones, upwards to the 分. */
export function median(amounts: readonly Fen[]): Fen {
	const sorted = amounts.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
	const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
	return Math.ceil((lower + upper) / 2);
}

export const isNearest = ({ errorFen }: BackTestRow): boolean =>
	Math.abs(errorFen.forecast) <
	Math.min(Math.abs(errorFen.straight), Math.abs(errorFen['last-year']));
