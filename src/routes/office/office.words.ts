import { defineWords } from '#lib/domain/language.ts';

export const officeWords = defineWords({
	'zh-CN': {
		title: '您负责的村',
		none: '还没有把您安排到哪个村。',
		noneHelp: '请镇农经站管理员把您的账号加到村里，再刷新这一页。'
	},
	en: {
		title: 'Your villages',
		none: 'You have not been assigned to a village yet.',
		noneHelp: 'Ask the township office to add your account to a village, then reload this page.'
	}
});
