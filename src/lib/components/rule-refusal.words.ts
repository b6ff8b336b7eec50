import { defineWords } from '#lib/domain/language.ts';

export const ruleRefusalWords = defineWords({
	'zh-CN': {
		refusedBy: (title: string) => `不行：${title}。`,
		todo: (text: string) => `怎么办：${text}`
	},
	en: {
		refusedBy: (title: string) => `Refused: ${title}.`,
		todo: (text: string) => `What to do: ${text}`
	}
});
