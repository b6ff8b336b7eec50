/** Reckoning with civil days. `Date` is used in UTC only, where no day is skipped or doubled. */
import { daysInMonth, type CivilDate } from './calendar.ts';

const DAY_MS = 86_400_000;
const utc = (on: CivilDate): number => Date.UTC(+on.slice(0, 4), +on.slice(5, 7) - 1, +on.slice(8));
const civil = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10);

export const addDays = (on: CivilDate, days: number): CivilDate => civil(utc(on) + days * DAY_MS);

/** Whole days from one to the other; negative where `to` lies before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
	Math.round((utc(to) - utc(from)) / DAY_MS);

/** Both ends included; 0 where they do not meet. */
export const daysOf = (fromOn: CivilDate, throughOn: CivilDate): number =>
	Math.max(0, daysBetween(fromOn, throughOn) + 1);

/** The same day of a later (earlier) month; the last one where the month is shorter: 31 January + 1 = 28 February. */
export function addMonths(on: CivilDate, months: number): CivilDate {
	const count = +on.slice(0, 4) * 12 + (+on.slice(5, 7) - 1) + months;
	const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
	const day = Math.min(+on.slice(8), daysInMonth(year, month));
	return civil(Date.UTC(year, month - 1, day));
}

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (on: CivilDate): number => new Date(utc(on)).getUTCDay();
