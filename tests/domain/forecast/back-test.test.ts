import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownAsOf } from '#lib/domain/forecast/as-of.ts';
import { backTest, isNearest, median, METHODS } from '#lib/domain/forecast/back-test.ts';
import { forecastYear } from '#lib/domain/forecast/forecast.ts';
import {
	books,
	contract,
	expectedOf,
	inputOf,
	instalmentsOf,
	LODGING,
	someInput,
	terms,
	twelve,
	WORKSHOPS
} from './forecast-fixture.ts';

describe('what was known', () => {
	const early = contract(1, { endedOn: '2022-08-31', status: 'terminated' });
	test('contracts signed by then; without a day of signing, begun by then', () => {
		const signed = ['2022-06-30', '2022-07-01', null].map((signedOn, at) =>
			contract(at, { signedOn, fromOn: '2022-07-01' })
		);
		const input = inputOf({
			contracts: signed,
			instalments: signed.flatMap((one) => instalmentsOf(one))
		});
		const known = knownAsOf(input, '2022-06-30');
		expect(known.contracts.map(({ id }) => id)).toEqual([0]);
		expect(new Set(known.instalments.map(({ contractId }) => contractId))).toEqual(new Set([0]));
	});
	test('receipts booked by then', () => {
		const one = contract(1);
		const paid = { 9: [{ bookedOn: '2022-01-05' }], 10: [{ bookedOn: '2022-04-06' }] };
		const known = knownAsOf(
			inputOf({ contracts: [one], instalments: instalmentsOf(one, paid) }),
			'2022-04-05'
		);
		const of = (position: number) => known.instalments.find((each) => each.position === position);
		expect([of(9)?.settlements.length, of(10)?.settlements.length]).toEqual([1, 0]);
	});
	test('an ending that came later was not: the instalments it took away stand again', () => {
		const input = inputOf({ contracts: [early], instalments: instalmentsOf(early, { 9: [{}] }) });
		expect(input.instalments.map(({ dueOn }) => dueOn)).not.toContain('2022-10-01');
		const before = knownAsOf(input, '2022-06-30');
		expect(before.contracts[0]).toMatchObject({ endedOn: null, status: 'running' });
		expect(
			before.instalments
				.filter(({ dueOn }) => dueOn >= '2022-01-01')
				.map(({ dueOn, settlements }) => [dueOn, settlements.length])
		).toEqual([
			['2022-01-01', 1],
			['2022-04-01', 0],
			['2022-07-01', 0],
			['2022-10-01', 0]
		]);
		const after = knownAsOf(input, '2022-08-31');
		expect(after.contracts[0]?.endedOn).toBe('2022-08-31');
		expect(after.instalments).toEqual(input.instalments);
	});
	test('announcements made by then, closings only where they had come', () => {
		const of = [
			expectedOf({ id: 1, announcedOn: '2022-07-01' }),
			expectedOf({ id: 2, closedOn: '2022-09-01' }),
			expectedOf({ id: 3, closedOn: '2022-06-30' })
		];
		const known = knownAsOf(inputOf({ expected: of }), '2022-06-30');
		expect(known.expected.map(({ id, closedOn }) => [id, closedOn])).toEqual([
			[2, null],
			[3, '2022-06-30']
		]);
	});
});

describe('the back-test', () => {
	const steady = inputOf({
		cutoff: '2022-12',
		totals: [...books(2021, LODGING, ...twelve(100)), ...books(2022, LODGING, ...twelve(110))]
	});
	test('every month-end but the last, each method’s word against what came', () => {
		const { rows, medianFen, worstFen, nearest, skippedYears } = backTest([steady]);
		expect(rows.map(({ through }) => through)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
		expect(rows[2]).toEqual({
			year: 2022,
			through: 3,
			horizon: 12,
			actualFen: 1320,
			saidFen: { forecast: 1320, straight: 1320, 'last-year': 1200 },
			errorFen: { forecast: 0, straight: 0, 'last-year': -120 }
		});
		expect(medianFen).toEqual({ forecast: 0, straight: 0, 'last-year': 120 });
		expect(worstFen).toEqual({ forecast: 0, straight: 0, 'last-year': 120 });
		expect([nearest, skippedYears]).toEqual([0, []]);
	});
	test('money once a year: the straight line is far off', () => {
		const before = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1000];
		const input = inputOf({
			cutoff: '2022-12',
			totals: [
				...books(2021, LODGING, 500, ...before.slice(1)),
				...books(2022, LODGING, 600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1150)
			]
		});
		const { rows, nearest } = backTest([input]);
		expect(rows[5]?.saidFen).toEqual({ forecast: 1800, straight: 1200, 'last-year': 1500 });
		// In April the straight line meets it by chance; a draw is no win.
		expect(nearest).toBe(10);
		expect(rows.filter((row) => !isNearest(row)).map(({ through }) => through)).toEqual([4]);
	});
	test('the running year is measured as far as its books go', () => {
		const { rows } = backTest([
			inputOf({
				totals: [
					...books(2021, LODGING, ...twelve(100)),
					...books(2022, LODGING, ...twelve(110).slice(0, 9))
				]
			})
		]);
		expect(rows).toHaveLength(8);
		expect(rows[0]).toMatchObject({
			horizon: 9,
			actualFen: 990,
			saidFen: { 'last-year': 900, forecast: 990 }
		});
	});
	test('without a whole year before there is nothing to measure', () => {
		const of = inputOf({ totals: books(2022, LODGING, ...twelve(1)) });
		expect(backTest([of])).toEqual({
			rows: [],
			medianFen: null,
			worstFen: null,
			nearest: 0,
			skippedYears: [2022]
		});
	});
	test('a contract signed in June is not known in May', () => {
		const later = contract(1, {
			signedOn: '2022-06-15',
			fromOn: '2022-10-01',
			terms: terms({ frequency: 'year' })
		});
		const { rows } = backTest([
			inputOf({
				cutoff: '2022-12',
				totals: [
					...books(2021, LODGING, ...twelve(100)),
					...books(2022, LODGING, ...twelve(100)),
					...books(2022, WORKSHOPS, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1_200_000)
				],
				contracts: [later],
				instalments: instalmentsOf(later)
			})
		]);
		expect(rows.slice(3, 7).map(({ errorFen }) => errorFen.forecast)).toEqual([
			-1_200_000, -1_200_000, 0, 0
		]);
	});
	test('at the last month-end before the horizon nothing of what came later is used', () => {
		fc.assert(
			fc.property(someInput, fc.integer({ min: 1, max: 11 }), (input, through) => {
				const whole = { ...input, cutoff: '2022-12' };
				const row = backTest([whole]).rows.find((one) => one.through === through);
				if (!row) return;
				const cut = `2022-${String(through).padStart(2, '0')}`;
				const blind = {
					...whole,
					totals: whole.totals.filter(({ month }) => month < '2022' || month <= cut)
				};
				const end = new Date(Date.UTC(2022, through, 0)).toISOString().slice(0, 10);
				const of = forecastYear({ ...knownAsOf(blind, end), cutoff: cut, reachedOn: end });
				expect(row.saidFen.forecast).toBe(of.midFen);
				for (const method of METHODS)
					expect(row.errorFen[method]).toBe(row.saidFen[method] - row.actualFen);
			}),
			{ numRuns: 40 }
		);
	});
});

test('the median of an even number lies between the two in the middle', () => {
	expect([median([]), median([3]), median([1, 9]), median([5, 1, 3])]).toEqual([0, 3, 5, 3]);
	expect([median([1, 2]), median([7, 1, 3, 2])]).toEqual([2, 3]);
});
