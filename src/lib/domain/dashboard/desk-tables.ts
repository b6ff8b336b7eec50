import type { Month } from '../calendar.ts';
import type { IncomeReport } from '../income/income-report.ts';
import type { IncomeSource } from '../income/income-sources.ts';
import { allocateWan, toWanHundredths, type Fen } from '../money.ts';

/**
 * The desk's tables as shown: hundredths of 万元, so rounded that every column adds up to its total and every
 * difference is that of the two figures beside it. The rules:
 * - a cumulative figure is its true value rounded; the month is the difference of two cumulative figures, and so may
 *   stand 0.01 beside its own rounding, but the column sums to the year's figure;
 * - sources share out the rounded total (largest remainder); the total is the headline's figure.
 */
export type ShownMonth = {
	readonly month: Month;
	/** Null after the report's month, in the last three without target or comparison: shown as a dash. */
	readonly stable: number | null;
	readonly cumulative: number | null;
	readonly pace: number | null;
	readonly lastYear: number | null;
	readonly lastYearCumulative: number | null;
	/** The report's month: the row in bold. */
	readonly isLast: boolean;
};

export function shownMonths(report: IncomeReport): ShownMonth[] {
	const cumulative = report.months.map((one) => rounded(one.cumulativeFen));
	const lastYear = report.months.map((one) => rounded(one.lastYearCumulativeFen));
	return report.months.map((one, at) => ({
		month: one.month,
		stable: step(cumulative, at),
		cumulative: cumulative[at] ?? null,
		pace: rounded(one.paceFen),
		lastYear: step(lastYear, at),
		lastYearCumulative: lastYear[at] ?? null,
		isLast: one.month === report.throughMonth
	}));
}

const rounded = (fen: Fen | null): number | null => (fen === null ? null : toWanHundredths(fen));

function step(cumulative: readonly (number | null)[], at: number): number | null {
	const now = cumulative[at] ?? null;
	return now === null ? null : now - (at === 0 ? 0 : (cumulative[at - 1] ?? 0));
}

export type ShownSource = {
	readonly source: IncomeSource;
	readonly ytd: number;
	readonly lastYear: number | null;
	readonly difference: number | null;
};
export type ShownSources = {
	readonly rows: readonly ShownSource[];
	readonly total: Omit<ShownSource, 'source'>;
};

export function shownSources({ sources, lastYear }: IncomeReport): ShownSources {
	const isCompared = lastYear !== null && lastYear.sameMonthsFen !== null;
	const now = allocateWan(sources.map((one) => one.ytdFen));
	const before = isCompared
		? allocateWan(sources.map((one) => one.lastYearSamePeriodFen ?? 0))
		: null;
	const row = (ytd: number, past: number | null) => ({
		ytd,
		lastYear: past,
		difference: past === null ? null : ytd - past
	});
	return {
		rows: sources.map((source, at) => ({
			source,
			...row(now[at] ?? 0, before && (before[at] ?? 0))
		})),
		total: row(sum(now), before && sum(before))
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What the sentences say, in the same rounding as the tables. */
export type ShownFigures = {
	readonly stable: number | null;
	readonly target: number | null;
	readonly lastYear: number | null;
	/** Above zero: ahead. Null where one side is missing. */
	readonly aheadOfLastYear: number | null;
	readonly aheadOfPace: number | null;
	/** Still to come to the target; below zero when passed. */
	readonly gap: number | null;
};

export function shownFigures(report: IncomeReport): ShownFigures {
	const stable = rounded(report.stableFen);
	const target = rounded(report.target?.amountFen ?? null);
	const lastYear = rounded(report.lastYear?.sameMonthsFen ?? null);
	const pace = rounded(report.paceFen);
	return {
		stable,
		target,
		lastYear,
		aheadOfLastYear: minus(stable, lastYear),
		aheadOfPace: minus(stable, pace),
		gap: minus(target, stable)
	};
}

const minus = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? null : a - b;

/** The year is over in the books: pace and gap say the same then. */
export const isWholeYear = (report: IncomeReport): boolean =>
	report.throughOn?.endsWith('-12-31') ?? false;
