import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundScale } from '#lib/components/charts/chart-styles.ts';
import {
	overlaps,
	placeLabels,
	type Box,
	type Label
} from '#lib/components/charts/place-labels.ts';

const area: Box = { left: 0, top: 0, right: 600, bottom: 400 };
const label = (x: number, y: number): Label => ({
	at: { x, y },
	width: 80,
	height: 18,
	sides: ['right-below', 'right', 'right-above', 'left-above', 'left-below']
});
const inside = (box: Box): boolean =>
	box.left >= area.left &&
	box.right <= area.right &&
	box.top >= area.top &&
	box.bottom <= area.bottom;

describe('labels at the lines of a chart', () => {
	it('never cover one another, wherever three lines stand at one month', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 600 }),
				fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 3 }),
				(x, heights) => {
					const boxes = placeLabels(
						heights.map((y) => label(x, y)),
						[],
						area
					);
					expect(boxes.every(inside)).toBe(true);
					for (const [at, box] of boxes.entries())
						expect(boxes.slice(at + 1).some((other) => overlaps(box, other))).toBe(false);
				}
			)
		);
	});

	it('keep off a line that runs where they would stand first', () => {
		const level = [
			{ x: 100, y: 220 },
			{ x: 300, y: 220 }
		];
		const [box] = placeLabels([label(100, 200)], [level], area);
		expect(box && box.top < 220 && box.bottom > 220).toBe(false);
	});
});

describe('the scale of an axis', () => {
	it('ends at the target where a round step allows it', () => {
		expect(roundScale(1200)).toEqual({ max: 1200, step: 300 });
		expect(roundScale(1020.36)).toEqual({ max: 1250, step: 250 });
		expect(roundScale(0)).toEqual({ max: 1, step: 1 });
	});

	it('holds every value in at most six steps', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (largest) => {
				const { max, step } = roundScale(largest);
				expect(max).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
				expect(max / step).toBeLessThanOrEqual(6);
			})
		);
	});
});
