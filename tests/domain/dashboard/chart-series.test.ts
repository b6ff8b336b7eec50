import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAt } from '#lib/domain/calendar.ts';
import {
	cumulativeSeries,
	monthlySourcesSeries,
	sourcesBar
} from '#lib/domain/dashboard/chart-series.ts';
import { shownFigures, shownMonths } from '#lib/domain/dashboard/desk-tables.ts';
import { chartWith } from '../../support/chart-with.ts';
import { monthTotal } from '../../support/month-total.ts';
import { report, TOTALS } from '../../support/zhujiabang-report.ts';

const CODES = Array.from({ length: 9 }, (_, index) => `50100${index + 1}`);
const MANY = chartWith(
	'rural_2004',
	Object.fromEntries(CODES.map((code, index) => [code, `来源${index + 1}`]))
);
const charts = new Map([
	[2022, MANY],
	[2021, MANY]
]);

describe('the cumulative chart', () => {
	const series = cumulativeSeries(report(), 'zh-CN');

	test('draws what the table of months says', () => {
		const rows = shownMonths(report());
		const wan = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
		expect(series.labels).toEqual([
			'1月',
			'2月',
			'3月',
			'4月',
			'5月',
			'6月',
			'7月',
			'8月',
			'9月',
			'10月',
			'11月',
			'12月'
		]);
		expect(series.actual).toEqual(rows.map((row) => wan(row.cumulative)));
		expect(series.pace).toEqual(rows.map((row) => wan(row.pace)));
		expect(series.lastYear).toEqual(rows.map((row) => wan(row.lastYearCumulative)));
		expect(series.actual.slice(7, 10)).toEqual([861.51, 893.21, null]);
		expect(series.targetLine).toBe(1200);
		expect(series.throughIndex).toBe(8);
	});

	test('keeps the exact fen beside it', () => {
		expect(series.actualFen[8]).toBe(893_207_640);
		expect(series.pastFen[11]).toBe(1_020_358_875);
		expect(series.paceFen[11]).toBe(1_200_000_000);
		expect(series.targetFen).toBe(1_200_000_000);
		expect(series.months[0]).toBe('2022-01');
		expect(series.throughOn).toBe('2022-09-30');
	});

	test('is labelled at its lines, in both languages', () => {
		expect(series.directLabels.map((label) => [label.of, label.index, label.text])).toEqual([
			['target', 0, '全年目标 1,200'],
			['actual', 8, '本年 893.21'],
			['pace', 8, '目标进度 942.61'],
			['lastYear', 8, '去年 801.50'],
			['lastYear', 11, '去年 1,020.36']
		]);
		expect(series.unit).toBe('万元，累计');
		expect(series.sentence).toContain('本年 893.21');
		const english = cumulativeSeries(report(), 'en');
		expect(english.labels.slice(0, 2)).toEqual(['Jan', 'Feb']);
		expect(english.directLabels[1]?.text).toBe('This year 893.21');
		expect(english.unit).toBe('10,000 yuan, cumulative');
	});

	test('marks a target that the township has not confirmed', () => {
		const target = { amountFen: 1_200_000_000, isConfirmed: false };
		const [first] = cumulativeSeries(report({ target }), 'zh-CN').directLabels;
		expect(first?.text).toBe('全年目标 1,200（待镇里确认）');
		expect(cumulativeSeries(report({ target }), 'en').sentence).toContain('not confirmed yet');
	});

	test('draws no line for what is not there', () => {
		const bare = cumulativeSeries(
			report({ target: null, totals: TOTALS.filter((one) => one.month > '2022') }),
			'zh-CN'
		);
		expect(bare.targetLine).toBeNull();
		expect([...bare.pace, ...bare.lastYear].every((value) => value === null)).toBe(true);
		expect(bare.directLabels.map((label) => label.of)).toEqual(['actual']);
		const empty = cumulativeSeries(report({ throughMonth: null, target: null }), 'en');
		expect(empty.throughIndex).toBeNull();
		expect(empty.actual.every((value) => value === null)).toBe(true);
		expect(empty.directLabels.map((label) => [label.of, label.index])).toEqual([['lastYear', 11]]);
	});

	test('labels last year once at the year’s end', () => {
		const whole = cumulativeSeries(report({ throughMonth: '2022-12' }), 'zh-CN');
		expect(
			whole.directLabels.filter((label) => label.of === 'lastYear').map((label) => label.index)
		).toEqual([11]);
	});
});

describe('the sources month by month', () => {
	const nine = CODES.map((code, index) => monthTotal('2022-02', code, (9 - index) * 1_000_000));

	test('are the six largest and the others', () => {
		const { series, labels, unit } = monthlySourcesSeries(
			report({ totals: nine, charts, throughMonth: '2022-03' }),
			'zh-CN'
		);
		expect(series.map((band) => [band.name, band.code, band.values[1]])).toEqual([
			['来源1', '501001', 9],
			['来源2', '501002', 8],
			['来源3', '501003', 7],
			['来源4', '501004', 6],
			['来源5', '501005', 5],
			['来源6', '501006', 4],
			['其他来源', null, 6]
		]);
		expect(series[0]?.values.slice(0, 5)).toEqual([0, 9, 0, null, null]);
		expect(labels).toHaveLength(12);
		expect(unit).toBe('万元，当月');
	});

	test('are six without others where there are six', () => {
		const six = nine.slice(0, 6);
		expect(
			monthlySourcesSeries(report({ totals: six, charts }), 'en').series.map((band) => band.name)
		).toEqual(CODES.slice(0, 6).map((_, index) => `来源${index + 1}`));
	});

	test('leave out what last year alone had', () => {
		const totals = [
			monthTotal('2022-01', '501001', 1_000_000),
			monthTotal('2021-01', '501002', 5_000_000),
			monthTotal('2021-12', '501002', 1)
		];
		expect(
			monthlySourcesSeries(report({ totals, charts }), 'zh-CN').series.map((band) => band.code)
		).toEqual(['501001']);
	});

	test('add up to each month as the table shows it, and nothing stays nothing', () => {
		const total = fc.tuple(
			fc.integer({ min: 1, max: 12 }),
			fc.constantFrom(...CODES),
			fc.integer({ min: -3_000_000, max: 90_000_000 })
		);
		fc.assert(
			fc.property(
				fc.array(total, { maxLength: 40 }),
				fc.integer({ min: 1, max: 12 }),
				(all, through) => {
					const totals = all.map(([number, code, fen]) =>
						monthTotal(monthAt(2022, number), code, fen)
					);
					const one = report({ totals, charts, throughMonth: monthAt(2022, through) });
					const { series } = monthlySourcesSeries(one, 'zh-CN');
					for (const [at, row] of shownMonths(one).entries()) {
						const values = series.map((band) => band.values[at] ?? null);
						if (row.stable === null) expect(values.every((value) => value === null)).toBe(true);
						else
							expect(
								Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 100)
							).toBe(series.length === 0 ? 0 : row.stable);
						for (const [index, source] of one.sources.slice(0, 6).entries())
							if (source.monthsFen[at] === 0 && series[index]?.code === source.code)
								expect(series[index]?.values[at] ?? 0).toBe(0);
					}
				}
			)
		);
	});
});

describe('the bar of sources', () => {
	test('ranks them as the table does', () => {
		const bar = sourcesBar(report(), 'zh-CN');
		expect(bar.labels).toEqual(['标准厂房', '联合投资分红', '打工楼']);
		expect(bar.codes).toEqual(['50100301', '561001', '50100302']);
		const sum = (values: readonly (number | null)[]) =>
			Math.round(values.reduce<number>((all, one) => all + (one ?? 0), 0) * 100);
		expect(sum(bar.thisYear)).toBe(shownFigures(report()).stable);
		expect(sum(bar.lastYear)).toBe(shownFigures(report()).lastYear);
		expect(bar.thisYear.toSorted((a, b) => b - a)).toEqual(bar.thisYear);
	});

	test('compares with nothing where last year has no books', () => {
		const bar = sourcesBar(report({ totals: TOTALS.filter((one) => one.month > '2022') }), 'en');
		expect(bar.lastYear).toEqual([null, null, null]);
		expect(bar.unit).toBe('10,000 yuan');
	});
});
