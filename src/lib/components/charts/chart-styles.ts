import type { ChartTypeRegistry, TooltipItem } from 'chart.js';
import type { Inks } from './inks.ts';

/** What both charts share: an axis of 万元 without a frame, and a tooltip in ink. */
export const valueAxis = (inks: Inks, fontSize: number, largest: number) => ({
	beginAtZero: true,
	max: roundScale(largest).max,
	border: { display: false },
	grid: { color: inks.hair, drawTicks: false },
	ticks: {
		color: inks['ink-3'],
		font: { size: fontSize },
		padding: 8,
		callback: axisText,
		stepSize: roundScale(largest).step
	}
});

const ROUND = [1, 2, 2.5, 5, 10, 20];
/** Taken only where the scale then ends exactly at the largest value: a target of 1,200 in steps of 300. */
const LESS_ROUND = [1.5, 3, 4, 6];

/** Three to five steps of a round number. */
export function roundScale(largest: number): { readonly max: number; readonly step: number } {
	if (!(largest > 0)) return { max: 1, step: 1 };
	const unit = 10 ** Math.floor(Math.log10(largest / 5));
	const fits = (step: number) => largest / step <= 5 && largest / step > 2;
	const isExact = (step: number) => Math.abs(largest / step - Math.round(largest / step)) < 1e-9;
	const [round, less] = [ROUND, LESS_ROUND].map((steps) =>
		steps.map((step) => step * unit).filter(fits)
	);
	const step = round?.find(isExact) ?? less?.find(isExact) ?? round?.[0] ?? largest;
	return { max: Math.ceil(largest / step - 1e-9) * step, step };
}

const axisText = (value: string | number): string =>
	Number(value).toLocaleString('en-US', { maximumFractionDigits: 2 });

type Item = TooltipItem<keyof ChartTypeRegistry>;

/** An empty line is left out. */
export const tooltipOf = (inks: Inks, line: (item: Item) => string) => ({
	backgroundColor: inks.ink,
	titleColor: inks.paper,
	bodyColor: inks.paper,
	displayColors: false,
	filter: (item: Item) => line(item) !== '',
	callbacks: { label: line }
});
