import { defineWords } from '#lib/domain/language.ts';

export const balanceAmountWords = defineWords({
	'zh-CN': { debit: '借', credit: '贷', even: '平' },
	en: { debit: 'Dr', credit: 'Cr', even: 'even' }
});
