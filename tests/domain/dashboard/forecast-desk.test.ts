import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulativeSeries } from '#lib/domain/dashboard/chart-series.ts';
import {
	forecastCaption,
	forecastSentence,
	mainCause
} from '#lib/domain/dashboard/forecast-sentence.ts';
import {
	hasForecast,
	shareOut,
	shownExpectedMonths,
	shownForecastSources,
	shownParts
} from '#lib/domain/dashboard/forecast-tables.ts';
import { shownGap } from '#lib/domain/dashboard/gap-list.ts';
import { plainText } from '#lib/domain/dashboard/sentence.ts';
import { forecastYear, type Forecast } from '#lib/domain/forecast/forecast.ts';
import type { ForecastInput } from '#lib/domain/forecast/forecast-input.ts';
import { gapCauses, type Gap, type GapCause } from '#lib/domain/forecast/gap-causes.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import { toWanHundredths } from '#lib/domain/money.ts';
import { CHART_2004, report, TOTALS } from '../../support/zhujiabang-report.ts';
import { contract, instalmentsOf, terms } from '../forecast/forecast-fixture.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
/** Invented: 200.65 万 still due in November on one contract, 76 万 declared; 3号厂房 ended in June and stands empty. */
const due = contract(1, {
	fromOn: '2022-11-15',
	throughOn: '2023-11-14',
	terms: terms({ yearlyFen: 200_650_000, frequency: 'year' }),
	accountCode: '50100301'
});
const ended = contract(2, {
	name: '3号厂房二层',
	number: 'ZJB-2019-014',
	throughOn: '2022-06-30',
	terms: terms({ yearlyFen: 9_000_000 }),
	accountCode: '50100301'
});
const input = (of: Partial<ForecastInput> = {}): ForecastInput => ({
	year: 2022,
	cutoff: '2022-09',
	totals: TOTALS,
	charts: new Map([
		[2021, CHART_2004],
		[2022, CHART_2004]
	]),
	newestChart: CHART_2004,
	definition: defaultDefinition,
	contracts: [due, ended],
	instalments: [
		...instalmentsOf(due),
		...instalmentsOf(ended, { 7: [{}], 8: [{}], 9: [{}], 10: [{}] })
	],
	expected: [
		{
			id: 1,
			year: 2022,
			party: '联合公司（示例）',
			basis: '股东会决议',
			amountFen: 76_000_000,
			announcedOn: '2022-06-30',
			expectedOn: '2022-12-20',
			accountCode: '561001',
			closedOn: null,
			closeReason: ''
		}
	],
	...of
});
const made = (of: Partial<ForecastInput> = {}): { forecast: Forecast; gap: Gap | null } => {
	const whole = input(of);
	const forecast = forecastYear(whole);
	return { forecast, gap: gapCauses(whole, forecast, 1_200_000_000) };
};

describe('the year expected on the desk', () => {
	const { forecast, gap } = made();
	const desk = report();

	test('months step from the booked figure to the year expected', () => {
		const months = shownExpectedMonths(desk, forecast);
		expect(months.map(({ month }) => month)).toEqual(['2022-10', '2022-11', '2022-12']);
		expect(89_321 + sum(months.map(({ expected }) => expected))).toBe(
			toWanHundredths(forecast.midFen)
		);
		expect(months.at(-1)?.cumulative).toBe(toWanHundredths(forecast.midFen));
	});
	test('parts add up to what lies between', () => {
		const parts = shownParts(forecast);
		expect(parts.find(({ part }) => part === 'signed')?.shown).toBe(20_065);
		expect(parts.find(({ part }) => part === 'declared')?.shown).toBe(7_600);
		expect(sum(parts.map(({ shown }) => shown))).toBe(
			toWanHundredths(forecast.midFen) - toWanHundredths(forecast.bookedFen)
		);
	});
	test('sources add up to the year, those to come included', () => {
		const { rows, year } = shownForecastSources(desk, forecast);
		expect(year).toBe(toWanHundredths(forecast.midFen));
		expect(sum(rows.map((row) => row.year ?? 0))).toBe(year);
		expect(sum(rows.map((row) => row.ytd))).toBe(89_321);
		expect(shownForecastSources(desk, null).year).toBeNull();
	});
	test('the sentence names the year, the gap and its main cause; every figure opens', () => {
		const told = forecastSentence(desk, forecast, gap, 'zhujiabang', 'zh-CN');
		expect(plainText(told)).toMatch(
			/^按已签合同和往年节奏，全年预计 1,\d{3}\.\d{2} 万元；(缺口|可超过目标) [\d.,]+ 万元(，(主要是|其中有)1 份到期未续的租约)?。$/
		);
		expect(told.flatMap((part) => (part.kind === 'figure' ? [part.href] : []))).toEqual([
			'/office/zhujiabang/ahead?year=2022',
			'#gap'
		]);
		expect(plainText(forecastSentence(desk, forecast, gap, 'zhujiabang', 'en'))).toContain(
			'is expected for the year'
		);
		expect(forecastCaption(desk, forecast, 'zh-CN')).toMatch(
			/^全年预计 = 已入账 893\.21 \+ .*已签合同 200\.65 \+ .*已宣告 76\.00/
		);
	});
	test('the line meets what is booked and goes to December', () => {
		const series = cumulativeSeries(desk, 'zh-CN', forecast);
		expect(series.forecast.slice(0, 8)).toEqual(Array(8).fill(null));
		expect(series.forecast[8]).toBe(series.actual[8]);
		expect(series.forecastFen[11]).toBe(forecast.midFen);
		expect(cumulativeSeries(desk, 'zh-CN').forecast.every((one) => one === null)).toBe(true);
	});
	test('is silent where nothing speaks of the rest, and when the year is over', () => {
		const bare = made({
			totals: TOTALS.filter(({ month }) => month.startsWith('2022')),
			contracts: [],
			instalments: [],
			expected: []
		});
		expect(hasForecast(desk, bare.forecast)).toBe(false);
		expect(forecastSentence(desk, bare.forecast, bare.gap, 'x', 'en')).toEqual([]);
		expect(hasForecast(report({ throughMonth: '2022-12' }), forecast)).toBe(false);
		expect(forecastCaption(desk, null, 'en')).toBeNull();
	});
	test('the list of causes adds up, short or long', () => {
		if (!gap) throw new Error('no gap');
		for (const most of [0, 1, 3, 50]) {
			const shown = shownGap(gap, most);
			expect(shown.from).toBe(120_000);
			expect(shown.to).toBe(toWanHundredths(forecast.midFen));
			expect(
				shown.from +
					sum(shown.rows.map(({ amount }) => amount)) +
					(shown.otherLosses?.amount ?? 0) +
					(shown.gains?.amount ?? 0)
			).toBe(shown.to);
		}
		expect(mainCause(gap)?.kind).toBe('not-renewed');
		expect(mainCause({ ...gap, causes: [] })).toBeNull();
	});
});

test('a shared-out total is exact, whatever the parts', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 }),
			fc.integer({ min: -1e6, max: 1e6 }),
			(parts, total) => {
				expect(sum(shareOut(parts, total))).toBe(total);
			}
		)
	);
});

describe('the main cause', () => {
	const cause = (kind: GapCause['kind'], amountFen: number): GapCause => ({
		...{ kind, amountFen, contract: null, source: null, idleMonths: 0 }
	});
	const gapOf = (...causes: GapCause[]): Gap => ({
		...{ from: 'target', fromFen: 1000, toFen: 0, causes }
	});
	test('is the main one only with half of what is lost', () => {
		const some = gapOf(cause('asked', -900), cause('not-renewed', -30), cause('source', -60));
		expect(mainCause(some)).toMatchObject({ kind: 'not-renewed', isMain: false });
		const most = gapOf(cause('asked', -900), cause('not-renewed', -60), cause('source', -60));
		expect(mainCause(most)).toMatchObject({ kind: 'not-renewed', count: 1, isMain: true });
		expect(mainCause(gapOf(cause('source', -60)))).toBeNull();
	});
});
