import { monthAt, type FiscalYear } from '#lib/domain/calendar.ts';
import type { Period } from '#lib/domain/ledger-import/review.ts';
import { isPeriod } from '#lib/domain/trial-balance/trial-period.ts';

export const decodeYear = (typed: FormDataEntryValue | null): FiscalYear | null =>
	typeof typed === 'string' && /^(19|20|21)\d\d$/.test(typed.trim()) ? Number(typed) : null;

/** Null unless it names two months of a year in their order. */
export function decodePeriod(form: FormData): Period | null {
	const year = decodeYear(form.get('year'));
	const [from, to] = [Number(form.get('from')), Number(form.get('to'))];
	if (year === null || !Number.isInteger(from) || !Number.isInteger(to)) return null;
	const period = { from: monthAt(year, from), to: monthAt(year, to) };
	return isPeriod(period) ? period : null;
}
