import { describe, expect, it } from 'vitest';
import { numberGaps } from '#lib/domain/disclosure/number-gaps.ts';

const of = (month: string, word: string, ...numbers: number[]) =>
	numbers.map((number) => ({ month, word, number }));

describe('numbers that no voucher holds', () => {
	it('are told by month and word, runs together, the first of a month too', () => {
		const vouchers = [
			...of('2022-07', '记', 2, 3, 7, 9),
			...of('2022-08', '记', 1, 2, 3),
			...of('2022-08', '银付', 1, 3)
		];
		expect(numberGaps(vouchers, '2022-07')).toEqual([
			'2022-07 记-0001',
			'2022-07 记-0004 — 记-0006',
			'2022-07 记-0008',
			'2022-08 银付-0002'
		]);
		expect(numberGaps(vouchers, '2022-08')).toEqual(['2022-08 银付-0002']);
	});

	it('run on through the months where the village numbers so', () => {
		const vouchers = [...of('2022-06', '记', 41, 42), ...of('2022-07', '记', 43, 45)];
		expect(numberGaps(vouchers, '2022-07')).toEqual(['2022-07 记-0044']);
		expect(numberGaps(vouchers, '2022-06')).toEqual(['2022-07 记-0044']);
	});

	it('none where none is missing, nor of no vouchers', () => {
		expect(numberGaps(of('2022-07', '记', 3, 1, 2, 2), '2022-07')).toEqual([]);
		expect(numberGaps([], '2022-07')).toEqual([]);
	});
});
