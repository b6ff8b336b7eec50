import { invariant } from './invariant.ts';
import { hasOddDigit } from './odd-digits.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Bookkeeping days are strings, never `Date`: a voucher of 31 March belongs to March in every time zone.
 * Comparing them as text compares them in time.
 */
export type CivilDate = string; // '2024-03-08'
export type Month = string; // '2024-03'
export type FiscalYear = number; // calendar year (财会〔2004〕12号 一(六))

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (n: number): string => String(n).padStart(2, '0');

export const daysInMonth = (year: number, month: number): number =>
	month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

/** Null where no such day exists (30 February) or the year is outside 1949–2199. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
	const exists = year >= 1949 && year <= 2199 && month >= 1 && month <= 12 && day >= 1;
	return exists && day <= daysInMonth(year, month) ? `${year}-${two(month)}-${two(day)}` : null;
}

/** How a file means dates whose year stands last, such as 03/04/2024. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type DateFault =
	| 'blank'
	| 'not-a-date'
	| 'no-such-day'
	| 'year-missing'
	| 'ambiguous-order'
	/** Reads only in the other order than the one the file is read in. */
	| 'other-order';

const found = (year: number, month: number, day: number): Result<CivilDate, DateFault> => {
	const date = civilDate(year, month, day);
	return date === null ? err('no-such-day') : ok(date);
};

/** Excel counts days from 1899-12-30 (its 1900 leap-year mistake included). */
const fromExcelSerial = (serial: number): CivilDate =>
	new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** A damaged cell may hold a megabyte. */
const LONGEST = 40;

/** Without the time of day, spaces and what a spreadsheet puts before a text. */
const bareDate = (typed: string): string =>
	typed
		.normalize('NFKC')
		.trim()
		.replace(/^'/, '')
		.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
		.replace(/\s+(?=\D)|(?<=\D)\s+/g, '');

/**
 * Reads a date in every form of domain.md §4.3. `fiscalYear` supplies a missing year and confirms a two-digit one;
 * without it those are `year-missing`. 03/04/2024 is never guessed: without `order` it is `ambiguous-order`.
 */
export function parseCivilDate(
	typed: string,
	fiscalYear?: FiscalYear,
	order?: DateOrder
): Result<CivilDate, DateFault> {
	const text = bareDate(typed);
	if (text === '') return err('blank');
	if (text.length > LONGEST || hasOddDigit(typed)) return err('not-a-date');
	let m =
		/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
		/^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (m) return found(Number(m[1]), Number(m[2]), Number(m[3]));
	m = /^(\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
	if (m) {
		if (fiscalYear === undefined) return err('year-missing');
		return inTwoDigitYear(m, fiscalYear, text.includes('年') ? undefined : order);
	}
	m = /^(\d{1,2})([-/.月])(\d{1,2})日?$/.exec(text);
	if (m) {
		if (fiscalYear === undefined) return err('year-missing');
		const [first, second] = [Number(m[1]), Number(m[3])];
		return order === 'day-first' && m[2] !== '月'
			? found(fiscalYear, second, first)
			: found(fiscalYear, first, second);
	}
	m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
	if (m) return yearLast(Number(m[1]), Number(m[2]), Number(m[3]), order);
	// A fraction is the time of day.
	if (/^\d{5}(\.\d+)?$/.test(text)) {
		const serial = Math.floor(Number(text));
		if (serial >= 18_264 && serial <= 73_050) return ok(fromExcelSerial(serial)); // 1950–2099
	}
	return err('not-a-date');
}

/** 24-3-8 begins with its year; in a file with an order the year stands last: 08/03/24. */
function inTwoDigitYear(
	[, first = '', second = '', third = '']: RegExpExecArray,
	fiscalYear: FiscalYear,
	order: DateOrder | undefined
): Result<CivilDate, DateFault> {
	const ending = fiscalYear % 100;
	const mayBegin = first.length === 2 && Number(first) === ending;
	const mayEnd = order !== undefined && third.length === 2;
	if (mayEnd && (!mayBegin || Number(third) === ending)) {
		const year = fiscalYear - ending + Number(third);
		const date = yearLast(Number(first), Number(second), year, order);
		if (date.ok || !mayBegin) return date;
	}
	return mayBegin ? found(fiscalYear, Number(second), Number(third)) : err('ambiguous-order');
}

function yearLast(
	a: number,
	b: number,
	year: number,
	order: DateOrder | undefined
): Result<CivilDate, DateFault> {
	const [day, month] = order === 'month-first' ? [b, a] : [a, b];
	if (order !== undefined) {
		const isOther = month > 12 && day <= 12 && civilDate(year, day, month) !== null;
		return isOther ? err('other-order') : found(year, month, day);
	}
	if (a > 12 && b <= 12) return found(year, b, a);
	if (b > 12 && a <= 12) return found(year, a, b);
	return a === b ? found(year, a, b) : err('ambiguous-order');
}

/** What one date tells of its file: an order, that it has either, or nothing. */
export type DateClue = DateOrder | 'either' | 'year-first' | null;

/**
 * Asked of files with the year last. Two-digit years are told by `fiscalYear`; `year` is what the date names, also where
 * day and month are open.
 */
export function dateClue(
	typed: string,
	fiscalYear: FiscalYear | null
): { readonly clue: DateClue; readonly year: FiscalYear | null } {
	const m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(bareDate(typed));
	if (!m) return { clue: null, year: null };
	const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
	if (m[3]?.length === 4) return { clue: orderOf(a, b), year };
	if (fiscalYear === null) return { clue: null, year: null };
	const ending = fiscalYear % 100;
	if (a === ending && m[1]?.length === 2)
		return { clue: year === ending ? null : 'year-first', year: null };
	return { clue: year === ending ? orderOf(a, b) : null, year: null };
}

function orderOf(a: number, b: number): DateClue {
	if (a > 31 || b > 31 || (a > 12 && b > 12)) return null;
	if (a > 12) return 'day-first';
	if (b > 12) return 'month-first';
	return a === b ? null : 'either';
}

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const isCivilDate = (text: string): text is CivilDate => {
	const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	return m !== null && civilDate(Number(m[1]), Number(m[2]), Number(m[3])) === text;
};

export const monthOf = (date: CivilDate): Month => date.slice(0, 7);
export const yearOf = (dateOrMonth: CivilDate | Month): FiscalYear =>
	Number(dateOrMonth.slice(0, 4));
/** 1–12. */
export const monthNumber = (month: Month): number => Number(month.slice(5, 7));
export const monthAt = (year: FiscalYear, number: number): Month => `${year}-${two(number)}`;

/** The twelve months of a fiscal year, January first. */
export const monthsOf = (year: FiscalYear): Month[] =>
	Array.from({ length: 12 }, (_, index) => monthAt(year, index + 1));

export const sameMonthLastYear = (month: Month): Month =>
	monthAt(yearOf(month) - 1, monthNumber(month));

export function lastDayOf(month: Month): CivilDate {
	invariant(isMonth(month), `not a month: ${month}`);
	return `${month}-${two(daysInMonth(yearOf(month), monthNumber(month)))}`;
}
