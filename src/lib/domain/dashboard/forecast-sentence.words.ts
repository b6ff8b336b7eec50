import { counted } from '../formats.ts';
import { defineWords } from '../language.ts';

/** `{0}` … are figures and become links. */
export const forecastWords = defineWords({
	'zh-CN': {
		expected: (basis: 'both' | 'signed' | 'history') =>
			`${{ both: '按已签合同和往年节奏', signed: '按已签合同', history: '按往年节奏' }[basis]}，全年预计 {0}`,
		short: '；缺口 {0}',
		passed: '；可超过目标 {0}',
		reached: '；正好完成目标',
		mainly: (cause: string) => `，主要是${cause}`,
		among: (cause: string) => `，其中有${cause}`,
		stop: '。',
		causes: {
			unpaid: (count: number) => `${count} 份合同拖欠`,
			'not-renewed': (count: number) => `${count} 份到期未续的租约`,
			idle: (count: number) => `${count} 处闲置`,
			'one-off': (count: number) => `去年一次性的 ${count} 笔今年没有`,
			forgiven: (count: number) => `${count} 份合同减免`,
			price: (count: number) => `${count} 份合同租金下调`
		},
		booked: '已入账',
		parts: {
			signed: '已签合同',
			late: '逾期 90 天以内',
			declared: '已宣告',
			likely: '按往年同月',
			doubtful: '拖欠更久或有纠纷'
		},
		part: (name: string, amount: string) => `${name} ${amount}`,
		caption: (parts: string, low: string, high: string) =>
			`全年预计 = ${parts} 万元；最低 ${low}，最高 ${high}。`
	},
	en: {
		expected: (basis: 'both' | 'signed' | 'history') =>
			`By ${{ both: 'signed contracts and the rhythm of earlier years', signed: 'signed contracts', history: 'the rhythm of earlier years' }[basis]}, {0} is expected for the year`,
		short: '; {0} short of the target',
		passed: '; {0} above the target',
		reached: '; exactly the target',
		mainly: (cause: string) => `, mainly ${cause}`,
		among: (cause: string) => `, among it ${cause}`,
		stop: '.',
		causes: {
			unpaid: (count: number) => `${counted(count, 'contract')} in arrears`,
			'not-renewed': (count: number) => `${counted(count, 'lease')} ended and not renewed`,
			idle: (count: number) => `${counted(count, 'place')} standing idle`,
			'one-off': (count: number) => `${counted(count, 'receipt')} of last year not coming again`,
			forgiven: (count: number) => `${counted(count, 'contract')} with rent waived`,
			price: (count: number) => `${counted(count, 'contract')} at a lower rent`
		},
		booked: 'booked',
		parts: {
			signed: 'signed',
			late: 'up to 90 days late',
			declared: 'declared',
			likely: 'same months of earlier years',
			doubtful: 'later still, or in dispute'
		},
		part: (name: string, amount: string) => `${name} ${amount}`,
		caption: (parts: string, low: string, high: string) =>
			`Expected = ${parts} (10,000 yuan); at least ${low}, at most ${high}.`
	}
});
