import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addFen,
	allocateFen,
	allocateWan,
	formatPermille,
	formatPlainYuan,
	formatWan,
	formatWanHundredths,
	formatYuan,
	parseFen,
	parseSidedFen,
	sharePermille,
	toWanHundredths,
	type AmountFault
} from '#lib/domain/money.ts';

const anyFen = fc.maxSafeInteger();
/** Amounts of which a few hundred sum without leaving the exact range. */
const bookFen = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('an amount is read', () => {
	test.each<[string, number]>([
		['0', 0],
		['0.00', 0],
		['-0.00', 0],
		['（0.00）', 0],
		['5', 500],
		['5.', 500],
		['5.4', 540],
		['.5', 50],
		['-.05', -5],
		['00012.30', 1230],
		['1234.56', 123456],
		['1,234.56', 123456],
		['1,234,567.89', 123456789],
		['12,3456.78', 12345678],
		['1 234.56', 123456],
		['1\u00a0234.56', 123456],
		['1\u202f234.56', 123456],
		["1'234.56", 123456],
		['１，２３４．５６', 123456],
		['（1,234.56）', -123456],
		['(1,234.56)', -123456],
		['[1,234.56]', -123456],
		['-1,234.56', -123456],
		['\u22121,234.56', -123456],
		['–1,234.56', -123456],
		['－1,234.56', -123456],
		['- 1,234.56', -123456],
		['1,234.56-', -123456],
		['1,234.56 −', -123456],
		['+1,234.56', 123456],
		['¥1,234.56', 123456],
		['￥1,234.56', 123456],
		['¥ 1,234.56', 123456],
		['-¥1,234.56', -123456],
		['¥-1,234.56', -123456],
		['(¥1,234.56)', -123456],
		['RMB1,234.56', 123456],
		['CNY 1,234.56', 123456],
		['1,234.56元', 123456],
		['1,234元整', 123400],
		['(5元)', -500],
		['3.00000', 300],
		['3.100000', 310],
		["'1,234.56", 123456],
		['  12.00\t', 1200],
		['90071992547409.91', Number.MAX_SAFE_INTEGER]
	])('%j', (typed, fen) => {
		expect(parseFen(typed)).toEqual({ ok: true, value: fen });
	});

	test.each<[string, AmountFault]>([
		['', 'blank'],
		['   ', 'blank'],
		['-', 'blank'],
		['--', 'blank'],
		['—', 'blank'],
		['——', 'blank'],
		['−', 'blank'],
		['–', 'blank'],
		['－', 'blank'],
		['/', 'blank'],
		['#', 'overflowed-cell'],
		['#######', 'overflowed-cell'],
		['1.2万', 'in-ten-thousands'],
		['1.2万元', 'in-ten-thousands'],
		['-3亿', 'in-ten-thousands'],
		['5.14E+08', 'scientific'],
		['1e5', 'scientific'],
		['-1.5e3', 'scientific'],
		['.5E2', 'scientific'],
		['1.234', 'too-many-decimals'],
		['1,234.567', 'too-many-decimals'],
		['0.001', 'too-many-decimals'],
		['12,34', 'other-mark'],
		['1,23', 'other-mark'],
		['1,234,5678', 'ambiguous-separator'],
		['1.234.567,89', 'other-mark'],
		[',5', 'other-mark'],
		['90071992547409.92', 'too-large'],
		['9'.repeat(400), 'too-large'],
		['.', 'not-a-number'],
		['abc', 'not-a-number'],
		['1-2', 'not-a-number'],
		['1¥5', 'not-a-number'],
		['1.2.3', 'not-a-number'],
		['--5', 'not-a-number'],
		['-5-', 'not-a-number'],
		['(-5)', 'not-a-number'],
		['((5))', 'not-a-number'],
		['(5', 'not-a-number'],
		['借 1,234.56', 'not-a-number'],
		['=1+2', 'not-a-number'],
		['0x10', 'not-a-number'],
		['Infinity', 'not-a-number'],
		['1,234abc', 'not-a-number']
	])('%j is refused: %s', (typed, fault) => {
		expect(parseFen(typed)).toEqual({ ok: false, error: fault });
	});

	test('whatever was printed, to the fen', () => {
		fc.assert(
			fc.property(anyFen, (fen) => {
				expect(parseFen(formatYuan(fen))).toEqual({ ok: true, value: fen === 0 ? 0 : fen });
				expect(parseFen(formatPlainYuan(fen))).toEqual({ ok: true, value: fen === 0 ? 0 : fen });
			})
		);
	});

	test('from any text without throwing, as whole exact fen', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom(...'0123456789.,- ()¥元万#eE/—') })
		);
		fc.assert(
			fc.property(cell, (typed) => {
				const read = parseFen(typed);
				expect(read.ok ? Number.isSafeInteger(read.value) : typeof read.error).toBe(
					read.ok ? true : 'string'
				);
			})
		);
	});

	test('with its side where the cell names one', () => {
		expect(parseSidedFen('借 1,234.56')).toEqual({
			ok: true,
			value: { side: 'debit', fen: 123456 }
		});
		expect(parseSidedFen('贷：(5.00)')).toEqual({ ok: true, value: { side: 'credit', fen: -500 } });
		expect(parseSidedFen('贷方5')).toEqual({ ok: true, value: { side: 'credit', fen: 500 } });
		expect(parseSidedFen('7.5')).toEqual({ ok: true, value: { side: null, fen: 750 } });
		expect(parseSidedFen('借')).toEqual({ ok: false, error: 'blank' });
		expect(parseSidedFen('借 1.2万')).toEqual({ ok: false, error: 'in-ten-thousands' });
	});
});

describe('an amount is printed', () => {
	test.each([
		[0, '0.00'],
		[-0, '0.00'],
		[5, '0.05'],
		[-5, '\u22120.05'],
		[99, '0.99'],
		[100_000, '1,000.00'],
		[123456789, '1,234,567.89'],
		[-99_999_999, '\u2212999,999.99']
	])('%d fen as %s 元', (fen, text) => {
		expect(formatYuan(fen)).toBe(text);
	});

	test('for files without separators and with a plain hyphen', () => {
		expect(formatPlainYuan(-123456789)).toBe('-1234567.89');
		expect(formatPlainYuan(7)).toBe('0.07');
	});

	test.each([
		[893207640, '893.21'],
		[1020358875, '1,020.36'],
		[1200_000_000, '1,200.00'],
		[4_999, '0.00'],
		[5_000, '0.01'],
		[-4_999, '0.00'],
		[-5_000, '\u22120.01'],
		[14_999, '0.01'],
		[15_000, '0.02']
	])('%d fen as %s 万元', (fen, text) => {
		expect(formatWan(fen)).toBe(text);
		expect(formatWanHundredths(toWanHundredths(fen))).toBe(text);
	});

	test('in 万元 within half a hundredth of the truth, alike on both sides of zero', () => {
		fc.assert(
			fc.property(anyFen, (fen) => {
				expect(Math.abs(toWanHundredths(fen) * 10_000 - fen)).toBeLessThanOrEqual(5_000);
				expect(toWanHundredths(-fen) + toWanHundredths(fen)).toBe(0);
				expect(Object.is(toWanHundredths(fen), -0)).toBe(false);
			})
		);
	});
});

test('a sum that would no longer be exact is refused', () => {
	expect(addFen()).toBe(0);
	expect(addFen(1, -3, 2)).toBe(0);
	expect(() => addFen(Number.MAX_SAFE_INTEGER, 1)).toThrow('invariant');
});

describe('a displayed 万元 total is shared out', () => {
	test('so that three thirds still make one', () => {
		expect(allocateWan([3_333_333, 3_333_333, 3_333_334])).toEqual([333, 333, 334]);
		expect(allocateWan([])).toEqual([]);
		expect(allocateWan([4_999])).toEqual([0]);
		expect(allocateWan([4_000, 4_000])).toEqual([1, 0]);
	});

	test('so that the parts sum to the rounded total, each within 0.01 of the truth, nothing staying nothing', () => {
		fc.assert(
			fc.property(fc.array(bookFen, { maxLength: 60 }), (parts) => {
				const shown = allocateWan(parts);
				expect(sum(shown)).toBe(toWanHundredths(sum(parts)));
				for (const [at, part] of parts.entries()) {
					expect(Math.abs((shown[at] ?? NaN) * 10_000 - part)).toBeLessThan(10_000);
					if (part % 10_000 === 0) expect((shown[at] ?? NaN) * 10_000 === part).toBe(true);
				}
			})
		);
	});
});

describe('an amount is divided by weights', () => {
	test('the odd fen going to the largest remainder, earlier first', () => {
		expect(allocateFen(100, [1, 1, 1])).toEqual([34, 33, 33]);
		expect(allocateFen(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
		expect(allocateFen(10, [0, 3, 0, 1])).toEqual([0, 8, 0, 2]);
		expect(allocateFen(0, [2, 5])).toEqual([0, 0]);
	});

	test('exactly, however large both are', () => {
		const weights = fc
			.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 30 })
			.filter((all) => all.some((weight) => weight > 0));
		fc.assert(
			fc.property(anyFen, weights, (amount, all) => {
				const parts = allocateFen(amount, all);
				const total = parts.reduce((whole, part) => whole + BigInt(part), 0n);
				expect(total).toBe(BigInt(amount));
				const whole = all.reduce((sums, weight) => sums + BigInt(weight), 0n);
				for (const [at, part] of parts.entries()) {
					const off = BigInt(part) * whole - BigInt(amount) * BigInt(all[at] ?? 0);
					expect(off < whole && -off < whole).toBe(true);
				}
			})
		);
	});

	test.each([[[]], [[0, 0]], [[1, -1]], [[0.5, 0.5]]])('weights %j are a mistake', (weights) => {
		expect(() => allocateFen(100, weights)).toThrow('invariant');
	});
});

describe('a share', () => {
	test.each<[number, number, number | null]>([
		[893207640, 1200_000_000, 744],
		[1, 0, null],
		[0, 7, 0],
		[1, 2000, 1],
		[-1, 2000, -1],
		[1, 2001, 0],
		[-1, 2001, 0],
		[3, -2, -1500],
		[-3, -2, 1500],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1000]
	])('of %d in %d is %s‰', (part, whole, permille) => {
		expect(sharePermille(part, whole)).toBe(permille);
	});

	test.each<[number | null, string]>([
		[744, '74.4%'],
		[1000, '100.0%'],
		[0, '0.0%'],
		[-5, '\u22120.5%'],
		[null, '—']
	])('%s‰ prints as %s', (permille, text) => {
		expect(formatPermille(permille)).toBe(text);
	});

	test('is within half a per-mille of the truth', () => {
		fc.assert(
			fc.property(
				bookFen,
				bookFen.filter((fen) => fen !== 0),
				(part, whole) => {
					const off =
						BigInt(sharePermille(part, whole) ?? 0) * BigInt(whole) - 1000n * BigInt(part);
					expect(2n * (off < 0n ? -off : off) <= BigInt(Math.abs(whole))).toBe(true);
				}
			)
		);
	});
});
