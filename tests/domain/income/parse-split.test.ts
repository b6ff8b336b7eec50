import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingIn, parseSplit } from '#lib/domain/income/parse-split.ts';
import { quarterStanding } from '#lib/domain/income/split-standing.ts';
import { formatPlainYuan } from '#lib/domain/money.ts';

const NONE = ['', '', '', ''];
const wan = (hundredths: number) => formatPlainYuan(hundredths);
const part = fc.integer({ min: 0, max: 1_000_000 });

describe('a split target', () => {
	it('is null where nothing is filled in', () => {
		const typed = { sources: [['501', ' ']] as const, quarters: NONE };
		expect(parseSplit(typed, 1)).toEqual({ ok: true, value: null });
	});

	it('is read in 万元, each part for itself', () => {
		const sources = [
			['50101', '700'],
			['50102', ''],
			['561', '500.00 万元']
		] as const;
		expect(parseSplit({ sources, quarters: NONE }, 1_200_000_000)).toEqual({
			ok: true,
			value: {
				bySource: [
					{ code: '50101', amountFen: 700_000_000 },
					{ code: '561', amountFen: 500_000_000 }
				],
				byQuarter: []
			}
		});
		const quarters = ['1,000', '0', '', '２００'];
		expect(parseSplit({ sources: [], quarters }, 1_200_000_000)).toEqual({
			ok: true,
			value: { bySource: [], byQuarter: [1_000_000_000, 0, 0, 200_000_000] }
		});
	});

	it('adds up exactly, or says by how much not', () => {
		fc.assert(
			fc.property(
				fc.array(part, { minLength: 4, maxLength: 4 }).filter((all) => all.some((n) => n > 0)),
				fc.uniqueArray(
					part.filter((n) => n > 0),
					{ minLength: 1, maxLength: 6 }
				),
				fc.integer({ min: -5000, max: 5000 }),
				(quarters, parts, off) => {
					const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
					const target = sum(quarters) + off;
					const typed = {
						sources: parts.map((n, at) => [`50${at}`, wan(n)] as const),
						quarters: quarters.map(wan)
					};
					const made = parseSplit(typed, target * 10_000);
					const expected = [
						...(target === sum(parts)
							? []
							: [{ kind: 'sources-sum', missingFen: (target - sum(parts)) * 10_000 }]),
						...(off === 0 ? [] : [{ kind: 'quarters-sum', missingFen: off * 10_000 }])
					];
					if (made.ok) {
						expect(expected).toEqual([]);
						if (made.value)
							expect(missingIn(made.value, target * 10_000)).toEqual({
								sourcesFen: 0,
								quartersFen: 0
							});
					} else expect(made.error).toEqual(expected);
				}
			)
		);
	});

	it('names the field that cannot be read', () => {
		const typed = { sources: [['501', 'abc']] as const, quarters: ['-1', '', '', ''] };
		expect(parseSplit(typed, 1)).toEqual({
			ok: false,
			error: [
				{ kind: 'unreadable', field: 'source-501' },
				{ kind: 'negative', field: 'quarter-1' }
			]
		});
	});
});

describe('the standing of the quarters', () => {
	it('takes the months that have figures, and none where there are none', () => {
		const months = [1, 2, 3, 4, null, null, null, null, null, null, null, null].map(
			(stableFen, at) => ({
				...{ month: `2022-${at + 1}`, stableFen, cumulativeFen: null, lastYearFen: null },
				...{ lastYearCumulativeFen: null, paceFen: null }
			})
		);
		const split = { bySource: [], byQuarter: [10, 20, 30, 40] };
		expect(quarterStanding(split, { months })).toEqual([
			{ quarter: 1, isOver: true, targetFen: 10, bookedFen: 6, differenceFen: -4 },
			{ quarter: 2, isOver: false, targetFen: 20, bookedFen: 4, differenceFen: -16 },
			{ quarter: 3, isOver: false, targetFen: 30, bookedFen: null, differenceFen: null },
			{ quarter: 4, isOver: false, targetFen: 40, bookedFen: null, differenceFen: null }
		]);
		expect(quarterStanding({ bySource: [], byQuarter: [] }, { months })).toEqual([]);
	});
});
