import { yearOf, type FiscalYear, type Month } from '../calendar.ts';
import type { AccountCode, AccountKind } from '../ledger/account.ts';
import type { AccountBalance } from '../ledger/balances.ts';
import { lineage, parentCodeOf, type Chart } from '../ledger/chart.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';

/** What the statements of one ledger set (会计主体) are made from. */
export type StatementBooks = {
	readonly year: FiscalYear;
	readonly throughMonth: Month;
	/** By year; the codes of a year are those of its chart. */
	readonly charts: ReadonlyMap<FiscalYear, Chart>;
	/** Leaves, from January up to the month, closing entries included. */
	readonly balances: readonly AccountBalance[];
	readonly hasOpening: boolean;
	/** Of all years that the statement compares. */
	readonly totals: readonly MonthTotal[];
};

/** The first-level account that a leaf belongs to. A new leaf that the chart does not hold yet follows its prefix. */
export function rootOf(chart: Chart, code: AccountCode): AccountCode {
	const known = chart.accounts.has(code) ? code : parentCodeOf(chart, code);
	return known === null ? code : (lineage(chart, known)[0]?.code ?? code);
}

export const kindOf = (chart: Chart, code: AccountCode): AccountKind | null =>
	chart.accounts.get(rootOf(chart, code))?.kind ?? null;

/** Income above zero as credit − debit, expense as debit − credit; closing entries left out (domain.md §1.8). */
export type Earned = {
	readonly month: Month;
	readonly code: AccountCode;
	readonly kind: 'income' | 'expense';
	readonly fen: Fen;
	readonly isStable: boolean;
};

export function earnedOf({ totals, charts }: Pick<StatementBooks, 'totals' | 'charts'>): Earned[] {
	return totals.flatMap((total): Earned[] => {
		const chart = charts.get(yearOf(total.month));
		const kind = chart && kindOf(chart, total.accountCode);
		if ((kind !== 'income' && kind !== 'expense') || total.isClosing) return [];
		const credit = total.creditFen - total.debitFen;
		return [
			{
				month: total.month,
				code: total.accountCode,
				kind,
				// 0 − x, for −0 is not 0 in a test nor in a sheet.
				fen: kind === 'income' ? credit : 0 - credit,
				isStable: total.incomeClass === 'stable'
			}
		];
	});
}
