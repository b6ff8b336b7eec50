import type { QuestionWay } from '#lib/domain/disclosure/question.ts';
import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

type Group = 'held' | 'unanswered' | 'answered' | 'hidden';
type Fault =
	'malformed' | 'reason' | 'blank' | 'too-long' | 'private' | 'answered' | 'outdated' | 'not-shown';
type Words = {
	title: string;
	say: (held: number, open: number, late: number) => string;
	nothing: string;
	none: string;
	teach: (days: number) => string;
	groups: Record<Group, string>;
	groupHints: Record<Group, string>;
	number: (no: number) => string;
	nobody: string;
	ways: Record<QuestionWay, string>;
	asked: (who: string, day: string, way: string) => string;
	ofNotice: (months: string) => string;
	ofLine: (months: string, no: string) => string;
	way: Record<'in' | 'out', string>;
	clock: (days: number, due: string) => string;
	late: (days: number, lateDays: number) => string;
	draft: string;
	draftBy: (who: string) => string;
	answer: string;
	answered: (day: string, days: number, lateDays: number) => string;
	hiddenBecause: (reason: string, who: string) => string;
	show: string;
	showAgain: string;
	hide: string;
	hideHint: string;
	reason: string;
	doHide: string;
	writeAnswer: string;
	changeDraft: string;
	answerText: string;
	answerHint: string;
	saveDraft: string;
	release: string;
	releaseHint: string;
	waitsForShow: string;
	waitsForRelease: string;
	waitsForDraft: string;
	enter: string;
	enterHint: string;
	noNotice: string;
	notice: string;
	line: string;
	lineHint: string;
	lineUnknown: string;
	text: string;
	nick: string;
	nickHint: string;
	nickTooLong: string;
	how: string;
	doEnter: string;
	faults: Record<Fault, string>;
	done: Record<'shown' | 'hidden' | 'drafted' | 'released', string>;
	entered: (no: number) => string;
};

export const questionsOfficeWords = defineWords<Words>({
	'zh-CN': {
		title: '提问和答复',
		say: (held, open, late) =>
			[
				...(held > 0 ? [`${held} 条提问还没有人看过`] : []),
				...(open > 0 ? [`${open} 条等答复`] : []),
				...(late > 0 ? [`其中 ${late} 条逾期`] : [])
			].join('，') + '。',
		nothing: '提问都答复了。',
		none: '还没有人提问。',
		teach: (days) =>
			`提问后 ${days} 天内答复，从提问那天算起。问和答都公开；还没答复的，连同天数一起印在下一期公示栏上。`,
		groups: {
			held: '等人看',
			unanswered: '等答复',
			answered: '已答复',
			hidden: '没有显示的'
		},
		groupHints: {
			held: '只有辱骂、写了别人隐私的可以隐藏；问得难不是理由',
			unanswered: '会计起草，书记发布',
			answered: '发布的答复不能改',
			hidden: '原因在这里，镇里也能查'
		},
		number: (no) => `第 ${no} 号`,
		nobody: '村民',
		ways: { page: '手机上提', call: '打电话', slip: '递条子', visit: '当面问' },
		asked: (who, day, way) => `${who}，${day}${way}`,
		ofNotice: (months) => `问${months}的公开`,
		ofLine: (months, no) => `问${months}公开的第 ${no} 行`,
		way: { in: '收进', out: '付出' },
		clock: (days, due) => `${days === 0 ? '今天' : `第 ${days} 天`}，${due}前答复`,
		late: (days, lateDays) => `第 ${days} 天，逾期 ${lateDays} 天`,
		draft: '答复草稿',
		draftBy: (who) => `${who}起草，还没有发布`,
		answer: '答复',
		answered: (day, days, lateDays) =>
			`${day}答复，${days === 0 ? '当天' : `第 ${days} 天`}${lateDays > 0 ? `，逾期 ${lateDays} 天` : ''}`,
		hiddenBecause: (reason, who) => `没有显示：${reason}（${who}）`,
		show: '公开这条提问',
		showAgain: '重新公开',
		hide: '隐藏，写明原因',
		hideHint: '公开页上会写有几条没有显示；原因记入操作记录。',
		reason: '为什么隐藏',
		doHide: '隐藏这条提问',
		writeAnswer: '起草答复',
		changeDraft: '改草稿',
		answerText: '怎么答复',
		answerHint: '1000 字以内，会公开。不要写人名、电话、身份证号。',
		saveDraft: '存草稿，请书记发布',
		release: '发布这份答复',
		releaseHint: '发布的就是上面这段话，发布后不能改。',
		waitsForShow: '要先公开提问，才能发布答复。',
		waitsForRelease: '等书记发布。',
		waitsForDraft: '等会计起草。',
		enter: '替人录入提问',
		enterHint: '有人打电话、递条子、当面问，记在这里，和手机上提的一样答复。录入后就公开。',
		noNotice: '还没有公布过公开，没有可以问的。',
		notice: '问哪一期',
		line: '问第几行（可以不写）',
		lineHint: '公开表上印的四位数',
		lineUnknown: '那一期公开里没有这一行，请对一对印的行号，或者不写。',
		text: '问什么，照原话写',
		nick: '怎么称呼（可以不写）',
		nickHint: '会公开，如“8 组村民”',
		nickTooLong: '称呼太长了，请写在 20 字以内。',
		how: '怎么来的',
		doEnter: '录入并公开',
		faults: {
			malformed: '没有看懂这次提交，请刷新本页再试。',
			reason: '请写隐藏的原因，200 字以内。',
			blank: '请写内容。',
			'too-long': '太长了，请写短一些。',
			private: '里面有不能公开的个人信息。',
			answered: '没有存：这条提问已经答复了。',
			outdated: '没有发布：草稿刚刚改过。请看下面最新的一份，再发布。',
			'not-shown': '没有发布：提问还没有公开。'
		},
		done: {
			shown: '已公开这条提问。',
			hidden: '已隐藏，原因记在操作记录里。',
			drafted: '草稿已存，等书记发布。',
			released: '答复已发布。'
		},
		entered: (no) => `已录入，是第 ${no} 号，并已公开。`
	},
	en: {
		title: 'Questions and answers',
		say: (held, open, late) => {
			const parts = [
				...(held > 0 ? [`${counted(held, 'question')} nobody has looked at yet`] : []),
				...(open > 0 ? [`${counted(open, 'question')} to answer`] : []),
				...(late > 0 ? [`${late} of them overdue`] : [])
			].join(', ');
			return `${parts}.`;
		},
		nothing: 'All questions are answered.',
		none: 'Nobody has asked yet.',
		teach: (days) =>
			`Each is answered within ${counted(days, 'day')}, counted from the day it was asked. Questions and answers are public; what is not answered is printed on the next notice with its days.`,
		groups: {
			held: 'To look at',
			unanswered: 'To answer',
			answered: 'Answered',
			hidden: 'Not shown'
		},
		groupHints: {
			held: 'only insults and other people’s private details may be hidden; an awkward question is no reason',
			unanswered: 'the accountant drafts, the secretary releases',
			answered: 'a released answer does not change',
			hidden: 'the reasons stand here, the township reads them too'
		},
		number: (no) => `No. ${no}`,
		nobody: 'A villager',
		ways: { page: 'from a phone', call: 'by a call', slip: 'on a slip', visit: 'in person' },
		asked: (who, day, way) => `${who}, ${day}, ${way}`,
		ofNotice: (months) => `On the notice of ${months}`,
		ofLine: (months, no) => `On line ${no} of the notice of ${months}`,
		way: { in: 'received', out: 'paid' },
		clock: (days, due) => `${days === 0 ? 'Today' : `Day ${days}`}, due by ${due}`,
		late: (days, lateDays) => `Day ${days}, ${counted(lateDays, 'day')} overdue`,
		draft: 'Draft of an answer',
		draftBy: (who) => `by ${who}, not released`,
		answer: 'Answer',
		answered: (day, days, lateDays) =>
			`Answered on ${day}, ${days === 0 ? 'the same day' : `day ${days}`}${lateDays > 0 ? `, ${counted(lateDays, 'day')} late` : ''}`,
		hiddenBecause: (reason, who) => `Not shown: ${reason} (${who})`,
		show: 'Show this question',
		showAgain: 'Show it again',
		hide: 'Hide it, with a reason',
		hideHint: 'The public page says how many are not shown; the reason goes on record.',
		reason: 'Why it is hidden',
		doHide: 'Hide this question',
		writeAnswer: 'Draft an answer',
		changeDraft: 'Change the draft',
		answerText: 'The answer',
		answerHint: 'At most 1,000 characters, public. No names, telephone or ID numbers.',
		saveDraft: 'Save for the secretary to release',
		release: 'Release this answer',
		releaseHint: 'Exactly the text above; it cannot be changed afterwards.',
		waitsForShow: 'The question must be shown before its answer is released.',
		waitsForRelease: 'Waits for the secretary to release it.',
		waitsForDraft: 'Waits for the accountant’s draft.',
		enter: 'Enter a question for somebody',
		enterHint:
			'Whoever called, handed in a slip or came by is answered like those who ask from a phone. It is shown at once.',
		noNotice: 'Nothing is published yet, so there is nothing to ask about.',
		notice: 'Which notice',
		line: 'Which line (optional)',
		lineHint: 'the four digits on the sheet',
		lineUnknown:
			'There is no such line in that notice. Compare the printed number, or leave it empty.',
		text: 'The question, in the person’s words',
		nick: 'What to call them (optional)',
		nickHint: 'public; for example “a villager of group 8”',
		nickTooLong: 'The name is too long: at most 20 characters.',
		how: 'How it came',
		doEnter: 'Enter and show',
		faults: {
			malformed: 'This could not be read; reload the page and try again.',
			reason: 'Write why it is hidden, at most 200 characters.',
			blank: 'Write something.',
			'too-long': 'This is too long.',
			private: 'There are private details in it.',
			answered: 'Not saved: this question is answered already.',
			outdated: 'Not released: the draft has just been changed. Read the newest one below first.',
			'not-shown': 'Not released: the question is not shown yet.'
		},
		done: {
			shown: 'The question is shown.',
			hidden: 'The question is hidden; the reason is on record.',
			drafted: 'The draft is saved and waits for the secretary.',
			released: 'The answer is released.'
		},
		entered: (no) => `Entered as no. ${no} and shown.`
	}
});
