/**
 * 性质 of a line on an income account (domain.md §3.4).
 * `stable` recurring, by contract or holding · `one_off` real income, not expected again · `excluded` not the
 * collective's own income, or by rule outside 稳定性收入 · `needs_review` counted nowhere until a person decides (待确认).
 */
export type IncomeClass = 'stable' | 'one_off' | 'excluded' | 'needs_review';

export const INCOME_CLASSES = [
	'stable',
	'one_off',
	'excluded',
	'needs_review'
] as const satisfies readonly IncomeClass[];
export const isIncomeClass = (text: string): text is IncomeClass =>
	(INCOME_CLASSES as readonly string[]).includes(text);
