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

export type DateFault = 'blank' | 'not-a-date' | 'no-such-day' | 'year-missing' | 'ambiguous-order';

const found = (year: number, month: number, day: number): Result<CivilDate, DateFault> => {
	const date = civilDate(year, month, day);
	return date === null ? err('no-such-day') : ok(date);
};

/** Excel counts days from 1899-12-30 (its 1900 leap-year mistake included). */
const fromExcelSerial = (serial: number): CivilDate =>
	new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** A damaged cell may hold a megabyte. */
const LONGEST = 40;

/**
 * Reads a date in every form of domain.md §4.3. `fiscalYear` supplies a missing year and confirms a two-digit one;
 * without it those are `year-missing`. 03/04/2024 is never guessed: `ambiguous-order`.
 */
export function parseCivilDate(
	typed: string,
	fiscalYear?: FiscalYear
): Result<CivilDate, DateFault> {
	const text = typed
		.normalize('NFKC')
		.trim()
		.replace(/^'/, '')
		.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
		.replace(/\s+(?=\D)|(?<=\D)\s+/g, '');
	if (text === '') return err('blank');
	if (text.length > LONGEST || hasOddDigit(typed)) return err('not-a-date');
	let m =
		/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
		/^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (m) return found(Number(m[1]), Number(m[2]), Number(m[3]));
	m = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
	if (m) {
		if (fiscalYear === undefined) return err('year-missing');
		return Number(m[1]) === fiscalYear % 100
			? found(fiscalYear, Number(m[2]), Number(m[3]))
			: err('ambiguous-order');
	}
	m = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
	if (m) {
		return fiscalYear === undefined
			? err('year-missing')
			: found(fiscalYear, Number(m[1]), Number(m[2]));
	}
	m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
	if (m) return dayAndMonthInUnknownOrder(Number(m[1]), Number(m[2]), Number(m[3]));
	// A fraction is the time of day.
	if (/^\d{5}(\.\d+)?$/.test(text)) {
		const serial = Math.floor(Number(text));
		if (serial >= 18_264 && serial <= 73_050) return ok(fromExcelSerial(serial)); // 1950–2099
	}
	return err('not-a-date');
}

function dayAndMonthInUnknownOrder(
	a: number,
	b: number,
	year: number
): Result<CivilDate, DateFault> {
	if (a > 12 && b <= 12) return found(year, b, a);
	if (b > 12 && a <= 12) return found(year, a, b);
	return a === b ? found(year, a, b) : err('ambiguous-order');
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
