import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asset } from '#lib/domain/contracts/asset.ts';
import { forecastYear } from '#lib/domain/forecast/forecast.ts';
import { applySteps, idleAssets, renewable } from '#lib/domain/forecast/what-if.ts';
import {
	decodeStep,
	decodeSteps,
	encodeStep,
	MOST_STEPS
} from '#lib/domain/forecast/what-if-query.ts';
import type { WhatIfStep } from '#lib/domain/forecast/what-if-step.ts';
import { books, contract, inputOf, instalmentsOf, terms, WORKSHOPS } from './forecast-fixture.ts';

const asset = (id: number, of: Partial<Asset> = {}): Asset => ({
	id,
	kind: 'operating',
	number: `ZC-${id}`,
	name: `${id}号门面`,
	location: '',
	boundaries: '',
	areaMilli: null,
	areaUnit: 'sqm',
	originalValueFen: null,
	isOwnUse: false,
	note: '',
	retiredOn: null,
	...of
});
const gone = contract(1, { throughOn: '2022-08-31', assetIds: [1] });
const running = contract(2, { throughOn: '2024-12-31', terms: terms({ taxBasisPoints: 900 }) });
const input = inputOf({
	totals: books(2022, WORKSHOPS, 900_000),
	contracts: [gone, running],
	instalments: [gone, running].flatMap((one) => instalmentsOf(one, { 9: [{}], 10: [{}], 11: [{}] }))
});
const forecast = forecastYear(input);
const apply = (...steps: WhatIfStep[]) => applySteps(input, [asset(1), asset(2)], forecast, steps);
const effect = (step: WhatIfStep) => {
	const { thisYearFen, fullYearFen } = apply(step);
	return [thisYearFen, fullYearFen];
};

describe('a step', () => {
	test('renews an ended contract: what is due by December, and a full year', () => {
		expect(
			effect({ kind: 'renew', contractId: 1, yearlyFen: 1_600_000, fromOn: '2022-09-01' })
		).toEqual([800_000, 1_600_000]);
	});
	test('renews a running one: what it would have brought is taken off, tax is off both', () => {
		// October is signed with 275,229 already; the new quarter brings 3,500 元 with tax, 321,101 without.
		expect(
			effect({ kind: 'renew', contractId: 2, yearlyFen: 1_400_000, fromOn: '2022-10-01' })
		).toEqual([321_101 - 275_229, 4 * 321_101 - 4 * 275_229]);
	});
	test('lets an idle asset on the terms of its last contract; without one by the quarter in advance', () => {
		expect(effect({ kind: 'let', assetId: 1, yearlyFen: 400_000, fromOn: '2022-11-01' })).toEqual([
			100_000, 400_000
		]);
		expect(effect({ kind: 'let', assetId: 2, yearlyFen: 400_000, fromOn: '2022-09-01' })).toEqual([
			200_000, 400_000
		]);
	});
	test('adds a contract; next year it adds nothing to this one', () => {
		expect(
			effect({ kind: 'add', name: '新摊位', yearlyFen: 400_000, fromOn: '2022-10-01' })
		).toEqual([100_000, 400_000]);
		expect(
			effect({ kind: 'add', name: '新摊位', yearlyFen: 400_000, fromOn: '2023-01-01' })
		).toEqual([0, 400_000]);
	});
	test('about what is not there any more is left out', () => {
		expect(
			apply({ kind: 'renew', contractId: 99, yearlyFen: 1, fromOn: '2022-10-01' }).effects
		).toEqual([]);
		expect(apply({ kind: 'let', assetId: 99, yearlyFen: 1, fromOn: '2022-10-01' }).effects).toEqual(
			[]
		);
	});
});

test('steps add up, and stand on the forecast', () => {
	const steps: WhatIfStep[] = [
		{ kind: 'renew', contractId: 1, yearlyFen: 1_600_000, fromOn: '2022-09-01' },
		{ kind: 'add', name: 'x', yearlyFen: 400_000, fromOn: '2022-10-01' }
	];
	const all = apply(...steps);
	expect(all.thisYearFen).toBe(900_000);
	expect([all.lowFen, all.midFen, all.highFen]).toEqual([
		forecast.lowFen + 900_000,
		forecast.midFen + 900_000,
		forecast.highFen + 900_000
	]);
	expect(apply()).toMatchObject({ thisYearFen: 0, fullYearFen: 0, midFen: forecast.midFen });
});

describe('what is offered', () => {
	test('contracts that end soon, or ended, with nothing after them', () => {
		const all = [
			gone,
			running,
			contract(3, { throughOn: '2023-03-01' }),
			contract(4, { throughOn: '2022-06-30', assetIds: [9] }),
			contract(5, { fromOn: '2022-07-01', throughOn: '2029-06-30', assetIds: [9] }),
			contract(6, { throughOn: '2020-12-31' }),
			contract(7, { throughOn: '2022-12-31', status: 'draft' })
		];
		expect(renewable(all, 2022).map(({ id }) => id)).toEqual([1, 3]);
	});
	test('assets nobody holds on the day', () => {
		const assets = [
			asset(1),
			asset(2),
			asset(3, { kind: 'public_service' }),
			asset(4, { isOwnUse: true }),
			asset(5, { retiredOn: '2022-01-01' })
		];
		expect(idleAssets(assets, [gone], '2022-08-31').map(({ id }) => id)).toEqual([2]);
		expect(idleAssets(assets, [gone], '2022-09-01').map(({ id }) => id)).toEqual([1, 2]);
	});
});

const rent = {
	yearlyFen: fc.integer({ min: 1, max: 1_000_000_000_000 }),
	fromOn: fc.constantFrom('2022-10-01', '2024-02-29', '1990-01-01')
};
const someStep: fc.Arbitrary<WhatIfStep> = fc.oneof(
	fc.record({ kind: fc.constant('renew' as const), contractId: fc.nat(), ...rent }),
	fc.record({ kind: fc.constant('let' as const), assetId: fc.nat(), ...rent }),
	fc.record({
		kind: fc.constant('add' as const),
		name: fc
			.string({ minLength: 1, maxLength: 60 })
			.map((text) => text.trim())
			.filter((text) => text !== ''),
		...rent
	})
);

describe('in the address', () => {
	test('what is written is read again', () => {
		fc.assert(
			fc.property(someStep, (step) => void expect(decodeStep(encodeStep(step))).toEqual(step))
		);
	});
	test('nonsense is nothing', () => {
		for (const text of [
			'',
			'renew',
			'renew~x~1~2022-01-01',
			'renew~1~0~2022-01-01',
			'let~1~1~2022-02-30',
			'add~1~2022-01-01~ ',
			'let~1~9999999999999~2022-01-01',
			'sell~1~1~2022-01-01',
			'add~5~9999-01-01~x'
		])
			expect(decodeStep(text), text).toBeNull();
		fc.assert(fc.property(fc.string(), (text) => void decodeStep(text)));
	});
	const params = (of: Record<string, string>, ...steps: string[]) =>
		new URLSearchParams([
			...Object.entries(of),
			...steps.map((step) => ['step', step] as [string, string])
		]);
	const typed = {
		kind: 'renew',
		contract: '1',
		asset: '',
		name: '',
		yearly: '16,000',
		from: '2022-09-01'
	};
	test('a typed step joins the others', () => {
		expect(decodeSteps(params(typed, 'add~100~2022-10-01~a~b'))).toEqual({
			steps: [
				{ kind: 'add', name: 'a~b', yearlyFen: 100, fromOn: '2022-10-01' },
				{ kind: 'renew', contractId: 1, yearlyFen: 1_600_000, fromOn: '2022-09-01' }
			],
			typed: null,
			faults: []
		});
	});
	test('what cannot be taken stands in the form again, every fault named', () => {
		const bad = { ...typed, contract: '', yearly: '许多', from: '10月' };
		expect(decodeSteps(params(bad))).toEqual({
			steps: [],
			typed: bad,
			faults: ['contract', 'yearly', 'from']
		});
		const letting = { ...typed, kind: 'let', yearly: '-5' };
		expect(decodeSteps(params(letting)).faults).toEqual(['asset', 'yearly']);
		const adding = { ...typed, kind: 'add', name: ' ' };
		expect(decodeSteps(params(adding)).faults).toEqual(['name']);
		expect(decodeSteps(params(typed, 'renew~1~5~2022-10-01')).faults).toEqual(['twice']);
	});
	test('the same thing twice counts once, and there is an end to it', () => {
		expect(decodeSteps(params({}, 'let~1~5~2022-10-01', 'let~1~6~2022-10-01')).steps).toHaveLength(
			1
		);
		const many = Array.from({ length: 30 }, (_, at) => `let~${at}~5~2022-10-01`);
		expect(decodeSteps(params({}, ...many)).steps).toHaveLength(MOST_STEPS);
		expect(decodeSteps(params(typed, ...many)).faults).toEqual(['too-many']);
	});
});
