import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthAt } from '#lib/domain/calendar.ts';
import { noticeCode, readNoticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { TOPICS } from '#lib/domain/disclosure/topic.ts';

it.each([
	['2022-01', '2022-12', '2022'],
	['2022-07', '2022-09', '2022-q3'],
	['2022-07', '2022-07', '2022-m07'],
	['2022-02', '2022-05', '2022-m02-m05']
])('%s to %s is %s', (from, through, code) => {
	expect(noticeCode({ from, through, topic: '' })).toBe(code);
	expect(noticeCode({ from, through, topic: 'land' })).toBe(`${code}-land`);
});

it.each([
	'2022-q5',
	'2022-m13',
	'2022-m05-m02',
	'2022-m01-m12',
	'2022-m07-m09',
	'x',
	'',
	'2022-m7',
	'2022-q3-',
	'2022-q3-everything',
	'2022-q3-land-works',
	'2022-m01-m12-land'
])('%s is no address', (code) => {
	expect(readNoticeCode(code)).toBeNull();
});

it('law: every run of months and matter has one address, which leads back to it', () => {
	const topic = fc.constantFrom('' as const, ...TOPICS);
	const month = fc.integer({ min: 1, max: 12 });
	fc.assert(
		fc.property(fc.integer({ min: 1990, max: 2090 }), month, month, topic, (year, a, b, of) => {
			const subject = {
				topic: of,
				from: monthAt(year, Math.min(a, b)),
				through: monthAt(year, Math.max(a, b))
			};
			expect(readNoticeCode(noticeCode(subject))).toEqual(subject);
		})
	);
});
