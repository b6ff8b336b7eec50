/** One small village for the forecast: two years of books, contracts on its accounts. Invented. */
import fc from 'fast-check';
import { monthAt, type FiscalYear } from '#lib/domain/calendar.ts';
import type { Contract, RentTerms } from '#lib/domain/contracts/contract.ts';
import type { Instalment, Settlement } from '#lib/domain/contracts/instalment.ts';
import { scheduleOf } from '#lib/domain/contracts/schedule.ts';
import type { ExpectedIncome, ForecastInput } from '#lib/domain/forecast/forecast-input.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { chartWith } from '../../support/chart-with.ts';
import { monthTotal } from '../../support/month-total.ts';

export const CHART = chartWith('rural_2004', {
	'501003': '租赁收入',
	'50100301': '标准厂房',
	'50100302': '打工楼',
	'561001': '联合投资分红',
	'531001': '存款利息'
});
export const [WORKSHOPS, LODGING, DIVIDEND, INTEREST] = [
	'50100301',
	'50100302',
	'561001',
	'531001'
] as const;

export const terms = (of: Partial<RentTerms> = {}): RentTerms => ({
	yearlyFen: 1_200_000,
	taxBasisPoints: 0,
	frequency: 'quarter',
	isPrepaid: true,
	graceDays: 0,
	escalation: null,
	rentFree: [],
	...of
});

/** 12,000 元 a year by the quarter in advance, 2020–2024, on the workshops. */
export const contract = (id: number, of: Partial<Contract> = {}): Contract => ({
	id,
	number: `HT-${id}`,
	name: `${id}号厂房`,
	kind: 'lease',
	status: 'running',
	signedOn: '2019-12-01',
	party: `租户${id}`,
	partyKind: 'firm',
	purpose: '',
	fromOn: '2020-01-01',
	throughOn: '2024-12-31',
	terms: terms(),
	depositFen: 0,
	tradeMode: null,
	exchangeNumber: '',
	filingNumber: '',
	resolutionOn: null,
	resolutionNumber: '',
	accountCode: WORKSHOPS,
	renewsId: null,
	endedOn: null,
	endReason: '',
	note: '',
	assetIds: [],
	...of
});

/** `paid`: what came, by position. */
export const instalmentsOf = (
	of: Contract,
	paid: Readonly<Record<number, readonly Partial<Settlement>[]>> = {}
): Instalment[] =>
	scheduleOf(of).map((one) => ({
		...one,
		id: of.id * 1000 + one.position,
		contractId: of.id,
		settlements: (paid[one.position] ?? []).map((settlement, at) => ({
			id: at,
			instalmentId: of.id * 1000 + one.position,
			kind: 'receipt' as const,
			amountFen: one.amountFen,
			voucherId: 1,
			line: 1,
			bookedOn: one.dueOn,
			reason: '',
			resolutionOn: null,
			resolutionNumber: '',
			...settlement
		}))
	}));

export const expectedOf = (of: Partial<ExpectedIncome> = {}): ExpectedIncome => ({
	id: 1,
	year: 2022,
	party: '联合公司',
	basis: '股东会决议',
	amountFen: 760_000,
	announcedOn: '2022-06-30',
	expectedOn: '2022-12-15',
	accountCode: DIVIDEND,
	closedOn: null,
	closeReason: '',
	...of
});

/** One amount a month from January. */
export const books = (year: FiscalYear, code: string, ...months: number[]): MonthTotal[] =>
	months.flatMap((fen, at) => (fen === 0 ? [] : [monthTotal(monthAt(year, at + 1), code, fen)]));

/** 2022 booked through September unless said otherwise. */
export const inputOf = (of: Partial<ForecastInput> = {}): ForecastInput => ({
	year: 2022,
	cutoff: '2022-09',
	totals: [],
	charts: new Map([
		[2020, CHART],
		[2021, CHART],
		[2022, CHART]
	]),
	newestChart: CHART,
	definition: defaultDefinition,
	contracts: [],
	instalments: [],
	expected: [],
	...of
});

export const twelve = (fen: number): number[] => Array.from({ length: 12 }, () => fen);

const fen = fc.integer({ min: -50_000, max: 900_000 });
const someContract = fc.record({
	account: fc.constantFrom<string>(WORKSHOPS, LODGING, DIVIDEND, INTEREST, ''),
	yearlyFen: fc.integer({ min: 1, max: 3_000_000 }),
	frequency: fc.constantFrom('year', 'half', 'quarter', 'month', 'once'),
	taxBasisPoints: fc.constantFrom(0, 300, 900),
	isPrepaid: fc.boolean(),
	status: fc.constantFrom('running', 'disputed', 'terminated', 'draft'),
	fromOn: fc.constantFrom('2020-01-01', '2021-05-17', '2022-03-01', '2022-11-01'),
	throughOn: fc.constantFrom('2022-06-30', '2022-12-31', '2025-10-31'),
	paid: fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 4 })
});
export const someInput: fc.Arbitrary<ForecastInput> = fc
	.record({
		months: fc.array(
			fc.tuple(
				fc.constantFrom(2020, 2021, 2022),
				fc.integer({ min: 1, max: 12 }),
				fc.constantFrom(WORKSHOPS, LODGING, DIVIDEND),
				fen
			),
			{ maxLength: 60 }
		),
		whole: fc.boolean(),
		contracts: fc.array(someContract, { maxLength: 5 }),
		cutoff: fc.integer({ min: 0, max: 12 }),
		expected: fc.array(
			fc.record({
				amountFen: fc.integer({ min: 1, max: 900_000 }),
				month: fc.integer({ min: 1, max: 12 })
			}),
			{ maxLength: 3 }
		)
	})
	.map(({ months, whole, contracts, cutoff, expected }) => {
		const made = contracts.map((of, at) =>
			contract(at + 1, {
				accountCode: of.account,
				status: of.status as 'running',
				fromOn: of.fromOn,
				throughOn: of.fromOn > of.throughOn ? '2026-12-31' : of.throughOn,
				terms: terms({
					yearlyFen: of.yearlyFen,
					frequency: of.frequency as 'year',
					taxBasisPoints: of.taxBasisPoints,
					isPrepaid: of.isPrepaid
				})
			})
		);
		return inputOf({
			cutoff: cutoff === 0 ? null : monthAt(2022, cutoff),
			totals: [
				...(whole
					? [...books(2021, LODGING, ...twelve(1000)), ...books(2020, LODGING, ...twelve(900))]
					: []),
				...months.flatMap(([year, month, code, amount]) =>
					books(
						year,
						code,
						...Array.from({ length: month }, (_, at) => (at === month - 1 ? amount : 0))
					)
				)
			],
			contracts: made,
			instalments: made.flatMap((one, at) =>
				instalmentsOf(
					one,
					Object.fromEntries(
						(contracts[at]?.paid ?? []).map((amountFen, n) => [n + 3, [{ amountFen }]])
					)
				)
			),
			expected: expected.map(({ amountFen, month }, id) =>
				expectedOf({ id, amountFen, expectedOn: `${monthAt(2022, month)}-10` })
			)
		});
	});
