import { describe, expect, test } from 'vitest';
import {
	parseExpected,
	parseReason,
	type TypedExpected
} from '#lib/domain/forecast/parse-expected.ts';

const typed = (of: Partial<TypedExpected> = {}): TypedExpected => ({
	year: '2022',
	party: ' 联合公司 ',
	basis: '股东会决议',
	amount: '760,000',
	announcedOn: '2022-06-30',
	expectedOn: '2022-12-15',
	account: '561001',
	...of
});
const faultsOf = (of: Partial<TypedExpected>) => {
	const parsed = parseExpected(typed(of), ['561001'], '2022-10-01');
	return parsed.ok ? [] : parsed.error;
};

describe('expected income', () => {
	test('as typed', () => {
		expect(parseExpected(typed(), ['561001'], '2022-10-01')).toEqual({
			ok: true,
			value: {
				year: 2022,
				party: '联合公司',
				basis: '股东会决议',
				amountFen: 76_000_000,
				announcedOn: '2022-06-30',
				expectedOn: '2022-12-15',
				accountCode: '561001'
			}
		});
	});
	test('each fault by its field', () => {
		expect(faultsOf({ party: ' ' })).toEqual(['party']);
		expect(faultsOf({ basis: 'x'.repeat(201) })).toEqual(['basis']);
		for (const amount of ['', '0', '-1', 'x', '100000000000.01'])
			expect(faultsOf({ amount })).toEqual(['amount']);
		expect(faultsOf({ announcedOn: '2022-02-30' })).toEqual(['announcedOn']);
		expect(faultsOf({ announcedOn: '2022-10-02' })).toEqual(['announcedOn-future']);
		expect(faultsOf({ expectedOn: '12月' })).toEqual(['expectedOn']);
		expect(faultsOf({ expectedOn: '2023-01-05' })).toEqual(['expectedOn-year']);
		expect(faultsOf({ account: '531001' })).toEqual(['account']);
		expect(faultsOf({ year: '22' })).toEqual(['year', 'expectedOn-year']);
	});
	test('all of them at once', () => {
		const nothing = {
			year: '',
			party: '',
			basis: '',
			amount: '',
			announcedOn: '',
			expectedOn: '',
			account: ''
		};
		expect(faultsOf(nothing)).toEqual([
			'year',
			'party',
			'basis',
			'amount',
			'announcedOn',
			'expectedOn',
			'account'
		]);
	});
	test('a reason says something', () => {
		expect([parseReason(' 已入账 '), parseReason(' '), parseReason('x'.repeat(201))]).toEqual([
			'已入账',
			null,
			null
		]);
	});
});
