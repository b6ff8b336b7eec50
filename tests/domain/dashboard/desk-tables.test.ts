import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthAt } from '#lib/domain/calendar.ts';
import {
	isWholeYear,
	shownFigures,
	shownMonths,
	shownSources
} from '#lib/domain/dashboard/desk-tables.ts';
import { formatWan, formatWanHundredths, toWanHundredths } from '#lib/domain/money.ts';
import { monthTotal } from '../../support/month-total.ts';
import { report, TOTALS } from '../../support/zhujiabang-report.ts';

const sum = (numbers: readonly (number | null)[]) =>
	numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const total = fc
	.record({
		year: fc.constantFrom(2021, 2022),
		number: fc.integer({ min: 1, max: 12 }),
		code: fc.constantFrom('50100301', '50100302', '561001', '511001'),
		fen: fc.integer({ min: -100_000_000, max: 900_000_000 })
	})
	.map(({ year, number, code, fen }) => monthTotal(monthAt(year, number), code, fen));
const anyReport = fc
	.tuple(fc.array(total, { maxLength: 50 }), fc.integer({ min: 1, max: 12 }))
	.map(([totals, through]) => report({ totals, throughMonth: monthAt(2022, through) }));

describe('the table of months', () => {
	test('is the mock’s', () => {
		const rows = shownMonths(report());
		const text = (row: (typeof rows)[number] | undefined) =>
			[row?.stable, row?.cumulative, row?.lastYearCumulative].map((one) =>
				one == null ? '—' : formatWanHundredths(one)
			);
		expect(text(rows[0])).toEqual(['171.75', '171.75', '152.00']);
		expect(text(rows[7])).toEqual(['29.84', '861.51', '771.00']);
		expect(text(rows[8])).toEqual(['31.70', '893.21', '801.50']);
		expect(text(rows[9])).toEqual(['—', '—', '909.50']);
		expect(text(rows[11])).toEqual(['—', '—', '1,020.36']);
		expect(rows.filter((row) => row.isLast).map((row) => row.month)).toEqual(['2022-09']);
		expect(rows[11]?.pace).toBe(120_000);
	});

	test('shows true cumulative figures and months that add up to them', () => {
		fc.assert(
			fc.property(anyReport, (one) => {
				const rows = shownMonths(one);
				for (const [at, row] of rows.entries()) {
					const exact = one.months[at];
					expect(row.cumulative).toBe(
						exact?.cumulativeFen == null ? null : toWanHundredths(exact.cumulativeFen)
					);
					if (row.cumulative !== null)
						expect(sum(rows.slice(0, at + 1).map((each) => each.stable))).toBe(row.cumulative);
					if (row.lastYearCumulative !== null)
						expect(sum(rows.slice(0, at + 1).map((each) => each.lastYear))).toBe(
							row.lastYearCumulative
						);
					if (row.stable !== null)
						expect(Math.abs(row.stable * 10_000 - (exact?.stableFen ?? 0))).toBeLessThanOrEqual(
							10_000
						);
					if (exact?.stableFen === 0) expect(row.stable).toBe(0);
				}
				expect(sum(rows.map((row) => row.stable))).toBe(toWanHundredths(one.stableFen ?? 0));
			})
		);
	});
});

describe('the table of sources', () => {
	test('adds up to the headline in every column', () => {
		fc.assert(
			fc.property(anyReport, (one) => {
				const { rows, total: foot } = shownSources(one);
				expect(sum(rows.map((row) => row.ytd))).toBe(foot.ytd);
				expect(foot.ytd).toBe(shownFigures(one).stable);
				expect(foot.lastYear).toBe(shownFigures(one).lastYear);
				expect(sum(rows.map((row) => row.difference))).toBe(foot.difference ?? 0);
				for (const row of rows)
					expect(Math.abs(row.ytd * 10_000 - row.source.ytdFen)).toBeLessThan(10_000);
			})
		);
	});

	test('compares with nothing where last year has no books', () => {
		const { rows, total: foot } = shownSources(
			report({ totals: TOTALS.filter((one) => one.month > '2022') })
		);
		expect(rows.length).toBe(3);
		expect([...rows, foot].every((row) => row.lastYear === null && row.difference === null)).toBe(
			true
		);
	});
});

describe('the figures of the sentence', () => {
	test('differ by what stands between them on the page', () => {
		fc.assert(
			fc.property(anyReport, (one) => {
				const shown = shownFigures(one);
				expect(shown.gap).toBe(120_000 - (shown.stable ?? 0));
				const pace = toWanHundredths(one.paceFen ?? 0);
				expect((shown.aheadOfPace ?? 0) + pace).toBe(shown.stable);
				if (shown.lastYear !== null)
					expect((shown.aheadOfLastYear ?? 0) + shown.lastYear).toBe(shown.stable);
			})
		);
	});

	test('are the mock’s', () => {
		const shown = shownFigures(report());
		expect(
			[shown.stable, shown.lastYear, shown.gap, shown.aheadOfPace].map((one) =>
				formatWanHundredths(one ?? 0)
			)
		).toEqual(['893.21', '801.50', '306.79', '\u221249.40']);
		expect(formatWan(report().paceFen ?? 0)).toBe('942.61');
	});

	test('know when the year is whole', () => {
		expect([
			isWholeYear(report()),
			isWholeYear(report({ throughMonth: '2022-12' })),
			isWholeYear(report({ throughMonth: null }))
		]).toEqual([false, true, false]);
	});
});
