import { describe, expect, it } from 'vitest';
import { stackedUp, yearFigures, yearPlot } from '#lib/components/charts/stable-year.ts';
import type { ContentIncome } from '#lib/domain/disclosure/content.ts';

const month = (at: number): string => `2022-${String(at).padStart(2, '0')}`;
/** 100 万元 a month this year to `through`, 80 a month last year; 1,200 wanted. */
const income = (through: number, changes: Partial<ContentIncome> = {}): ContentIncome => ({
	through: month(through),
	stableFen: String(through * 100_000_000),
	targetFen: '1200000000',
	permille: '0',
	lastYearFen: String(through * 80_000_000),
	forecastFen: through === 12 ? '' : '1150000000',
	version: '1',
	counted: { 'zh-CN': '', en: '' },
	notCounted: { 'zh-CN': '', en: '' },
	sources: [],
	months: Array.from({ length: 12 }, (_, at) => ({
		month: month(at + 1),
		fen: at < through ? String((at + 1) * 100_000_000) : '',
		lastYearFen: String((at + 1) * 80_000_000),
		paceFen: String((at + 1) * 100_000_000)
	})),
	...changes
});
const area = { left: 0, top: 0, right: 110, bottom: 120 };

describe('the figures above the chart of stable income', () => {
	it('say each line through the month of the data and for the whole year', () => {
		expect(yearFigures(income(9))).toEqual([
			{ of: 'actual', sameFen: 900_000_000, yearFen: null },
			{ of: 'forecast', sameFen: null, yearFen: 1_150_000_000 },
			{ of: 'pace', sameFen: 900_000_000, yearFen: 1_200_000_000 },
			{ of: 'lastYear', sameFen: 720_000_000, yearFen: 960_000_000 }
		]);
	});

	it('are of the whole year alone when it is over, and nothing is expected any more', () => {
		expect(yearFigures(income(12)).map(({ of, sameFen }) => [of, sameFen])).toEqual([
			['actual', null],
			['pace', null],
			['lastYear', null]
		]);
	});

	it('leave out what the books do not know', () => {
		const months = income(9).months.map((one) => ({ ...one, lastYearFen: '', paceFen: '' }));
		const bare = income(9, { months, targetFen: '', lastYearFen: '', forecastFen: '' });
		expect(yearFigures(bare).map(({ of }) => of)).toEqual(['actual']);
	});
});

describe('the lines of the chart of stable income', () => {
	it('stand by month from left to right and by amount from the ground up', () => {
		const { lines, ticks, throughX } = yearPlot(income(9), area);
		expect(lines.actual).toHaveLength(9);
		expect(lines.actual.at(-1)).toEqual({ x: 80, y: 30 });
		expect(throughX).toBe(80);
		expect(ticks.map(({ wan }) => wan)).toEqual([0, 300, 600, 900, 1200]);
		expect(lines.forecast).toEqual([
			{ x: 80, y: 30 },
			{ x: 110, y: 5 }
		]);
	});

	it('stay inside where a year begins with more going back than coming in', () => {
		const months = income(1).months.map((one, at) =>
			at === 0 ? { ...one, fen: '-300000000' } : one
		);
		const { lines, ticks } = yearPlot(income(1, { months }), area);
		const all = Object.values(lines).flat();
		expect(all.every(({ y }) => y >= area.top && y <= area.bottom)).toBe(true);
		expect(ticks.some(({ wan }) => wan < 0)).toBe(true);
	});

	it('are drawn in January too, when there is one point only', () => {
		expect(yearPlot(income(1), area).ground).toBe('');
	});
});

it('words at the ends of lines make way upwards', () => {
	const at = (y: number) => ({ x: 0, y });
	expect(stackedUp([at(50), at(48), at(90)], 12).map(({ y }) => y)).toEqual([90, 50, 38]);
});
