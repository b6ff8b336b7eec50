import { monthsOf, yearOf, type FiscalYear } from '../calendar.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import { addFen, type Fen } from '../money.ts';
import { INCOME_CLASSES, type IncomeClass } from './income-class.ts';

/** Lines that wait for a decision (待确认): counted nowhere. */
export type Waiting = { readonly entryCount: number; readonly amountFen: Fen };

/** What a month total adds to the income of its class; income accounts only. */
export const incomeFen = (total: MonthTotal): Fen => total.creditFen - total.debitFen;

/** The totals that make up the income of a year: on income accounts, without closing entries. */
export const incomeOf = (totals: readonly MonthTotal[], year: FiscalYear): MonthTotal[] =>
	totals.filter(
		(total) => total.incomeClass !== null && !total.isClosing && yearOf(total.month) === year
	);

export const sumOf = (totals: readonly MonthTotal[], incomeClass: IncomeClass): Fen =>
	addFen(...totals.filter((total) => total.incomeClass === incomeClass).map(incomeFen));

/** Stable income of the twelve months, January first. */
export function stableMonths(totals: readonly MonthTotal[], year: FiscalYear): Fen[] {
	const income = incomeOf(totals, year);
	return monthsOf(year).map((month) =>
		sumOf(
			income.filter((total) => total.month === month),
			'stable'
		)
	);
}

export const waiting = (totals: readonly MonthTotal[]): Waiting => ({
	entryCount: totals.reduce(
		(sum, one) => sum + (one.incomeClass === 'needs_review' ? one.entryCount : 0),
		0
	),
	amountFen: sumOf(totals, 'needs_review')
});

export const classTotals = (totals: readonly MonthTotal[]): Record<IncomeClass, Fen> =>
	Object.fromEntries(INCOME_CLASSES.map((one) => [one, sumOf(totals, one)])) as Record<
		IncomeClass,
		Fen
	>;
