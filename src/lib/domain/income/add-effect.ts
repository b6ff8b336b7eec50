import { yearOf, type FiscalYear } from '../calendar.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';
import type { DefinitionEffect, YearEffect } from './definition-effect.ts';
import type { IncomeClass } from './income-class.ts';

/** Lines that go from one class to another, none of them closing entries; `fen` is Σ credit − debit. */
export type ClassMove = {
	readonly year: FiscalYear;
	/** Null: of a cost that is not taken off. */
	readonly incomeClass: IncomeClass | null;
	readonly to: IncomeClass | null;
	readonly lines: number;
	readonly fen: Fen;
};

/** Before from the totals, after by what moves; every year with income is named, also one where nothing changes. */
export function addEffect(
	totals: readonly MonthTotal[],
	moves: readonly ClassMove[]
): DefinitionEffect {
	const open = totals.filter(({ incomeClass, isClosing }) => incomeClass !== null && !isClosing);
	const years = [...new Set(open.map(({ month }) => yearOf(month)))].toSorted((a, b) => a - b);
	return years.map((year) =>
		effectOn(
			year,
			open.filter(({ month }) => yearOf(month) === year),
			moves.filter((move) => move.year === year)
		)
	);
}

function effectOn(
	year: FiscalYear,
	totals: readonly MonthTotal[],
	moves: readonly ClassMove[]
): YearEffect {
	let [beforeFen, waitingBefore, changedLines] = [0, 0, 0];
	for (const { incomeClass, debitFen, creditFen, entryCount } of totals) {
		if (incomeClass === 'stable') beforeFen += creditFen - debitFen;
		if (incomeClass === 'needs_review') waitingBefore += entryCount;
	}
	let [afterFen, waitingAfter] = [beforeFen, waitingBefore];
	for (const { incomeClass, to, fen, lines } of moves) {
		afterFen += (to === 'stable' ? fen : 0) - (incomeClass === 'stable' ? fen : 0);
		waitingAfter +=
			(to === 'needs_review' ? lines : 0) - (incomeClass === 'needs_review' ? lines : 0);
		changedLines += lines;
	}
	return { year, beforeFen, afterFen, waitingBefore, waitingAfter, changedLines };
}
