import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	civilDateInChina,
	counted,
	formatCount,
	formatDate,
	formatDay,
	formatInstant,
	formatInstantDay,
	formatMonth,
	formatMonthInRow,
	formatMonths,
	formatMonthShort,
	formatSignedWanHundredths,
	formatThrough,
	formatYear,
	phraseAmount,
	phraseTarget,
	phraseWanHundredths,
	wanOrDash,
	yuanOrDash
} from '#lib/domain/formats.ts';

describe('dates are told as people say them', () => {
	test.each([
		[formatDate('2022-09-30', 'zh-CN'), '2022年9月30日'],
		[formatDate('2022-09-30', 'en'), '30 September 2022'],
		[formatDay('2022-09-03', 'zh-CN'), '9月3日'],
		[formatDay('2022-09-03', 'en'), '3 September'],
		[formatMonth('2022-09', 'zh-CN'), '2022年9月'],
		[formatMonth('2022-09', 'en'), 'September 2022'],
		[formatMonthShort('2022-09', 'zh-CN'), '9月'],
		[formatMonthShort('2022-09', 'en'), 'Sep'],
		[formatMonthInRow('2022-12', 'zh-CN'), '12月'],
		[formatMonthInRow('2022-12', 'en'), 'Dec 2022'],
		[formatMonths('2022-01', '2022-09', 'zh-CN'), '2022年1—9月'],
		[formatMonths('2022-01', '2022-09', 'en'), 'January–September 2022'],
		[formatMonths('2022-09', '2022-09', 'zh-CN'), '2022年9月'],
		[formatMonths('2022-09', '2022-09', 'en'), 'September 2022'],
		[formatYear(2022, 'zh-CN'), '2022年'],
		[formatYear(2022, 'en'), '2022'],
		[formatThrough('2024-02-29', 'zh-CN'), '2月29日'],
		[formatThrough('2022-09-30', 'en'), '30 September']
	])('%s', (told, expected) => {
		expect(told).toBe(expected);
	});

	test('and instants by China’s clock', () => {
		const at = Date.UTC(2022, 9, 12, 6, 3);
		expect(formatInstant(at, 'zh-CN')).toBe('2022年10月12日 14:03');
		expect(formatInstant(at, 'en')).toBe('12 October 2022, 14:03');
		expect(formatInstantDay(at, 'en')).toBe('12 October 2022');
		expect(civilDateInChina(Date.UTC(2022, 11, 31, 15, 59))).toBe('2022-12-31');
		expect(civilDateInChina(Date.UTC(2022, 11, 31, 16, 0))).toBe('2023-01-01');
	});
});

describe('counts', () => {
	test('are grouped by three', () => {
		expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
	});
	test('take the plural, none and many alike', () => {
		expect([0, 1, 2].map((n) => counted(n, 'line'))).toEqual(['0 lines', '1 line', '2 lines']);
		expect(counted(2, 'entry', 'entries')).toBe('2 entries');
	});
});

describe('an amount in a sentence', () => {
	test.each<[number, string, string]>([
		[893_207_640, '893.21 万元', '¥8.9321 million'],
		[801_496_230, '801.50 万元', '¥8.0150 million'],
		[49_400_000, '49.40 万元', '¥494,000'],
		[900_000_000, '900.00 万元', '¥9.00 million'],
		[100_000_000, '100.00 万元', '¥1.00 million'],
		[99_990_000, '99.99 万元', '¥999,900'],
		[0, '0.00 万元', '¥0'],
		[-49_400_000, '\u221249.40 万元', '\u2212¥494,000'],
		[-893_207_640, '\u2212893.21 万元', '\u2212¥8.9321 million'],
		[123_456_789_012, '123,456.79 万元', '¥1,234.5679 million']
	])('%d', (fen, zh, en) => {
		expect(phraseAmount(fen, 'zh-CN')).toBe(zh);
		expect(phraseAmount(fen, 'en')).toBe(en);
	});

	test.each<[number, string, string]>([
		[1_200_000_000, '1,200 万元', '¥12 million'],
		[1_000_000_000, '1,000 万元', '¥10 million'],
		[880_000_000, '880 万元', '¥8.8 million'],
		[1_200_500_000, '1,200.50 万元', '¥12.005 million'],
		[50_000_000, '50 万元', '¥500,000']
	])('a target of %d loses its zeros', (fen, zh, en) => {
		expect(phraseTarget(fen, 'zh-CN')).toBe(zh);
		expect(phraseTarget(fen, 'en')).toBe(en);
	});

	test('says the same in both languages', () => {
		fc.assert(
			fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (hundredths) => {
				const zh = Number(
					phraseWanHundredths(hundredths, 'zh-CN')
						.replace('\u2212', '-')
						.replace(/[, 万元]/g, '')
				);
				const en = phraseWanHundredths(hundredths, 'en')
					.replace('\u2212', '-')
					.replace(/[,¥]/g, '');
				const yuan = en.endsWith(' million') ? parseFloat(en) * 1_000_000 : Number(en);
				expect(Math.round(zh * 100)).toBe(hundredths);
				expect(Math.round(yuan / 100)).toBe(hundredths);
			})
		);
	});
});

test('a table shows a sign where it compares and a dash where nothing is', () => {
	expect([7800, -15, 0].map(formatSignedWanHundredths)).toEqual(['+78.00', '\u22120.15', '0.00']);
	expect([wanOrDash(null), wanOrDash(0), yuanOrDash(null), yuanOrDash(-5)]).toEqual([
		'—',
		'0.00',
		'—',
		'\u22120.05'
	]);
});
