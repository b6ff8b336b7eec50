import { defineWords } from '#lib/domain/language.ts';

export const historyWords = defineWords({
	'zh-CN': {
		head: '经过',
		hint: '谁、什么时候、做了什么；新的在前',
		none: '还没有记录。',
		more: '全部记录'
	},
	en: {
		head: 'History',
		hint: 'Who did what, and when; newest first',
		none: 'Nothing on record yet.',
		more: 'The whole record'
	}
});
