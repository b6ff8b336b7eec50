import { isMonth, yearOf, type FiscalYear, type Month } from '#lib/domain/calendar.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';

export type ClosingFault = 'no-reason' | 'not-a-month';
/** `closedThrough` null: every month of the year is open. */
export type Closing<Set> = {
	set: Set;
	year: FiscalYear;
	closedThrough: Month | null;
	reason: string;
};

export function decodeClosing<Set extends { id: number }>(
	form: FormData,
	sets: readonly Set[]
): Result<Closing<Set>, ClosingFault> {
	const text = (name: string): string => String(form.get(name) ?? '').trim();
	const set = sets.find((one) => String(one.id) === text('ledger'));
	const [year, month] = [Number(text('year')), text('month')];
	const isOpenAll = month === '';
	if (!set || !Number.isInteger(year) || !(isOpenAll || (isMonth(month) && yearOf(month) === year)))
		return err('not-a-month');
	if (text('reason') === '') return err('no-reason');
	return ok({
		set,
		year,
		closedThrough: isOpenAll ? null : month,
		reason: text('reason').slice(0, 200)
	});
}
