import type { DueState } from '#lib/domain/disclosure/due.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	title: string;
	newest: (name: string) => string;
	read: string;
	nothing: (name: string) => string;
	notices: string;
	noticesHint: (period: 'month' | 'quarter', day: number) => string;
	columns: Record<'period' | 'published' | 'received' | 'spent', string>;
	states: Record<DueState, (due: string, published: string) => string>;
	/** Of one matter: it has no day by which it is due. */
	special: (published: string) => string;
	missing: (first: string, last: string, count: number) => string;
	corrected: (edition: number) => string;
};

export const villagePageWords = defineWords<Words>({
	'zh-CN': {
		title: '财务公开',
		newest: (name) => `最近一次：${name}`,
		read: '看全部内容、每一笔',
		nothing: (name) => `${name}还没有公布过财务。`,
		notices: '各期公开',
		noticesHint: (period, day) =>
			`${period === 'month' ? '每月' : '每季'}一次，次月 ${day} 日前公布`,
		columns: { period: '哪一期', published: '公布', received: '收进（元）', spent: '付出（元）' },
		states: {
			'in-time': (_, on) => `${on}，按期`,
			'published-late': (due, on) => `${on}，迟了（期限${due}）`,
			open: (due) => `还没到期限（${due}）`,
			missing: (due) => `应公开未公开（期限${due}）`
		},
		special: (on) => `${on}，专项公开`,
		missing: (first, last, count) =>
			count === 1 ? `${first}应公开未公开。` : `从${first}到${last}，共 ${count} 期应公开未公开。`,
		corrected: (edition) => `第 ${edition} 版，有更正`
	},
	en: {
		title: 'Disclosure',
		newest: (name) => `The newest: ${name}`,
		read: 'Read all of it, line by line',
		nothing: (name) => `${name} has not published its accounts yet.`,
		notices: 'All notices',
		noticesHint: (period, day) => `each ${period}, by day ${day} of the month after it`,
		columns: {
			period: 'Period',
			published: 'Published',
			received: 'Received (yuan)',
			spent: 'Spent (yuan)'
		},
		states: {
			'in-time': (_, on) => `${on}, in time`,
			'published-late': (due, on) => `${on}, late (due ${due})`,
			open: (due) => `not due yet (${due})`,
			missing: (due) => `due, not published (${due})`
		},
		special: (on) => `${on}, of one matter`,
		missing: (first, last, count) =>
			count === 1
				? `The notice of ${first} is due and not published.`
				: `${count} notices, of ${first} to ${last}, are due and not published.`,
		corrected: (edition) => `edition ${edition}, corrected`
	}
});
