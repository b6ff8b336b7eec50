import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceSheet, type AccountBalance } from '#lib/domain/ledger/balances.ts';
import { officialChart } from '#lib/domain/ledger/chart.ts';
import { groupOf, POSITION_GROUPS, positionOf } from '#lib/domain/position/position.ts';
import { buildSpending, type SpendingInput } from '#lib/domain/position/spending.ts';
import { chartWith } from '../../support/chart-with.ts';
import { monthTotal } from '../../support/month-total.ts';

const balance = (
	code: string,
	openingFen: number,
	debitFen: number,
	creditFen: number
): AccountBalance => ({
	...{ code, openingFen, debitFen, creditFen, yearDebitFen: debitFen, yearCreditFen: creditFen },
	closingFen: openingFen + debitFen - creditFen
});
const CHART = chartWith('rural_2004', {
	'10201': '基本户',
	'113001': '甲',
	'113002': '乙',
	'202001': '押金',
	'541001': '办公费',
	'541002': '差旅费'
});

describe('the position', () => {
	test('each claim on its side, in its own sign', () => {
		const sheet = balanceSheet(CHART, [
			balance('101', 500, 100, 200),
			balance('10201', 10_000, 5_000, 16_000),
			balance('112', 3_000, 0, 1_000),
			balance('113001', 0, 700, 0),
			balance('113002', 0, 0, 900),
			balance('202001', -2_000, 500, 300),
			balance('241', -9_000, 4_000, 0),
			balance('501', 0, 0, 5_000)
		]);
		const found = positionOf('rural_2004', sheet);
		expect(found.cash).toMatchObject({ openingFen: 10_500, closingFen: -600 });
		expect(found.receivable.rows.map(({ code, closingFen }) => [code, closingFen])).toEqual([
			['112', 2_000],
			['113001', 700]
		]);
		expect(
			found.payable.rows.map(({ code, inFen, outFen, closingFen }) => [
				code,
				inFen,
				outFen,
				closingFen
			])
		).toEqual([
			['113002', 900, 0, 900],
			['202001', 300, 500, 1_800]
		]);
		expect(found.earmarked.closingFen).toBe(5_000);
	});
	test.each(['rural_2004', 'rural_2023'] as const)(
		'every claim account of %s has its place',
		(system) => {
			const chart = officialChart(system);
			const of = [...chart.accounts.values()].filter(
				({ kind, parentCode }) => kind === 'liability' && parentCode === null
			);
			expect(of.filter(({ code }) => groupOf(system, { code, closingFen: -1 }) === null)).toEqual(
				[]
			);
			expect(POSITION_GROUPS.every((group) => of.length > 0 && group.length > 0)).toBe(true);
		}
	);
});

const spending = (of: Partial<SpendingInput> = {}) =>
	buildSpending({
		year: 2022,
		throughMonth: '2022-06',
		totals: [
			monthTotal('2022-01', '541001', 0, { debitFen: 1_000, incomeClass: null }),
			monthTotal('2022-06', '541002', 100, { debitFen: 400, incomeClass: null }),
			monthTotal('2022-07', '541001', 0, { debitFen: 9_999, incomeClass: null }),
			monthTotal('2022-06', '541001', 1_300, { isClosing: true, incomeClass: null }),
			monthTotal('2021-05', '541001', 0, { debitFen: 800, incomeClass: null }),
			monthTotal('2021-12', '541001', 0, { debitFen: 7_777, incomeClass: null }),
			monthTotal('2022-03', '551', 0, { debitFen: 50, incomeClass: null })
		],
		charts: new Map([
			[2021, CHART],
			[2022, CHART]
		]),
		plan: new Map([
			['541', 2_600],
			['502', 500]
		]),
		...of
	});

describe('spending', () => {
	test('by category, against plan and last year’s same months; closing entries left out', () => {
		const found = spending();
		expect(
			found.categories.map(
				({ code, spentFen, lastYearFen, planFen, usedPermille, remainingFen }) => [
					code,
					spentFen,
					lastYearFen,
					planFen,
					usedPermille,
					remainingFen
				]
			)
		).toEqual([
			['502', 0, 0, 500, 0, 500],
			['541', 1_300, 800, 2_600, 500, 1_300],
			['551', 50, 0, null, null, null]
		]);
		expect([found.spentFen, found.lastYearFen, found.planFen]).toEqual([1_350, 800, 3_100]);
		// 50 of 551 was spent without a plan: it is in what was spent, and not held against the plan of the others.
		expect([found.usedPermille, found.remainingFen]).toEqual([419, 1_800]);
	});
	test('categories add up to the total, leaves to their category', () => {
		const total = fc.record({
			month: fc.constantFrom('2021-03', '2022-02', '2022-06', '2022-09'),
			code: fc.constantFrom('541001', '541002', '551', '502', '10201', '501'),
			debitFen: fc.integer({ min: 0, max: 9_999 }),
			isClosing: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(total, { maxLength: 20 }), (rows) => {
				const found = spending({
					totals: rows.map(({ month, code, ...rest }) =>
						monthTotal(month, code, 0, { ...rest, incomeClass: null })
					),
					plan: new Map()
				});
				const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
				const expected = rows
					.filter(
						({ month, code, isClosing }) =>
							!isClosing && ['2022-02', '2022-06'].includes(month) && /^5[45]|^502/.test(code)
					)
					.map(({ debitFen }) => debitFen);
				expect(found.spentFen).toBe(sum(expected));
				expect(sum(found.categories.map(({ spentFen }) => spentFen))).toBe(found.spentFen);
				for (const one of found.categories)
					expect(sum(one.leaves.map(({ spentFen }) => spentFen))).toBe(one.spentFen);
			})
		);
	});
	test('without plan and without last year says neither', () => {
		const found = spending({ plan: new Map([['541', 0]]), totals: [] });
		expect(found).toMatchObject({ categories: [], planFen: null, lastYearFen: null, spentFen: 0 });
	});
});
