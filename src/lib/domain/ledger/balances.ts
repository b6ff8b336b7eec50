import type { Fen } from '../money.ts';
import type { AccountCode } from './account.ts';
import { lineage, type Chart } from './chart.ts';

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

/** Every account with what stands on it and below it: the books hold leaves, a sheet shows their parents too. */
export function rollUp(
	chart: Chart,
	balances: Iterable<AccountBalance>
): Map<AccountCode, Balance> {
	const rolled = new Map<AccountCode, Balance>();
	for (const { code, ...balance } of balances) {
		const path = lineage(chart, code).map((account) => account.code);
		for (const at of path.length === 0 ? [code] : path)
			rolled.set(at, addBalances(rolled.get(at) ?? NO_BALANCE, balance));
	}
	return rolled;
}
