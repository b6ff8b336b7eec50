import { defineWords } from '#lib/domain/language.ts';

export const stableYearWords = defineWords({
	'zh-CN': {
		title: (year: string) => `${year}年稳定性收入，逐月累计`,
		unit: '万元，逐月累计',
		wholeYear: '全年',
		names: { actual: '本年', forecast: '预计', pace: '目标', lastYear: '去年' },
		said: (name: string, same: string, sameMonths: string, year: string) =>
			[
				`${name}：`,
				[same && `${sameMonths} ${same} 万元`, year && `全年 ${year} 万元`]
					.filter(Boolean)
					.join('，')
			].join(''),
		pause: '；',
		stop: '。'
	},
	en: {
		title: (year: string) => `Stable income in ${year}, adding up month by month`,
		unit: '10,000 yuan, added up',
		wholeYear: 'Whole year',
		names: { actual: 'This year', forecast: 'Expected', pace: 'Target', lastYear: 'Last year' },
		said: (name: string, same: string, sameMonths: string, year: string) =>
			`${name}: ${[same && `${sameMonths} ${same}`, year && `whole year ${year}`].filter(Boolean).join(', ')} (10,000 yuan)`,
		pause: '; ',
		stop: '.'
	}
});
