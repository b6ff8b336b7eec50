import { defineWords } from '#lib/domain/language.ts';
import type { DateOrder, DecimalMark } from '#lib/domain/ledger-import/review.ts';

/** Dates and amounts that could be meant in two ways. */
export const readingWords = defineWords({
	'zh-CN': {
		askDates: '这些日期，日在前还是月在前？',
		askDatesWhy: '文件里没有一个日期能看出来。看文件自己的日期，选对的那一种。',
		askAmounts: '这些金额里的点和逗号是什么意思？',
		askAmountsWhy: '可以是千分位，也可以是小数点，文件里没有一个金额能看出来。',
		dateOrders: {
			'day-first': '日/月/年',
			'month-first': '月/日/年'
		} satisfies Record<DateOrder, string> as Record<DateOrder, string>,
		decimalMarks: {
			'.': '点是小数点，逗号是千分位',
			',': '逗号是小数点，点是千分位'
		} satisfies Record<DecimalMark, string> as Record<DecimalMark, string>,
		becomes: (cell: string, reading: string) => `${cell} → ${reading}`,
		yuan: (amount: string) => `${amount} 元`,
		notWhole: (plain: string) => `${plain}，不到整分，会报错`,
		unread: '这样读不通',
		remember: '记住：以后同样表头的文件也这样读',
		dates: '日期写法',
		amounts: '金额写法',
		change: '读错了？换一种读法'
	},
	en: {
		askDates: 'Are these dates day first or month first?',
		askDatesWhy:
			'No date in the file tells. Look at the file’s own dates and choose what they mean.',
		askAmounts: 'What do point and comma mean in these amounts?',
		askAmountsWhy:
			'They can separate thousands or decimals, and no amount in the file tells which.',
		dateOrders: { 'day-first': 'day/month/year', 'month-first': 'month/day/year' },
		decimalMarks: {
			'.': 'Point for decimals, comma for thousands',
			',': 'Comma for decimals, point for thousands'
		},
		becomes: (cell: string, reading: string) => `${cell} → ${reading}`,
		yuan: (amount: string) => `${amount} yuan`,
		notWhole: (plain: string) => `${plain}, not a whole number of fen: an error`,
		unread: 'cannot be read this way',
		remember: 'Remember: read files with the same header this way too',
		dates: 'Dates',
		amounts: 'Amounts',
		change: 'Read wrongly? Choose another reading'
	}
});
