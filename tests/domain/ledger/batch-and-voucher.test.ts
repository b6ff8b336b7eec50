import { describe, expect, test } from 'vitest';
import { batchName, canBecome, type BatchStatus } from '#lib/domain/ledger/batch.ts';
import { voucherKey, voucherName } from '#lib/domain/ledger/voucher.ts';

const STATUSES: BatchStatus[] = ['draft', 'posting', 'posted', 'reversed', 'discarded'];

describe('a batch', () => {
	test('takes these steps and no others', () => {
		const steps = STATUSES.flatMap((from) =>
			STATUSES.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`)
		);
		expect(steps).toEqual([
			'draft → posting',
			'draft → discarded',
			'posting → draft',
			'posting → posted',
			'posting → discarded',
			'posted → reversed'
		]);
	});

	test('is named by its year and number', () => {
		expect(batchName(2022, 14)).toBe('2022-014');
		expect(batchName(2022, 1234)).toBe('2022-1234');
	});
});

describe('a voucher', () => {
	test('is printed as 记-0012', () => {
		expect(voucherName({ word: '记', number: 12 })).toBe('记-0012');
		expect(voucherName({ word: '收', number: 12345 })).toBe('收-12345');
	});

	test('has its own key in every month and for every word', () => {
		const keys = [
			{ month: '2022-09', word: '记', number: 12 },
			{ month: '2022-10', word: '记', number: 12 },
			{ month: '2022-09', word: '收', number: 12 },
			{ month: '2022-09', word: '记', number: 1 }
		].map(voucherKey);
		expect(new Set(keys).size).toBe(4);
		expect(keys[0]).toBe('2022-09 记-12');
	});
});
