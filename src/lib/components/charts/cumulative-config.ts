import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { CumulativeSeries, DirectLabel } from '#lib/domain/dashboard/chart-series.ts';
import { formatThrough } from '#lib/domain/formats.ts';
import type { Language } from '#lib/domain/language.ts';
import { formatYuan, type Fen } from '#lib/domain/money.ts';
import type { Ground } from './chart.svelte.ts';
import { tooltipOf, valueAxis } from './chart-styles.ts';
import type { ChartWords } from './charts.words.ts';
import type { Inks } from './inks.ts';
import { lineLabels, throughLine, widthOf, type LineLabel } from './line-labels.ts';
import type { Side } from './place-labels.ts';

/** Month names that stay where twelve do not fit. */
const FEW_MONTHS = [0, 2, 5, 8, 11];
/** Half of `12月` stands beyond the last point. */
const LEAST_ROOM = 14;

/** Cumulative stable income of a year against the target and last year: twelve months, 万元. */
export function cumulativeConfig(
	series: CumulativeSeries,
	words: ChartWords,
	language: Language,
	isNarrow: boolean,
	ground: Ground
): ChartConfiguration {
	const { inks, isPaper } = ground;
	const size = isPaper ? 10.5 : 13;
	const labels = labelsOf(series, isNarrow, inks);
	const atEnd = isNarrow ? [] : labels.filter(({ month }) => month === 11);
	const room = Math.max(LEAST_ROOM, ...atEnd.map(({ text }) => widthOf(text, size) + 12));
	const lines = linesOf(series, words, ground);
	return {
		type: 'line',
		data: { labels: [...series.labels], datasets: lines.map(({ dataset }) => dataset) },
		options: {
			layout: { padding: { top: 28, right: room } },
			interaction: { mode: 'index', intersect: false },
			scales: {
				x: {
					grid: { display: false },
					border: { color: inks['ink-3'] },
					ticks: {
						color: inks['ink-3'],
						font: { size: size - 1 },
						maxRotation: 0,
						autoSkip: false,
						callback: (_, at) => (isNarrow && !FEW_MONTHS.includes(at) ? '' : series.labels[at])
					}
				},
				y: valueAxis(inks, size - 1, largestOf(series))
			},
			plugins: {
				tooltip: tooltipOf(inks, ({ datasetIndex, dataIndex }) => {
					const line = lines[datasetIndex];
					const fen = line?.exactFen(dataIndex);
					return line && fen != null ? words.exact(line.dataset.label ?? '', formatYuan(fen)) : '';
				})
			}
		},
		plugins: [...through(series, words, language, inks, size), lineLabels(labels, inks.paper, size)]
	};
}

const largestOf = ({ actual, pace, lastYear, forecast, targetLine }: CumulativeSeries): number =>
	Math.max(
		0,
		targetLine ?? 0,
		...[...actual, ...pace, ...lastYear, ...forecast].map((value) => value ?? 0)
	);

/** No line at the year's end: the axis ends there too. */
function through(
	series: CumulativeSeries,
	words: ChartWords,
	language: Language,
	inks: Inks,
	size: number
) {
	const { throughIndex, throughOn } = series;
	if (throughIndex === null || throughOn === null || throughIndex === 11) return [];
	return [
		throughLine(
			throughIndex,
			words.through(formatThrough(throughOn, language)),
			inks.rule,
			inks['ink-3'],
			size - 1
		)
	];
}

type Line = { dataset: ChartDataset<'line'>; exactFen: (at: number) => Fen | null | undefined };

/** Weights differ enough to survive grey printing; the year's target is dashed. The first is drawn on top. */
function linesOf(series: CumulativeSeries, words: ChartWords, { inks, isPaper }: Ground): Line[] {
	const line = (
		label: string,
		data: readonly (number | null)[],
		fen: readonly (Fen | null)[],
		look: { ink: string; width: number; dot: number; dash?: number[] }
	): Line => ({
		exactFen: (at) => fen[at],
		dataset: {
			label,
			data: [...data],
			borderColor: look.ink,
			backgroundColor: look.ink,
			borderWidth: isPaper ? look.width * 0.75 : look.width,
			borderDash: look.dash ?? [],
			borderJoinStyle: 'round',
			pointRadius: data.map((_, at) => (at === series.throughIndex ? look.dot : 0)),
			pointHoverRadius: look.dot,
			pointHitRadius: 12
		}
	});
	const level = <T>(value: T) => series.months.map(() => value);
	return [
		line(words.actual, series.actual, series.actualFen, { ink: inks.actual, width: 3, dot: 4 }),
		line(words.forecast, series.forecast, series.forecastFen, {
			ink: inks.actual,
			width: 2,
			dot: 0,
			dash: [2, 4]
		}),
		line(words.pace, series.pace, series.paceFen, { ink: inks.target, width: 1.5, dot: 2.5 }),
		line(words.lastYear, series.lastYear, series.pastFen, { ink: inks.past, width: 2, dot: 3 }),
		line(words.target, level(series.targetLine), level(series.targetFen), {
			ink: inks.target,
			width: 1.5,
			dot: 0,
			dash: [7, 4]
		})
	].filter(({ dataset }) => dataset.data.some((value) => value !== null));
}

const BESIDE: readonly Side[] = ['right-below', 'right', 'right-above', 'left-above', 'left-below'];
const WITHIN: readonly Side[] = ['left-above', 'left-below', 'below'];
const AT_END: readonly Side[] = ['right', 'right-below', 'right-above'];
const SIDES: Record<DirectLabel['of'], readonly Side[]> = {
	target: ['right-above', 'right-below'],
	pace: ['left-above', 'right-above', 'left-below', 'right-below'],
	actual: BESIDE,
	lastYear: BESIDE,
	forecast: AT_END
};

/**
 * In December the pace is the target, which has its own label. Beside a narrow chart there is no room for the year's
 * end: there it stands within, and last year's end is left to the table.
 */
function labelsOf(series: CumulativeSeries, isNarrow: boolean, inks: Inks): LineLabel[] {
	const values = {
		target: [series.targetLine],
		pace: series.pace,
		actual: series.actual,
		lastYear: series.lastYear,
		forecast: series.forecast
	};
	const ink = {
		target: inks.target,
		pace: inks.target,
		actual: inks.actual,
		lastYear: inks['ink-3'],
		forecast: inks.actual
	};
	const isLeftOut = ({ of, index }: DirectLabel) =>
		index === 11 && (of === 'pace' || (isNarrow && series.throughIndex !== 11));
	return series.directLabels
		.filter((label) => !isLeftOut(label))
		.map(({ of, index, text }) => ({
			text,
			ink: ink[of],
			isBold: of === 'actual',
			month: index,
			value: values[of][index] ?? 0,
			sides: index < 11 ? SIDES[of] : isNarrow ? WITHIN : AT_END
		}));
}
