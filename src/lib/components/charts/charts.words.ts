import { defineWords } from '#lib/domain/language.ts';

/** Words that only a drawn chart needs; its labels and units come with the series (domain/dashboard/chart-series.ts). */
export const chartWords = defineWords({
	'zh-CN': {
		through: (day: string) => `数据至 ${day}`,
		actual: '本年累计',
		pace: '目标进度',
		lastYear: '去年累计',
		target: '全年目标',
		forecast: '预计',
		exact: (name: string, yuan: string) => `${name} ${yuan} 元`,
		rounded: (name: string, wan: string) => `${name} ${wan} 万元`
	},
	en: {
		through: (day: string) => `Data to ${day}`,
		actual: 'This year',
		pace: 'Target pace',
		lastYear: 'Last year',
		target: 'Year’s target',
		forecast: 'Expected',
		exact: (name: string, yuan: string) => `${name} ${yuan} yuan`,
		rounded: (name: string, wan: string) => `${name} ${wan} × 10,000 yuan`
	}
});
export type ChartWords = (typeof chartWords)['zh-CN'];
