import { defineWords } from '../language.ts';

/** Headings of the supplement: written in the reader's language, read in either. */
export const supplementWords = defineWords({
	'zh-CN': {
		row: '行号',
		reason: '原因',
		advice: '怎么办',
		skip: '不导入',
		sameVoucher: (row: number) => `与第 ${row} 行是同一张凭证`
	},
	en: {
		row: 'Row',
		reason: 'Reason',
		advice: 'What to do',
		skip: 'skip',
		sameVoucher: (row) => `Belongs to the same voucher as row ${row}`
	}
});

const both = (key: 'row' | 'reason' | 'advice' | 'skip'): ReadonlySet<string> =>
	new Set([supplementWords['zh-CN'][key], supplementWords.en[key]]);
export const ROW_HEADS = both('row');
export const REASON_HEADS = both('reason');
export const ADVICE_HEADS = both('advice');
export const SKIP_WORDS = both('skip');
