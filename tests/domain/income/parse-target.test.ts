import { describe, expect, it } from 'vitest';
import { parseTarget } from '#lib/domain/income/parse-target.ts';

const typed = (over: Partial<Parameters<typeof parseTarget>[0]> = {}) =>
	parseTarget({ year: '2022', amount: '1200', reason: '成员代表会议通过', ...over });
const amountOf = (amount: string) => {
	const parsed = typed({ amount });
	return parsed.ok ? parsed.value.amountFen : parsed.error;
};

describe('a yearly target as typed', () => {
	it('is read in 万元 and kept in 分', () => {
		expect(typed()).toEqual({
			ok: true,
			value: { year: 2022, amountFen: 1_200_000_000, reason: '成员代表会议通过' }
		});
	});

	it.each([
		['1,200', 1_200_000_000],
		['１２００．５', 1_200_500_000],
		['1200.36 万元', 1_200_360_000],
		['0.01万', 10_000]
	])('reads %s', (amount, fen) => {
		expect(amountOf(amount)).toBe(fen);
	});

	it.each([
		['', 'amount-blank'],
		['—', 'amount-blank'],
		['一千二', 'amount-unreadable'],
		['1200.005', 'amount-unreadable'],
		['0', 'amount-not-positive'],
		['-5', 'amount-not-positive'],
		['12000000000', 'amount-too-large']
	])('refuses %s as %s', (amount, fault) => {
		expect(amountOf(amount)).toEqual([fault]);
	});

	it('names every fault at once', () => {
		expect(typed({ year: '22', amount: 'x', reason: '  ' })).toEqual({
			ok: false,
			error: ['year', 'amount-unreadable', 'reason']
		});
	});
});

describe('the resolution it comes from', () => {
	const named = (resolutionOn: string, resolutionNumber: string) =>
		parseTarget(
			{ year: '2022', amount: '1', reason: 'x', resolutionOn, resolutionNumber },
			'2022-03-01'
		);

	it('is both day and number, or neither', () => {
		expect(named('2022-02-18', ' 〔2022〕2号 ')).toMatchObject({
			ok: true,
			value: { resolutionOn: '2022-02-18', resolutionNumber: '〔2022〕2号' }
		});
		expect(named('', ' ')).toEqual({
			ok: true,
			value: { year: 2022, amountFen: 1_000_000, reason: 'x' }
		});
	});

	it.each([
		['2022-02-18', '', 'resolution-number'],
		['2022-02-18', 'x'.repeat(61), 'resolution-number'],
		['', '2号', 'resolution-day'],
		['2022-02-30', '2号', 'resolution-day'],
		['2022-03-02', '2号', 'resolution-day']
	])('%s %s: %s', (on, number, fault) => {
		expect(named(on, number)).toEqual({ ok: false, error: [fault] });
	});
});
