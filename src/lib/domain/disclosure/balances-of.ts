/** 各项资产 and 债权债务 of the official list, from the balances of accounts; and the accounts of 货币资金. */
import type { AccountingSystem } from '../ledger/account.ts';
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
	ASSETS.map(([item]) =>
		summed(
			item,
			accounts.filter(({ code }) => assetOf(code) === item),
			1
		)
	);

const assetOf = (code: string): OfficialItem | null =>
	ASSETS.find(([, codes]) => codes.test(code))?.[0] ?? null;

/** Receivables above zero: owed to the village; the others above zero: owed by it. */
export function dueBalances(
	system: AccountingSystem,
	accounts: readonly AccountBalance[]
): ItemBalance[] {
	return CATEGORIES.dues.map((item) => {
		const own = accounts.filter((one) => dueOf(system, one) === item);
		return summed(item, own, item === 'due-receivable' ? 1 : -1);
	});
}

function dueOf(system: AccountingSystem, one: AccountBalance): OfficialItem | null {
	const group = groupOf(system, one);
	if (group === 'receivable') return 'due-receivable';
	if (group !== 'payable' && group !== 'earmarked') return null;
	if (LOANS.test(one.code)) return 'due-bank';
	// 内部往来 with a credit balance is owed to somebody of the village.
	return PAYABLE[system].test(one.code) || one.code.startsWith('113') ? 'due-payable' : 'due-other';
}

const summed = (
	item: OfficialItem,
	accounts: readonly AccountBalance[],
	sign: 1 | -1
): ItemBalance => ({
	item,
	openingFen: accounts.reduce((sum, { openingFen }) => sum + sign * openingFen, 0),
	closingFen: accounts.reduce((sum, { closingFen }) => sum + sign * closingFen, 0)
});

/** What is money, for the table of accounts. */
export const isMoneyAccount = (system: AccountingSystem, code: string): boolean =>
	groupOf(system, { code, closingFen: 0 }) === 'cash';
