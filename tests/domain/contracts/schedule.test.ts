import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, daysOf } from '#lib/domain/day-count.ts';
import { FREQUENCIES, type RentTerms } from '#lib/domain/contracts/contract.ts';
import { rentOfYear, scheduleOf, type Scheduled } from '#lib/domain/contracts/schedule.ts';
import { shareOf } from '#lib/domain/contracts/share-of.ts';

const terms = (of: Partial<RentTerms>): RentTerms => ({
	yearlyFen: 9_000_000,
	taxBasisPoints: 0,
	frequency: 'quarter',
	isPrepaid: true,
	graceDays: 0,
	escalation: null,
	rentFree: [],
	...of
});
const of = (
	from: string,
	through: string,
	t: Partial<RentTerms> = {},
	ended?: string
): Scheduled => ({
	fromOn: from,
	throughOn: through,
	endedOn: ended ?? null,
	terms: terms(t)
});
const short = (contract: Scheduled) =>
	scheduleOf(contract).map(({ fromOn, throughOn, dueOn, amountFen }) => [
		fromOn,
		throughOn,
		dueOn,
		amountFen
	]);

describe('instalments', () => {
	test('a quarter in advance', () => {
		expect(short(of('2022-01-01', '2022-12-31'))).toEqual([
			['2022-01-01', '2022-03-31', '2022-01-01', 2_250_000],
			['2022-04-01', '2022-06-30', '2022-04-01', 2_250_000],
			['2022-07-01', '2022-09-30', '2022-07-01', 2_250_000],
			['2022-10-01', '2022-12-31', '2022-10-01', 2_250_000]
		]);
	});
	test('in arrears, with days of grace', () => {
		const half = of('2022-03-16', '2023-03-15', {
			frequency: 'half',
			isPrepaid: false,
			graceDays: 10
		});
		expect(short(half)).toEqual([
			['2022-03-16', '2022-09-15', '2022-09-25', 4_500_000],
			['2022-09-16', '2023-03-15', '2023-03-25', 4_500_000]
		]);
	});
	test('every 3 years +5 %, compound', () => {
		const t = terms({ frequency: 'year', escalation: { everyYears: 3, basisPoints: 500 } });
		expect([0, 2, 3, 5, 6, 9].map((year) => rentOfYear(t, year))).toEqual([
			9_000_000, 9_000_000, 9_450_000, 9_450_000, 9_922_500, 10_418_625
		]);
		const amounts = scheduleOf(of('2019-07-01', '2026-06-30', t)).map(({ amountFen }) => amountFen);
		expect(amounts).toEqual([
			9_000_000, 9_000_000, 9_000_000, 9_450_000, 9_450_000, 9_450_000, 9_922_500
		]);
	});
	test('a term that does not fill its last period is reckoned by the day', () => {
		expect(short(of('2022-01-01', '2022-04-30', { yearlyFen: 3_640_000 })).at(-1)).toEqual([
			'2022-04-01',
			'2022-04-30',
			'2022-04-01',
			300_000 // 910,000 × 30 ÷ 91
		]);
	});
	test('ended early', () => {
		const rows = scheduleOf(
			of('2022-01-01', '2024-12-31', { frequency: 'year', yearlyFen: 36_500 }, '2023-01-10')
		);
		expect(rows.map(({ throughOn, amountFen }) => [throughOn, amountFen])).toEqual([
			['2022-12-31', 36_500],
			['2023-01-10', 1_000]
		]);
	});
	test('rent-free months, overlapping ones counted once', () => {
		const rentFree = [
			{ fromOn: '2022-01-01', throughOn: '2022-03-31' },
			{ fromOn: '2022-03-01', throughOn: '2022-04-30' }
		];
		const amounts = scheduleOf(of('2022-01-01', '2022-12-31', { yearlyFen: 3_640_000, rentFree }));
		expect(amounts.map(({ amountFen }) => amountFen)).toEqual([0, 610_000, 910_000, 910_000]);
	});
	test('one payment for twenty years', () => {
		expect(
			short(of('2018-05-01', '2038-04-30', { frequency: 'once', yearlyFen: 28_000_000 }))
		).toEqual([['2018-05-01', '2038-04-30', '2018-05-01', 28_000_000]]);
	});
	test('from the 31st: every month ends where the next begins', () => {
		const rows = scheduleOf(of('2023-10-31', '2024-04-30', { frequency: 'month' }));
		expect(rows.map(({ fromOn }) => fromOn)).toEqual([
			'2023-10-31',
			'2023-11-30',
			'2023-12-31',
			'2024-01-31',
			'2024-02-29',
			'2024-03-31',
			'2024-04-30'
		]);
	});
});

describe('laws', () => {
	const day = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays('1999-01-01', n));
	const anyTerms = fc.record({
		yearlyFen: fc.integer({ min: 0, max: 100_000_000_000 }),
		taxBasisPoints: fc.constant(0),
		frequency: fc.constantFrom(...FREQUENCIES),
		isPrepaid: fc.boolean(),
		graceDays: fc.integer({ min: 0, max: 60 }),
		escalation: fc.option(
			fc.record({
				everyYears: fc.integer({ min: 1, max: 5 }),
				basisPoints: fc.integer({ min: 0, max: 3000 })
			})
		),
		rentFree: fc.array(
			fc
				.tuple(day, fc.integer({ min: 0, max: 200 }))
				.map(([fromOn, n]) => ({ fromOn, throughOn: addDays(fromOn, n) })),
			{ maxLength: 3 }
		)
	});
	const contract = fc
		.tuple(
			day,
			fc.integer({ min: 0, max: 7400 }),
			anyTerms,
			fc.option(fc.integer({ min: 0, max: 7400 }))
		)
		.map(([fromOn, days, t, ended]) => ({
			fromOn,
			throughOn: addDays(fromOn, days),
			endedOn: ended === null ? null : addDays(fromOn, Math.min(ended, days)),
			terms: t
		}));

	test('periods meet, fill the term and nothing more; no amount is negative or broken', () => {
		fc.assert(
			fc.property(contract, (one) => {
				const rows = scheduleOf(one);
				expect(rows[0]?.fromOn).toBe(one.fromOn);
				expect(rows.at(-1)?.throughOn).toBe(one.endedOn ?? one.throughOn);
				rows.forEach((row, index) => {
					expect(row.position).toBe(index + 1);
					if (index > 0) expect(row.fromOn).toBe(addDays(rows[index - 1]?.throughOn ?? '', 1));
					expect(row.fromOn <= row.throughOn).toBe(true);
					expect(Number.isSafeInteger(row.amountFen) && row.amountFen >= 0).toBe(true);
				});
			})
		);
	});
	test('whole years without free days add up to their rents, to the 分', () => {
		fc.assert(
			fc.property(day, anyTerms, fc.integer({ min: 1, max: 20 }), (fromOn, t, years) => {
				fc.pre(t.frequency !== 'once' && fromOn.slice(8) <= '28');
				const throughOn = addDays(addMonths(fromOn, years * 12), -1);
				const rows = scheduleOf({
					fromOn,
					throughOn,
					endedOn: null,
					terms: { ...t, rentFree: [] }
				});
				const rents = Array.from({ length: years }, (_, year) => rentOfYear(t, year));
				const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
				expect(sum(rows.map(({ amountFen }) => amountFen))).toBe(sum(rents));
			})
		);
	});
	test('ending early or giving free days never raises an instalment', () => {
		fc.assert(
			fc.property(contract, (one) => {
				const whole = scheduleOf({ ...one, endedOn: null, terms: { ...one.terms, rentFree: [] } });
				scheduleOf(one).forEach((row, index) =>
					expect(row.amountFen).toBeLessThanOrEqual(whole[index]?.amountFen ?? -1)
				);
			})
		);
	});
	test('days', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -9000, max: 9000 }), (from, n) => {
				expect(daysBetween(from, addDays(from, n))).toBe(n);
				expect(daysOf(from, addDays(from, n))).toBe(Math.max(0, n + 1));
			})
		);
	});
	test('a share is exact and rounds half up', () => {
		expect(shareOf(9_007_199_254_740_991, 2, 3)).toBe(6_004_799_503_160_661);
		expect([shareOf(5, 1, 2), shareOf(4, 1, 3), shareOf(0, 7, 9)]).toEqual([3, 1, 0]);
	});
});
