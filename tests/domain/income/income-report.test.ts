import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAt, type FiscalYear } from '#lib/domain/calendar.ts';
import { INCOME_CLASSES } from '#lib/domain/income/income-class.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { monthTotal } from '../../support/month-total.ts';
import { report, TOTALS, totalsOf } from '../../support/zhujiabang-report.ts';

const sum = (numbers: readonly (number | null)[]) =>
	numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const NOW_ONLY = TOTALS.filter((total) => total.month.startsWith('2022'));

describe('a year with target and last year', () => {
	const year = report();

	test('stands where the mock says', () => {
		expect(year.stableFen).toBe(893_207_640);
		expect(year.completionPermille).toBe(744);
		expect(year.gapFen).toBe(306_792_360);
		expect(year.lastYear?.sameMonthsFen).toBe(801_496_230);
		expect(year.lastYear?.wholeFen).toBe(1_020_358_875);
		expect(year.differenceFromLastYearFen).toBe(91_711_410);
		expect(year.growthPermille).toBe(114);
		expect(year.paceBasis).toBe('last-year');
		// 1,200 万 × 801.496230 / 1,020.358875, spread month by month to the fen.
		expect(
			Math.abs((year.paceFen ?? 0) - (1_200_000_000 * 801_496_230) / 1_020_358_875)
		).toBeLessThan(12);
		expect(year.differenceFromPaceFen).toBe(893_207_640 - (year.paceFen ?? 0));
	});

	test('is told month by month up to the month asked for', () => {
		expect(year.months).toHaveLength(12);
		expect(year.months[8]).toMatchObject({
			month: '2022-09',
			stableFen: 31_697_640,
			cumulativeFen: 893_207_640,
			lastYearFen: 30_496_230,
			lastYearCumulativeFen: 801_496_230
		});
		expect(year.months[9]).toMatchObject({
			month: '2022-10',
			stableFen: null,
			cumulativeFen: null,
			lastYearFen: 108_000_000
		});
		expect(year.months[11]).toMatchObject({
			lastYearCumulativeFen: 1_020_358_875,
			paceFen: 1_200_000_000
		});
	});

	test('compares the same months only, whichever month is asked for', () => {
		const march = report({ throughMonth: '2022-03' });
		expect(march.stableFen).toBe(263_750_000);
		expect(march.lastYear?.sameMonthsFen).toBe(239_000_000);
		expect(march.lastYear?.wholeFen).toBe(1_020_358_875);
		expect(sum(march.sources.map((source) => source.ytdFen))).toBe(263_750_000);
		expect(march.months[3]?.stableFen).toBeNull();
	});

	test('ranks its sources', () => {
		expect(year.sources.map((source) => [source.code, source.name, source.path])).toEqual([
			['50100301', '标准厂房', '经营收入/租赁收入/标准厂房'],
			['561001', '联合投资分红', '投资收益/联合投资分红'],
			['50100302', '打工楼', '经营收入/租赁收入/打工楼']
		]);
		expect(year.sources[0]?.lastYearCodes).toEqual(['50100301']);
		expect(sum(year.sources.map((source) => source.ytdFen))).toBe(year.stableFen);
		expect(sum(year.sources.map((source) => source.lastYearSamePeriodFen))).toBe(801_496_230);
	});

	test('names its definition', () => {
		expect(year.definition).toMatchObject({
			name: { 'zh-CN': '稳定性收入', en: 'Stable income' },
			version: 1
		});
	});
});

describe('income', () => {
	const only = (...totals: MonthTotal[]) => report({ totals, throughMonth: '2022-12' });

	test('is credit less debit, red ink and debit-side corrections included', () => {
		const year = only(
			monthTotal('2022-01', '50100301', 100_000),
			monthTotal('2022-02', '50100301', -10_000),
			monthTotal('2022-03', '50100301', 0, { debitFen: 5_000 }),
			monthTotal('2022-04', '50100301', 0, { debitFen: -2_000 })
		);
		expect(year.stableFen).toBe(87_000);
		expect(year.months.slice(0, 4).map((month) => month.stableFen)).toEqual([
			100_000, -10_000, -5_000, 2_000
		]);
	});

	test('leaves closing entries out of every figure', () => {
		const year = only(
			monthTotal('2022-11', '50100301', 70_000),
			monthTotal('2022-12', '50100301', 0, { isClosing: true, debitFen: 70_000 }),
			monthTotal('2022-12', '501', 0, {
				isClosing: true,
				debitFen: 9,
				incomeClass: 'needs_review',
				entryCount: 4
			})
		);
		expect(year.stableFen).toBe(70_000);
		expect(year.allIncomeFen).toBe(70_000);
		expect(year.needsReview).toEqual({ entryCount: 0, amountFen: 0 });
		expect(year.sources.map((source) => source.ytdFen)).toEqual([70_000]);
	});

	test('is told by class, and what waits counts nowhere else', () => {
		const year = only(
			monthTotal('2022-01', '50100301', 1_000),
			monthTotal('2022-01', '531001', 200, { incomeClass: 'one_off' }),
			monthTotal('2022-02', '522', 30, { incomeClass: 'excluded' }),
			monthTotal('2022-02', '501', 4, { incomeClass: 'needs_review', entryCount: 2 }),
			monthTotal('2022-03', '50100301', 5, { incomeClass: 'needs_review', entryCount: 1 })
		);
		expect(year.classTotals).toEqual({
			stable: 1_000,
			one_off: 200,
			excluded: 30,
			needs_review: 9
		});
		expect(year.allIncomeFen).toBe(1_239);
		expect(year.needsReview).toEqual({ entryCount: 3, amountFen: 9 });
		expect(year.stableFen).toBe(1_000);
	});

	test('is not what stands on other accounts', () => {
		const year = only(monthTotal('2022-01', '10201', 5_000, { incomeClass: null }));
		expect(year.stableFen).toBe(0);
		expect(year.allIncomeFen).toBe(0);
		expect(year.sources).toEqual([]);
	});
});

describe('a year without', () => {
	test('books has no figures, but keeps its target and last year', () => {
		const year = report({
			throughMonth: null,
			totals: TOTALS.filter((total) => total.month < '2022')
		});
		expect([year.stableFen, year.completionPermille, year.gapFen, year.paceFen]).toEqual([
			null,
			null,
			null,
			null
		]);
		expect(year.target).toEqual({ amountFen: 1_200_000_000, isConfirmed: true });
		expect(year.lastYear).toMatchObject({ sameMonthsFen: null, wholeFen: 1_020_358_875 });
		expect(year.sources).toEqual([]);
		expect(year.months.every((month) => month.stableFen === null)).toBe(true);
		expect(year.months[11]?.lastYearCumulativeFen).toBe(1_020_358_875);
	});

	test('target has no completion, gap or pace', () => {
		const year = report({ target: null });
		expect([
			year.completionPermille,
			year.gapFen,
			year.paceFen,
			year.paceBasis,
			year.differenceFromPaceFen
		]).toEqual([null, null, null, null, null]);
		expect(year.months.every((month) => month.paceFen === null)).toBe(true);
		expect(year.stableFen).toBe(893_207_640);
	});

	test('books of last year compares with nothing, not with zero, and spreads the target evenly', () => {
		const year = report({ totals: NOW_ONLY });
		expect([year.lastYear, year.differenceFromLastYearFen, year.growthPermille]).toEqual([
			null,
			null,
			null
		]);
		expect(
			year.months.every(
				(month) => month.lastYearFen === null && month.lastYearCumulativeFen === null
			)
		).toBe(true);
		expect(
			year.sources.every(
				(source) => source.lastYearSamePeriodFen === null && source.differenceFen === null
			)
		).toBe(true);
		expect(year.paceBasis).toBe('even');
		expect(year.paceFen).toBe(900_000_000);
	});
});

describe('books of last year', () => {
	test('that end before the month asked for are not compared', () => {
		const totals = [...NOW_ONLY, ...totalsOf(2021, [100, 100, 100])];
		const year = report({ totals });
		expect(year.lastYear).toMatchObject({
			from: '2021-01',
			through: '2021-03',
			sameMonthsFen: null,
			wholeFen: null
		});
		expect([year.differenceFromLastYearFen, year.growthPermille]).toEqual([null, null]);
		expect(year.months[2]?.lastYearCumulativeFen).toBe(300);
		expect(year.months[3]?.lastYearCumulativeFen).toBeNull();
		expect(year.sources.every((source) => source.lastYearSamePeriodFen === null)).toBe(true);
		expect(year.paceBasis).toBe('even');
		expect(report({ totals, throughMonth: '2022-03' }).lastYear?.sameMonthsFen).toBe(300);
	});

	test('that begin late are compared and say so, but give no pace', () => {
		const late = [
			...NOW_ONLY,
			monthTotal('2021-07', '50100301', 500),
			monthTotal('2021-12', '50100301', 500)
		];
		const year = report({ totals: late });
		expect(year.lastYear).toMatchObject({ from: '2021-07', sameMonthsFen: 500, wholeFen: 1_000 });
		expect(year.paceBasis).toBe('even');
	});

	test('count as books where nothing was income', () => {
		const idle = [1, 12].map((number) =>
			monthTotal(monthAt(2021, number), '541', 0, { incomeClass: null, debitFen: 1 })
		);
		const year = report({ totals: [...NOW_ONLY, ...idle] });
		expect(year.lastYear?.sameMonthsFen).toBe(0);
		expect(year.differenceFromLastYearFen).toBe(893_207_640);
		expect(year.growthPermille).toBeNull();
		expect(year.paceBasis).toBe('even');
	});

	test('say how much of the same months waits for a decision', () => {
		const waiting = [
			monthTotal('2021-02', '501', 40, { incomeClass: 'needs_review', entryCount: 2 }),
			monthTotal('2021-11', '501', 50, { incomeClass: 'needs_review', entryCount: 1 })
		];
		expect(report({ totals: [...TOTALS, ...waiting] }).lastYear?.needsReview).toEqual({
			entryCount: 2,
			amountFen: 40
		});
	});
});

test('a month outside the year of the report is a mistake', () => {
	expect(() => report({ throughMonth: '2021-09' })).toThrow('invariant');
});

describe('whatever the totals', () => {
	const total = fc.record({
		month: fc
			.tuple(fc.constantFrom(2020, 2021, 2022, 2023), fc.integer({ min: 1, max: 12 }))
			.map(([year, number]) => monthAt(year, number)),
		accountCode: fc.constantFrom('50100301', '50100302', '561001', '511001', '531001'),
		incomeClass: fc.constantFrom(...INCOME_CLASSES, null),
		isClosing: fc.boolean(),
		debitFen: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
		creditFen: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
		entryCount: fc.integer({ min: 1, max: 50 })
	});
	const through = fc.integer({ min: 1, max: 12 }).map((number) => monthAt(2022, number));
	const isOf = (year: FiscalYear, last: string) => (one: MonthTotal) =>
		one.incomeClass !== null &&
		!one.isClosing &&
		one.month.startsWith(String(year)) &&
		one.month.slice(5) <= last.slice(5);

	test('the parts make the whole', () => {
		fc.assert(
			fc.property(fc.array(total, { maxLength: 60 }), through, (totals, throughMonth) => {
				const year = report({ totals, throughMonth });
				const now = totals.filter(isOf(2022, throughMonth));
				const net = (one: MonthTotal) => one.creditFen - one.debitFen;
				expect(year.allIncomeFen).toBe(sum(now.map(net)));
				expect(sum(Object.values(year.classTotals))).toBe(year.allIncomeFen);
				expect(year.stableFen).toBe(
					sum(now.filter((one) => one.incomeClass === 'stable').map(net))
				);
				expect(sum(year.months.map((month) => month.stableFen))).toBe(year.stableFen);
				expect(year.months[Number(throughMonth.slice(5)) - 1]?.cumulativeFen).toBe(year.stableFen);
				expect(sum(year.sources.map((source) => source.ytdFen))).toBe(year.stableFen);
				for (const source of year.sources) expect(sum(source.monthsFen)).toBe(source.ytdFen);
				expect(year.needsReview.amountFen).toBe(year.classTotals.needs_review);
				expect((year.gapFen ?? 0) + (year.stableFen ?? 0)).toBe(1_200_000_000);
				if (year.lastYear?.sameMonthsFen !== null && year.lastYear !== null) {
					const before = totals
						.filter(isOf(2021, throughMonth))
						.filter((one) => one.incomeClass === 'stable');
					expect(year.lastYear.sameMonthsFen).toBe(sum(before.map(net)));
					expect(sum(year.sources.map((source) => source.lastYearSamePeriodFen))).toBe(
						year.lastYear.sameMonthsFen
					);
				}
			})
		);
	});

	test('their order does not matter', () => {
		fc.assert(
			fc.property(fc.array(total, { maxLength: 30 }), (totals) => {
				expect(report({ totals: totals.toReversed() })).toEqual(report({ totals }));
			})
		);
	});
});
