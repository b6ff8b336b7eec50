import { describe, expect, it } from 'vitest';
import { missingMonths, monthRuns } from '#lib/domain/dashboard/missing-months.ts';

const booked = (...months: string[]) => new Set(months);

describe('months without a ledger', () => {
	it('are those that are over, gaps included, and not the running one', () => {
		expect(missingMonths(booked('2022-01', '2022-02', '2022-04'), 2022, '2022-07-09')).toEqual([
			'2022-03',
			'2022-05',
			'2022-06'
		]);
	});

	it('do not reach before the first month ever booked', () => {
		expect(missingMonths(booked('2022-07'), 2022, '2022-09-01')).toEqual(['2022-08']);
	});

	it('are none while nothing is booked', () => {
		expect(missingMonths(booked(), 2022, '2022-09-01')).toEqual([]);
	});

	it('stop at the end of the year that is shown', () => {
		expect(missingMonths(booked('2021-11', '2021-12', '2022-01'), 2021, '2026-01-01')).toEqual([]);
		expect(missingMonths(booked('2021-11'), 2021, '2026-01-01')).toEqual(['2021-12']);
	});

	it('are told as runs, across the turn of the year too', () => {
		expect(monthRuns(['2022-03', '2022-10', '2022-11'])).toEqual([
			['2022-03', '2022-03'],
			['2022-10', '2022-11']
		]);
		expect(monthRuns(['2021-12', '2022-01'])).toEqual([['2021-12', '2022-01']]);
		expect(monthRuns([])).toEqual([]);
	});
});
