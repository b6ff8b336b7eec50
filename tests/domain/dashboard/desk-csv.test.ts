import { describe, expect, it } from 'vitest';
import { csvText } from '#lib/domain/csv.ts';
import { deskCsvRows } from '#lib/domain/dashboard/desk-csv.ts';
import { buildIncomeReport } from '#lib/domain/income/income-report.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import { officialChart } from '#lib/domain/ledger/chart.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';

const total = (month: string, creditFen: number): MonthTotal => ({
	month,
	accountCode: '511',
	incomeClass: 'stable',
	isClosing: false,
	debitFen: 0,
	creditFen,
	entryCount: 1
});
const report = (
	throughMonth: string | null,
	target: Parameters<typeof buildIncomeReport>[0]['target'] = null
) =>
	buildIncomeReport({
		year: 2022,
		throughMonth,
		totals: throughMonth === null ? [] : [total('2022-01', 123_456), total('2022-02', -56)],
		charts: new Map([[2022, officialChart('rural_2004')]]),
		target,
		definition: defaultDefinition
	});
const rows = (throughMonth: string | null, language: 'zh-CN' | 'en' = 'zh-CN') =>
	deskCsvRows(report(throughMonth), '示范村', language);
const row = (name: string, throughMonth: string | null) =>
	rows(throughMonth).find(([first]) => first === name);

describe('the desk as a file', () => {
	it('says of a target whether the township confirmed it', () => {
		const target = (isConfirmed: boolean) =>
			deskCsvRows(report('2022-02', { amountFen: 5_000_000, isConfirmed }), '示范村', 'zh-CN')[5];
		expect(target(true)).toEqual(['全年目标（元）', '50000.00']);
		expect(target(false)).toEqual(['全年目标（元，待镇里确认）', '50000.00']);
	});

	it('gives exact 元, and nothing where nothing is known', () => {
		expect(row('稳定性收入（元）', '2022-02')).toEqual(['稳定性收入（元）', '1234.00']);
		expect(row('2022年2月', '2022-02')).toEqual(['2022年2月', '-0.56', '1234.00', '', '']);
		expect(row('2022年3月', '2022-02')).toEqual(['2022年3月', '', '', '', '']);
		expect(row('去年同期（元）', '2022-02')).toEqual(['去年同期（元）', '']);
		expect(row('稳定性收入（元）', null)).toEqual(['稳定性收入（元）', '']);
	});

	it('names its definition and version', () => {
		expect(row('口径', '2022-02')).toEqual(['口径', '稳定性收入 第 1 版']);
	});

	it('has the same rows in both languages', () => {
		expect(rows('2022-02', 'en').map((one) => one.length)).toEqual(
			rows('2022-02').map((one) => one.length)
		);
	});

	it('lets no village name run as a formula', () => {
		expect(csvText(deskCsvRows(report(null), '=1+1', 'en'))).toContain(`Village,'=1+1`);
	});
});
