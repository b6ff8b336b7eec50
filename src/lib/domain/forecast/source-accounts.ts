/** Accounts of several years, and of two accounting systems, under one key: the code they have in the forecast's year. */
import type { FiscalYear } from '../calendar.ts';
import { accountsAcrossYears } from '../income/accounts-across-years.ts';
import { classifier } from '../income/classify.ts';
import type { AccountCode } from '../ledger/account.ts';
import { accountPath, findAccount } from '../ledger/chart.ts';
import type { ForecastInput } from './forecast-input.ts';

export type SourceAccounts = {
	/** Unique in a forecast; `2021 50105` for an account that nothing carries on. */
	readonly keyOf: (year: FiscalYear, code: AccountCode) => string;
	/** Null where the account does not stand in the chart of the year. */
	readonly codeOf: (key: string) => AccountCode | null;
	/** The key of the account that a contract or expected income names; null where it is unknown or not an account of stable income. */
	readonly stableKey: (code: AccountCode, words: string) => string | null;
	/** The account is an expense: what it holds is taken off. */
	readonly isCost: (key: string) => boolean;
	readonly nameOf: (key: string) => string;
	readonly pathOf: (key: string) => string;
};

export function sourceAccounts(
	input: Pick<ForecastInput, 'year' | 'charts' | 'newestChart' | 'definition'>
): SourceAccounts {
	const home = input.charts.get(input.year) ?? input.newestChart ?? undefined;
	const across = new Map<FiscalYear, (code: AccountCode) => AccountCode | null>();
	const fromYear = (year: FiscalYear) => {
		const known = across.get(year) ?? accountsAcrossYears(input.charts.get(year), home);
		across.set(year, known);
		return known;
	};
	const fromNewest = accountsAcrossYears(input.newestChart ?? undefined, home);
	const classify = home && classifier(input.definition, home);
	const known = (key: string) => (home ? findAccount(home, key) : undefined);
	/** The account that a key without one had in its own year. */
	const gone = (key: string) => {
		const [year = '', code = ''] = key.split(' ');
		const chart = input.charts.get(Number(year));
		return { code, chart, account: chart && findAccount(chart, code) };
	};
	return {
		keyOf: (year, code) => fromYear(year)(code) ?? `${year} ${code}`,
		codeOf: (key) => (known(key) || !key.includes(' ') ? key : null),
		stableKey: (code, words) => {
			const key = code === '' ? null : fromNewest(code);
			if (key === null || !classify || known(key)?.kind !== 'income') return null;
			const line = { accountCode: key, summary: words, debitFen: 0, creditFen: 0 };
			return classify(line, false) === 'stable' ? key : null;
		},
		isCost: (key) => (known(key) ?? gone(key).account)?.kind === 'expense',
		nameOf: (key) => known(key)?.name ?? gone(key).account?.name ?? key,
		pathOf: (key) => {
			if (home && known(key)) return accountPath(home, key);
			const { chart, account, code } = gone(key);
			return chart && account ? accountPath(chart, code) : key;
		}
	};
}
