/** The accounts that stable income is booked on by their name alone: what expected income may be put on. */
import type { IncomeDefinition } from '../income/definition.ts';
import { classifier } from '../income/classify.ts';
import type { AccountCode } from '../ledger/account.ts';
import { accountPath, isLeaf, type Chart } from '../ledger/chart.ts';

export type StableAccount = { readonly code: AccountCode; readonly path: string };

/** By code. */
export function stableAccounts(chart: Chart, definition: IncomeDefinition): StableAccount[] {
	const classify = classifier(definition, chart);
	return [...chart.accounts.values()]
		.filter(({ kind, code }) => kind === 'income' && isLeaf(chart, code))
		.filter(
			({ code: accountCode }) =>
				classify({ accountCode, summary: '', debitFen: 0, creditFen: 0 }, false) === 'stable'
		)
		.map(({ code }) => ({ code, path: accountPath(chart, code) }))
		.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
