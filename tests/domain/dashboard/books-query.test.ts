import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAt } from '#lib/domain/calendar.ts';
import { INCOME_CLASSES } from '#lib/domain/income/income-class.ts';
import {
	BOOKS_KINDS,
	booksHref,
	booksQuery,
	decodeBooksQuery,
	encodeBooksQuery,
	toEntryFilter,
	unreadAmounts,
	type BooksQuery
} from '#lib/domain/dashboard/books-query.ts';

const decode = (query: string, year = 2022) => decodeBooksQuery(new URLSearchParams(query), year);
const WHOLE_2022 = booksQuery({ year: 2022 });

const text = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
	.map((typed) => typed.toWellFormed().trim())
	.filter((typed) => typed !== '' && [...typed].length <= 100);
const query: fc.Arbitrary<BooksQuery> = fc
	.record({
		year: fc.integer({ min: 1949, max: 2199 }),
		a: fc.integer({ min: 1, max: 12 }),
		b: fc.integer({ min: 1, max: 12 }),
		account: fc.option(text),
		class: fc.option(fc.constantFrom(...INCOME_CLASSES)),
		min: fc.option(fc.nat(Number.MAX_SAFE_INTEGER)),
		max: fc.option(fc.nat(Number.MAX_SAFE_INTEGER)),
		q: fc.option(text),
		batch: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
		kind: fc.constantFrom(...BOOKS_KINDS),
		years: fc.nat(20),
		page: fc.integer({ min: 1, max: 1_000_000 }),
		at: fc.option(
			fc.record({
				way: fc.constantFrom('after' as const, 'before' as const),
				voucherId: fc.nat(Number.MAX_SAFE_INTEGER),
				line: fc.nat(1000)
			})
		)
	})
	.map(({ a, b, years, ...rest }) => {
		const until = Math.min(2199, rest.year + years);
		const [first, last] = until > rest.year ? [a, b] : [Math.min(a, b), Math.max(a, b)];
		return { ...rest, from: monthAt(rest.year, first), to: monthAt(until, last) };
	});

describe('the address of the books', () => {
	test('without anything is the whole default year', () => {
		expect(decode('')).toEqual(WHOLE_2022);
		expect(WHOLE_2022).toMatchObject({
			from: '2022-01',
			to: '2022-12',
			kind: 'vouchers',
			page: 1,
			account: null
		});
	});

	test('says everything a form sends', () => {
		expect(
			decode(
				'year=2021&from=3&to=9&account=501&class=stable&min=1,000&max=2000.50&q=租金&batch=7&kind=income&page=2'
			)
		).toEqual({
			year: 2021,
			from: '2021-03',
			to: '2021-09',
			account: '501',
			class: 'stable',
			min: 100_000,
			max: 200_050,
			q: '租金',
			batch: 7,
			kind: 'income',
			page: 2,
			at: null
		});
	});

	test('takes empty fields for nothing', () => {
		expect(
			decode('year=2022&from=1&to=12&account=&class=&min=&max=&q=&batch=&kind=&page=')
		).toEqual(WHOLE_2022);
	});

	test('reads 万 in an amount, as people type it', () => {
		expect(decode('min=1.2万&max=3万元')).toMatchObject({ min: 1_200_000, max: 3_000_000 });
	});

	test('takes what it cannot understand for nothing', () => {
		expect(
			decode('year=x&from=13&to=0&class=best&min=1.2千&max=abc&batch=-1&kind=all&page=0')
		).toEqual(WHOLE_2022);
		expect(decode('from=2019-13&account=%20%20&q=%20')).toEqual(WHOLE_2022);
	});

	test('reads amounts as ledgers write them, sign ignored', () => {
		expect(decode('min=１，２３４．５６').min).toBe(123_456);
		expect(decode('min=-5').min).toBe(500);
		expect(decode('max=（5.00）').max).toBe(500);
		expect(decode('min=0').min).toBe(0);
	});

	test('turns months around that stand the wrong way', () => {
		expect(decode('from=9&to=3')).toMatchObject({ from: '2022-03', to: '2022-09' });
	});

	test('may name months with their year', () => {
		expect(decode('from=2021-03&to=2021-05')).toMatchObject({
			year: 2021,
			from: '2021-03',
			to: '2021-05'
		});
		expect(decode('year=2022&from=2021-03')).toMatchObject({ year: 2022, from: '2022-01' });
	});

	test('may span years, whichever comes first', () => {
		const ten = { year: 2016, from: '2016-03', to: '2025-09' };
		expect(decode('year=2016&from=3&until=2025&to=9')).toMatchObject(ten);
		expect(decode('year=2025&from=9&until=2016&to=3')).toMatchObject(ten);
		expect(decode('from=2016-03&to=2025-09')).toMatchObject(ten);
		expect(encodeBooksQuery(decode('year=2016&until=2025')).toString()).toBe(
			'year=2016&until=2025'
		);
	});

	test('may go on from a line', () => {
		expect(decode('page=3&after=10000012-4').at).toEqual({
			way: 'after',
			voucherId: 10_000_012,
			line: 4
		});
		expect(decode('after=x&before=7').at).toBeNull();
	});

	test('tells an amount that is none, instead of dropping it', () => {
		const unread = (typed: string) => unreadAmounts(new URLSearchParams(typed));
		expect(unread('min=abc&max=12')).toEqual({ min: 'abc', max: null });
		expect(unread('min=&max=1.2千')).toEqual({ min: null, max: '1.2千' });
		expect(unread('min=1.2万&max=（5.00）')).toEqual({ min: null, max: null });
	});

	test('keeps what is typed to a hundred whole characters', () => {
		expect(decode(`q=${encodeURIComponent('租'.repeat(150))}`).q).toBe('租'.repeat(100));
		expect(decode(`q=${encodeURIComponent('𠮷'.repeat(150))}`).q).toBe('𠮷'.repeat(100));
	});

	test('is short', () => {
		expect(encodeBooksQuery(WHOLE_2022).toString()).toBe('year=2022');
		expect(booksHref('zhu', { year: 2022, class: 'stable', kind: 'income', to: '2022-09' })).toBe(
			'/office/zhu/books?year=2022&to=9&class=stable&kind=income'
		);
		expect(booksHref('朱/家', { year: 2022, q: 'a&b=c' })).toBe(
			'/office/%E6%9C%B1%2F%E5%AE%B6/books?year=2022&q=a%26b%3Dc'
		);
	});

	test('comes back as it went', () => {
		fc.assert(
			fc.property(query, fc.integer({ min: 1949, max: 2199 }), (one, otherYear) => {
				const sent = new URLSearchParams(encodeBooksQuery(one).toString());
				expect(decodeBooksQuery(sent, otherYear)).toEqual(one);
			})
		);
	});

	test('never fails, and what it understood stays understood', () => {
		const names = [
			'year',
			'from',
			'to',
			'account',
			'class',
			'min',
			'max',
			'q',
			'batch',
			'kind',
			'page',
			'until',
			'after',
			'before'
		];
		const value = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.integer().map(String));
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), (typed) => {
				const one = decodeBooksQuery(new URLSearchParams(typed), 2022);
				expect(one.from <= one.to).toBe(true);
				expect(
					decodeBooksQuery(new URLSearchParams(encodeBooksQuery(one).toString()), 2000)
				).toEqual(one);
			})
		);
	});
});

describe('the filter that searches the books', () => {
	test('shows whole vouchers unless told otherwise', () => {
		expect(toEntryFilter(WHOLE_2022)).toEqual({
			from: '2022-01',
			to: '2022-12',
			wholeVouchers: true
		});
		expect(toEntryFilter(booksQuery({ year: 2022, kind: 'lines' }))).toEqual({
			from: '2022-01',
			to: '2022-12'
		});
	});

	test('leaves closing entries out where a figure is explained', () => {
		expect(toEntryFilter(booksQuery({ year: 2022, kind: 'not-closing' }))).toEqual({
			...{ from: '2022-01', to: '2022-12', excludesClosing: true }
		});
		expect(toEntryFilter(booksQuery({ year: 2022, kind: 'income', class: 'stable' }))).toEqual({
			from: '2022-01',
			to: '2022-12',
			incomeClass: 'stable',
			excludesClosing: true,
			kind: 'income'
		});
	});

	test('passes everything on', () => {
		expect(
			toEntryFilter(
				booksQuery({ year: 2022, kind: 'lines', account: '501', min: 0, max: 5, q: '租', batch: 3 })
			)
		).toEqual({
			from: '2022-01',
			to: '2022-12',
			account: '501',
			minFen: 0,
			maxFen: 5,
			words: '租',
			batchId: 3
		});
	});
});
