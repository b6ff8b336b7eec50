import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { contractChains } from '#lib/domain/forecast/contract-chains.ts';
import { forecastYear } from '#lib/domain/forecast/forecast.ts';
import type { ForecastInput } from '#lib/domain/forecast/forecast-input.ts';
import { gapCauses } from '#lib/domain/forecast/gap-causes.ts';
import {
	books,
	contract,
	DIVIDEND,
	inputOf,
	instalmentsOf,
	LODGING,
	someInput,
	terms,
	twelve,
	WORKSHOPS
} from './forecast-fixture.ts';

const causesOf = (input: ForecastInput, targetFen: number | null = null) => {
	const gap = gapCauses(input, forecastYear(input), targetFen);
	return gap?.causes.map(({ kind, amountFen, contract: of, source, idleMonths }) => [
		kind,
		amountFen,
		of?.id ?? source?.key ?? null,
		idleMonths
	]);
};
/** 2021 whole on the workshops, rent in January, April, July, October. */
const quarters = (fen: number, last = 3) =>
	Array.from({ length: 12 }, (_, at) => (at % 3 === 0 && at / 3 <= last ? fen : 0));
const whole = (...totals: ForecastInput['totals']) => [
	...totals,
	...books(2021, LODGING, ...twelve(0).slice(1), 1)
];
const paidOf = (...positions: number[]) => Object.fromEntries(positions.map((at) => [at, [{}]]));
const withContracts = (
	contracts: readonly Contract[],
	paid: Parameters<typeof instalmentsOf>[1] = {}
) => ({
	contracts,
	instalments: contracts.flatMap((one) => instalmentsOf(one, paid))
});

describe('causes', () => {
	test('not renewed: the rent that is missing, how many months, the contract', () => {
		const gone = contract(1, { throughOn: '2022-08-31', terms: terms({ frequency: 'month' }) });
		const input = inputOf({
			totals: whole(
				...books(2021, WORKSHOPS, ...twelve(100_000)),
				...books(2022, WORKSHOPS, ...twelve(100_000).slice(0, 8))
			),
			...withContracts([gone], paidOf(...Array.from({ length: 32 }, (_, at) => at + 1)))
		});
		expect(causesOf(input)).toEqual([['not-renewed', -400_000, 1, 4]]);
		expect(gapCauses(input, forecastYear(input), null)).toMatchObject({
			from: 'last-year',
			fromFen: 1_200_001,
			toFen: 800_001,
			causes: [{ contract: { number: 'HT-1', endedOn: '2022-08-31', yearlyFen: 1_200_000 } }]
		});
	});
	test('from a target: what it asks beyond last year comes first', () => {
		const gone = contract(1, { throughOn: '2022-08-31', terms: terms({ frequency: 'month' }) });
		const input = inputOf({
			totals: whole(
				...books(2021, WORKSHOPS, ...twelve(100_000)),
				...books(2022, WORKSHOPS, ...twelve(100_000).slice(0, 8))
			),
			...withContracts([gone], paidOf(...Array.from({ length: 32 }, (_, at) => at + 1)))
		});
		expect(causesOf(input, 1_500_001)).toEqual([
			['asked', -300_000, null, 0],
			['not-renewed', -400_000, 1, 4]
		]);
	});
	test('idle since last year; no rent was due this year', () => {
		const gone = contract(1, { throughOn: '2021-12-31' });
		const input = inputOf({
			totals: whole(...books(2021, WORKSHOPS, ...quarters(300_000))),
			...withContracts([gone], paidOf(1, 2, 3, 4, 5, 6, 7, 8))
		});
		expect(causesOf(input)).toEqual([['idle', -1_200_000, 1, 12]]);
	});
	test('idle between two contracts, and the new rent', () => {
		const [before, after] = [
			contract(1, { throughOn: '2022-07-31', assetIds: [7], terms: terms({ frequency: 'month' }) }),
			contract(2, {
				fromOn: '2022-10-01',
				throughOn: '2024-09-30',
				assetIds: [7],
				terms: terms({ frequency: 'month', yearlyFen: 1_440_000 })
			})
		];
		const input = inputOf({
			totals: whole(
				...books(2021, WORKSHOPS, ...twelve(100_000)),
				...books(2022, WORKSHOPS, ...twelve(100_000).slice(0, 7))
			),
			contracts: [before, after],
			instalments: [
				...instalmentsOf(before, paidOf(...Array.from({ length: 31 }, (_, at) => at + 1))),
				...instalmentsOf(after)
			]
		});
		// 61 of 365 days of 12,000 元; 700,000 + 360,000 are due this year, 1,200,000 were last year.
		expect(causesOf(input)).toEqual([
			['idle', -200_548, 1, 2],
			['price', 60_548, 2, 0]
		]);
	});
	test('unpaid for long, in dispute, waived', () => {
		const input = inputOf({
			totals: whole(
				...books(2021, WORKSHOPS, ...quarters(300_000)),
				...books(2022, WORKSHOPS, 300_000)
			),
			...withContracts([contract(1)], { 9: [{}], 11: [{ kind: 'waiver' as const }] })
		});
		// April is late by over 90 days, July was waived, October is signed.
		expect(causesOf(input)).toEqual([
			['unpaid', -300_000, 1, 0],
			['forgiven', -300_000, 1, 0]
		]);
	});
	test('one payment for many years last year', () => {
		const once = contract(1, {
			fromOn: '2021-03-01',
			throughOn: '2040-12-31',
			terms: terms({ frequency: 'once', yearlyFen: 28_000_000 })
		});
		const input = inputOf({
			totals: whole(...books(2021, WORKSHOPS, 0, 0, 28_000_000)),
			...withContracts([once], paidOf(1))
		});
		expect(causesOf(input)).toEqual([['one-off', -28_000_000, 1, 0]]);
	});
	test('a source with income last year and none to come', () => {
		const input = inputOf({ totals: whole(...books(2021, DIVIDEND, 0, 0, 500)) });
		expect(causesOf(input)).toEqual([['one-off', -500, DIVIDEND, 0]]);
	});
	test('new contracts, another price, and more of a source without contracts', () => {
		const [fresh, dearer] = [
			contract(1, { fromOn: '2022-04-01' }),
			contract(2, { terms: terms({ escalation: { everyYears: 2, basisPoints: 1000 } }) })
		];
		const input = inputOf({
			totals: [
				...books(2021, WORKSHOPS, ...quarters(300_000)),
				...books(2022, WORKSHOPS, 330_000, 0, 0, 630_000, 0, 0, 630_000),
				...books(2021, LODGING, ...twelve(100)),
				...books(2022, LODGING, ...twelve(110).slice(0, 9))
			],
			contracts: [fresh, dearer],
			instalments: [
				...instalmentsOf(fresh, paidOf(1, 2)),
				...instalmentsOf(dearer, paidOf(9, 10, 11))
			]
		});
		expect(causesOf(input)).toEqual([
			['new-contract', 900_000, 1, 0],
			['price', 120_000, 2, 0],
			['source', 120, LODGING, 0]
		]);
	});
	test('without last year’s books one remainder; without a target either, no gap', () => {
		const input = inputOf({ totals: books(2022, WORKSHOPS, 100) });
		expect(causesOf(input, 1_000)).toEqual([['rest', -900, null, 0]]);
		expect(gapCauses(input, forecastYear(input), null)).toBeNull();
	});
	test('contracts of years to come and of years long past change nothing', () => {
		const input = inputOf({
			totals: [
				...books(2021, LODGING, ...twelve(5)),
				...books(2022, LODGING, ...twelve(5).slice(0, 9))
			],
			...withContracts([
				contract(1, { fromOn: '2024-01-01', throughOn: '2026-12-31' }),
				contract(2, { fromOn: '2010-01-01', throughOn: '2015-12-31', assetIds: [3] })
			])
		});
		expect(causesOf(input)).toEqual([]);
	});
});

describe('chains', () => {
	const ids = (...contracts: Contract[]) =>
		contractChains(contracts).map((chain) => chain.map(({ id }) => id));
	test('a renewal follows what it renews; contracts of one asset follow each other', () => {
		expect(
			ids(
				contract(3, { fromOn: '2025-01-01', renewsId: 1 }),
				contract(1),
				contract(2, { assetIds: [5], throughOn: '2021-12-31' }),
				contract(4, { assetIds: [5, 6], fromOn: '2023-01-01' }),
				contract(9)
			)
		).toEqual([[1, 3], [2, 4], [9]]);
	});
	test('two floors let at the same time stand apart', () => {
		expect(ids(contract(1, { assetIds: [5] }), contract(2, { assetIds: [5] }))).toEqual([[1], [2]]);
	});
});

test('whatever happened, the causes lead from the beginning to the forecast, to the 分', () => {
	fc.assert(
		fc.property(
			someInput,
			fc.option(fc.integer({ min: 1, max: 9_000_000 })),
			(input, targetFen) => {
				const forecast = forecastYear(input);
				const gap = gapCauses(input, forecast, targetFen);
				if (targetFen === null && forecast.lastYearFen === null) return void expect(gap).toBeNull();
				expect(gap?.toFen).toBe(forecast.midFen);
				expect(gap?.fromFen).toBe(targetFen ?? forecast.lastYearFen);
				const sum = (gap?.causes ?? []).reduce((total, { amountFen }) => total + amountFen, 0);
				expect((gap?.fromFen ?? 0) + sum).toBe(gap?.toFen);
				expect(gap?.causes.every(({ amountFen }) => amountFen !== 0)).toBe(true);
			}
		)
	);
});
