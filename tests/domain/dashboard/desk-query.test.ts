import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAt } from '#lib/domain/calendar.ts';
import {
	decodeDeskQuery,
	deskHref,
	encodeDeskQuery,
	type DeskQuery
} from '#lib/domain/dashboard/desk-query.ts';

const decode = (query: string) => decodeDeskQuery(new URLSearchParams(query));
const year = fc.integer({ min: 1949, max: 2199 });
const query: fc.Arbitrary<DeskQuery> = fc.oneof(
	fc.constant({ year: null, month: null }),
	fc.record({ year, month: fc.constant(null) }),
	fc
		.tuple(year, fc.integer({ min: 1, max: 12 }))
		.map(([of, number]) => ({ year: of, month: monthAt(of, number) }))
);

describe('the desk’s address', () => {
	test('says year and month', () => {
		expect(decode('year=2022&month=9')).toEqual({ year: 2022, month: '2022-09' });
		expect(decode('year=2022&month=09')).toEqual({ year: 2022, month: '2022-09' });
		expect(decode('year=2022&month=2022-09')).toEqual({ year: 2022, month: '2022-09' });
		expect(deskHref('zhujiabang', { year: 2022, month: '2022-09' })).toBe(
			'/office/zhujiabang?year=2022&month=9'
		);
		expect(deskHref('朱家浜')).toBe('/office/%E6%9C%B1%E5%AE%B6%E6%B5%9C');
	});

	test.each([
		'',
		'month=9',
		'year=&month=',
		'year=abc',
		'year=20222',
		'year=-1',
		'year=1e3',
		'year=1900',
		'year=２０２２'
	])('%j says nothing that is understood', (text) => {
		expect(decode(text)).toEqual({ year: null, month: null });
	});

	test.each(['month=13', 'month=0', 'month=2021-09', 'month=x', 'month=9.5'])(
		'a year keeps standing beside %s',
		(text) => {
			expect(decode(`year=2022&${text}`)).toEqual({ year: 2022, month: null });
		}
	);

	test('comes back as it went', () => {
		fc.assert(
			fc.property(query, (one) => {
				expect(decodeDeskQuery(new URLSearchParams(encodeDeskQuery(one).toString()))).toEqual(one);
			})
		);
	});

	test('never fails, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
				const one = decodeDeskQuery(
					new URLSearchParams([
						['year', a],
						['month', b]
					])
				);
				expect(decodeDeskQuery(encodeDeskQuery(one))).toEqual(one);
			})
		);
	});
});
