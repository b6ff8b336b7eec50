import { defineWords } from '../language.ts';

/** What is written into the charts; amounts arrive formatted, in 万元. */
export const chartSeriesWords = defineWords({
	'zh-CN': {
		unit: '万元',
		unitCumulative: '万元，累计',
		unitMonthly: '万元，当月',
		others: '其他来源',
		target: (amount: string, isConfirmed: boolean) =>
			`全年目标 ${amount}${isConfirmed ? '' : '（待镇里确认）'}`,
		pace: (amount: string) => `目标进度 ${amount}`,
		actual: (amount: string) => `本年 ${amount}`,
		lastYear: (amount: string) => `去年 ${amount}`,
		forecast: (amount: string) => `全年预计 ${amount}`,
		sentence: (year: number, labels: readonly string[]) =>
			`${year}年累计稳定性收入，单位万元。${labels.join('；')}。数字见旁边的表。`
	},
	en: {
		unit: '10,000 yuan',
		unitCumulative: '10,000 yuan, cumulative',
		unitMonthly: '10,000 yuan, each month',
		others: 'Other sources',
		target: (amount: string, isConfirmed: boolean) =>
			`Year’s target ${amount}${isConfirmed ? '' : ' (not confirmed yet)'}`,
		pace: (amount: string) => `Pace ${amount}`,
		actual: (amount: string) => `This year ${amount}`,
		lastYear: (amount: string) => `Last year ${amount}`,
		forecast: (amount: string) => `Expected ${amount}`,
		sentence: (year: number, labels: readonly string[]) =>
			`Cumulative stable income in ${year}, in 10,000 yuan. ${labels.join('; ')}. The figures stand in the table beside it.`
	}
});
