import { defineWords } from '#lib/domain/language.ts';
import type { TargetFault } from '#lib/domain/income/parse-target.ts';

type Words = {
	kicker: string;
	none: (year: number) => string;
	sentence: (year: number) => [before: string, after: string];
	exact: (yuan: string) => string;
	teach: string;
	formHead: string;
	formHint: string;
	year: string;
	amount: string;
	reason: string;
	reasonHint: string;
	save: string;
	saved: (year: number, amount: string) => string;
	historyHead: string;
	historyHint: string;
	caption: string;
	columns: { year: string; amount: string; change: string; reason: string; by: string; on: string };
	inForce: string;
	replaced: string;
	faults: Record<TargetFault, string>;
};

export const targetWords = defineWords<Words>({
	'zh-CN': {
		kicker: '年度目标',
		none: (year) => `${year}年还没有定目标。`,
		sentence: (year) => [`${year}年稳定性收入的目标是 `, '。'],
		exact: (yuan) => `${yuan} 元`,
		teach: '没有目标也能看收入，只是没有完成率和目标进度。',
		formHead: '定目标，或改目标',
		formHint: '改了以后，工作台上的完成率马上按新目标算；旧目标和改的原因都留着。',
		year: '年度',
		amount: '全年目标（万元）',
		reason: '依据：哪次会议通过，或为什么改',
		reasonHint: '例：2022年2月18日成员代表会议通过',
		save: '记下目标',
		saved: (year, amount) => `已记下：${year}年目标 ${amount}。`,
		historyHead: '历次目标',
		historyHint: '新的在上，不能删',
		caption: '历次年度目标，新的在上',
		columns: {
			year: '年度',
			amount: '目标（元）',
			change: '比上一次（元）',
			reason: '依据',
			by: '经办人',
			on: '日期'
		},
		inForce: '现行',
		replaced: '已替换',
		faults: {
			year: '请写四位数的年份。',
			'amount-blank': '请写目标是多少万元。',
			'amount-unreadable': '这个数读不懂。请写万元数，最多两位小数，例如 1200 或 1200.50。',
			'amount-not-positive': '目标要大于零。',
			'amount-unchanged': '和现行目标一样，没有改动。',
			'amount-too-large': '这个数太大。单位是万元，是不是写成了元？',
			reason: '请写依据，200 字以内。'
		}
	},
	en: {
		kicker: 'Yearly target',
		none: (year) => `No target is set for ${year} yet.`,
		sentence: (year) => [`The target for stable income in ${year} is `, '.'],
		exact: (yuan) => `${yuan} yuan`,
		teach: 'Income can be read without a target; only completion and pace are missing.',
		formHead: 'Set or change a target',
		formHint:
			'The desk counts with the new target at once; the earlier one and the reason for the change are kept.',
		year: 'Year',
		amount: 'Year’s target (10,000 yuan)',
		reason: 'Basis: which meeting passed it, or why it changes',
		reasonHint: 'e.g. passed by the members’ representatives on 18 February 2022',
		save: 'Record the target',
		saved: (year, amount) => `Recorded: ${year}, ${amount}.`,
		historyHead: 'All targets',
		historyHint: 'newest first; none can be deleted',
		caption: 'All yearly targets, newest first',
		columns: {
			year: 'Year',
			amount: 'Target (yuan)',
			change: 'Change (yuan)',
			reason: 'Basis',
			by: 'Set by',
			on: 'Date'
		},
		inForce: 'in force',
		replaced: 'replaced',
		faults: {
			year: 'Write the year with four digits.',
			'amount-blank': 'Write the target in units of 10,000 yuan.',
			'amount-unreadable':
				'This is no amount. Write units of 10,000 yuan with at most two decimals, e.g. 1200 or 1200.50.',
			'amount-not-positive': 'The target must be more than zero.',
			'amount-unchanged': 'This is the target in force already; nothing was changed.',
			'amount-too-large': 'This is too much. The unit is 10,000 yuan: was it typed in yuan?',
			reason: 'Write the basis, at most 200 characters.'
		}
	}
});
