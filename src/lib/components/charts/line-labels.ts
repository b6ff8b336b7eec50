import type { Chart, Plugin } from 'chart.js';
import { placeLabels, type Box, type Point, type Side } from './place-labels.ts';

/** A word at a line instead of a legend. */
export type LineLabel = {
	readonly text: string;
	readonly ink: string;
	readonly isBold: boolean;
	/** Position in the data: months counted from 0, and the value on the axis. */
	readonly month: number;
	readonly value: number;
	readonly sides: readonly Side[];
};

/** Draws the labels over everything else, each with a halo of paper so that a grid line does not run through it. */
export const lineLabels = (
	labels: readonly LineLabel[],
	paper: string,
	fontSize: number
): Plugin => ({
	id: 'line-labels',
	afterDatasetsDraw(chart) {
		const { ctx } = chart;
		ctx.save();
		ctx.textBaseline = 'top';
		ctx.lineJoin = 'round';
		ctx.lineWidth = 4;
		ctx.strokeStyle = paper;
		const fonts = labels.map(
			({ isBold }) => `${isBold ? 600 : 400} ${fontSize}px ${chart.options.font?.family}`
		);
		const boxes = place(chart, labels, fonts, fontSize);
		labels.forEach((label, index) => {
			const box = boxes[index];
			if (!box) return;
			ctx.font = fonts[index] ?? '';
			ctx.strokeText(label.text, box.left, box.top);
			ctx.fillStyle = label.ink;
			ctx.fillText(label.text, box.left, box.top);
		});
		ctx.restore();
	}
});

function place(
	chart: Chart,
	labels: readonly LineLabel[],
	fonts: readonly string[],
	fontSize: number
): Box[] {
	const { ctx, scales, chartArea } = chart;
	const { x, y } = scales;
	if (!x || !y) return [];
	const at = ({ month, value }: LineLabel): Point => ({
		x: x.getPixelForValue(month),
		y: y.getPixelForValue(value)
	});
	const measured = labels.map((label, index) => {
		ctx.font = fonts[index] ?? '';
		return {
			at: at(label),
			width: ctx.measureText(label.text).width,
			height: fontSize * 1.35,
			sides: label.sides
		};
	});
	return placeLabels(measured, drawnLines(chart), {
		left: chartArea.left + 2,
		top: 0,
		right: chart.width - 1,
		// The last row belongs to the words of the through line.
		bottom: chartArea.bottom - fontSize * 1.7
	});
}

/** Months without a figure have a point on the axis in Chart.js, marked to be skipped. */
const drawnLines = (chart: Chart): Point[][] =>
	chart
		.getSortedVisibleDatasetMetas()
		.filter((meta) => meta.type === 'line')
		.map((meta) => (meta.data as (Point & { skip?: boolean })[]).filter(({ skip }) => !skip));

/** The vertical line at the end of what is posted, drawn under the data. */
export const throughLine = (
	month: number,
	text: string,
	ink: string,
	textInk: string,
	fontSize: number
): Plugin => ({
	id: 'through-line',
	beforeDatasetsDraw(chart) {
		const { ctx, chartArea, scales } = chart;
		const x = scales.x?.getPixelForValue(month) ?? chartArea.right;
		ctx.save();
		ctx.strokeStyle = ink;
		ctx.lineWidth = 1;
		ctx.beginPath();
		ctx.moveTo(x, chartArea.top);
		ctx.lineTo(x, chartArea.bottom);
		ctx.stroke();
		ctx.font = `${fontSize}px ${chart.options.font?.family}`;
		ctx.fillStyle = textInk;
		const hasRoomLeft = x - chartArea.left > ctx.measureText(text).width + 12;
		ctx.textAlign = hasRoomLeft ? 'right' : 'left';
		ctx.fillText(text, x + (hasRoomLeft ? -6 : 6), chartArea.bottom - 8);
		ctx.restore();
	}
});

/** CSS pixels a label takes in the page's font. */
export function widthOf(text: string, fontSize: number): number {
	const ctx = document.createElement('canvas').getContext('2d');
	if (!ctx) return text.length * fontSize;
	ctx.font = `600 ${fontSize}px ${getComputedStyle(document.body).fontFamily}`;
	return ctx.measureText(text).width;
}
