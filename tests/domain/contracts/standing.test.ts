import { describe, expect, test } from 'vitest';
import type { Asset } from '#lib/domain/contracts/asset.ts';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { isIdle, standingOfContract } from '#lib/domain/contracts/standing.ts';
import { contractWarnings } from '#lib/domain/contracts/warnings.ts';
import { contract, terms } from '../forecast/forecast-fixture.ts';

const TODAY = '2022-10-01';
const asset = (id: number, of: Partial<Asset> = {}): Asset => ({
	id,
	kind: 'operating',
	number: `C-${id}`,
	name: `${id}号厂房`,
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
const standing = (of: Partial<Contract>, others: readonly Contract[] = []) => {
	const one = contract(1, of);
	return standingOfContract(one, [one, ...others], TODAY);
};
const kinds = (contracts: readonly Contract[], assets: readonly Asset[] = [asset(1)]) =>
	contractWarnings(contracts, assets, TODAY).map(({ kind }) => kind);

describe('how a contract stands', () => {
	test('one that was renewed is over, though what renewed it ran out since', () => {
		const ended = contract(2, { fromOn: '2022-01-01', throughOn: '2022-06-30', renewsId: 1 });
		expect(standing({ throughOn: '2021-12-31' }, [ended])).toBe('over');
		expect(standingOfContract(ended, [ended], TODAY)).toBe('expired');
	});
	test('one that ended before is not what follows', () => {
		const before = contract(2, { throughOn: '2020-12-31', assetIds: [7] });
		expect(standing({ throughOn: '2021-12-31', assetIds: [7] }, [before])).toBe('expired');
	});
	test.each([
		[{ status: 'draft' }, 'draft'],
		[{ fromOn: '2023-01-01' }, 'coming'],
		[{}, 'running'],
		[{ throughOn: '2023-03-30' }, 'ending'],
		[{ throughOn: '2023-03-31' }, 'running'],
		[{ status: 'disputed' }, 'disputed'],
		[{ throughOn: '2022-09-30' }, 'expired'],
		[{ status: 'disputed', throughOn: '2022-09-30' }, 'expired'],
		[{ endedOn: '2022-05-01', endReason: '协商' }, 'terminated'],
		[{ status: 'terminated' }, 'terminated']
	] as const)('%j is %s', (of, expected) => {
		expect(standing(of)).toBe(expected);
	});
	test('renewed, or its place let again: over', () => {
		expect(
			standing({ throughOn: '2022-06-30' }, [contract(2, { renewsId: 1, fromOn: '2022-07-01' })])
		).toBe('over');
		const next = contract(2, { assetIds: [7], fromOn: '2022-07-01' });
		expect(standing({ throughOn: '2022-06-30', assetIds: [7] }, [next])).toBe('over');
		expect(standing({ throughOn: '2022-06-30', assetIds: [7, 8] }, [next])).toBe('expired');
		const draft = contract(2, { renewsId: 1, status: 'draft' });
		expect(standing({ throughOn: '2022-06-30' }, [draft])).toBe('expired');
	});
});

test('idle is what could earn and does not', () => {
	const let1 = contract(1, { assetIds: [1] });
	expect(isIdle(asset(1), [let1], TODAY)).toBe(false);
	expect(isIdle(asset(1), [let1], '2025-01-01')).toBe(true);
	expect(isIdle(asset(2), [let1], TODAY)).toBe(true);
	expect(isIdle(asset(2, { isOwnUse: true }), [], TODAY)).toBe(false);
	expect(isIdle(asset(2, { kind: 'public_service' }), [], TODAY)).toBe(false);
	expect(isIdle(asset(2, { kind: 'resource' }), [], TODAY)).toBe(true);
	expect(isIdle(asset(2, { retiredOn: '2022-01-01' }), [], TODAY)).toBe(false);
});

describe('warnings', () => {
	test('none for a sound contract', () => {
		expect(kinds([contract(1, { assetIds: [1] })])).toEqual([]);
	});
	test('twenty years are allowed, a day more is not; land has its own rules', () => {
		const of = (throughOn: string, kind: Contract['kind'] = 'lease') =>
			kinds([contract(1, { fromOn: '2020-01-01', throughOn, kind })]);
		expect(of('2039-12-31')).toEqual([]);
		expect(of('2040-01-01')).toEqual(['over-20-years']);
		expect(of('2049-12-31', 'contracting')).toEqual([]);
	});
	test('ending says within how many days', () => {
		const found = ['2022-10-31', '2022-11-01', '2022-12-31', '2023-03-30', '2023-03-31'].map(
			(throughOn) =>
				contractWarnings([contract(1, { throughOn })], [], TODAY).map((one) =>
					one.kind === 'ending' ? one.within : one.kind
				)
		);
		expect(found).toEqual([[30], [90], [180], [180], []]);
	});
	test('expired without a successor; long ago is history', () => {
		expect(kinds([contract(1, { throughOn: '2022-06-30' })])).toEqual(['expired']);
		expect(kinds([contract(1, { throughOn: '2020-12-31' })])).toEqual([]);
	});
	test('let twice, told once for two assets', () => {
		const two = [1, 2].map((id) => contract(id, { assetIds: [1, 2] }));
		expect(kinds(two, [asset(1), asset(2)])).toEqual(['let-twice']);
		const after = contract(2, { assetIds: [1], fromOn: '2025-01-01', throughOn: '2026-01-01' });
		expect(kinds([contract(1, { assetIds: [1] }), after])).toEqual([]);
	});
	test('below what the same thing brought in its last year', () => {
		const before = contract(1, {
			assetIds: [1],
			fromOn: '2018-01-01',
			throughOn: '2021-12-31',
			terms: terms({ yearlyFen: 100_000, escalation: { everyYears: 3, basisPoints: 1000 } })
		});
		const now = (yearlyFen: number) =>
			contract(2, { assetIds: [1], fromOn: '2022-01-01', terms: terms({ yearlyFen }) });
		expect(contractWarnings([before, now(109_999)], [asset(1)], TODAY)).toEqual([
			{ kind: 'below-last-price', contractId: 2, beforeId: 1, yearlyFen: 109_999, lastFen: 110_000 }
		]);
		expect(kinds([before, now(110_000)])).toEqual([]);
	});
	test('a resolution that is named must be there; so must the signature', () => {
		expect(kinds([contract(1, { tradeMode: 'assembly', signedOn: null })])).toEqual([
			'no-resolution',
			'not-signed'
		]);
	});
});
