import { defineWords } from '#lib/domain/language.ts';

export const codeWords = defineWords({
	'zh-CN': {
		title: '村民码',
		open: '这部手机现在就能看逐笔明细，不用输码。',
		on: '去看公开'
	},
	en: {
		title: 'Village code',
		open: 'This device reads the single entries already; no code is needed.',
		on: 'Read the disclosure'
	}
});
