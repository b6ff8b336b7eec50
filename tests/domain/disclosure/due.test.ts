import { describe, expect, it } from 'vitest';
import { dueOn, owedPeriods, duePeriods, dueState } from '#lib/domain/disclosure/due.ts';

const QUARTERS = { period: 'quarter', dueDay: 15 } as const;
const MONTHS = { period: 'month', dueDay: 8 } as const;

describe('what is due', () => {
	it('is each whole quarter that is over, by the day of the month after it', () => {
		expect(duePeriods(QUARTERS, '2022-02', '2022-10-01')).toEqual([
			{ from: '2022-01', through: '2022-03', dueOn: '2022-04-15' },
			{ from: '2022-04', through: '2022-06', dueOn: '2022-07-15' },
			{ from: '2022-07', through: '2022-09', dueOn: '2022-10-15' }
		]);
	});
	it('is not a period that is not over', () => {
		expect(duePeriods(QUARTERS, '2022-07', '2022-09-30')).toEqual([]);
		expect(duePeriods(MONTHS, '2022-09', '2022-09-30')).toEqual([]);
	});
	it('goes over the new year', () => {
		expect(dueOn('2022-12', MONTHS)).toBe('2023-01-08');
		expect(duePeriods(MONTHS, '2022-11', '2023-01-01').map(({ from }) => from)).toEqual([
			'2022-11',
			'2022-12'
		]);
	});
});

it.each([
	['2022-10-15', '2022-11-01', 'in-time'],
	['2022-10-16', '2022-11-01', 'published-late'],
	[null, '2022-10-15', 'open'],
	[null, '2022-10-16', 'missing']
] as const)('published %s and seen on %s it is %s', (published, today, state) => {
	expect(dueState({ dueOn: '2022-10-15' }, published, today)).toBe(state);
});

describe('what a village owes', () => {
	const first = { from: '2022-01', through: '2022-03', on: '2022-04-10' };
	it('is nothing before it has begun to publish', () => {
		expect(owedPeriods(QUARTERS, [], '2022-12-01')).toEqual([]);
	});
	it('is every period since that nothing holds, missing once its day is past', () => {
		expect(
			owedPeriods(QUARTERS, [first], '2022-10-10').map(({ from, state }) => [from, state])
		).toEqual([
			['2022-04', 'missing'],
			['2022-07', 'open']
		]);
	});
	it('is not what three months or a whole year hold', () => {
		const months = ['2022-04', '2022-05', '2022-06'].map((month) => ({
			...{ from: month, through: month, on: '2022-07-01' }
		}));
		expect(owedPeriods(QUARTERS, [first, ...months], '2022-09-01')).toEqual([]);
		const year = { from: '2022-01', through: '2022-12', on: '2023-01-10' };
		expect(owedPeriods(QUARTERS, [year], '2023-02-01')).toEqual([]);
	});
});
