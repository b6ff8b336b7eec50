import { describe, expect, it } from 'vitest';
import { dueBalances } from '#lib/domain/disclosure/balances-of.ts';
import type { AccountBalance } from '#lib/domain/ledger/balances.ts';

const leaf = (code: string, openingFen: number, closingFen: number): AccountBalance => ({
	...{ code, openingFen, closingFen },
	...{ debitFen: 0, creditFen: 0, yearDebitFen: 0, yearCreditFen: 0 }
});
const duesOf = (...accounts: AccountBalance[]) =>
	Object.fromEntries(
		dueBalances('rural_2023', accounts).map((one) => [one.item, [one.openingFen, one.closingFen]])
	);

describe('债权债务 of a notice', () => {
	it('counts a dividend paid in the period as owed by the village before, not as a claim below zero', () => {
		expect(duesOf(leaf('112', 4_950_000, 3_270_000), leaf('11301', -52_000_000, 0))).toMatchObject({
			'due-receivable': [4_950_000, 3_270_000],
			'due-payable': [52_000_000, 0]
		});
	});
	it('counts what was a debt to the village and is one of the village now on its side each time', () => {
		expect(duesOf(leaf('11301', 10_000, -20_000))).toMatchObject({
			'due-receivable': [10_000, 0],
			'due-payable': [0, 20_000]
		});
	});
	it('keeps wages, taxes and earmarked money among the other debts', () => {
		expect(duesOf(leaf('212', -3, -4), leaf('214', -5, -6), leaf('241', -7, -8))).toMatchObject({
			'due-other': [15, 18]
		});
	});
});
