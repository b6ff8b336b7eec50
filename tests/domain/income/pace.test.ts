import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runningSum, targetPace } from '#lib/domain/income/pace.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const month = fc.integer({ min: -500_000_000, max: 2_000_000_000 });
const year = fc.array(month, { minLength: 12, maxLength: 12 });
const target = fc.integer({ min: 1, max: 10_000_000_000_000 });

describe('the target’s pace', () => {
	test('follows the months of last year', () => {
		const pace = targetPace(1200, [10, 0, 20, 0, 0, 30, 0, 0, 0, 40, 0, 0]);
		expect(pace.basis).toBe('last-year');
		expect(pace.monthsFen).toEqual([120, 0, 240, 0, 0, 360, 0, 0, 0, 480, 0, 0]);
		expect(pace.cumulativeFen).toEqual([
			120, 120, 360, 360, 360, 720, 720, 720, 720, 1200, 1200, 1200
		]);
	});

	test('is even, and says so, without a last year or with one that earned nothing', () => {
		const even = targetPace(1200, null);
		expect(even).toEqual({
			basis: 'even',
			monthsFen: Array(12).fill(100),
			cumulativeFen: runningSum(Array(12).fill(100))
		});
		expect(targetPace(1200, Array(12).fill(0))).toEqual(even);
		expect(targetPace(1200, [100, ...Array(10).fill(0), -100])).toEqual(even);
		expect(targetPace(1200, [100, ...Array(10).fill(0), -200])).toEqual(even);
	});

	test('lets a month below zero take from those after it, then from those before', () => {
		const months = (last: number[]) => targetPace(sum(last), last).monthsFen;
		expect(months([100, -20, 50, 0, 0, 0, 0, 0, 0, 0, 0, 70])).toEqual([
			100, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 70
		]);
		expect(months([100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, -30])).toEqual([
			100, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
		]);
		expect(months([-30, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50])).toEqual([
			0, 70, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50
		]);
	});

	test('reaches the target to the fen and never falls', () => {
		fc.assert(
			fc.property(target, fc.option(year), (amount, lastYear) => {
				const { basis, monthsFen, cumulativeFen } = targetPace(amount, lastYear);
				expect(monthsFen).toHaveLength(12);
				expect(sum(monthsFen)).toBe(amount);
				expect(cumulativeFen.at(-1)).toBe(amount);
				expect(monthsFen.every((fen) => fen >= 0)).toBe(true);
				expect(basis).toBe(lastYear && sum(lastYear) > 0 ? 'last-year' : 'even');
			})
		);
	});

	test('is last year’s own course when the target is last year’s sum and no month was below zero', () => {
		const positive = fc
			.array(fc.nat(2_000_000_000), { minLength: 12, maxLength: 12 })
			.filter((all) => sum(all) > 0);
		fc.assert(
			fc.property(positive, (lastYear) => {
				expect(targetPace(sum(lastYear), lastYear).monthsFen).toEqual(lastYear);
			})
		);
	});
});
