import { defineWords } from '#lib/domain/language.ts';

export const meetingWords = defineWords({
	'zh-CN': {
		title: (year: number) => `${year}年会议放映`,
		back: '回工作台',
		fullScreen: '全屏放映',
		leave: '退出全屏',
		hint: '按 ← → 或空格翻页，一页只说一件事。',
		page: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
		previous: '上一页',
		next: '下一页',
		sources: '钱从哪里来',
		none: '这一年还没有记账，没有可放的。'
	},
	en: {
		title: (year: number) => `Meeting ${year}`,
		back: 'Back to the desk',
		fullScreen: 'Full screen',
		leave: 'Leave full screen',
		hint: 'Turn with ← → or the space bar; one thought a page.',
		page: (at: number, of: number) => `Page ${at} of ${of}`,
		previous: 'Previous',
		next: 'Next',
		sources: 'Where it comes from',
		none: 'Nothing is posted for this year yet, so there is nothing to show.'
	}
});
