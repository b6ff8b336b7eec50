/** Spending and position of the sample village against sums of our own from its files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanceSheet } from '#lib/domain/ledger/balances.ts';
import { positionOf } from '#lib/domain/position/position.ts';
import { buildSpending } from '#lib/domain/position/spending.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { findChart } from '#lib/server/accounts.ts';
import { findBalances } from '#lib/server/balances.ts';
import {
	findSpendingPlan,
	findVillageSize,
	setSpendingPlan,
	setVillageSize
} from '#lib/server/spending.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { verifyFacts } from '#lib/server/verify-facts.ts';
import { findLedgerSets, findVillage } from '#lib/server/villages.ts';
import { fillSamples } from '../../src/cli/demo.ts';
import {
	readSample,
	withoutClosing,
	type ReadLine
} from '../support/samples/independent-reader.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant } from './village-fixture.ts';

let test: TestDatabase;
let villageId: number;
let setId: number;
const by = (at: number): Actor => ({ ...accountant, at });
beforeAll(async () => {
	test = await openTestDatabase();
	await fillSamples(test.db, 'zh-CN', { userId: 'demo', name: '示例', at: 1_790_000_000_000 });
	villageId = (await findVillage(test.db, 'zhujiabang'))?.id ?? 0;
	setId = (await findLedgerSets(test.db, villageId))[0]?.id ?? 0;
}, 120_000);
afterAll(() => test.close());

const lines = withoutClosing(readSample('朱家浜村_示例数据_2022_精斗云.csv').lines);
const debits = (of: readonly ReadLine[], ...codes: string[]): number =>
	of
		.filter(({ code }) => codes.some((one) => code.startsWith(one)))
		.reduce((sum, { debit, credit }) => sum + debit - credit, 0);

describe('the sample village', () => {
	it('spent what its file says, category by category', async () => {
		const chart = await findChart(test.db, setId, 'rural_2004');
		const found = buildSpending({
			year: 2022,
			throughMonth: '2022-09',
			totals: await findMonthTotals(test.db, [setId], 2021, 2022),
			charts: new Map([
				[2021, chart],
				[2022, chart]
			]),
			plan: await findSpendingPlan(test.db, villageId, 2022)
		});
		expect(found.categories.map(({ code }) => code)).toEqual(['502', '541', '551']);
		for (const { code, spentFen, planFen } of found.categories) {
			expect(spentFen).toBe(debits(lines, code));
			expect(planFen).toBeGreaterThan(0);
		}
		const before = withoutClosing(readSample('朱家浜村_示例数据_2021_用友序时账.csv').lines);
		const past = before.filter(({ month }) => month <= 9);
		expect(found.lastYearFen).toBe(debits(past, '502', '541', '551'));
		expect(found.unmatchedFen).toBe(0);
	});
	it('has the money and the claims that its files have moved', async () => {
		const chart = await findChart(test.db, setId, 'rural_2004');
		const period = { from: '2022-01', to: '2022-09' };
		const { accounts, hasOpening } = await findBalances(test.db, [setId], period);
		const found = positionOf('rural_2004', balanceSheet(chart, accounts));
		const moved = (group: 'cash' | 'earmarked') =>
			found[group].closingFen - found[group].openingFen;
		expect(hasOpening).toBe(false);
		expect(moved('cash')).toBe(debits(lines, '101', '102'));
		expect(moved('earmarked')).toBe(-debits(lines, '231', '241'));
	});
});

describe('plan and size', () => {
	it('the newest row is in force, each with its ground, on record', async () => {
		const of = { year: 2022, code: '541', amountFen: 1, basis: '会议' };
		expect(await setSpendingPlan(test.db, villageId, of, by(10))).toBe(true);
		expect(await setSpendingPlan(test.db, villageId, of, by(11))).toBe(false);
		expect((await findSpendingPlan(test.db, villageId, 2022)).get('541')).toBe(1);
		const size = { year: 2022, households: 5, members: 9, sharesMilli: null, basis: '名册' };
		await setVillageSize(test.db, villageId, size, by(12));
		expect(await findVillageSize(test.db, villageId, 2022)).toEqual(size);
		expect(await findVillageSize(test.db, villageId, 1999)).toBeNull();
		expect(await verifyFacts(test.db)).toEqual([]);
	});
});
