/** Where everything of the printed chart of stable income stands; units of its viewBox, y grows downwards. */
import { monthNumber } from '#lib/domain/calendar.ts';
import { fenOf, type ContentIncome, type FenText } from '#lib/domain/disclosure/content.ts';
import type { Fen } from '#lib/domain/money.ts';
import { roundScale } from './chart-styles.ts';
import type { Box, Point } from './place-labels.ts';

export const YEAR_LINES = ['actual', 'forecast', 'pace', 'lastYear'] as const;
export type YearLine = (typeof YEAR_LINES)[number];
/** Through the month of the data, and of the whole year; null where it is not known or not that line's to say. */
export type YearFigures = {
	readonly of: YearLine;
	readonly sameFen: Fen | null;
	readonly yearFen: Fen | null;
};

const WAN = 10_000_00;
const last = (income: ContentIncome) => income.months.at(-1);
const through = (income: ContentIncome): number => monthNumber(income.through);
export const isWholeYear = (income: ContentIncome): boolean => through(income) === 12;

/** Only the lines that there are. */
export function yearFigures(income: ContentIncome): YearFigures[] {
	const isWhole = isWholeYear(income);
	const reached = income.months[through(income) - 1];
	const same = (fen: FenText | undefined): Fen | null => (isWhole ? null : fenOf(fen ?? ''));
	const all: YearFigures[] = [
		{
			of: 'actual',
			sameFen: same(income.stableFen),
			yearFen: isWhole ? fenOf(income.stableFen) : null
		},
		{ of: 'forecast', sameFen: null, yearFen: isWhole ? null : fenOf(income.forecastFen) },
		{ of: 'pace', sameFen: same(reached?.paceFen), yearFen: fenOf(income.targetFen) },
		{
			of: 'lastYear',
			sameFen: same(income.lastYearFen),
			yearFen: fenOf(last(income)?.lastYearFen ?? '')
		}
	];
	return all.filter(({ sameFen, yearFen }) => sameFen !== null || yearFen !== null);
}

export type YearPlot = {
	readonly ticks: readonly { readonly y: number; readonly wan: number }[];
	readonly lines: Readonly<Record<YearLine, readonly Point[]>>;
	/** Below the line of this year, to be hatched; '' where it has no width. */
	readonly ground: string;
	readonly throughX: number;
	readonly monthX: (month: number) => number;
};

export function yearPlot(income: ContentIncome, area: Box): YearPlot {
	const lines = valuesOf(income);
	const all = Object.values(lines).flatMap((line) => line.map(({ wan }) => wan));
	const { max, step } = roundScale(Math.max(...all.map(Math.abs), 0));
	const min = all.some((wan) => wan < 0) ? -max : 0;
	const monthX = (month: number): number =>
		area.left + ((month - 1) / 11) * (area.right - area.left);
	const yOf = (wan: number): number =>
		area.bottom - ((wan - min) / (max - min)) * (area.bottom - area.top);
	const placed = (line: readonly Value[]): Point[] =>
		line.map(({ month, wan }) => ({ x: monthX(month), y: yOf(wan) }));
	const actual = placed(lines.actual);
	return {
		ticks: Array.from(
			{ length: Math.round((max - min) / step) + 1 },
			(_, at) => min + at * step
		).map((wan) => ({ wan, y: yOf(wan) })),
		lines: {
			actual,
			forecast: placed(lines.forecast),
			pace: placed(lines.pace),
			lastYear: placed(lines.lastYear)
		},
		ground: actual.length < 2 ? '' : `M${actual[0]?.x} ${yOf(0)}L${points(actual)}V${yOf(0)}z`,
		throughX: monthX(through(income)),
		monthX
	};
}

type Value = { readonly month: number; readonly wan: number };

function valuesOf(income: ContentIncome): Record<YearLine, readonly Value[]> {
	const line = (fenIn: (of: ContentIncome['months'][number]) => FenText): Value[] =>
		income.months.flatMap((one) => {
			const fen = fenOf(fenIn(one));
			return fen === null ? [] : [{ month: monthNumber(one.month), wan: fen / WAN }];
		});
	const actual = line(({ fen }) => fen);
	const [end, forecast] = [actual.at(-1), fenOf(income.forecastFen)];
	return {
		actual,
		forecast:
			end && forecast !== null && !isWholeYear(income)
				? [end, { month: 12, wan: forecast / WAN }]
				: [],
		pace: line(({ paceFen }) => paceFen),
		lastYear: line(({ lastYearFen }) => lastYearFen)
	};
}

export const points = (line: readonly Point[]): string =>
	line.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** Words beside the ends of lines, none over another: the lowest stays, what is above it makes way upwards. */
export function stackedUp<L extends Point>(labels: readonly L[], height: number): L[] {
	let below = Infinity;
	return labels
		.toSorted((a, b) => b.y - a.y)
		.map((label) => {
			below = Math.min(label.y, below - height);
			return { ...label, y: below };
		});
}
