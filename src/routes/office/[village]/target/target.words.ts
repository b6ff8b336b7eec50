import { defineWords } from '#lib/domain/language.ts';
import type { TargetFault } from '#lib/domain/income/parse-target.ts';
import type { TargetState } from '#lib/domain/income/target.ts';
import type { ConfirmOutcome } from '#lib/server/targets.ts';

type Words = {
	kicker: string;
	none: (year: number) => string;
	sentence: (year: number, isConfirmed: boolean) => [before: string, after: string];
	exact: (yuan: string) => string;
	teach: string;
	teachReading: string;
	formHead: string;
	formHint: string;
	year: string;
	amount: string;
	reason: string;
	reasonHint: string;
	resolutionOn: string;
	resolutionNumber: string;
	resolutionHint: string;
	resolution: (on: string, number: string) => string;
	split: {
		head: string;
		hint: string;
		byQuarter: string;
		bySource: string;
		shown: string;
		quarter: (n: number) => string;
		unreadable: (name: string) => string;
		negative: (name: string) => string;
		unknown: string;
		/** `isShort`: the parts come to less than the target. */
		sum: (isSources: boolean, yuan: string, isShort: boolean) => string;
	};
	save: string;
	saved: (year: number, amount: string) => string;
	proposalHead: (year: number) => string;
	waitsForYou: string;
	waitsForTownship: string;
	proposedBy: (who: string, on: string) => string;
	stop: string;
	basis: (reason: string) => string;
	/** While another target is in force, and while none is. */
	untilThen: (amount: string) => string;
	countedAlready: string;
	confirm: (year: number, amount: string) => string;
	confirmHint: string;
	confirmed: (year: number, amount: string) => string;
	notConfirmed: Record<Exclude<ConfirmOutcome, 'confirmed'>, string>;
	nothingToConfirm: string;
	historyHead: string;
	historyHint: string;
	caption: string;
	columns: {
		year: string;
		amount: string;
		change: string;
		reason: string;
		by: string;
		confirmed: string;
	};
	states: Record<TargetState, string>;
	faults: Record<TargetFault, string>;
};

export const targetWords = defineWords<Words>({
	'zh-CN': {
		kicker: '年度目标',
		none: (year) => `${year}年还没有定目标。`,
		sentence: (year, isConfirmed) => [
			`${year}年稳定性收入的目标是 `,
			isConfirmed ? '。' : '（待镇里确认）。'
		],
		exact: (yuan) => `${yuan} 元`,
		teach: '没有目标也能看收入，只是没有完成率和目标进度。',
		teachReading: '目标由村书记提出，镇里确认。没有目标也能看收入，只是没有完成率和目标进度。',
		formHead: '提出目标，或提出改目标',
		formHint:
			'提出以后由镇里确认。已有现行目标的，确认前仍按现行的算；还没有的，先按提出的算，并写明“待镇里确认”。历次目标和原因都留着。',
		year: '年度',
		amount: '全年目标（万元）',
		reason: '依据：哪次会议通过，或为什么改',
		reasonHint: '例：2022年2月18日成员代表会议通过',
		resolutionOn: '决议日期',
		resolutionNumber: '决议编号',
		resolutionHint: '例：成员代表会议〔2022〕2号',
		resolution: (on, number) => `决议：${on}，${number}`,
		split: {
			head: '分解到季度和来源（可以不填）',
			hint: '单位：万元。填了的一项，各部分加起来必须正好等于全年目标。',
			byQuarter: '按季度',
			bySource: '按来源',
			shown: '分解（元）',
			quarter: (n) => `第${['一', '二', '三', '四'][n - 1] ?? n}季度`,
			unreadable: (name) => `“${name}”的金额看不懂，请写成 300 或 300.50（万元）。`,
			negative: (name) => `“${name}”不能小于 0。`,
			unknown: '有一个来源不是这一年的稳定收入科目，请重新打开本页再填。',
			sum: (isSources, yuan, isShort) =>
				`${isSources ? '各来源' : '四个季度'}加起来比全年目标${isShort ? '少' : '多'} ${yuan} 元，请改到正好相等。`
		},
		save: '提出目标',
		saved: (year, amount) => `已提出：${year}年目标 ${amount}，等镇里确认。`,
		proposalHead: (year) => `提出的${year}年目标`,
		waitsForYou: '等您确认',
		waitsForTownship: '待镇里确认',
		proposedBy: (who, on) => `${who} ${on}提出：`,
		stop: '。',
		basis: (reason) => `依据：${reason}`,
		untilThen: (amount) => `确认以前，仍按现行目标 ${amount}算。`,
		countedAlready: '这一年还没有现行目标，工作台先按它算，并写明“待镇里确认”。',
		confirm: (year, amount) => `确认${year}年目标 ${amount}`,
		confirmHint: '确认后它就是现行目标，不能撤回；要改，由村书记再提出。',
		confirmed: (year, amount) => `已确认：${year}年目标 ${amount}，现在按它算。`,
		notConfirmed: {
			'not-waiting': '没有确认：这个目标已经确认过，或者刚有了新的提出。请看下面最新的情况。',
			'own-proposal': '没有确认：提出目标的人不能自己确认，请另一位镇管理员来确认。'
		},
		nothingToConfirm: '没有等您确认的目标。目标由村书记提出。',
		historyHead: '历次目标',
		historyHint: '新的在上，不能删',
		caption: '历次年度目标，新的在上',
		columns: {
			year: '年度',
			amount: '目标（元）',
			change: '比上一次（元）',
			reason: '依据',
			by: '提出',
			confirmed: '镇里确认'
		},
		states: {
			'in-force': '现行',
			replaced: '已替换',
			proposed: '待镇里确认',
			'passed-over': '未确认，已另提'
		},
		faults: {
			'resolution-day': '请写决议日期，不能晚于今天。',
			'resolution-number': '请写决议编号，60 字以内。',
			year: '请写四位数的年份。',
			'amount-blank': '请写目标是多少万元。',
			'amount-unreadable': '这个数读不懂。请写万元数，最多两位小数，例如 1200 或 1200.50。',
			'amount-not-positive': '目标要大于零。',
			'amount-unchanged': '和最近一次的数一样，没有改动。',
			'amount-too-large': '这个数太大。单位是万元，是不是写成了元？',
			reason: '请写依据，200 字以内。'
		}
	},
	en: {
		kicker: 'Yearly target',
		none: (year) => `No target is set for ${year} yet.`,
		sentence: (year, isConfirmed) => [
			`The target for stable income in ${year} is `,
			isConfirmed ? '.' : ' (awaiting the township’s confirmation).'
		],
		exact: (yuan) => `${yuan} yuan`,
		teach: 'Income can be read without a target; only completion and pace are missing.',
		teachReading:
			'The secretary proposes a target, the township confirms it. Income can be read without one; only completion and pace are missing.',
		formHead: 'Propose a target, or a change',
		formHint:
			'The township confirms it. Until then the target in force counts; where there is none, the proposal does, marked as not confirmed. Earlier targets and their reasons are kept.',
		year: 'Year',
		amount: 'Year’s target (10,000 yuan)',
		reason: 'Basis: which meeting passed it, or why it changes',
		reasonHint: 'e.g. passed by the members’ representatives on 18 February 2022',
		resolutionOn: 'Day of the resolution',
		resolutionNumber: 'Number of the resolution',
		resolutionHint: 'e.g. Members’ meeting [2022] no. 2',
		resolution: (on, number) => `Resolution ${number} of ${on}`,
		split: {
			head: 'Split by quarter and by source (optional)',
			hint: 'In ten thousand yuan. Whichever is filled in must add up to the year’s target exactly.',
			byQuarter: 'By quarter',
			bySource: 'By source',
			shown: 'Split (yuan)',
			quarter: (n) => `Quarter ${n}`,
			unreadable: (name) =>
				`The amount of “${name}” cannot be read; write 300 or 300.50 (ten thousand yuan).`,
			negative: (name) => `“${name}” cannot be below 0.`,
			unknown:
				'One source is not an account of stable income in that year; open this page again and fill it in anew.',
			sum: (isSources, yuan, isShort) =>
				`The ${isSources ? 'sources' : 'quarters'} come to ${yuan} yuan ${isShort ? 'less' : 'more'} than the year’s target; make them equal.`
		},
		save: 'Propose the target',
		saved: (year, amount) =>
			`Proposed: ${year}, ${amount}. It waits for the township’s confirmation.`,
		proposalHead: (year) => `Target proposed for ${year}`,
		waitsForYou: 'waits for you',
		waitsForTownship: 'awaiting the township’s confirmation',
		proposedBy: (who, on) => `${who} proposed on ${on}: `,
		stop: '. ',
		basis: (reason) => `Basis: ${reason}`,
		untilThen: (amount) => `Until it is confirmed, the target in force counts: ${amount}.`,
		countedAlready:
			'No target is in force for this year, so the desk counts with it already, marked as not confirmed.',
		confirm: (year, amount) => `Confirm ${amount} for ${year}`,
		confirmHint:
			'Once confirmed it is in force and cannot be taken back; the secretary can propose another.',
		confirmed: (year, amount) => `Confirmed: ${year}, ${amount}. It counts from now on.`,
		notConfirmed: {
			'not-waiting':
				'Not confirmed: it had been confirmed already, or a newer proposal has just been made. See below.',
			'own-proposal':
				'Not confirmed: whoever proposed a target cannot confirm it. Ask another township administrator.'
		},
		nothingToConfirm: 'No target waits for you. The secretary proposes targets.',
		historyHead: 'All targets',
		historyHint: 'newest first; none can be deleted',
		caption: 'All yearly targets, newest first',
		columns: {
			year: 'Year',
			amount: 'Target (yuan)',
			change: 'Change (yuan)',
			reason: 'Basis',
			by: 'Proposed by',
			confirmed: 'Confirmed by'
		},
		states: {
			'in-force': 'in force',
			replaced: 'replaced',
			proposed: 'not confirmed yet',
			'passed-over': 'never confirmed'
		},
		faults: {
			'resolution-day': 'Give the day of the resolution, no later than today.',
			'resolution-number': 'Give the number of the resolution, at most 60 characters.',
			year: 'Write the year with four digits.',
			'amount-blank': 'Write the target in units of 10,000 yuan.',
			'amount-unreadable':
				'This is no amount. Write units of 10,000 yuan with at most two decimals, e.g. 1200 or 1200.50.',
			'amount-not-positive': 'The target must be more than zero.',
			'amount-unchanged': 'This is the newest figure already; nothing was changed.',
			'amount-too-large': 'This is too much. The unit is 10,000 yuan: was it typed in yuan?',
			reason: 'Write the basis, at most 200 characters.'
		}
	}
});
