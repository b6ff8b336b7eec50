import type { FiscalYear, Month } from '#lib/domain/calendar.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import {
	buildIncomeReport,
	type IncomeReport,
	type IncomeReportInput
} from '#lib/domain/income/income-report.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { chartWith } from './chart-with.ts';
import { monthTotal } from './month-total.ts';

/** Invented: the secretary's page as drawn in the mock, 893.21 万元 by September against 801.50 and a target of 1,200. */
export const CHART_2004 = chartWith('rural_2004', {
	'501003': '租赁收入',
	'50100301': '标准厂房',
	'50100302': '打工楼',
	'561001': '联合投资分红',
	'511001': '承包金',
	'531001': '存款利息'
});

const of = (year: FiscalYear, number: number): Month =>
	`${year}-${String(number).padStart(2, '0')}`;

/** Cumulative 2022: …, 893.20764 万元 in September. Cumulative 2021: 801.49623 in September, 1,020.358875 in December. */
const NOW = [
	171_750_000, 42_250_000, 49_750_000, 190_750_000, 55_750_000, 119_750_000, 201_670_000,
	29_840_000, 31_697_640
];
const BEFORE = [
	152_000_000, 40_000_000, 47_000_000, 156_000_000, 56_000_000, 113_000_000, 176_000_000,
	31_000_000, 30_496_230, 108_000_000, 25_000_000, 85_862_645
];

/** A tenth of each month from dividends, a twentieth from the workers' lodging, the rest from workshops. */
const split = (month: Month, fen: number): MonthTotal[] => {
	const [dividend, lodging] = [Math.floor(fen / 10), Math.floor(fen / 20)];
	return [
		monthTotal(month, '561001', dividend),
		monthTotal(month, '50100302', lodging),
		monthTotal(month, '50100301', fen - dividend - lodging)
	];
};

export const totalsOf = (year: FiscalYear, months: readonly number[]): MonthTotal[] =>
	months.flatMap((fen, at) => split(of(year, at + 1), fen));

export const TOTALS: readonly MonthTotal[] = [
	...totalsOf(2022, NOW),
	...totalsOf(2021, BEFORE),
	monthTotal('2022-03', '531001', 621_437, { incomeClass: 'one_off' }),
	monthTotal('2021-12', '50100301', 0, { isClosing: true, debitFen: 1_020_358_875 })
];

export function report(change: Partial<IncomeReportInput> = {}): IncomeReport {
	const charts = new Map<FiscalYear, Chart>([
		[2021, CHART_2004],
		[2022, CHART_2004]
	]);
	return buildIncomeReport({
		year: 2022,
		throughMonth: '2022-09',
		totals: TOTALS,
		charts,
		target: { amountFen: 1_200_000_000, isConfirmed: true },
		definition: defaultDefinition,
		...change
	});
}
