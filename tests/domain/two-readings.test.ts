import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dateClue, daysInMonth, parseCivilDate } from '#lib/domain/calendar.ts';
import { amountClue, formatPlainYuan, formatYuan, parseFen } from '#lib/domain/money.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc
	.tuple(fc.integer({ min: 1949, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
	.map(([year, month, nth]) => ({ year, month, day: 1 + (nth % daysInMonth(year, month)) }));
const mark = fc.constantFrom('/', '-', '.');

describe('a date with its year last', () => {
	test('written day first it is read back day first', () => {
		fc.assert(
			fc.property(day, mark, fc.boolean(), ({ year, month, day: d }, sep, isPadded) => {
				const typed = (isPadded ? [two(d), two(month), year] : [d, month, year]).join(sep);
				expect(parseCivilDate(typed, undefined, 'day-first')).toEqual({
					ok: true,
					value: civilDate(year, month, d)
				});
			})
		);
	});

	test('written month first it is read back month first, also with two digits of its year', () => {
		fc.assert(
			fc.property(day, mark, fc.boolean(), ({ year, month, day: d }, sep, isShort) => {
				fc.pre(!isShort || year % 100 !== month); // 05-06-05 may begin with its year
				const typed = [two(month), two(d), isShort ? two(year % 100) : year].join(sep);
				expect(parseCivilDate(typed, year, 'month-first')).toEqual({
					ok: true,
					value: civilDate(year, month, d)
				});
			})
		);
	});

	test('an order changes nothing for dates that begin with their year', () => {
		fc.assert(
			fc.property(day, mark, ({ year, month, day: d }, sep) => {
				const typed = [year, two(month), two(d)].join(sep);
				for (const order of ['day-first', 'month-first', undefined] as const)
					expect(parseCivilDate(typed, year, order)).toMatchObject({
						value: civilDate(year, month, d)
					});
			})
		);
	});

	test.each([
		['04/25/2024', 'day-first', 'other-order'],
		['25/04/2024', 'month-first', 'other-order'],
		['30/02/2024', 'day-first', 'no-such-day'],
		['13/13/2024', 'day-first', 'no-such-day'],
		['08年03月24日', 'day-first', 'ambiguous-order'],
		['3/4/24', undefined, 'ambiguous-order']
	] as const)('%s read %s is %s', (typed, order, error) => {
		expect(parseCivilDate(typed, 2024, order)).toEqual({ ok: false, error });
	});

	test.each([
		['24-03-08', 'day-first', '2024-03-08'],
		['31-1-24', 'day-first', '2024-01-31'],
		['05/04', 'day-first', '2024-04-05'],
		['5月4日', 'day-first', '2024-05-04'],
		['03/04/2024 00:00', 'month-first', '2024-03-04']
	] as const)('%s read %s is %s', (typed, order, value) => {
		expect(parseCivilDate(typed, 2024, order)).toEqual({ ok: true, value });
	});

	test.each([
		['03/04/2024', null, 'either', 2024],
		['04/04/2024', null, null, 2024],
		['25/04/2024', null, 'day-first', 2024],
		['04-25-2024', null, 'month-first', 2024],
		['2024-04-25', null, null, null],
		['03/04/24', 2024, 'either', null],
		['03/04/24', null, null, null],
		['24-04-05', 2024, 'year-first', null],
		['24-04-24', 2024, null, null],
		['3月4日', 2024, null, null]
	] as const)('%s tells its file (%s): %s', (typed, year, clue, named) => {
		expect(dateClue(typed, year)).toEqual({ clue, year: named });
	});
});

describe('an amount with a decimal comma', () => {
	const fen = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
	const swapped = (text: string) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

	test('is read back, with and without grouped thousands', () => {
		fc.assert(
			fc.property(fen, (amount) => {
				for (const typed of [formatYuan(amount), formatPlainYuan(amount)])
					expect(parseFen(swapped(typed), ',')).toEqual({ ok: true, value: amount });
			})
		);
	});

	test('whatever is read one way has the same value the other way with its marks exchanged', () => {
		const typed = fc.string({ unit: fc.constantFrom('0', '1', '9', ',', '.', '-'), maxLength: 11 });
		fc.assert(
			fc.property(typed, (text) => {
				const [point, comma] = [parseFen(text), parseFen(swapped(text), ',')];
				expect(comma.ok ? comma.value : null).toBe(point.ok ? point.value : null);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each([
		['12,5', 1250],
		['1.234', 123400],
		['1.234,56', 123456],
		['（1.234,56）', -123456],
		['１．２３４，５６', 123456],
		['¥1.000,00-', -100000]
	])('%s', (typed, value) => {
		expect(parseFen(typed, ',')).toEqual({ ok: true, value });
	});

	test.each([
		['12.50', ',', 'other-mark'],
		['1,234.56', ',', 'other-mark'],
		['1.234,56', '.', 'other-mark'],
		['1.234.567', '.', 'other-mark'],
		['1,234', ',', 'too-many-decimals'],
		['1.2.3', '.', 'not-a-number']
	] as const)('%s under “%s” is %s', (typed, decimal, error) => {
		expect(parseFen(typed, decimal)).toEqual({ ok: false, error });
	});

	test.each([
		['1.234', 'either'],
		['借 1.234 元', 'either'],
		['0.500', '.'],
		['12.50', '.'],
		['1234.567', '.'],
		['3.00000', '.'],
		['1,234.567', '.'],
		['1,234,567', '.'],
		['1,234', 'grouped'],
		['12,3456', 'grouped'],
		['1.234,5', ','],
		['1.234.567', ','],
		['12,5', ','],
		['1 234,56', ','],
		['600', null],
		['—', null],
		['', null]
	])('%s tells its file: %s', (typed, clue) => {
		expect(amountClue(typed)).toBe(clue);
	});
});
