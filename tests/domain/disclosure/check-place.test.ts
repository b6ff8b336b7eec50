import { describe, expect, it } from 'vitest';
import { checkPlace } from '#lib/domain/disclosure/check-place.ts';

const QUARTER = { from: '2022-07', through: '2022-09' };
const placeOf = (code: Parameters<typeof checkPlace>[1]['code'], names: string[] = []) =>
	checkPlace('ours', { code, names }, QUARTER);

describe('where a check is mended', () => {
	it('is the import for what is missing, the queue for what is undecided, the reminders for rent', () => {
		expect(placeOf('month-unposted', ['2022-08'])).toBe('/office/ours/import');
		expect(placeOf('needs-review')).toBe('/office/ours/income');
		expect(placeOf('rent-overdue')).toBe('/office/ours/receipts#reminders');
	});

	it('is the vouchers of the months that differ, from the first to the last', () => {
		expect(placeOf('spent-unlike-last-year', ['2022-09', '2022-08'])).toBe(
			'/office/ours/books?year=2022&from=8&to=9'
		);
		expect(placeOf('received-unlike-last-year')).toBe('/office/ours/books?year=2022&from=7&to=9');
	});

	it('is the balances of the year for money below zero', () => {
		expect(placeOf('negative-money', ['10201 基本户'])).toBe(
			'/office/ours/books/balances?year=2022'
		);
	});

	it('is nowhere else for what lists its own lines', () => {
		expect(placeOf('weekend-cash')).toBeNull();
	});
});
