import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsOf } from '#lib/domain/calendar.ts';
import { decodeNoticeQuery, PERIOD_CODES, subjectOf } from '#lib/domain/disclosure/notice-query.ts';

const decode = (search: string, posted: readonly string[]) =>
	decodeNoticeQuery(new URLSearchParams(search), posted);
const until = (month: number) => monthsOf(2022).slice(0, month);

describe('the period', () => {
	it.each([
		[9, 'q3'],
		[8, 'q2'],
		[12, 'q4'],
		[3, 'q1'],
		[2, 'q1'],
		[1, 'q1']
	])('with books through month %i is %s unless another is asked for', (month, period) => {
		expect(decode('', until(month))).toEqual({ year: 2022, period, topic: '' });
	});

	it('is the one asked for', () => {
		expect(decode('year=2021&period=m5', until(9))).toEqual({
			...{ year: 2021, period: 'm5', topic: '' }
		});
		expect(decode('year=2021&period=m5&topic=land', until(9))).toEqual({
			...{ year: 2021, period: 'm5', topic: 'land' }
		});
		expect(decode('topic=everything', until(9))?.topic).toBe('');
		expect(decode('year=2021', [...monthsOf(2021), ...until(2)])).toEqual({
			...{ year: 2021, period: 'q4', topic: '' }
		});
	});

	it('is none without books, and never fails', () => {
		expect(decode('year=2022&period=q3', [])).toBeNull();
		fc.assert(
			fc.property(fc.string(), fc.string(), (year, period) => {
				const found = decode(String(new URLSearchParams({ year, period })), until(9));
				expect(PERIOD_CODES).toContain(found?.period);
			})
		);
	});

	it('has its months', () => {
		expect(subjectOf({ year: 2022, period: 'q3', topic: 'works' })).toEqual({
			topic: 'works',
			from: '2022-07',
			through: '2022-09'
		});
		expect(subjectOf({ year: 2022, period: 'm12', topic: '' })).toEqual({
			topic: '',
			from: '2022-12',
			through: '2022-12'
		});
		expect(subjectOf({ year: 2022, period: 'y', topic: '' })).toEqual({
			topic: '',
			from: '2022-01',
			through: '2022-12'
		});
	});
});
