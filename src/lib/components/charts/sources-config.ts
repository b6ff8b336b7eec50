import type { ChartConfiguration } from 'chart.js';
import type { StackedSeries } from '#lib/domain/dashboard/chart-series.ts';
import { formatYuan } from '#lib/domain/money.ts';
import type { Ground } from './chart.svelte.ts';
import { tooltipOf, valueAxis } from './chart-styles.ts';
import type { ChartWords } from './charts.words.ts';
import type { Inks } from './inks.ts';

/** Sources in months, stacked; the largest at the bottom. */
export const sourcesConfig = (
	series: StackedSeries,
	words: ChartWords,
	{ inks }: Ground
): ChartConfiguration => ({
	type: 'bar',
	data: {
		labels: [...series.labels],
		datasets: series.series.map(({ name, values }, band) => ({
			label: name,
			data: [...values],
			backgroundColor: fill(band, inks),
			borderColor: inks.paper,
			borderWidth: { top: 1 },
			categoryPercentage: 0.8,
			barPercentage: 0.9
		}))
	},
	options: {
		interaction: { mode: 'index', intersect: false },
		scales: {
			x: {
				stacked: true,
				grid: { display: false },
				border: { color: inks['ink-3'] },
				ticks: { color: inks['ink-3'], maxRotation: 0, autoSkipPadding: 4 }
			},
			y: { ...valueAxis(inks, 12, largestMonth(series)), stacked: true }
		},
		plugins: {
			tooltip: tooltipOf(inks, ({ dataset, parsed }) =>
				parsed.y === null
					? ''
					: words.rounded(dataset.label ?? '', formatYuan(Math.round(parsed.y * 100)))
			)
		}
	}
});

const largestMonth = ({ labels, series }: StackedSeries): number =>
	Math.max(
		...labels.map((_, at) =>
			series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0)
		)
	);

type Look = { readonly ink: keyof Inks; readonly hatching: 'none' | 'rising' | 'falling' };
/** Seven bands told apart in grey print too: solid and hatched, in two inks. SourcesChart.svelte repeats them in CSS. */
const LOOKS: readonly Look[] = [
	{ ink: 'actual', hatching: 'none' },
	{ ink: 'actual', hatching: 'rising' },
	{ ink: 'past', hatching: 'none' },
	{ ink: 'past', hatching: 'rising' },
	{ ink: 'actual', hatching: 'falling' },
	{ ink: 'past', hatching: 'falling' },
	{ ink: 'hair', hatching: 'none' }
];

function fill(band: number, inks: Inks): string | CanvasPattern {
	const { ink, hatching } = LOOKS[band] ?? { ink: 'hair', hatching: 'none' };
	return hatching === 'none'
		? inks[ink]
		: (hatch(inks[ink], inks.paper, hatching === 'rising') ?? inks[ink]);
}

/** A tile of 6 px with one slanting stroke that meets itself at the edges. */
function hatch(ink: string, paper: string, isRising: boolean): CanvasPattern | null {
	const tile = document.createElement('canvas');
	tile.width = tile.height = 6;
	const ctx = tile.getContext('2d');
	if (!ctx) return null;
	ctx.fillStyle = paper;
	ctx.fillRect(0, 0, 6, 6);
	ctx.strokeStyle = ink;
	ctx.lineWidth = isRising ? 2 : 1;
	for (const shift of [-6, 0, 6]) {
		ctx.moveTo(shift - 1, isRising ? 7 : -1);
		ctx.lineTo(shift + 7, isRising ? -1 : 7);
	}
	ctx.stroke();
	return ctx.createPattern(tile, 'repeat');
}
