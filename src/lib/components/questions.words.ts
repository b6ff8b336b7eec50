import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export const questionsWords = defineWords({
	'zh-CN': {
		head: '问和答',
		hint: (days: number) => `${days} 天内答复，问和答都公开`,
		contact: '找谁问：',
		ask: '提问',
		none: '还没有人问。',
		ofLine: (no: string) => `问第 ${no} 行`,
		ofNotice: '问这份公开',
		number: (no: number) => `第 ${no} 号`,
		question: '问',
		answer: '答',
		nobody: '村民',
		asked: (day: string) => `${day}提问`,
		waiting: (days: number, dueOn: string) =>
			`${days === 0 ? '今天刚问' : `第 ${days} 天`}，还没有答复，${dueOn}前要答复`,
		late: (days: number, lateDays: number) => `第 ${days} 天，还没有答复，逾期 ${lateDays} 天`,
		answered: (day: string, days: number) =>
			`村里 ${day}答复，${days === 0 ? '当天' : `第 ${days} 天`}`,
		answeredLate: (lateDays: number) => `，逾期 ${lateDays} 天`,
		hidden: (count: number) =>
			`另有 ${count} 条没有显示（辱骂、写了别人的隐私等）。每一条的原因都记在村里的操作记录里，监督和镇里能查。`
	},
	en: {
		head: 'Questions and answers',
		hint: (days: number) => `answered within ${counted(days, 'day')}; both are public`,
		contact: 'Where to ask:',
		ask: 'Ask a question',
		none: 'Nobody has asked yet.',
		ofLine: (no: string) => `On line ${no}`,
		ofNotice: 'On this notice',
		number: (no: number) => `No. ${no}`,
		question: 'Q',
		answer: 'A',
		nobody: 'A villager',
		asked: (day: string) => `asked on ${day}`,
		waiting: (days: number, dueOn: string) =>
			`${days === 0 ? 'Asked today' : `Day ${days}`}, not answered yet, due by ${dueOn}`,
		late: (days: number, lateDays: number) =>
			`Day ${days}, not answered yet, ${counted(lateDays, 'day')} overdue`,
		answered: (day: string, days: number) =>
			`The village answered on ${day}, ${days === 0 ? 'the same day' : `day ${days}`}`,
		answeredLate: (lateDays: number) => `, ${counted(lateDays, 'day')} late`,
		hidden: (count: number) =>
			`${count === 1 ? 'One more is' : `${count} more are`} not shown (insults, somebody’s private details and the like). Each reason is in the village’s record, which the supervisors and the township can read.`
	}
});
