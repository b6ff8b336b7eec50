/** 提醒: what falls due soon, and what is late, by how long (domain.md §6.3). */
import type { CivilDate } from '../calendar.ts';
import { daysBetween } from '../day-count.ts';
import { openFen } from './instalment-status.ts';
import type { Instalment } from './instalment.ts';

/** Days before the due day, and after it. */
export const REMINDER_BANDS = ['late-90', 'late-30', 'late-1', 'due-7', 'due-30'] as const;
export type ReminderBand = (typeof REMINDER_BANDS)[number];
export type Reminder = {
	readonly instalment: Instalment;
	readonly band: ReminderBand;
	/** Days late; below zero: days until it is due. */
	readonly days: number;
};

/**
 * Late is judged by `booksOn`, the day the books reach, due soon by `today`; what was due before `since`, the first day of
 * the books, is left out. The longest late first.
 */
export function reminders(
	instalments: readonly Instalment[],
	of: { readonly today: CivilDate; readonly booksOn: CivilDate; readonly since: CivilDate }
): Reminder[] {
	return instalments
		.flatMap((instalment): Reminder[] => {
			if (openFen(instalment) === 0 || instalment.dueOn < of.since) return [];
			const late = daysBetween(instalment.dueOn, of.booksOn);
			if (late > 0)
				return [
					{ instalment, band: late > 90 ? 'late-90' : late > 30 ? 'late-30' : 'late-1', days: late }
				];
			const ahead = daysBetween(of.today, instalment.dueOn);
			return ahead < 0 || ahead > 30
				? []
				: [{ instalment, band: ahead <= 7 ? 'due-7' : 'due-30', days: -ahead }];
		})
		.toSorted((a, b) => b.days - a.days || a.instalment.id - b.instalment.id);
}
