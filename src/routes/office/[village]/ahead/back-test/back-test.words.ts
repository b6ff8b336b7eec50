import { defineWords } from '#lib/domain/language.ts';
import type { Method } from '#lib/domain/forecast/back-test.ts';
import { monthAt } from '#lib/domain/calendar.ts';
import { counted, formatMonthShort } from '#lib/domain/formats.ts';

type Words = {
	title: string;
	kicker: string;
	/** Month-ends, and at how many the forecast was nearer than both. */
	sentence: (count: number, nearest: number) => string;
	median: (own: string, straight: string, lastYear: string) => string;
	worse: (methods: string) => string;
	none: string;
	methods: Record<Method, string>;
	medianHead: string;
	medianHint: string;
	medianColumn: string;
	worstColumn: string;
	method: string;
	yearHead: (year: number, horizon: number) => string;
	yearTable: (year: number) => string;
	yearHint: (wan: string, horizon: number) => string;
	madeAt: string;
	monthEnd: (month: number) => string;
	said: string;
	error: (method: string) => string;
	notNearest: string;
	unit: string;
	skipped: (years: string) => string;
	rulesHead: string;
	rules: readonly string[];
	back: string;
};

export const backTestWords = defineWords<Words>({
	'zh-CN': {
		title: '以前预计得准不准',
		kicker: '预计回头看',
		sentence: (count, nearest) =>
			nearest === count
				? `回到过去 ${count} 个月末各预计一次，每一次都比“按月平摊”和“和去年一样”准。`
				: `回到过去 ${count} 个月末各预计一次，有 ${nearest} 次比“按月平摊”和“和去年一样”都准，有 ${count - nearest} 次不比它们准。`,
		median: (own, straight, lastYear) =>
			`误差的中位数：本系统的预计差 ${own} 万元，按月平摊差 ${straight} 万元，和去年一样差 ${lastYear} 万元。`,
		worse: (methods) => `总的看，本系统的预计不比“${methods}”准，请谨慎使用。`,
		none: '还没有能对照的：要有整整一年的账，再加上第二年至少两个月的账。',
		methods: { forecast: '本系统的预计', straight: '按月平摊', 'last-year': '和去年一样' },
		medianHead: '三种办法的误差',
		medianHint: '不论多算还是少算',
		medianColumn: '误差中位数',
		worstColumn: '最大的误差',
		method: '办法',
		yearHead: (year, horizon) => (horizon === 12 ? `${year}年` : `${year}年（到${horizon}月）`),
		yearTable: (year) => `${year}年各月末的预计和误差`,
		yearHint: (wan, horizon) =>
			horizon === 12 ? `全年实际 ${wan} 万元` : `1—${horizon}月实际 ${wan} 万元`,
		madeAt: '预计的时候',
		monthEnd: (month) => `${month}月底`,
		said: '预计',
		error: (method) => `${method}，差`,
		notNearest: '不比另两种准',
		unit: '万元',
		skipped: (years) => `${years}没有对照：上一年的账不全，或者只有一个月的账。`,
		rulesHead: '怎么对照的',
		rules: [
			'每个月末的预计只用那时已经知道的：那时已签的合同、已入账的收款、已宣告的分红；后来才提前终止的合同，那时按没有终止算。账用的是现在的账，后来更正过的地方，当时的数已经看不到了。',
			'按月平摊 = 已入账 ÷ 已过月数 × 全部月数。和去年一样 = 去年同样月份的总数。',
			'没有记完的年度，对照到最后记账的月份。'
		],
		back: '回到全年预计'
	},
	en: {
		title: 'How accurate earlier forecasts were',
		kicker: 'Looking back at forecasts',
		sentence: (count, nearest) =>
			nearest === count
				? `Made again at ${counted(count, 'past month-end')}, the forecast was nearer every time than “straight line” and “same as last year”.`
				: `Made again at ${counted(count, 'past month-end')}, the forecast was nearer than both “straight line” and “same as last year” ${counted(nearest, 'time')}, and not nearer ${counted(count - nearest, 'time')}.`,
		median: (own, straight, lastYear) =>
			`The median error (10,000 yuan): this forecast ${own}, straight line ${straight}, same as last year ${lastYear}.`,
		worse: (methods) =>
			`On the whole this forecast is not better than “${methods}”: use it with care.`,
		none: 'There is nothing to compare yet: it takes a whole year of books and at least two months of the next.',
		methods: {
			forecast: 'This forecast',
			straight: 'Straight line',
			'last-year': 'Same as last year'
		},
		medianHead: 'The errors of the three',
		medianHint: 'whether too much or too little',
		medianColumn: 'Median error',
		worstColumn: 'Largest error',
		method: 'Method',
		yearHead: (year, horizon) =>
			horizon === 12 ? String(year) : `${year}, first ${horizon} months`,
		yearTable: (year) => `Forecasts of ${year} by month-end and their errors`,
		yearHint: (wan) => `came: ${wan} (10,000 yuan)`,
		madeAt: 'Made at the end of',
		monthEnd: (month) => formatMonthShort(monthAt(2000, month), 'en'),
		said: 'Forecast',
		error: (method) => `${method}, off by`,
		notNearest: 'not nearer than the others',
		unit: '10,000 yuan',
		skipped: (years) =>
			`Not compared: ${years}. The year before is not whole, or there is one month only.`,
		rulesHead: 'How it is compared',
		rules: [
			'The forecast of each month-end uses only what was known then: contracts signed, receipts booked, dividends announced by then; a contract that was ended early later still runs. Books are those of today: what was corrected since cannot be seen as it was.',
			'Straight line = booked ÷ months so far × all months. Same as last year = last year’s total of the same months.',
			'A year that is not whole is compared to its last booked month.'
		],
		back: 'Back to the year ahead'
	}
});
