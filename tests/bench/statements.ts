/** Server time of the four statements with 1,000,000 posted entries, over the same with 10,000: the slowest of them. */
import { GOAL_MS, pagesAtBothSizes } from './desk-growth.ts';
import { round } from './import.ts';
import type { Figure } from './main.ts';

const KINDS = ['income', 'balance', 'distribution', 'years'] as const;

export async function statementsOfAMillion(): Promise<Figure> {
	const pages = KINDS.map((kind) => ({
		path: `/office/bench/statements?kind=${kind}&year=2025`,
		mark: '测速村'
	}));
	const [small, large] = await pagesAtBothSizes(pages);
	const slowest = large.reduce(
		(at, { p95Ms }, index) => (p95Ms > large[at]!.p95Ms ? index : at),
		0
	);
	const [before, after] = [small[slowest], large[slowest]];
	if (!before || !after) throw new Error('every page was measured');
	const ratio = round(after.p95Ms / before.p95Ms);
	return {
		name: 'statements-1m',
		value: round(after.p95Ms),
		unit: 'ms',
		goal: `p95 at most ${GOAL_MS} ms and at most 1.2 × that at 10,000 entries`,
		met: after.p95Ms <= GOAL_MS && ratio <= 1.2,
		peer: `the same page at 10,000 entries, ${round(before.p95Ms)} ms`,
		ratio,
		slowest: KINDS[slowest],
		p95Ms: large.map(({ p95Ms }) => round(p95Ms)),
		medianMs: large.map(({ medianMs }) => round(medianMs))
	};
}
