/** 各项资产 and 债权债务 of the official list, from the balances of accounts; and the accounts of 货币资金. */
import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import type { AccountBalance } from '../ledger/balances.ts';
import type { Fen } from '../money.ts';
import { groupOf } from '../position/position.ts';
import { CATEGORIES, type OfficialItem } from './items.ts';

export type ItemBalance = {
	readonly item: OfficialItem;
	readonly openingFen: Fen;
	readonly closingFen: Fen;
};

/** First-level accounts of both charts by what their codes begin with; what stands nowhere among the assets is other. */
const ASSETS: readonly (readonly [OfficialItem, RegExp])[] = [
	['asset-money', /^10/],
	['asset-stock', /^12/],
	['asset-fixed', /^15/],
	['asset-farm', /^13/],
	['asset-investments', /^(111|14)/],
	['asset-other', /^1(?!1[23])/]
];
/** 短期、长期借款 · 应付款; wages, taxes and earmarked money are other debts. Both charts use 201 and 221 for loans. */
const LOANS = /^(201|221)/;
const PAYABLE: Readonly<Record<AccountingSystem, RegExp>> = {
	rural_2004: /^202/,
	rural_2023: /^211/
};

/** Above zero: the village has it. */
export const assetBalances = (accounts: readonly AccountBalance[]): ItemBalance[] =>
	ASSETS.map(([item]) => {
		const own = accounts.filter(({ code }) => assetOf(code) === item);
		return {
			item,
			openingFen: own.reduce((sum, { openingFen }) => sum + openingFen, 0),
			closingFen: own.reduce((sum, { closingFen }) => sum + closingFen, 0)
		};
	});

const assetOf = (code: string): OfficialItem | null =>
	ASSETS.find(([, codes]) => codes.test(code))?.[0] ?? null;

/**
 * Receivables above zero: owed to the village; the others above zero: owed by it. 内部往来 may change sides within the
 * period: each balance counts on the side it has.
 */
export function dueBalances(
	system: AccountingSystem,
	accounts: readonly AccountBalance[]
): ItemBalance[] {
	return CATEGORIES.dues.map((item) => {
		const sign = item === 'due-receivable' ? 1 : -1;
		const sum = (of: 'openingFen' | 'closingFen'): Fen =>
			accounts
				.filter((one) => dueOf(system, one.code, one[of]) === item)
				.reduce((all, one) => all + sign * one[of], 0);
		return { item, openingFen: sum('openingFen'), closingFen: sum('closingFen') };
	});
}

function dueOf(system: AccountingSystem, code: AccountCode, fen: Fen): OfficialItem | null {
	const group = groupOf(system, { code, closingFen: fen });
	if (group === 'receivable') return 'due-receivable';
	if (group !== 'payable' && group !== 'earmarked') return null;
	if (LOANS.test(code)) return 'due-bank';
	// 内部往来 with a credit balance is owed to somebody of the village.
	return PAYABLE[system].test(code) || code.startsWith('113') ? 'due-payable' : 'due-other';
}

/** What is money, for the table of accounts. */
export const isMoneyAccount = (system: AccountingSystem, code: string): boolean =>
	groupOf(system, { code, closingFen: 0 }) === 'cash';
