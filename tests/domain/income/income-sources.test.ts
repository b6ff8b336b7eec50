import { describe, expect, test } from 'vitest';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { accountsAcrossYears } from '#lib/domain/income/accounts-across-years.ts';
import { buildSources, type IncomeSource } from '#lib/domain/income/income-sources.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { chartWith } from '../../support/chart-with.ts';
import { monthTotal } from '../../support/month-total.ts';

const OLD = chartWith('rural_2004', {
	'501003': '租赁收入',
	'50100301': '标准厂房',
	'50100309': '其他',
	'501004': '服务收入',
	'50100409': '其他',
	'501005': '劳务收入',
	'511001': '水面发包',
	'511003': '企业上交利润',
	'561001': '联合投资分红'
});
const NEW = chartWith('rural_2023', {
	'50103': '租赁收入',
	'5010301': '标准厂房',
	'5010309': '其他',
	'50104': '服务收入',
	'5010409': '其他',
	'50105': '发包收入',
	'5010501': '水面 发包',
	'50201': '联合投资分红'
});

function sources(
	totals: readonly MonthTotal[],
	now: Chart,
	before: Chart,
	through = 12
): IncomeSource[] {
	const charts = new Map<FiscalYear, Chart>([
		[2024, now],
		[2023, before]
	]);
	return buildSources({ year: 2024, through, totals, charts, comparesLastYear: true });
}
const told = (all: readonly IncomeSource[]) =>
	all.map((one) => [
		one.code,
		one.name,
		one.ytdFen,
		one.lastYearSamePeriodFen,
		one.lastYearCodes.join()
	]);

describe('sources within one accounting system', () => {
	test('are the same where the code is the same', () => {
		const totals = [
			monthTotal('2024-01', '50100301', 300),
			monthTotal('2023-01', '50100301', 200),
			monthTotal('2023-02', '511001', 50)
		];
		expect(told(sources(totals, OLD, OLD))).toEqual([
			['50100301', '标准厂房', 300, 200, '50100301'],
			['511001', '水面发包', 0, 50, '511001']
		]);
	});

	test('say whose they are where two bear one name', () => {
		const totals = [monthTotal('2024-01', '50100309', 2), monthTotal('2024-01', '50100409', 1)];
		expect(sources(totals, OLD, OLD).map((one) => one.name)).toEqual([
			'租赁收入/其他',
			'服务收入/其他'
		]);
	});

	test('carry their months and leave out what came to nothing', () => {
		const totals = [
			monthTotal('2024-02', '50100301', 7),
			monthTotal('2024-02', '50100301', 3, { debitFen: 1 }),
			monthTotal('2024-03', '511001', 5, { debitFen: 5 }),
			monthTotal('2024-09', '50100301', 100)
		];
		const [only, ...rest] = sources(totals, OLD, OLD, 6);
		expect(rest).toEqual([]);
		expect(only?.monthsFen).toEqual([0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
		expect(only).toMatchObject({ ytdFen: 9, lastYearSamePeriodFen: 0, differenceFen: 9 });
	});

	test('keep one that was booked and taken back in another month, so that the months add up', () => {
		const totals = [monthTotal('2024-02', '511001', 5), monthTotal('2024-03', '511001', -5)];
		expect(sources(totals, OLD, OLD).map((one) => one.ytdFen)).toEqual([0]);
	});

	test('show a code the chart does not know as it is', () => {
		expect(told(sources([monthTotal('2024-01', '501777', 1)], OLD, OLD))).toEqual([
			['501777', '501777', 1, 0, '']
		]);
	});
});

describe('sources across the change of system', () => {
	test('follow the official mapping and the leaf’s name', () => {
		const totals = [
			monthTotal('2024-01', '5010301', 300),
			monthTotal('2023-01', '50100301', 200),
			monthTotal('2024-02', '5010501', 60),
			monthTotal('2023-02', '511001', 50),
			monthTotal('2024-03', '50201', 20),
			monthTotal('2023-03', '561001', 10)
		];
		expect(told(sources(totals, NEW, OLD))).toEqual([
			['5010301', '标准厂房', 300, 200, '50100301'],
			['5010501', '水面 发包', 60, 50, '511001'],
			['50201', '联合投资分红', 20, 10, '561001']
		]);
	});

	test('take the like-named parent where a leaf’s name is there twice', () => {
		const totals = [
			monthTotal('2024-01', '5010309', 4),
			monthTotal('2024-01', '5010409', 3),
			monthTotal('2023-01', '50100309', 2),
			monthTotal('2023-01', '50100409', 1)
		];
		expect(told(sources(totals, NEW, OLD))).toEqual([
			['5010309', '租赁收入/其他', 4, 2, '50100309'],
			['5010409', '服务收入/其他', 3, 1, '50100409']
		]);
	});

	test('stand alone where nothing carries them on, and never under a code that means another account', () => {
		const totals = [
			monthTotal('2024-01', '5010301', 9),
			monthTotal('2023-01', '501005', 5),
			monthTotal('2023-01', '511003', 4)
		];
		const all = sources(totals, NEW, OLD);
		expect(told(all)).toEqual([
			['5010301', '标准厂房', 9, 0, ''],
			[null, '劳务收入', 0, 5, '501005'],
			[null, '企业上交利润', 0, 4, '511003']
		]);
		expect(new Set(all.map((one) => one.key)).size).toBe(3);
	});

	test('may gather several old accounts in one', () => {
		const now = chartWith('rural_2023', { '50105': '水面发包' });
		const before = chartWith('rural_2004', { '501008': '水面发包', '511001': '水面发包' });
		const totals = [
			monthTotal('2024-01', '50105', 9),
			monthTotal('2023-01', '501008', 3),
			monthTotal('2023-01', '511001', 4)
		];
		expect(told(sources(totals, now, before))).toEqual([
			['50105', '水面发包', 9, 7, '501008,511001']
		]);
	});
});

describe('an account across years', () => {
	test('is itself within one system, or where a chart is missing', () => {
		expect(accountsAcrossYears(OLD, OLD)('50100301')).toBe('50100301');
		expect(accountsAcrossYears(undefined, NEW)('501')).toBe('501');
	});

	test('is nobody’s where two leaves bear the whole path, and no guess between them', () => {
		const twins = chartWith('rural_2023', {
			'50103': '租赁收入',
			'5010301': '标准厂房',
			'5010302': '标准厂房'
		});
		expect(accountsAcrossYears(OLD, twins)('50100301')).toBeNull();
	});

	test('is nobody’s where its first level is abolished', () => {
		expect(
			accountsAcrossYears(chartWith('rural_2004', { '52101': '标准厂房' }), NEW)('52101')
		).toBeNull();
	});

	test('may be a first-level account without any below it', () => {
		const bare = accountsAcrossYears(chartWith('rural_2004', {}), chartWith('rural_2023', {}));
		expect([bare('511'), bare('501'), bare('561'), bare('531'), bare('521')]).toEqual([
			'501',
			'501',
			'502',
			'504',
			null
		]);
	});
});
