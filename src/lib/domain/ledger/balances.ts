import type { Fen } from '../money.ts';
import type { AccountCode } from './account.ts';
import { isLevelAbove, lineage, parentCodeOf, type Chart } from './chart.ts';

/** What the books say of one account over some months of a year. Balances are debit less credit. */
export type Balance = {
	/** Before the first of the months. */
	readonly openingFen: Fen;
	/** Booked in these months. */
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	/** Booked since January. */
	readonly yearDebitFen: Fen;
	readonly yearCreditFen: Fen;
	readonly closingFen: Fen;
};
export type AccountBalance = Balance & { readonly code: AccountCode };

export const NO_BALANCE: Balance = {
	openingFen: 0,
	debitFen: 0,
	creditFen: 0,
	yearDebitFen: 0,
	yearCreditFen: 0,
	closingFen: 0
};

export const addBalances = (a: Balance, b: Balance): Balance => ({
	openingFen: a.openingFen + b.openingFen,
	debitFen: a.debitFen + b.debitFen,
	creditFen: a.creditFen + b.creditFen,
	yearDebitFen: a.yearDebitFen + b.yearDebitFen,
	yearCreditFen: a.yearCreditFen + b.yearCreditFen,
	closingFen: a.closingFen + b.closingFen
});

export const isZero = (balance: Balance): boolean =>
	(Object.keys(NO_BALANCE) as (keyof Balance)[]).every((key) => balance[key] === 0);

/**
 * From the first level down to the account itself, which the chart may not hold yet; by way of those of the `levels` that the
 * chart leaves out.
 */
export function pathOf(
	chart: Chart,
	code: AccountCode,
	levels: readonly AccountCode[] = []
): AccountCode[] {
	const isKnown = chart.accounts.has(code);
	const above = isKnown ? code : parentCodeOf(chart, code);
	const path = above === null ? [] : lineage(chart, above);
	const between = levels.filter((level) => path.some((one) => isLevelAbove(level, one)));
	return [...path.map((account) => account.code), ...between, ...(isKnown ? [] : [code])];
}

/** Every account with what stands on it and below it: the books hold leaves, a sheet shows their parents too. */
export function rollUp(
	chart: Chart,
	balances: Iterable<AccountBalance>,
	/** Of a sheet: codes that are not in the chart. */
	levels: readonly AccountCode[] = []
): Map<AccountCode, Balance> {
	const rolled = new Map<AccountCode, Balance>();
	for (const { code, ...balance } of balances) {
		for (const at of pathOf(chart, code, levels))
			rolled.set(at, addBalances(rolled.get(at) ?? NO_BALANCE, balance));
	}
	return rolled;
}

/** A line of 科目余额表 as the books have it. */
export type SheetRow = AccountBalance & {
	readonly name: string;
	/** 1 for a first-level account. */
	readonly level: number;
	readonly isLeaf: boolean;
};

/** Every account that carries anything, parents with what stands below them, by code. */
export function balanceSheet(chart: Chart, balances: readonly AccountBalance[]): SheetRow[] {
	const rolled = [...rollUp(chart, balances)].filter(([, balance]) => !isZero(balance));
	const parents = new Set(rolled.flatMap(([code]) => pathOf(chart, code).slice(0, -1)));
	return rolled
		.map(([code, balance]) => ({
			code,
			...balance,
			name: chart.accounts.get(code)?.name ?? '',
			level: pathOf(chart, code).length,
			isLeaf: !parents.has(code)
		}))
		.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The two sides of a sheet; balances of leaves only, each on its side. */
export type SheetTotals = {
	readonly openingDebitFen: Fen;
	readonly openingCreditFen: Fen;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	readonly closingDebitFen: Fen;
	readonly closingCreditFen: Fen;
};

export function sheetTotals(balances: readonly AccountBalance[]): SheetTotals {
	const sum = (of: (one: AccountBalance) => Fen) => balances.reduce((all, one) => all + of(one), 0);
	return {
		openingDebitFen: sum((one) => Math.max(one.openingFen, 0)),
		openingCreditFen: sum((one) => Math.max(-one.openingFen, 0)),
		debitFen: sum((one) => one.debitFen),
		creditFen: sum((one) => one.creditFen),
		closingDebitFen: sum((one) => Math.max(one.closingFen, 0)),
		closingCreditFen: sum((one) => Math.max(-one.closingFen, 0))
	};
}
