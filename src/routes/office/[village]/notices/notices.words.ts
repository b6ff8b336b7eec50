import type { DueState } from '#lib/domain/disclosure/due.ts';
import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export type NoticeStatus =
	'draft' | 'submitted' | 'reviewed' | 'approved' | 'published' | 'superseded';
type Words = {
	title: string;
	sayNone: string;
	say: (published: number, newest: string) => string;
	sayOwed: (periods: readonly string[]) => string;
	sayWaiting: (count: number) => string;
	teach: string;
	list: string;
	listHint: string;
	columns: Record<'period' | 'status' | 'next' | 'published', string>;
	table: (head: string) => string;
	edition: (edition: number) => string;
	statuses: Record<NoticeStatus, string>;
	next: Record<NoticeStatus, string>;
	publicPage: string;
	owed: string;
	owedHint: string;
	due: (day: string) => string;
	states: Record<DueState, string>;
	start: string;
	startHint: string;
	draft: string;
	preview: string;
	faults: Record<'period' | 'nothing-posted' | 'there', string>;
	openThere: string;
};

export const noticesWords = defineWords<Words>({
	'zh-CN': {
		title: '财务公开',
		sayNone: '还没有公开过。先编一期草稿。',
		say: (published, newest) => `已公布 ${published} 期，最近的是${newest}。`,
		sayOwed: (periods) =>
			periods.length === 1
				? `${periods[0]}还没有编。`
				: `还有 ${periods.length} 期没有编，最近的是${periods[0]}。`,
		sayWaiting: (count) => `${count} 期正在办。`,
		teach: '草稿 → 送审（会计签）→ 监督会签 → 书记批准 → 公布。送审时内容冻结，以后只能出更正版。',
		list: '各期',
		listHint: '点开看内容、签字和记录',
		columns: { period: '哪一期', status: '状态', next: '下一步', published: '公布' },
		table: (head) => `${head}，可横向滚动`,
		edition: (edition) => `第 ${edition} 版`,
		statuses: {
			draft: '草稿',
			submitted: '送审',
			reviewed: '审核完成',
			approved: '已批准',
			published: '已公布',
			superseded: '已被更正'
		},
		next: {
			draft: '会计：定脱敏、答核对、送审',
			submitted: '监督委员会：会签',
			reviewed: '书记：看过后批准',
			approved: '书记：公布',
			published: '—',
			superseded: '—'
		},
		publicPage: '村民看到的页面',
		owed: '该公开的',
		owedHint: '期限在“公开设定”里',
		due: (day) => `期限${day}`,
		states: {
			'in-time': '按期',
			'published-late': '迟了',
			open: '还没到期限',
			missing: '应公开未公开'
		},
		start: '编一期',
		startHint: '从已记账的账里取数',
		draft: '编草稿',
		preview: '先看看会写什么',
		faults: {
			period: '请选年度和哪一期。',
			'nothing-posted': '这一期还没有记账，没有数可以公开。先导入账簿。',
			there: '这一期已经有了：更正请在已公布的那一版里点“出更正版”。'
		},
		openThere: '打开它'
	},
	en: {
		title: 'Disclosure',
		sayNone: 'Nothing is published yet. Draft the first notice.',
		say: (published, newest) =>
			`${counted(published, 'notice')} published; the newest is of ${newest}.`,
		sayOwed: (periods) =>
			periods.length === 1
				? `The notice of ${periods[0]} is not drafted.`
				: `${periods.length} notices are not drafted, the newest of ${periods[0]}.`,
		sayWaiting: (count) => `${counted(count, 'notice')} on the way.`,
		teach:
			'Draft → submitted (the accountant signs) → co-signed by supervisors → approved by the secretary → published. Submitting freezes it; later there are only corrected editions.',
		list: 'Notices',
		listHint: 'open one for its text, signatures and record',
		columns: { period: 'Period', status: 'State', next: 'Next', published: 'Published' },
		table: (head) => `${head}, scrolls sideways`,
		edition: (edition) => `edition ${edition}`,
		statuses: {
			draft: 'draft',
			submitted: 'submitted',
			reviewed: 'reviewed',
			approved: 'approved',
			published: 'published',
			superseded: 'corrected since'
		},
		next: {
			draft: 'Accountant: decide masks, answer checks, submit',
			submitted: 'Supervisors: co-sign',
			reviewed: 'Secretary: read and approve',
			approved: 'Secretary: publish',
			published: '—',
			superseded: '—'
		},
		publicPage: 'What villagers see',
		owed: 'Due',
		owedHint: 'the days are set under “Settings”',
		due: (day) => `due ${day}`,
		states: {
			'in-time': 'in time',
			'published-late': 'late',
			open: 'not due yet',
			missing: 'due, not published'
		},
		start: 'Draft a notice',
		startHint: 'from the posted books',
		draft: 'Draft it',
		preview: 'Look what it would say',
		faults: {
			period: 'Choose the year and the period.',
			'nothing-posted': 'Nothing of this period is posted. Import the books first.',
			there:
				'This period has a notice: to correct it, open the published edition and choose “Correct it”.'
		},
		openThere: 'Open it'
	}
});
