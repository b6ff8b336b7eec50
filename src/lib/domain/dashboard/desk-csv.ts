import type { CsvCell } from '../csv.ts';
import { formatMonth } from '../formats.ts';
import { INCOME_CLASSES } from '../income/income-class.ts';
import { INCOME_CLASS_WORDS } from '../income/income-class.words.ts';
import type { IncomeReport } from '../income/income-report.ts';
import { defineWords, type Language } from '../language.ts';
import { formatPermille, formatPlainYuan, type Fen } from '../money.ts';

/** The desk's tables as a file, exact in 元: what was rounded on the page is not rounded here. */
export function deskCsvRows(
	report: IncomeReport,
	village: string,
	language: Language
): CsvCell[][] {
	const w = deskCsvWords[language];
	const { definition } = report;
	return [
		[w.village, village],
		[w.through, report.throughOn ?? ''],
		[w.definition, w.version(definition.name[language], definition.version)],
		[],
		[w.stable, yuan(report.stableFen)],
		[
			report.target?.isConfirmed === false ? w.proposed : w.target,
			yuan(report.target?.amountFen ?? null)
		],
		[
			w.completion,
			report.completionPermille === null ? '' : formatPermille(report.completionPermille)
		],
		[w.past, yuan(report.lastYear?.sameMonthsFen ?? null)],
		[w.pace, yuan(report.paceFen)],
		[],
		[w.month, w.inMonth, w.cumulative, w.pace, w.pastCumulative],
		...report.months.map((one) => [
			formatMonth(one.month, language),
			yuan(one.stableFen),
			yuan(one.cumulativeFen),
			yuan(one.paceFen),
			yuan(one.lastYearCumulativeFen)
		]),
		[],
		[w.source, w.code, w.yearToDate, w.past, w.difference],
		...report.sources.map((one) => [
			one.path,
			one.code ?? '',
			yuan(one.ytdFen),
			yuan(one.lastYearSamePeriodFen),
			yuan(one.differenceFen)
		]),
		[],
		[w.incomeClass, w.yearToDate],
		...INCOME_CLASSES.map((one) => [
			INCOME_CLASS_WORDS[language][one],
			yuan(report.classTotals[one])
		]),
		[report.isSellingNet ? w.allIncomeNet : w.allIncome, yuan(report.allIncomeFen)]
	];
}

/** Absent is an empty cell, never 0. */
const yuan = (fen: Fen | null): CsvCell => (fen === null ? '' : formatPlainYuan(fen));

const deskCsvWords = defineWords({
	'zh-CN': {
		village: '村',
		through: '数据至',
		definition: '口径',
		version: (name: string, version: number) => `${name} 第 ${version} 版`,
		stable: '稳定性收入（元）',
		target: '全年目标（元）',
		proposed: '全年目标（元，待镇里确认）',
		completion: '完成率',
		past: '去年同期（元）',
		pace: '目标进度（元）',
		month: '月份',
		inMonth: '当月（元）',
		cumulative: '本年累计（元）',
		pastCumulative: '去年累计（元）',
		source: '来源',
		code: '科目编码',
		yearToDate: '本年（元）',
		difference: '增减（元）',
		incomeClass: '归类',
		allIncome: '全部收入',
		allIncomeNet: '全部收入（直接经营按净额）'
	},
	en: {
		village: 'Village',
		through: 'Data to',
		definition: 'Definition',
		version: (name: string, version: number) => `${name}, version ${version}`,
		stable: 'Stable income (yuan)',
		target: 'Year’s target (yuan)',
		proposed: 'Year’s target (yuan, not confirmed yet)',
		completion: 'Completion',
		past: 'Same months last year (yuan)',
		pace: 'Target pace (yuan)',
		month: 'Month',
		inMonth: 'In month (yuan)',
		cumulative: 'This year, cumulative (yuan)',
		pastCumulative: 'Last year, cumulative (yuan)',
		source: 'Source',
		code: 'Account code',
		yearToDate: 'This year (yuan)',
		difference: 'Change (yuan)',
		incomeClass: 'Class',
		allIncome: 'All income',
		allIncomeNet: 'All income (direct operation net)'
	}
});
