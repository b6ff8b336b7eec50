import { invariant } from '../invariant.ts';
import {
	monthNumber,
	monthsOf,
	yearOf,
	type FiscalYear,
	type Month,
	lastDayOf,
	type CivilDate
} from '../calendar.ts';
import type { Chart } from '../ledger/chart.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import { addFen, sharePermille, type Fen } from '../money.ts';
import type { IncomeDefinition } from './definition.ts';
import type { IncomeClass } from './income-class.ts';
import { buildSources, type IncomeSource } from './income-sources.ts';
import {
	classTotals,
	incomeFen,
	incomeOf,
	stableMonths,
	sumOf,
	waiting,
	type Waiting
} from './income-sums.ts';
import { describeLastYear, hasRhythm, type LastYear } from './last-year.ts';
import { runningSum, targetPace, type PaceBasis } from './pace.ts';

/**
 * Everything the secretary's page says of a year, from monthly totals alone. Income = Σ credit − Σ debit on income
 * accounts without closing entries (domain.md §1.8); red ink and debit-side corrections are in the sums already.
 * Last year is compared over the same months only, and is null, never 0, where its books do not reach.
 */
export type IncomeReport = {
	readonly year: FiscalYear;
	/** The last month the figures include; null while the year has no books. */
	readonly throughMonth: Month | null;
	/** The day the figures reach: the last booked day while its month is still open. */
	readonly throughOn: CivilDate | null;
	/** Twelve, January first. */
	readonly months: readonly ReportMonth[];
	readonly stableFen: Fen | null;
	readonly target: ReportTarget | null;
	readonly completionPermille: number | null;
	/** Target less stable income; below zero when passed. No forecast. */
	readonly gapFen: Fen | null;
	/** Null without a target. */
	readonly paceBasis: PaceBasis | null;
	readonly paceFen: Fen | null;
	/** Stable income less pace: above zero is ahead. */
	readonly differenceFromPaceFen: Fen | null;
	readonly lastYear: LastYear | null;
	readonly differenceFromLastYearFen: Fen | null;
	/** Against the same months; null also where last year's were not above zero. */
	readonly growthPermille: number | null;
	/** Of the stable income, largest first; they sum to `stableFen` and to last year's same months. */
	readonly sources: readonly IncomeSource[];
	/** All income to `throughMonth` by class. */
	readonly classTotals: Readonly<Record<IncomeClass, Fen>>;
	readonly allIncomeFen: Fen;
	readonly needsReview: Waiting;
	readonly definition: Pick<
		IncomeDefinition,
		'name' | 'version' | 'explanation' | 'counted' | 'notCounted'
	>;
	/** The cost of what was sold is taken off stable income, and so off all income. */
	readonly isSellingNet: boolean;
};

/** Not confirmed: a proposal that waits for the township, marked wherever it stands. */
export type ReportTarget = { readonly amountFen: Fen; readonly isConfirmed: boolean };

export type ReportMonth = {
	readonly month: Month;
	/** Null after `throughMonth`. */
	readonly stableFen: Fen | null;
	readonly cumulativeFen: Fen | null;
	readonly lastYearFen: Fen | null;
	readonly lastYearCumulativeFen: Fen | null;
	/** The target's cumulative pace; null without a target. */
	readonly paceFen: Fen | null;
};

export type IncomeReportInput = {
	readonly year: FiscalYear;
	readonly throughMonth: Month | null;
	/** The last day of that month unless said otherwise. */
	readonly throughOn?: CivilDate;
	/** Of this year and the one before; others are ignored. */
	readonly totals: readonly MonthTotal[];
	readonly charts: ReadonlyMap<FiscalYear, Chart>;
	readonly target: ReportTarget | null;
	readonly definition: IncomeDefinition;
};

export function buildIncomeReport(input: IncomeReportInput): IncomeReport {
	const { year, throughMonth, target } = input;
	invariant(
		throughMonth === null || yearOf(throughMonth) === year,
		'the month lies in the year of the report'
	);
	const through = throughMonth === null ? 0 : monthNumber(throughMonth);
	const thisYear = incomeOf(input.totals, year).filter(
		(total) => monthNumber(total.month) <= through
	);
	const lastYear = describeLastYear(input.totals, year - 1, through);
	const stableFen = throughMonth === null ? null : sumOf(thisYear, 'stable');
	const pace =
		target &&
		targetPace(target.amountFen, hasRhythm(lastYear) ? stableMonths(input.totals, year - 1) : null);
	const paceFen = pace && through > 0 ? (pace.cumulativeFen[through - 1] ?? null) : null;
	const sameMonthsFen = lastYear?.sameMonthsFen ?? null;
	return {
		year,
		throughMonth,
		throughOn: throughMonth === null ? null : (input.throughOn ?? lastDayOf(throughMonth)),
		months: describeMonths(input.totals, year, through, lastYear, pace?.cumulativeFen ?? null),
		stableFen,
		target,
		completionPermille:
			target && stableFen !== null ? sharePermille(stableFen, target.amountFen) : null,
		gapFen: target && stableFen !== null ? target.amountFen - stableFen : null,
		paceBasis: pace?.basis ?? null,
		paceFen,
		differenceFromPaceFen: difference(stableFen, paceFen),
		lastYear,
		differenceFromLastYearFen: difference(stableFen, sameMonthsFen),
		growthPermille: growth(stableFen, sameMonthsFen),
		sources: buildSources({ ...input, through, comparesLastYear: sameMonthsFen !== null }),
		classTotals: classTotals(thisYear),
		allIncomeFen: addFen(...thisYear.map(incomeFen)),
		needsReview: waiting(thisYear),
		definition: described(input.definition),
		isSellingNet: input.definition.choices?.isSellingNet === true
	};
}

const difference = (a: Fen | null, b: Fen | null): Fen | null =>
	a === null || b === null ? null : a - b;

const growth = (now: Fen | null, before: Fen | null): number | null =>
	now === null || before === null || before <= 0 ? null : sharePermille(now - before, before);

function describeMonths(
	totals: readonly MonthTotal[],
	year: FiscalYear,
	through: number,
	lastYear: LastYear | null,
	pace: readonly Fen[] | null
): ReportMonth[] {
	const [now, before] = [stableMonths(totals, year), stableMonths(totals, year - 1)];
	const [nowSum, beforeSum] = [runningSum(now), runningSum(before)];
	const lastYearThrough = lastYear ? monthNumber(lastYear.through) : 0;
	return monthsOf(year).map((month, at) => ({
		month,
		stableFen: at < through ? (now[at] ?? 0) : null,
		cumulativeFen: at < through ? (nowSum[at] ?? 0) : null,
		lastYearFen: at < lastYearThrough ? (before[at] ?? 0) : null,
		lastYearCumulativeFen: at < lastYearThrough ? (beforeSum[at] ?? 0) : null,
		paceFen: pace?.[at] ?? null
	}));
}

const described = (of: IncomeDefinition): IncomeReport['definition'] => ({
	name: of.name,
	version: of.version,
	explanation: of.explanation,
	counted: of.counted,
	notCounted: of.notCounted
});
