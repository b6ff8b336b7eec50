import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	civilDate,
	daysInMonth,
	isCivilDate,
	isMonth,
	lastDayOf,
	monthAt,
	monthNumber,
	monthOf,
	monthsOf,
	parseCivilDate,
	sameMonthLastYear,
	yearOf,
	type DateFault
} from '#lib/domain/calendar.ts';

/** Every day the product knows. */
const anyDay = fc
	.record({
		year: fc.integer({ min: 1949, max: 2199 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 31 })
	})
	.filter(({ year, month, day }) => day <= daysInMonth(year, month));
const two = (n: number) => String(n).padStart(2, '0');

describe('what only looks like a date', () => {
	test.each(['2024-01-1²', '2024-1-①', '2024-01-1 2', '2 024-01-12', 'Ⅳ-1'])(
		'%j is none',
		(typed) => {
			expect(parseCivilDate(typed, 2024)).toEqual({ ok: false, error: 'not-a-date' });
		}
	);
});

describe('a date is read', () => {
	test.each<[string, string]>([
		['2024-01-31', '2024-01-31'],
		['2024/1/31', '2024-01-31'],
		['2024.01.31', '2024-01-31'],
		['20240131', '2024-01-31'],
		['2024年1月31日', '2024-01-31'],
		['2024年01月31', '2024-01-31'],
		['２０２４年１月３１日', '2024-01-31'],
		[' 2024-01-31 ', '2024-01-31'],
		["'2024-01-31", '2024-01-31'],
		['2024 年 1 月 31 日', '2024-01-31'],
		['2024/1/31 0:00', '2024-01-31'],
		['2024/1/31 0:00:00', '2024-01-31'],
		['2024-01-31T00:00:00.000Z', '2024-01-31'],
		['45322', '2024-01-31'],
		['45322.0', '2024-01-31'],
		['45322.75', '2024-01-31'],
		['44562', '2022-01-01'],
		['31/01/2024', '2024-01-31'],
		['1/31/2024', '2024-01-31'],
		['5/5/2024', '2024-05-05'],
		['2024-02-29', '2024-02-29']
	])('%j', (typed, date) => {
		expect(parseCivilDate(typed)).toEqual({ ok: true, value: date });
		expect(parseCivilDate(typed, 2024)).toEqual({ ok: true, value: date });
	});

	test.each<[string, string]>([
		['24-1-31', '2024-01-31'],
		['24/01/31', '2024-01-31'],
		['24.1.31', '2024-01-31'],
		['24年1月31日', '2024-01-31'],
		['01-31', '2024-01-31'],
		['1/31', '2024-01-31'],
		['1.31', '2024-01-31'],
		['1月31日', '2024-01-31'],
		['01月31', '2024-01-31']
	])('%j with the year of the books', (typed, date) => {
		expect(parseCivilDate(typed, 2024)).toEqual({ ok: true, value: date });
		expect(parseCivilDate(typed)).toEqual({ ok: false, error: 'year-missing' });
	});

	test.each<[string, DateFault]>([
		['', 'blank'],
		['  ', 'blank'],
		['2024-02-30', 'no-such-day'],
		['2023-02-29', 'no-such-day'],
		['20240230', 'no-such-day'],
		['2024-13-01', 'no-such-day'],
		['2024-00-10', 'no-such-day'],
		['2024-04-31', 'no-such-day'],
		['1900-01-01', 'no-such-day'],
		['13-01', 'no-such-day'],
		['03/04/2024', 'ambiguous-order'],
		['31-1-24', 'ambiguous-order'],
		['23-1-31', 'ambiguous-order'],
		['合计', 'not-a-date'],
		['2024-01', 'not-a-date'],
		['2024', 'not-a-date'],
		['1234', 'not-a-date'],
		['12345', 'not-a-date'],
		['99999', 'not-a-date'],
		['2024-01-31x', 'not-a-date'],
		['13/13/2024', 'no-such-day'],
		['30/02/2024', 'no-such-day']
	])('%j is refused: %s', (typed, fault) => {
		expect(parseCivilDate(typed, 2024)).toEqual({ ok: false, error: fault });
	});

	test('from every form in which a day is written', () => {
		fc.assert(
			fc.property(anyDay, ({ year, month, day }) => {
				const date = `${year}-${two(month)}-${two(day)}`;
				const forms = [
					date,
					`${year}/${month}/${day}`,
					`${year}.${two(month)}.${two(day)}`,
					`${year}${two(month)}${two(day)}`,
					`${year}年${month}月${day}日`
				];
				for (const form of forms) expect(parseCivilDate(form)).toEqual({ ok: true, value: date });
				for (const form of [`${two(month)}-${two(day)}`, `${month}月${day}日`])
					expect(parseCivilDate(form, year)).toEqual({ ok: true, value: date });
				expect(parseCivilDate(`${two(year % 100)}-${month}-${day}`, year)).toEqual({
					ok: true,
					value: date
				});
			})
		);
	});

	test('from any text without throwing, as a day that exists', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 ') })
		);
		fc.assert(
			fc.property(cell, (typed) => {
				const read = parseCivilDate(typed, 2024);
				expect(read.ok ? isCivilDate(read.value) : read.error !== undefined).toBe(true);
			})
		);
	});
});

describe('a day', () => {
	test('exists or does not', () => {
		expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
		expect(civilDate(2100, 2, 29)).toBeNull();
		expect(civilDate(2000, 2, 29)).toBe('2000-02-29');
		expect(civilDate(1948, 12, 31)).toBeNull();
		expect(civilDate(1949, 1, 1)).toBe('1949-01-01');
		expect(civilDate(2199, 12, 31)).toBe('2199-12-31');
		expect(civilDate(2200, 1, 1)).toBeNull();
		expect(civilDate(2024, 0, 1)).toBeNull();
		expect(civilDate(2024, 1, 0)).toBeNull();
	});

	test('is told from what only looks like one', () => {
		expect(isCivilDate('2024-02-29')).toBe(true);
		expect(isCivilDate('2023-02-29')).toBe(false);
		expect(isCivilDate('2024-2-9')).toBe(false);
		expect(isCivilDate('2024-02-29 ')).toBe(false);
	});

	test('follows its predecessor as the platform calendar says', () => {
		fc.assert(
			fc.property(anyDay, ({ year, month, day }) => {
				const next = new Date(Date.UTC(year, month - 1, day + 1));
				expect(daysInMonth(year, month) === day).toBe(next.getUTCMonth() !== month - 1);
			})
		);
	});
});

describe('a month', () => {
	test('is told from what only looks like one', () => {
		expect(isMonth('2024-12')).toBe(true);
		for (const text of ['2024-13', '2024-00', '2024-1', '24-01', '2024-01-01', ''])
			expect(isMonth(text)).toBe(false);
	});

	test('knows its year, number, last day and counterpart', () => {
		expect(monthOf('2024-03-08')).toBe('2024-03');
		expect(yearOf('2024-03')).toBe(2024);
		expect(monthNumber('2024-03')).toBe(3);
		expect(monthAt(2024, 3)).toBe('2024-03');
		expect(sameMonthLastYear('2024-03')).toBe('2023-03');
		expect(lastDayOf('2024-02')).toBe('2024-02-29');
		expect(lastDayOf('2023-02')).toBe('2023-02-28');
		expect(lastDayOf('2022-09')).toBe('2022-09-30');
		expect(() => lastDayOf('2022-9')).toThrow('invariant');
	});

	test('is one of twelve in its year, in order', () => {
		const months = monthsOf(2022);
		expect(months).toHaveLength(12);
		expect(months[0]).toBe('2022-01');
		expect(months[11]).toBe('2022-12');
		expect(months.toSorted()).toEqual(months);
	});
});
