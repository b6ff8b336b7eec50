import type { SettingFault } from '#lib/domain/disclosure/parse-settings.ts';
import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	title: string;
	say: (isMonthly: boolean, dueDay: number, answerDays: number) => string;
	running: (months: string, day: string) => string;
	public: string;
	does: { open: readonly string[]; code: readonly string[] };
	code: (code: string) => string;
	see: string;
	change: string;
	changeHint: string;
	onlyReading: string;
	period: string;
	periods: Record<'month' | 'quarter', string>;
	dueDay: string;
	dueDayHint: string;
	answerDays: string;
	answerDaysHint: string;
	readers: string;
	readersOf: Record<'all' | 'code', string>;
	readingCode: string;
	readingCodeHint: string;
	/** Before it, where the code in the field is a fresh one. */
	suggestedHint: string;
	contact: string;
	contactHint: string;
	save: string;
	done: string;
	faults: Record<SettingFault, string>;
};

export const disclosureWords = defineWords<Words>({
	'zh-CN': {
		title: '怎么公开',
		say: (isMonthly, dueDay, answerDays) =>
			`${isMonthly ? '每月' : '每季度'}公开一次，下个月 ${dueDay} 日前公布；提问 ${answerDays} 天内答复。`,
		running: (months, day) => `正在过的一期是 ${months}，${day}前公布。`,
		public: '村民打开公开页看到什么',
		does: {
			open: [
				'谁都能看：收支合计、各个项目、账上的钱、每一笔明细、问和答。',
				'谁都能下载表格和核验包，谁都能提问。'
			],
			code: [
				'谁都能看：收支合计、各个项目、账上的钱、问和答。',
				'输了村民码才能看：每一笔明细、下载的表格、核验包；提问也要村民码。',
				'村民码印在公示栏的公开表上，扫表上的二维码不用输。'
			]
		},
		code: (code) => `现在的村民码：${code}`,
		see: '看公开页',
		change: '修改',
		changeHint: '谁改的、什么时候改的都留着',
		onlyReading: '您在这里只看：怎么公开由村书记定。',
		period: '多久公开一次',
		periods: { quarter: '每季度', month: '每月' },
		dueDay: '下个月几日前公布',
		dueDayHint: '1 到 28',
		answerDays: '提问几天内答复',
		answerDaysHint: '1 到 60；已经提的问也按这个算',
		readers: '谁能看每一笔明细',
		readersOf: { all: '所有人', code: '有村民码的人' },
		readingCode: '村民码',
		readingCodeHint:
			'4 到 12 位数字，6 位以上才不容易被猜到。换了码，已经贴出去的表上的码和二维码就不能用了，要重新打印。选“所有人”就不用码。',
		suggestedHint: '上面是随机给的一个。',
		contact: '找谁问：电话、地方、时间',
		contactHint:
			'印在公示栏上、写在提问旁边，例如：村委会电话、意见箱在哪儿、几点有人。最多 60 个字。',
		save: '保存',
		done: '已保存，公开页现在就按这个来。',
		faults: {
			period: '请选多久公开一次。',
			'due-day': '请写 1 到 28 之间的日子。',
			'answer-days': '请写 1 到 60 之间的天数。',
			readers: '请选谁能看每一笔明细。',
			'reading-code': '村民码要 4 到 12 位数字。'
		}
	},
	en: {
		title: 'How the village discloses',
		say: (isMonthly, dueDay, answerDays) =>
			`A notice each ${isMonthly ? 'month' : 'quarter'}, published by day ${dueDay} of the next month; questions are answered within ${counted(answerDays, 'day')}.`,
		running: (months, day) => `The running period is ${months}, to be published by ${day}.`,
		public: 'What villagers see on the public page',
		does: {
			open: [
				'Everybody reads the totals, the items, the money on hand, every single entry, questions and answers.',
				'Everybody may download the tables and the verification pack, and ask.'
			],
			code: [
				'Everybody reads the totals, the items, the money on hand, questions and answers.',
				'With the village code only: the single entries, the tables and the verification pack, and asking.',
				'The code is printed on the sheet on the notice board; who scans the QR code there need not type it.'
			]
		},
		code: (code) => `The village code is ${code}`,
		see: 'See the public page',
		change: 'Change',
		changeHint: 'who changed it and when is kept',
		onlyReading: 'You are reading only: the secretary decides how the village discloses.',
		period: 'How often',
		periods: { quarter: 'each quarter', month: 'each month' },
		dueDay: 'Published by day … of the next month',
		dueDayHint: '1 to 28',
		answerDays: 'Days for an answer',
		answerDaysHint: '1 to 60; open questions follow it too',
		readers: 'Who reads the single entries',
		readersOf: { all: 'everybody', code: 'who has the village code' },
		readingCode: 'Village code',
		readingCodeHint:
			'4 to 12 digits; from 6 on it is hard to guess. With a new code, the code and the QR code on sheets already posted no longer work: print them again. Not needed for “everybody”.',
		suggestedHint: 'The one above was drawn by lot. ',
		contact: 'Where to ask: telephone, place, hours',
		contactHint:
			'Printed on the sheet and shown beside the questions: the telephone of the village office, where the letter box hangs, when somebody is there. At most 60 characters.',
		save: 'Save',
		done: 'Saved; the public page follows it from now on.',
		faults: {
			period: 'Choose how often.',
			'due-day': 'Write a day from 1 to 28.',
			'answer-days': 'Write a number of days from 1 to 60.',
			readers: 'Choose who reads the single entries.',
			'reading-code': 'The village code has 4 to 12 digits.'
		}
	}
});
