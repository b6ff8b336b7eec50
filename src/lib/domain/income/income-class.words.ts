import { defineWords } from '../language.ts';
import type { IncomeClass } from './income-class.ts';

/** 性质, as printed beside a line. */
export const INCOME_CLASS_WORDS = defineWords<Record<IncomeClass, string>>({
	'zh-CN': { stable: '稳定', one_off: '一次性', excluded: '不计入', needs_review: '待确认' },
	en: {
		stable: 'Stable',
		one_off: 'One-off',
		excluded: 'Not counted',
		needs_review: 'To be decided'
	}
});
