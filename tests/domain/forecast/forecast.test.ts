import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForecastInput } from '#lib/domain/forecast/forecast-input.ts';
import { forecastYear, MID_PARTS, partSums, type Forecast } from '#lib/domain/forecast/forecast.ts';
import { chartWith } from '../../support/chart-with.ts';
import {
	books,
	CHART,
	contract,
	DIVIDEND,
	expectedOf,
	inputOf,
	instalmentsOf,
	INTEREST,
	LODGING,
	someInput,
	terms,
	twelve,
	WORKSHOPS
} from './forecast-fixture.ts';

const figures = ({ bookedFen, parts, lowFen, midFen, highFen }: Forecast) => ({
	bookedFen,
	...parts,
	low: lowFen,
	mid: midFen,
	high: highFen
});
const NONE = { signed: 0, late: 0, declared: 0, likely: 0, doubtful: 0 };
/** 2022: positions 9–12 of a contract from 2020. */
const [Q1, Q2, Q3, Q4] = [9, 10, 11, 12] as const;
const paidAll = { [Q1]: [{}], [Q2]: [{}], [Q3]: [{}] };
const one = contract(1);

describe('booked', () => {
	test('stable income through the cutoff; closing lines, other classes and later months are none', () => {
		const totals = [
			...books(2022, WORKSHOPS, 100, 200, 0, 0, 0, 0, 0, 0, 50, 999),
			{ ...books(2022, WORKSHOPS, 70)[0]!, isClosing: true },
			{ ...books(2022, INTEREST, 30)[0]!, incomeClass: 'one_off' as const }
		];
		expect(figures(forecastYear(inputOf({ totals })))).toEqual({
			bookedFen: 350,
			...NONE,
			low: 350,
			mid: 350,
			high: 350
		});
	});
});

describe('signed', () => {
	test('the open part of what is due by 31 December, at its month', () => {
		const forecast = forecastYear(
			inputOf({
				totals: books(2022, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 300_000),
				contracts: [one],
				instalments: instalmentsOf(one, {
					...paidAll,
					[Q4]: [{ amountFen: 100_000, bookedOn: '2022-09-20' }]
				})
			})
		);
		expect(figures(forecast)).toEqual({
			bookedFen: 900_000,
			...NONE,
			signed: 200_000,
			low: 1_100_000,
			mid: 1_100_000,
			high: 1_100_000
		});
		expect(forecast.items).toEqual([
			expect.objectContaining({
				amountFen: 200_000,
				months: [{ month: '2022-10', amountFen: 200_000 }],
				of: expect.objectContaining({ kind: 'instalment', contractId: 1, dueOn: '2022-10-01' })
			})
		]);
		expect(forecast.months[9]).toEqual({
			month: '2022-10',
			bookedFen: null,
			expectedFen: 200_000,
			cumulativeFen: 1_100_000
		});
	});
	test('without tax: 3,000 元 with 9 % are 2,752.29', () => {
		const taxed = contract(1, { terms: terms({ taxBasisPoints: 900 }) });
		const of = { contracts: [taxed], instalments: instalmentsOf(taxed, paidAll) };
		expect(forecastYear(inputOf(of)).parts.signed).toBe(275_229);
	});
	test('drafts, other years and contracts that were terminated without a day owe nothing', () => {
		for (const status of ['draft', 'terminated'] as const) {
			const of = contract(1, { status });
			const input = inputOf({ contracts: [of], instalments: instalmentsOf(of, paidAll) });
			expect(figures(forecastYear(input)).mid).toBe(0);
		}
		const past = contract(1, { throughOn: '2021-12-31' });
		const input = inputOf({ contracts: [past], instalments: instalmentsOf(past) });
		expect(forecastYear(input).items).toEqual([]);
	});
	test('on accounts of no stable income, or on none, it is left out and listed', () => {
		const [interest, nobody] = [
			contract(1, { accountCode: INTEREST, name: '存款' }),
			contract(2, { accountCode: '' })
		];
		const forecast = forecastYear(
			inputOf({
				contracts: [interest, nobody],
				instalments: [...instalmentsOf(interest), ...instalmentsOf(nobody)]
			})
		);
		expect(forecast.midFen).toBe(0);
		expect(
			forecast.leftOut.map(({ contractId, reason, amountFen }) => [contractId, reason, amountFen])
		).toEqual([
			[1, 'not-stable', 1_200_000],
			[2, 'no-account', 1_200_000]
		]);
	});
	test('dividends of an investment contract count where their account is stable', () => {
		const shares = contract(1, {
			kind: 'investment',
			accountCode: DIVIDEND,
			name: '联合公司入股',
			terms: terms({ frequency: 'year', isPrepaid: false })
		});
		const input = inputOf({ contracts: [shares], instalments: instalmentsOf(shares) });
		expect(forecastYear(input).parts.signed).toBe(1_200_000);
	});
	test('while the last month is open, what is due after the last booked day is still signed', () => {
		const of = contract(1, { fromOn: '2020-03-28', terms: terms({ frequency: 'half' }) });
		const at = (reachedOn: string) =>
			forecastYear(inputOf({ contracts: [of], instalments: instalmentsOf(of), reachedOn })).parts;
		expect(at('2022-09-27').signed).toBe(600_000);
		expect(at('2022-09-28')).toMatchObject({ signed: 0, late: 600_000 });
	});
});

describe('late and doubtful', () => {
	const unpaid = (
		paid: Parameters<typeof instalmentsOf>[1],
		status: 'running' | 'disputed' = 'running'
	) =>
		forecastYear(
			inputOf({
				contracts: [{ ...one, status }],
				instalments: instalmentsOf({ ...one, status }, paid)
			})
		);
	test('late up to 90 days is expected the month after the books; 91 days and more is only hoped for', () => {
		const quarter = contract(1, { fromOn: '2020-07-02', terms: terms({ frequency: 'year' }) });
		const at = (reachedOn: string) =>
			forecastYear(
				inputOf({ contracts: [quarter], instalments: instalmentsOf(quarter), reachedOn })
			);
		// 2 July and 90 days are 30 September.
		expect(at('2022-09-30').parts).toMatchObject({ late: 1_200_000, doubtful: 0 });
		expect(at('2022-09-30').items[0]?.months).toEqual([{ month: '2022-10', amountFen: 1_200_000 }]);
		const earlier = contract(1, { fromOn: '2020-07-01', terms: terms({ frequency: 'year' }) });
		const forecast = forecastYear(
			inputOf({ contracts: [earlier], instalments: instalmentsOf(earlier) })
		);
		expect(figures(forecast)).toEqual({
			bookedFen: 0,
			...NONE,
			doubtful: 1_200_000,
			low: 0,
			mid: 0,
			high: 1_200_000
		});
	});
	test('arrears of an earlier year are no income of this one', () => {
		const of = contract(1, { throughOn: '2021-12-31' });
		expect(
			forecastYear(inputOf({ contracts: [of], instalments: instalmentsOf(of) })).items
		).toEqual([]);
	});
	test('of a contract in dispute nothing is expected', () => {
		expect(unpaid(paidAll, 'disputed').parts).toEqual({ ...NONE, doubtful: 300_000 });
	});
	test('income of the account that was not matched covers what was due, the oldest first', () => {
		const of = { contracts: [one], instalments: instalmentsOf(one) };
		const part = forecastYear(inputOf({ ...of, totals: books(2022, WORKSHOPS, 350_000) }));
		// 350,000 cover January and 50,000 of April; the rest of April is old, July is old too; October is signed.
		expect(part.presumedFen).toBe(350_000);
		// Taken as booked, and perhaps not paid after all: the highest figure has it.
		expect(part.highFen - part.midFen).toBe(350_000 + part.parts.doubtful + part.upperHistoryFen);
		expect(part.parts).toEqual({ ...NONE, signed: 300_000, doubtful: 550_000 });
		const matched = forecastYear(
			inputOf({
				contracts: [one],
				instalments: instalmentsOf(one, { [Q1]: [{}] }),
				totals: books(2022, WORKSHOPS, 350_000)
			})
		);
		expect(matched.presumedFen).toBe(50_000);
		expect(matched.parts.doubtful).toBe(550_000);
	});
	test('waived and written off is owed no more', () => {
		const forgiven = unpaid({
			...paidAll,
			[Q4]: [{ kind: 'waiver', voucherId: null, line: null }]
		});
		expect(forgiven.items).toEqual([]);
	});
});

describe('declared', () => {
	const of = (...expected: ReturnType<typeof expectedOf>[]) => forecastYear(inputOf({ expected }));
	test('counts from low on, in its month', () => {
		expect(figures(of(expectedOf()))).toMatchObject({
			declared: 760_000,
			low: 760_000,
			high: 760_000
		});
		expect(of(expectedOf()).months[11]?.expectedFen).toBe(760_000);
	});
	test('closed, of another year, on an account that is not stable: nothing', () => {
		const none = [
			expectedOf({ closedOn: '2022-10-01' }),
			expectedOf({ year: 2023, expectedOn: '2023-06-01' }),
			expectedOf({ accountCode: INTEREST }),
			expectedOf({ accountCode: '999' })
		];
		expect(of(...none).items).toEqual([]);
	});
	test('past its day without a closing it is only hoped for: it may have been booked', () => {
		expect(of(expectedOf({ expectedOn: '2022-09-15' })).parts).toEqual({
			...NONE,
			doubtful: 760_000
		});
	});
});

describe('likely', () => {
	const lodging = (now: number[], before: number[], other: Partial<ForecastInput> = {}) =>
		forecastYear(
			inputOf({
				totals: [...books(2021, LODGING, ...before), ...books(2022, LODGING, ...now)],
				...other
			})
		);
	test('last year’s same months, month by month, with the way to open them', () => {
		const forecast = lodging(twelve(100).slice(0, 9), [...twelve(100).slice(0, 9), 50, 0, 70]);
		expect(forecast.parts.likely).toBe(120);
		expect(forecast.items[0]).toEqual({
			part: 'likely',
			key: LODGING,
			amountFen: 120,
			months: [
				{ month: '2022-10', amountFen: 50 },
				{ month: '2022-12', amountFen: 70 }
			],
			of: {
				kind: 'history',
				year: 2021,
				codes: [LODGING],
				from: '2021-10',
				through: '2021-12',
				baseFen: 120,
				explainedFen: 0
			}
		});
		expect(forecast.hasHistory).toBe(true);
	});
	test('scaled by the year so far, by half at most', () => {
		const rest = (now: number) =>
			lodging([now], [1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 400]).parts.likely;
		expect([1000, 1100, 1500, 9000, 900, 500, 100].map(rest)).toEqual([
			400, 440, 600, 600, 360, 200, 200
		]);
	});
	test('scaled by what contracts do not explain, not by their rents', () => {
		const before = [300_100, 0, 0, 300_000, 0, 0, 300_000, 0, 0, 300_000, 0, 1_000];
		const now = [300_120, 0, 0, 300_000, 0, 0, 300_000];
		const totals = [...books(2021, WORKSHOPS, ...before), ...books(2022, WORKSHOPS, ...now)];
		const of = { contracts: [one], instalments: instalmentsOf(one, paidAll), totals };
		expect(forecastYear(inputOf(of)).parts.likely).toBe(1_200);
	});
	test('high takes the best of the known years', () => {
		const totals = [
			...books(2020, LODGING, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90),
			...books(2021, LODGING, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60),
			...books(2022, LODGING, 100)
		];
		const forecast = forecastYear(inputOf({ totals }));
		expect(figures(forecast)).toMatchObject({ likely: 60, low: 100, mid: 160, high: 190 });
		expect(forecast.upperHistoryFen).toBe(30);
	});
	test('nothing where last year’s books do not reach December, or begin after the months in question', () => {
		const short = lodging([100], [100, 100]);
		expect([short.parts.likely, short.hasHistory]).toEqual([0, false]);
		const late = lodging([100], [0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 5], { cutoff: '2022-03' });
		expect([late.parts.likely, late.hasHistory]).toEqual([0, false]);
	});
	test('months below zero take from the rest, a rest below zero is nothing', () => {
		expect(lodging([100], [100, 0, 0, 0, 0, 0, 0, 0, 0, -30, 0, 80]).parts.likely).toBe(50);
		expect(lodging([100], [100, 0, 0, 0, 0, 0, 0, 0, 0, -90, 0, 80]).parts.likely).toBe(0);
	});
	test('only what contracts do not explain: due, or settled, in those months last year', () => {
		const of = { contracts: [one], instalments: instalmentsOf(one, paidAll) };
		const before = [300_000, 0, 0, 300_000, 0, 0, 300_000, 0, 0, 330_000, 0, 10_000];
		const now = [300_000, 0, 0, 300_000, 0, 0, 300_000];
		const totals = [...books(2021, WORKSHOPS, ...before), ...books(2022, WORKSHOPS, ...now)];
		expect(forecastYear(inputOf({ ...of, totals })).parts).toEqual({
			...NONE,
			signed: 300_000,
			likely: 40_000
		});
		const late = instalmentsOf(one, {
			7: [{ bookedOn: '2021-10-09' }],
			8: [{ bookedOn: '2021-11-02' }],
			...paidAll
		});
		const lateTotals = [
			...books(2021, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 0, 0, 0, 300_000, 300_000, 5),
			...books(2022, WORKSHOPS, ...now)
		];
		expect(
			forecastYear(inputOf({ contracts: [one], instalments: late, totals: lateTotals })).parts
				.likely
		).toBe(5);
	});
	test('a contract signed this year takes the place of last year’s rent nobody registered', () => {
		const fresh = contract(1, { fromOn: '2022-01-01', signedOn: '2021-12-20' });
		const totals = [
			...books(2021, WORKSHOPS, 250_000, 0, 0, 250_000, 0, 0, 250_000, 0, 0, 250_000, 0, 1),
			...books(2022, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 300_000)
		];
		const of = { contracts: [fresh], instalments: instalmentsOf(fresh) };
		expect(forecastYear(inputOf({ ...of, totals })).parts).toEqual({ ...NONE, signed: 300_000 });
	});
	test('a higher rent of the same contract takes nothing from other income of the account', () => {
		const dearer = contract(1, {
			terms: terms({ escalation: { everyYears: 2, basisPoints: 1000 } })
		});
		const totals = [
			...books(2021, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 300_000, 0, 0, 330_000, 0, 10_000),
			...books(2022, WORKSHOPS, 330_000, 0, 0, 330_000, 0, 0, 330_000)
		];
		const of = { contracts: [dearer], instalments: instalmentsOf(dearer, paidAll) };
		const { signed, likely } = forecastYear(inputOf({ ...of, totals })).parts;
		expect([signed, likely]).toEqual([330_000, 40_000]);
	});
	test('a contract that follows another on the same asset has its place already', () => {
		const [old, next] = [
			contract(1, { throughOn: '2021-12-31', assetIds: [4] }),
			contract(2, { fromOn: '2022-01-01', throughOn: '2026-12-31', assetIds: [4] })
		];
		const totals = [
			...books(2021, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 300_000, 0, 0, 330_000, 0, 10_000),
			...books(2022, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 300_000)
		];
		const instalments = [
			...instalmentsOf(old),
			...instalmentsOf(next, { 1: [{}], 2: [{}], 3: [{}] })
		];
		const of = forecastYear(inputOf({ contracts: [old, next], instalments, totals }));
		expect([of.parts.signed, of.parts.likely]).toEqual([300_000, 40_000]);
	});
	test('an announced dividend takes the place of last year’s', () => {
		const totals = [
			...books(2021, DIVIDEND, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 700_000),
			...books(2022, LODGING, 1)
		];
		expect(forecastYear(inputOf({ totals, expected: [expectedOf()] })).parts).toEqual({
			...NONE,
			declared: 760_000
		});
	});
	test('within three months of its own, the nearest first: July’s dividend is another one', () => {
		const totals = [
			...books(2021, DIVIDEND, 0, 0, 0, 0, 0, 500, 340, 0, 100, 0, 0, 420),
			...books(2022, DIVIDEND, 0, 0, 0, 0, 0, 500)
		];
		const likelyWith = (amountFen: number, expectedOn = '2022-12-15') => {
			const expected = [expectedOf({ amountFen, expectedOn })];
			const of = forecastYear(inputOf({ totals, expected, cutoff: '2022-06' }));
			return of.items.find(({ part }) => part === 'likely');
		};
		expect(likelyWith(760)?.months).toEqual([{ month: '2022-07', amountFen: 340 }]);
		expect(likelyWith(400)?.months).toEqual([
			{ month: '2022-07', amountFen: 340 },
			{ month: '2022-09', amountFen: 100 },
			{ month: '2022-12', amountFen: 20 }
		]);
		expect(likelyWith(400, '2022-08-20')?.amountFen).toBe(860 - 400);
		expect(likelyWith(760)?.of).toMatchObject({ baseFen: 860, explainedFen: 520 });
	});
	test('a contract that ended and was not renewed is not expected again', () => {
		const gone = contract(1, { throughOn: '2022-06-30' });
		const totals = [
			...books(2021, WORKSHOPS, 300_000, 0, 0, 300_000, 0, 0, 300_000, 0, 0, 300_000, 0, 1),
			...books(2022, WORKSHOPS, 300_000, 0, 0, 300_000)
		];
		const of = { contracts: [gone], instalments: instalmentsOf(gone) };
		expect(forecastYear(inputOf({ ...of, totals })).parts.likely).toBe(1);
	});
});

describe('across the two accounting systems', () => {
	const NEW = chartWith('rural_2023', { '501003': '租赁收入', '50100305': '标准厂房' });
	test('contracts, last year and this year meet under the code of the year', () => {
		const of = contract(1, { accountCode: '50100305', throughOn: '2026-12-31' });
		const forecast = forecastYear(
			inputOf({
				charts: new Map([
					[2021, CHART],
					[2022, NEW]
				]),
				newestChart: NEW,
				totals: [
					...books(2021, WORKSHOPS, ...twelve(100_000)),
					...books(2022, '50100305', ...twelve(100_000).slice(0, 9))
				],
				contracts: [of],
				instalments: instalmentsOf(of, paidAll)
			})
		);
		expect(forecast.sources).toHaveLength(1);
		expect(forecast.sources[0]).toMatchObject({
			key: '50100305',
			code: '50100305',
			name: '标准厂房',
			lastYearFen: 1_200_000,
			midFen: 1_200_000
		});
	});
	test('an earlier year is reckoned with contracts that name the newest chart', () => {
		const of = contract(1, { accountCode: '50100305' });
		const forecast = forecastYear(
			inputOf({
				charts: new Map([[2022, CHART]]),
				newestChart: NEW,
				contracts: [of],
				instalments: instalmentsOf(of, paidAll)
			})
		);
		expect(forecast.items.map(({ key, amountFen }) => [key, amountFen])).toEqual([
			[WORKSHOPS, 300_000]
		]);
	});
	test('an account that nothing carries on keeps its name and year', () => {
		const forecast = forecastYear(
			inputOf({
				charts: new Map([
					[2021, CHART],
					[2022, NEW]
				]),
				newestChart: NEW,
				totals: books(2021, LODGING, ...twelve(100))
			})
		);
		expect(forecast.sources[0]).toMatchObject({
			code: null,
			name: '打工楼',
			key: `2021 ${LODGING}`
		});
	});
});

test('without any books there is a forecast of nothing', () => {
	const forecast = forecastYear(
		inputOf({
			cutoff: null,
			charts: new Map(),
			newestChart: null,
			contracts: [one],
			instalments: instalmentsOf(one)
		})
	);
	expect(figures(forecast)).toEqual({ bookedFen: 0, ...NONE, low: 0, mid: 0, high: 0 });
	expect(forecast.leftOut).toHaveLength(1);
});
test('before the year has books, all of its instalments are signed', () => {
	const of = { contracts: [one], instalments: instalmentsOf(one) };
	expect(forecastYear(inputOf({ ...of, cutoff: null })).parts).toEqual({
		...NONE,
		signed: 1_200_000
	});
});

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

describe('laws', () => {
	test('parts, sources, months and the range agree to the 分', () => {
		fc.assert(
			fc.property(someInput, (input) => {
				const of = forecastYear(input);
				expect(of.midFen).toBe(of.bookedFen + sum(MID_PARTS.map((part) => of.parts[part])));
				expect(partSums(of.items)).toEqual(of.parts);
				expect(sum(of.sources.map(({ bookedFen }) => bookedFen))).toBe(of.bookedFen);
				expect(sum(of.sources.map(({ midFen }) => midFen))).toBe(of.midFen);
				for (const part of [...MID_PARTS, 'doubtful'] as const)
					expect(sum(of.sources.map(({ parts }) => parts[part]))).toBe(of.parts[part]);
				expect(of.months[11]?.cumulativeFen).toBe(of.midFen);
				expect(of.lowFen).toBeLessThanOrEqual(of.midFen);
				expect(of.midFen).toBeLessThanOrEqual(of.highFen);
				for (const { amountFen, months } of of.items) {
					expect(amountFen).toBeGreaterThan(0);
					expect(sum(months.map((month) => month.amountFen))).toBe(amountFen);
				}
				if (of.lastYearFen !== null)
					expect(sum(of.sources.map(({ lastYearFen }) => lastYearFen ?? 0))).toBe(of.lastYearFen);
			})
		);
	});
	test('at the end of the year the forecast is what is booked', () => {
		fc.assert(
			fc.property(someInput, (input) => {
				const of = forecastYear({ ...input, cutoff: '2022-12' });
				expect([of.lowFen, of.midFen, of.highFen]).toEqual([
					of.bookedFen,
					of.bookedFen,
					of.bookedFen
				]);
			})
		);
	});
	test('no contract adds more than it owes this year', () => {
		fc.assert(
			fc.property(someInput, (input) => {
				const of = forecastYear(input);
				const owed = sum(
					input.instalments
						.filter(({ dueOn }) => dueOn.startsWith('2022'))
						.map(({ amountFen }) => amountFen)
				);
				expect(of.parts.signed + of.parts.late + of.parts.doubtful).toBeLessThanOrEqual(
					owed + sum(input.expected.map(({ amountFen }) => amountFen))
				);
			})
		);
	});
});
