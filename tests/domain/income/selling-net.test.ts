/** 直接经营按净额: what is sold counts less its direct cost, in every figure alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastYear } from '#lib/domain/forecast/forecast.ts';
import { changeDefinition } from '#lib/domain/income/change-definition.ts';
import { classify } from '#lib/domain/income/classify.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import { DEFAULT_CHOICES, isSameChoice } from '#lib/domain/income/definition-choices.ts';
import { changeOf, decodeChoices, encodeChoices } from '#lib/domain/income/definition-query.ts';
import { buildIncomeReport } from '#lib/domain/income/income-report.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { yearsStatement } from '#lib/domain/statements/years.ts';
import { chartWith } from '../../support/chart-with.ts';
import { monthTotal } from '../../support/month-total.ts';
import { inputOf } from '../forecast/forecast-fixture.ts';

const NET = { ...DEFAULT_CHOICES, isSellingNet: true } as const;
const net = changeDefinition(defaultDefinition, NET);
const OLD = chartWith('rural_2004', {
	'501001': '农产品销售收入',
	'502001': '直接经营支出',
	'50200101': '种苗',
	'502002': '维修费',
	'511001': '水面承包费'
});
const NEW = chartWith('rural_2023', {
	'5010101': '产品销售',
	'51101': '种植支出',
	'51102': '折旧'
});
const classOf = (chart: typeof OLD, accountCode: string, summary = '', isClosing = false) =>
	classify(net, chart, { accountCode, summary, debitFen: 1, creditFen: 0 }, isClosing);

describe('counted net', () => {
	it('takes the cost of what is sold, by the names of its accounts alone', () => {
		expect(classOf(OLD, '502001')).toBe('stable');
		expect(classOf(OLD, '50200101', '青苗补偿款')).toBe('stable');
		expect(classOf(OLD, '502002', '付农产品销售运费')).toBeNull();
		expect(classOf(OLD, '502')).toBeNull();
		expect(classOf(NEW, '51101')).toBe('stable');
		expect(classOf(NEW, '51102')).toBeNull();
	});

	it('leaves income as it was: 511 is income in one system and cost in the other', () => {
		expect(classOf(OLD, '511001')).toBe('stable');
		expect(classOf(OLD, '501001')).toBe('stable');
		expect(classOf(OLD, '511001', '水面承包费违约金')).toBe('needs_review');
	});

	it('a definition that counts gross has no class for any expense', () => {
		for (const code of ['502001', '502002']) {
			const line = { accountCode: code, summary: '销售', debitFen: 1, creditFen: 0 };
			expect(classify(defaultDefinition, OLD, line, false)).toBeNull();
		}
	});

	it('says so in both languages', () => {
		expect(net.counted['zh-CN']).toContain('减去直接支出的净额');
		expect(net.counted.en).toContain('net of their direct cost');
		expect(net.counted['zh-CN']).not.toContain('按收入全额');
	});
});

describe('the choice in an address', () => {
	const back = (choices: typeof DEFAULT_CHOICES, base = DEFAULT_CHOICES) =>
		decodeChoices(new URL(`http://x/${encodeChoices(choices)}`).searchParams, base).choices;

	it('comes back as it went, from and to either basis', () => {
		expect(back(NET)).toEqual(NET);
		expect(back(DEFAULT_CHOICES, NET)).toEqual(DEFAULT_CHOICES);
	});

	it('stays as it is where the address does not speak of it', () => {
		expect(decodeChoices(new URLSearchParams('interest=stable'), NET).choices.isSellingNet).toBe(
			true
		);
		expect(decodeChoices(new URLSearchParams('selling-basis=x'), NET).choices).toEqual(NET);
	});

	it('is a change like any other', () => {
		expect(isSameChoice(NET, DEFAULT_CHOICES)).toBe(false);
		expect(JSON.parse(changeOf(DEFAULT_CHOICES, NET))).toEqual({ isSellingNet: [false, true] });
	});
});

const charts = new Map([
	[2021, OLD],
	[2022, OLD]
]);
const sold = (month: string, fen: number, code = '501001', of: IncomeClass = 'stable') =>
	monthTotal(month, code, fen, { incomeClass: of });
const spent = (month: string, fen: number, of: IncomeClass | null = 'stable') =>
	monthTotal(month, '502001', 0, { incomeClass: of, debitFen: fen });

describe('the figures of a year', () => {
	const report = (totals: readonly MonthTotal[]) =>
		buildIncomeReport({
			...{ year: 2022, throughMonth: '2022-09', totals, charts, target: null, definition: net }
		});

	it('are net, month by month, by source and by class', () => {
		const found = report([
			sold('2022-03', 1000),
			spent('2022-03', 300),
			spent('2022-05', 100),
			sold('2021-03', 800),
			spent('2021-04', 500),
			sold('2021-12', 0)
		]);
		expect(found).toMatchObject({ stableFen: 600, isSellingNet: true, allIncomeFen: 600 });
		expect(found.months.slice(2, 5).map(({ stableFen }) => stableFen)).toEqual([700, 0, -100]);
		expect(found.lastYear?.sameMonthsFen).toBe(300);
		expect(found.sources.map(({ name, ytdFen }) => [name, ytdFen])).toEqual([
			['农产品销售收入', 1000],
			['直接经营支出', -400]
		]);
		expect(found.classTotals.stable).toBe(600);
	});

	it('law: the sources come to the figure', () => {
		const months = fc.integer({ min: 1, max: 9 }).map((month) => `2022-0${month}`);
		const amounts = fc.integer({ min: 0, max: 1_000_000_00 });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(months, amounts)),
				fc.array(fc.tuple(months, amounts)),
				(sales, costs) => {
					const totals = [
						...sales.map(([month, fen]) => sold(month, fen)),
						...costs.map(([month, fen]) => spent(month, fen))
					];
					const found = report(totals);
					const sum = found.sources.reduce((all, { ytdFen }) => all + ytdFen, 0);
					expect(sum).toBe(found.stableFen);
				}
			)
		);
	});

	it('of years beside each other, stable income is net and expenses stay whole', () => {
		const totals = [sold('2022-03', 1000), spent('2022-03', 300), spent('2022-04', 50, null)];
		const books = { year: 2022, throughMonth: '2022-09', totals, charts } as never;
		const rows = yearsStatement(books, 12).sections.flat();
		const cells = (line: string) =>
			rows.find(({ label }) => 'line' in label && label.line === line)?.cells;
		expect(cells('stable')).toEqual([700]);
		expect(cells('income')).toEqual([1000]);
		expect(cells('expenses')).toEqual([350]);
	});
});

describe('the year ahead', () => {
	it('expects the cost to come again, in the low as in the middle', () => {
		const totals = [
			...Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}`).flatMap(
				(month) => [sold(month, 1000_00), spent(month, 400_00)]
			),
			sold('2022-01', 1000_00),
			spent('2022-01', 400_00)
		];
		const found = forecastYear(
			inputOf({ cutoff: '2022-01', totals, charts, newestChart: OLD, definition: net })
		);
		const costs = found.items.filter(({ amountFen }) => amountFen < 0);
		expect(costs.map(({ part, amountFen }) => [part, amountFen])).toEqual([['likely', -4400_00]]);
		expect(costs[0]?.months.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(-4400_00);
		expect(found.midFen).toBe(600_00 * 12);
		expect(found.lowFen).toBe(600_00 - 4400_00);
		expect(found.highFen).toBeGreaterThanOrEqual(found.midFen);
		expect(found.sources.reduce((sum, { midFen }) => sum + midFen, 0)).toBe(found.midFen);
	});
});
