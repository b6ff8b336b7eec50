import { defineWords } from '#lib/domain/language.ts';

/** Beside amounts. */
export const amountWords = defineWords({
	'zh-CN': { exact: (yuan: string) => `${yuan} 元` },
	en: { exact: (yuan: string) => `${yuan} yuan` }
});
