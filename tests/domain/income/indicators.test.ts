import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCOME_CLASSES } from '#lib/domain/income/income-class.ts';
import { indicatorsByYear, type YearIncome } from '#lib/domain/income/indicators.ts';

const row = (root: string, incomeClass: YearIncome['incomeClass'], fen: number): YearIncome => ({
	...{ year: 2022, system: 'rural_2004', root, incomeClass, fen, isCost: false }
});

describe('the neighbouring figures', () => {
	it('each follow their own formula', () => {
		const rows = [
			row('501', 'stable', 1000),
			row('501', 'one_off', 200),
			row('511', 'stable', 30),
			row('561', 'needs_review', 4),
			row('522', 'excluded', 50_000),
			row('522', 'one_off', 600_000),
			row('531', 'excluded', 7_000_000),
			{ ...row('503', 'excluded', 9), system: 'rural_2023' as const, year: 2023 },
			{ ...row('502', 'one_off', 8), system: 'rural_2023' as const, year: 2023 }
		];
		expect(indicatorsByYear(rows)).toEqual([
			{ year: 2023, stableFen: 0, operatingFen: 8, disposableFen: 9, totalFen: 17 },
			{
				...{ year: 2022, stableFen: 1030, operatingFen: 1234 },
				...{ disposableFen: 51_030, totalFen: 7_651_234 }
			}
		]);
		expect(indicatorsByYear([])).toEqual([]);
	});

	it('a cost that is taken off stable income is off 可支配收入 too, and off no other', () => {
		const cost = { ...row('502', 'stable', -300), isCost: true };
		expect(indicatorsByYear([row('501', 'stable', 1000), cost])).toEqual([
			{ year: 2022, stableFen: 700, operatingFen: 1000, disposableFen: 700, totalFen: 1000 }
		]);
	});

	it('the total is every row, whatever its class', () => {
		const any = fc.array(
			fc.tuple(
				fc.constantFrom('501', '511', '522', '531', '561', '521'),
				fc.constantFrom(...INCOME_CLASSES),
				fc.integer({ min: -1_000_000, max: 1_000_000 })
			),
			{ minLength: 1 }
		);
		fc.assert(
			fc.property(any, (all) => {
				const [only] = indicatorsByYear(all.map((one) => row(...one)));
				expect(only?.totalFen).toBe(all.reduce((sum, [, , fen]) => sum + fen, 0));
			})
		);
	});
});
