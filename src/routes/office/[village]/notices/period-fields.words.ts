import { defineWords } from '#lib/domain/language.ts';

export const periodFieldsWords = defineWords({
	'zh-CN': { year: '年度', period: '哪一期' },
	en: { year: 'Year', period: 'Period' }
});
