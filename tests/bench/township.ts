/** Server time of the list of 300 villages, with 1,000,000 posted entries in them over the same with 10,000. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOAL_MS, GOAL_RATIO } from './desk-growth.ts';
import { round } from './import.ts';
import type { Figure } from './main.ts';
import { buildOnce, measurePages, type PageTimes } from './page-times.ts';

const VILLAGES = 300;

export async function township300(): Promise<Figure> {
	buildOnce();
	const folder = mkdtempSync(join(tmpdir(), 'village-township-'));
	try {
		const [small, large] = [await measure(folder, 10_200), await measure(folder, 1_000_200)];
		const ratio = round(large.p95Ms / small.p95Ms);
		return {
			name: 'township-300',
			value: round(large.p95Ms),
			unit: 'ms',
			goal: `p95 at most ${GOAL_MS} ms and ${GOAL_RATIO} × that at 10,000 entries`,
			met: large.p95Ms <= GOAL_MS && ratio <= GOAL_RATIO,
			peer: `the same page at 10,200 entries, ${round(small.p95Ms)} ms`,
			ratio,
			medianMs: round(large.medianMs),
			medianRatio: round(large.medianMs / small.medianMs)
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(folder: string, entries: number): Promise<PageTimes> {
	const database = join(folder, `township-${entries}.db`);
	const each = String(entries / VILLAGES);
	execFileSync(
		process.execPath,
		['--import', 'tsx', 'tests/bench/township-villages.ts', database, String(VILLAGES), each],
		{ stdio: ['ignore', 'inherit', 'inherit'] }
	);
	const [times] = await measurePages(database, [{ path: '/office', mark: '测速村300' }]);
	return times ?? { medianMs: Number.NaN, p95Ms: Number.NaN };
}
