import { defineWords } from '#lib/domain/language.ts';

export const periodFieldsWords = defineWords({
	'zh-CN': {
		year: '年度',
		period: '哪一期',
		topic: '公开什么',
		only: (what: string): string => `专项：${what}`
	},
	en: {
		year: 'Year',
		period: 'Period',
		topic: 'Of what',
		only: (what) => `One matter: ${what}`
	}
});
