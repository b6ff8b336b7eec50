import type { AskFault } from '#lib/domain/disclosure/question.ts';
import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	title: string;
	notice: (months: string, edition: number) => string;
	sayLine: (no: string) => string;
	say: string;
	rules: (days: number) => string;
	line: Record<'caption' | 'frame' | 'no' | 'on' | 'text' | 'in' | 'out', string>;
	whole: string;
	lineLabel: string;
	lineHint: string;
	unknownLine: (no: string) => string;
	text: string;
	textHint: string;
	nick: string;
	nickHint: string;
	trap: string;
	send: string;
	sendHint: string;
	faults: Record<Exclude<AskFault, 'private' | 'nick-private' | 'line-unknown'>, string>;
	trapped: string;
	wait: (of: 'device' | 'address' | 'village', minutes: number) => string;
	superseded: string;
	toHolding: string;
	received: (no: number) => string;
	receivedMore: (day: string) => string;
	receivedKeep: string;
	askMore: string;
	back: string;
};

const hours = (minutes: number): number => Math.ceil(minutes / 60);

export const askWords = defineWords<Words>({
	'zh-CN': {
		title: '提问',
		notice: (months, edition) => `${months}财务公开 第 ${edition} 版`,
		sayLine: (no) => `您要问第 ${no} 行。`,
		say: '您想问什么？',
		rules: (days) =>
			`村里 ${days} 天内答复，问和答都公开。先有人看一遍，不骂人、不写别人隐私的都会显示。不用登录，不用留姓名。`,
		line: {
			caption: '要问的一行，单位元',
			frame: '要问的一行',
			no: '行号',
			on: '日期',
			text: '用途',
			in: '收进（元）',
			out: '付出（元）'
		},
		whole: '不问这一行，问别的',
		lineLabel: '问第几行（可以不写）',
		lineHint: '印在每一笔前面的四位数，如 0317。问整份公开就不用写。',
		unknownLine: (no) => `这份公开里没有第 ${no} 行，请看看行号，或者不写。`,
		text: '想问什么',
		textHint: '500 字以内。不要写身份证号、电话、银行卡号。',
		nick: '怎么称呼您（可以不写）',
		nickHint: '会公开，如“8 组村民”。',
		trap: '这一格请空着',
		send: '提交提问',
		sendHint: '也可以打电话、递条子、到村里来，由村里替您录入。',
		faults: {
			blank: '请写您想问什么。',
			'too-long': '太长了，请写在 500 字以内。',
			'nick-too-long': '称呼太长了，请写在 20 字以内。'
		},
		trapped: '有一格应当空着，却填了字。请再交一次。',
		wait: (of, minutes) =>
			of === 'village'
				? '今天网上的提问太多，暂时收不下了。您可以给村里打电话、递条子，或者明天再来。'
				: minutes > 60
					? `提问太密了，请过 ${hours(minutes)} 小时再交。要紧的可以打电话、递条子。`
					: `提问太密了，请过 ${minutes} 分钟再交。您写的还在下面。`,
		superseded: '这一版已经更正，不再收提问。',
		toHolding: '去问现在的一版',
		received: (no) => `收到了，您的提问是第 ${no} 号。`,
		receivedMore: (day) => `先由村里的人看一遍，再公开；${day}前答复。`,
		receivedKeep: '答复会写在这份公开的页面上，也印在下一期公示栏上。请记住这个号。',
		askMore: '再问一个',
		back: '回到这份公开'
	},
	en: {
		title: 'Ask a question',
		notice: (months, edition) => `Disclosure of ${months}, edition ${edition}`,
		sayLine: (no) => `You are asking about line ${no}.`,
		say: 'What would you like to know?',
		rules: (days) =>
			`The village answers within ${counted(days, 'day')}; question and answer are public. Somebody looks first; all are shown but insults and other people’s private details. No account, no name needed.`,
		line: {
			caption: 'The line you are asking about, in yuan',
			frame: 'The line you are asking about',
			no: 'Line',
			on: 'Day',
			text: 'For what',
			in: 'Received (yuan)',
			out: 'Paid (yuan)'
		},
		whole: 'Ask about something else',
		lineLabel: 'Which line (optional)',
		lineHint:
			'The four digits printed before each amount, such as 0317. Leave it empty to ask about the whole notice.',
		unknownLine: (no) =>
			`There is no line ${no} in this notice. Look at the number again, or leave it empty.`,
		text: 'Your question',
		textHint: 'At most 500 characters. No ID numbers, telephone numbers or bank cards.',
		nick: 'What to call you (optional)',
		nickHint: 'It is public; for example “a villager of group 8”.',
		trap: 'Leave this empty',
		send: 'Send the question',
		sendHint: 'You may also call, hand in a slip or come by; the village will enter it for you.',
		faults: {
			blank: 'Write what you would like to know.',
			'too-long': 'Too long: at most 500 characters.',
			'nick-too-long': 'The name is too long: at most 20 characters.'
		},
		trapped: 'A field that must stay empty was filled in. Please send again.',
		wait: (of, minutes) =>
			of === 'village'
				? 'Too many questions came in today. Call the village, hand in a slip, or come back tomorrow.'
				: minutes > 60
					? `Too many questions in a row: send again in ${counted(hours(minutes), 'hour')}. If it is urgent, call or hand in a slip.`
					: `Too many questions in a row: send again in ${counted(minutes, 'minute')}. What you wrote is still below.`,
		superseded: 'This edition has been corrected and takes no more questions.',
		toHolding: 'Ask about the edition that holds',
		received: (no) => `Received: your question is no. ${no}.`,
		receivedMore: (day) =>
			`Somebody of the village looks at it, then it is public; it is answered by ${day}.`,
		receivedKeep:
			'The answer will stand on the page of this notice and on the next printed sheet. Keep the number.',
		askMore: 'Ask another',
		back: 'Back to this notice'
	}
});
