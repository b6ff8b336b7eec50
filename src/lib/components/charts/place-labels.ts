/**
 * Puts each label beside its line where nothing lies under it. No Chart.js here: points and boxes in CSS pixels,
 * y grows downwards.
 */
export type Point = { readonly x: number; readonly y: number };
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};
export type Label = {
	readonly width: number;
	readonly height: number;
	/** The point of the line it belongs to. */
	readonly at: Point;
	/** In order of preference; where all are taken it moves away from its point. */
	readonly sides: readonly Side[];
};
export type Side =
	'right' | 'right-above' | 'right-below' | 'left-above' | 'left-below' | 'above' | 'below';

const GAP = 8;
/** Steps away from the point, in label heights. Up-left and down-right of rising lines there is always room. */
const STEPS = [0, 1, 2, 3, 4, 5, 6];

/** One box a label, in the order given; `lines` are what should stay visible. */
export function placeLabels(
	labels: readonly Label[],
	lines: readonly (readonly Point[])[],
	area: Box
): Box[] {
	const placed: Box[] = [];
	for (const label of labels) {
		const options = label.sides.flatMap((side, rank) =>
			STEPS.map((step) => ({ box: boxAt(label, side, step), trouble: step + rank / 2 }))
		);
		const others = labels.filter((other) => other !== label).map(({ at }) => at);
		const costs = options.map(
			({ box, trouble }) =>
				cost(box, placed, lines, area) + trouble + strayed(box, label.at, others)
		);
		const cheapest = options[costs.indexOf(Math.min(...costs))];
		placed.push(cheapest?.box ?? boxAt(label, 'right', 0));
	}
	return placed;
}

function boxAt({ at, width, height }: Label, side: Side, step: number): Box {
	const away = GAP + step * height;
	const left = side.startsWith('left')
		? at.x - GAP - width
		: side.startsWith('right')
			? at.x + GAP
			: at.x - width / 2;
	const top = side.endsWith('above')
		? at.y - away - height
		: side.endsWith('below')
			? at.y + away
			: at.y - height / 2 + step * height;
	return { left, top, right: left + width, bottom: top + height };
}

/** Leaving the area is worst, then covering a label, then crossing a line; then being far off. */
function cost(
	box: Box,
	placed: readonly Box[],
	lines: readonly (readonly Point[])[],
	area: Box
): number {
	const outside =
		Math.max(0, area.left - box.left) +
		Math.max(0, box.right - area.right) +
		Math.max(0, area.top - box.top) +
		Math.max(0, box.bottom - area.bottom);
	const covered = placed.filter((other) => overlaps(box, other)).length;
	const crossed = lines.filter((line) => crosses(line, box)).length;
	return outside * 100 + covered * 40 + crossed * 10;
}

/** Nearer to the point of another line it would be read as that one's: nearly as bad as crossing a line. */
const strayed = (box: Box, own: Point, others: readonly Point[]): number =>
	others.some((other) => distance(box, other) < distance(box, own)) ? 8 : 0;

function distance({ left, top, right, bottom }: Box, { x, y }: Point): number {
	return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

export const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Sampled every few pixels: exact enough for text. */
function crosses(line: readonly Point[], box: Box): boolean {
	return line.some((from, index) => {
		const to = line[index + 1] ?? from;
		const steps = Math.max(1, Math.ceil(Math.abs(to.x - from.x) / 4));
		return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((share) =>
			holds(box, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
		);
	});
}

const holds = (box: Box, { x, y }: Point): boolean =>
	x > box.left && x < box.right && y > box.top - 3 && y < box.bottom + 3;
