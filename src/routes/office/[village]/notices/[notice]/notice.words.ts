import type { VillageRole } from '#lib/domain/access/role.ts';
import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	title: (period: string) => string;
	draftSay: (months: string, received: string, spent: string) => string;
	draftTodo: (masks: number, seconds: number, answers: number, leaking: number) => string;
	ready: string;
	notReady: string;
	status: Record<'submitted' | 'reviewed' | 'approved' | 'published' | 'superseded', string>;
	steps: readonly string[];
	stepsLabel: string;
	reason: (reason: string) => string;
	preview: string;
	checks: string;
	checksHint: string;
	noChecks: string;
	lines: (count: number) => string;
	answer: string;
	answerAll: (count: number) => string;
	semicolon: string;
	save: string;
	answered: string;
	masks: string;
	masksHint: string;
	noMasks: string;
	maskAll: (count: number) => string;
	maskAllHint: string;
	shown: string;
	decide: string;
	decided: string;
	override: string;
	overrideHint: string;
	overrideReason: string;
	overrideButton: string;
	leaks: (kinds: string) => string;
	plain: (count: number) => string;
	plainHint: string;
	plainPick: string;
	waitsSecond: (reason: string) => string;
	second: string;
	seconded: (reason: string) => string;
	submit: string;
	submitHint: string;
	withdraw: string;
	withdrawHint: string;
	fingerprint: string;
	fingerprintHint: string;
	signatures: string;
	signaturesHint: (needed: number) => string;
	verdicts: Record<'signed' | 'refused', string>;
	void: string;
	roles: Record<VillageRole, string>;
	objections: string;
	noObjections: string;
	object: string;
	objectHint: string;
	objectNo: string;
	objectText: string;
	objection: (no: string, text: string, name: string) => string;
	ofEarlier: string;
	sign: string;
	refuse: string;
	opinion: string;
	opinionHint: string;
	signHint: string;
	mySay: Record<'signed' | 'refused', string>;
	approve: string;
	approveHint: string;
	publish: string;
	publishHint: string;
	receive: string;
	receiveHint: string;
	received: (on: string) => string;
	correct: string;
	correctHint: string;
	correctReason: string;
	publicPage: string;
	content: string;
	contentHint: string;
	allLines: string;
	faults: Record<
		'answer' | 'mask' | 'not-of-notice' | 'objection' | 'no-such-line' | 'opinion' | 'reason',
		string
	>;
	refused: Record<
		| 'not-a-draft'
		| 'not-on-its-way'
		| 'nothing-posted'
		| 'masks-open'
		| 'masks-leak'
		| 'answers-leak'
		| 'books-changed'
		| 'differs'
		| 'not-published',
		(count: number) => string
	>;
	done: Record<
		| 'answered'
		| 'masked'
		| 'seconded'
		| 'submitted'
		| 'objected'
		| 'signed'
		| 'approved'
		| 'published'
		| 'withdrawn'
		| 'received',
		string
	>;
};

export const noticeWords = defineWords<Words>({
	'zh-CN': {
		title: (period) => `${period}财务公开`,
		draftSay: (months, received, spent) => `草稿：${months}收进 ${received}，付出 ${spent}。`,
		draftTodo: (masks, seconds, answers, leaking) =>
			masks + seconds + answers + leaking === 0
				? '脱敏都定了，核对都答了。'
				: [
						...(masks > 0 ? [`${masks} 行个人信息要定怎么遮`] : []),
						...(seconds > 0 ? [`${seconds} 行照原文公布，等监督委员会一人同意`] : []),
						...(leaking > 0 ? [`${leaking} 项答复里有个人信息，要改`] : []),
						...(answers > 0 ? [`${answers} 项核对还没有答`] : [])
					].join('，') + '。',
		ready: '可以送审。送审就是会计签字，内容从此冻结。',
		notReady: '个人信息没有全部定好、照原文公布的没有第二人同意，就不能送审。',
		status: {
			submitted: '已送审，等监督委员会会签。',
			reviewed: '审核完成，等书记看过后批准。',
			approved: '已批准，可以公布。',
			published: '已公布，现在有效。',
			superseded: '已公布，后来出了更正版；这一版仍然看得到。'
		},
		steps: ['草稿', '送审', '审核完成', '已批准', '已公布'],
		stepsLabel: '办到哪一步',
		reason: (reason) => `更正原因：${reason}`,
		preview: '看全部会公布的内容',
		checks: '要核对的',
		checksHint: '答复和公开一起公布；没有答的也照实写“没有答复”',
		noChecks: '没有要核对的。',
		lines: (count) => `${count} 笔`,
		answer: '会计的答复',
		answerAll: (count) => `会计的答复，上面 ${count} 处一起答、分别写明`,
		semicolon: '；',
		save: '保存答复',
		answered: '已答',
		masks: '个人信息',
		masksHint: '一行一行定：公布时写什么。没有定完不能送审',
		noMasks: '没有发现个人信息。摘要里的姓名不一定都认得出来，送审前请把下面的逐行看一遍。',
		leaks: (kinds) => `还有${kinds}，请再改`,
		plain: (count) => `没有发现个人信息的 ${count} 行，也逐行看一遍`,
		plainHint: '看到姓名、病情、号码没有遮的，点那一行，写公布时的文字。',
		plainPick: '就这样遮',
		maskAll: (count) => `看过了，${count} 行都照建议遮`,
		maskAllHint: '先把下面的逐行看一遍；个别不合适的单独改。',
		shown: '公布时写',
		decide: '就这样写',
		decided: '已定',
		override: '这不是个人信息，照原文公布',
		overrideHint: '要写理由，还要监督委员会一个人同意。',
		overrideReason: '理由（如：这是店名）',
		overrideButton: '照原文公布，等第二人同意',
		waitsSecond: (reason) => `照原文公布，等监督委员会一人同意。理由：${reason}`,
		second: '同意照原文公布',
		seconded: (reason) => `照原文公布，已有第二人同意。理由：${reason}`,
		submit: '签字送审',
		submitHint: '送审后内容不能改；要改先撤回，已有的签字全部作废。',
		withdraw: '撤回修改',
		withdrawHint: '回到草稿，已有的签字全部作废。',
		fingerprint: '核对码',
		fingerprintHint: '签的就是它：内容动一个字，核对码就变。',
		signatures: '签字',
		signaturesHint: (needed) => `会计、监督委员会 ${needed} 人、书记，都是不同的人`,
		verdicts: { signed: '签字', refused: '不同意' },
		void: '已作废（内容改过）',
		roles: { accountant: '会计', supervisor: '监督', secretary: '书记' },
		objections: '逐行异议',
		noObjections: '没有人提异议。',
		object: '对一行提异议',
		objectHint: '写行号和为什么。异议留在记录里，不会因为改了草稿就没了。',
		objectNo: '行号',
		objectText: '有什么问题',
		objection: (no, text, name) => `第 ${no} 行：${text}（${name}）`,
		ofEarlier: '对改之前的内容提的',
		sign: '会签：同意公布',
		refuse: '不同意',
		opinion: '审核意见',
		opinionHint: '和公开一起公布；不同意必须写明为什么。',
		mySay: {
			signed: '您已会签，等其他监督会签。',
			refused: '您已写明不同意，等会计收回修改，或者其他监督会签。'
		},
		signHint: '请先把下面的内容逐行看一遍，对照票据。',
		approve: '批准',
		approveHint: '签的是上面这个核对码代表的内容。',
		publish: '公布',
		publishHint: '村民马上看得到。公布后不能改、不能撤，只能出更正版。',
		receive: '镇签收',
		receiveHint: '先把每一行重算一遍，和核对码一致才签收；镇上留一份核验包。',
		received: (on) => `镇上 ${on} 已签收。`,
		correct: '出更正版',
		correctHint:
			'旧版照样看得到；页面上写明改了什么、为什么。上一版遮的和答的带到更正版，照原文公布的要重新同意。',
		correctReason: '为什么更正',
		publicPage: '村民看到的页面',
		content: '送审的内容',
		contentHint: '公布的就是这些，一字不差',
		allLines: '全部明细',
		faults: {
			answer: '请写答复。',
			mask: '请点一行，写公布时的文字。',
			'not-of-notice': '这一期没有这一笔，没有改。请刷新再看。',
			objection: '请写行号和问题。',
			'no-such-line': '没有这个行号，请对照明细再写。',
			opinion: '不同意要写明为什么。',
			reason: '请写为什么更正。'
		},
		refused: {
			'not-a-draft': () => '已经送审过了。',
			'not-on-its-way': () => '没有撤回：它不在送审和公布之间。',
			'nothing-posted': () => '这一期还没有记账，没有数可以公开。',
			'masks-open': (count) => `还有 ${count} 行个人信息没有定好，或等第二人同意。`,
			'masks-leak': (count) => `有 ${count} 行改写后仍有个人信息，请再改。`,
			'answers-leak': (count) => `有 ${count} 项核对的答复里有个人信息，答复要公布，请改。`,
			'books-changed': () => '正在送审时账上有变化，请刷新再看一遍。',
			differs: (count) => `和核对码对不上（${count} 处），没有签收。请联系镇农经站。`,
			'not-published': () => '只有已公布的现行版才能更正。'
		},
		done: {
			answered: '答复已保存。',
			masked: '已定。',
			seconded: '已同意。',
			submitted: '已送审，内容已冻结。',
			objected: '异议已记下。',
			signed: '已记下。',
			approved: '已批准。',
			published: '已公布。',
			withdrawn: '已撤回到草稿。',
			received: '已签收。'
		}
	},
	en: {
		title: (period) => `Accounts of ${period}`,
		draftSay: (months, received, spent) =>
			`Draft: in ${months} ${received} came in and ${spent} went out.`,
		draftTodo: (masks, seconds, answers, leaking) =>
			masks + seconds + answers + leaking === 0
				? 'Every mask is decided and every check answered.'
				: [
						...(masks > 0 ? [`${counted(masks, 'line')} with personal data to decide`] : []),
						...(seconds > 0
							? [
									`${counted(seconds, 'line')} to be published unmasked, waiting for a supervisor to agree`
								]
							: []),
						...(leaking > 0
							? [`${counted(leaking, 'answer')} with personal data in it, to be changed`]
							: []),
						...(answers > 0 ? [`${counted(answers, 'check')} without an answer`] : [])
					].join(', ') + '.',
		ready: 'It can be submitted. Submitting is the accountant’s signature; it is frozen then.',
		notReady:
			'It cannot be submitted before all personal data is decided and every exception agreed to.',
		status: {
			submitted: 'Submitted; the supervisors co-sign next.',
			reviewed: 'Reviewed; the secretary reads and approves next.',
			approved: 'Approved; it can be published.',
			published: 'Published; it holds now.',
			superseded: 'Published, and corrected since; this edition stays readable.'
		},
		steps: ['Draft', 'Submitted', 'Reviewed', 'Approved', 'Published'],
		stepsLabel: 'How far it is',
		reason: (reason) => `Why it is corrected: ${reason}`,
		preview: 'Read all that would be published',
		checks: 'To check',
		checksHint: 'answers are published with the notice; where there is none, that is said too',
		noChecks: 'Nothing to check.',
		lines: (count) => counted(count, 'line'),
		answer: 'The accountant’s answer',
		answerAll: (count) => `The accountant’s answer to all ${count}, each named`,
		semicolon: '; ',
		save: 'Save the answer',
		answered: 'answered',
		masks: 'Personal data',
		masksHint: 'line by line: what will be published. Nothing is submitted before all are decided',
		noMasks:
			'No personal data was found. Not every name in a summary can be told: read each line below before submitting.',
		leaks: (kinds) => `still in it: ${kinds}; change it`,
		plain: (count) => `Read the ${counted(count, 'line')} without personal data found, too`,
		plainHint:
			'Where a name, an illness or a number is not hidden, choose the line and write what is to be published.',
		plainPick: 'Hide it so',
		maskAll: (count) => `I have read them: hide ${counted(count, 'line')} as proposed`,
		maskAllHint: 'Read each line below first; change single ones by themselves.',
		shown: 'Published as',
		decide: 'Write it so',
		decided: 'decided',
		override: 'This is no personal data: publish it as it is',
		overrideHint: 'It needs a reason, and a supervisor who agrees.',
		overrideReason: 'Reason (a shop’s name, for example)',
		overrideButton: 'Publish as it is, if a second person agrees',
		waitsSecond: (reason) =>
			`To be published as it is; a supervisor has to agree. Reason: ${reason}`,
		second: 'Agree to publish it as it is',
		seconded: (reason) => `Published as it is; a second person agreed. Reason: ${reason}`,
		submit: 'Sign and submit',
		submitHint:
			'Nothing can be changed afterwards, unless it is withdrawn and all signatures void.',
		withdraw: 'Withdraw to change',
		withdrawHint: 'Back to a draft; all signatures become void.',
		fingerprint: 'Code',
		fingerprintHint: 'This is what is signed: it changes with every single character.',
		signatures: 'Signatures',
		signaturesHint: (needed) =>
			`the accountant, ${counted(needed, 'supervisor')} and the secretary, all of them different persons`,
		verdicts: { signed: 'signed', refused: 'refused' },
		void: 'void (changed since)',
		roles: { accountant: 'Accountant', supervisor: 'Supervisor', secretary: 'Secretary' },
		objections: 'Objections by line',
		noObjections: 'Nobody objected.',
		object: 'Object to a line',
		objectHint: 'Its number and why. An objection stays on record, also when the draft is changed.',
		objectNo: 'Line',
		objectText: 'What is wrong',
		objection: (no, text, name) => `Line ${no}: ${text} (${name})`,
		ofEarlier: 'about what it said before',
		sign: 'Co-sign: publish it',
		refuse: 'Refuse',
		opinion: 'Opinion',
		opinionHint: 'Published with the notice; whoever refuses must say why.',
		mySay: {
			signed: 'You have co-signed; it waits for the other supervisors.',
			refused:
				'You have refused; it waits for the accountant to mend it, or for the other supervisors.'
		},
		signHint: 'Read the text below line by line first, beside the receipts.',
		approve: 'Approve',
		approveHint: 'You sign what the code above stands for.',
		publish: 'Publish',
		publishHint:
			'Villagers see it at once. It is never changed or taken back: there are only corrected editions.',
		receive: 'Sign for the township',
		receiveHint:
			'Every line is computed once more; it is signed for only where the code comes out. Keep the verification pack at the township.',
		received: (on) => `The township signed for it on ${on}.`,
		correct: 'Correct it',
		correctHint:
			'The old edition stays readable; the page says what changed and why. What it hides and answers is carried over; exceptions are agreed to anew.',
		correctReason: 'Why it is corrected',
		publicPage: 'What villagers see',
		content: 'What was submitted',
		contentHint: 'exactly this is published',
		allLines: 'All lines',
		faults: {
			answer: 'Write an answer.',
			mask: 'Choose a line and write what is to be published.',
			'not-of-notice':
				'There is no such line in this notice; nothing was changed. Reload the page.',
			objection: 'Write the number of the line and what is wrong.',
			'no-such-line': 'There is no line of that number.',
			opinion: 'Whoever refuses must say why.',
			reason: 'Write why it is corrected.'
		},
		refused: {
			'not-a-draft': () => 'It was submitted before.',
			'not-on-its-way': () => 'Nothing was withdrawn: it is not between submitting and publishing.',
			'nothing-posted': () => 'Nothing of this period is posted.',
			'masks-open': (count) =>
				`${counted(count, 'line')} with personal data not decided, or waiting for a second person.`,
			'masks-leak': (count) =>
				`${counted(count, 'rewritten line')} with personal data still in it.`,
			'answers-leak': (count) =>
				`${counted(count, 'answer')} to a check with personal data in it; answers are published, change it.`,
			'books-changed': () => 'The books changed meanwhile: reload and look again.',
			differs: (count) =>
				`It does not come out (${counted(count, 'place')}); it was not signed for. Call the agency.`,
			'not-published': () => 'Only the published edition that holds can be corrected.'
		},
		done: {
			answered: 'The answer is saved.',
			masked: 'Decided.',
			seconded: 'Agreed.',
			submitted: 'Submitted and frozen.',
			objected: 'The objection is on record.',
			signed: 'It is on record.',
			approved: 'Approved.',
			published: 'Published.',
			withdrawn: 'Withdrawn to a draft.',
			received: 'Signed for.'
		}
	}
});
