/** Server time of the secretary's page with 1,000,000 posted entries, over the same with 10,000. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { importProgram, round } from './import.ts';
import type { Figure } from './main.ts';
import { buildOnce, measurePages, type PageAsked, type PageTimes } from './page-times.ts';

export const GOAL_MS = 20;
export const GOAL_RATIO = 1.2;
const DESK: PageAsked = { path: '/office/bench?year=2025', mark: '测速村' };

/** p95 at 1,000,000 entries. */
export async function deskOfAMillion(): Promise<Figure> {
	const [small, large] = await measureDesk();
	return {
		name: 'desk-1m',
		value: round(large.p95Ms),
		unit: 'ms',
		goal: `p95 at most ${GOAL_MS} ms`,
		met: large.p95Ms <= GOAL_MS,
		peer: `the same page at 10,000 entries, ${round(small.p95Ms)} ms`,
		ratio: round(large.p95Ms / small.p95Ms),
		medianMs: round(large.medianMs)
	};
}

export async function deskGrowth(): Promise<Figure> {
	const [small, large] = await measureDesk();
	const ratio = round(large.p95Ms / small.p95Ms);
	return {
		name: 'desk-growth',
		value: ratio,
		unit: '×',
		goal: `p95 at most ${GOAL_RATIO} × that at 10,000 entries`,
		met: ratio <= GOAL_RATIO,
		peer: `the same page at 10,000 entries, ${round(small.p95Ms)} ms`,
		ratio,
		medianRatio: round(large.medianMs / small.medianMs),
		p95Ms: round(large.p95Ms)
	};
}

let measured: Promise<readonly [small: PageTimes, large: PageTimes]> | null = null;
/** Both figures come of one measurement. */
const measureDesk = () => (measured ??= pageAtBothSizes(DESK));

/** One village's page at 10,000 and at 1,000,000 entries. */
export async function pageAtBothSizes(
	page: PageAsked
): Promise<readonly [small: PageTimes, large: PageTimes]> {
	const [small, large] = await pagesAtBothSizes([page]);
	return [small?.[0] ?? NEVER, large?.[0] ?? NEVER];
}

const NEVER: PageTimes = { medianMs: Number.NaN, p95Ms: Number.NaN };

/** Several, in their order, of the same two databases. */
export async function pagesAtBothSizes(
	pages: readonly PageAsked[]
): Promise<readonly [small: readonly PageTimes[], large: readonly PageTimes[]]> {
	buildOnce();
	const folder = mkdtempSync(join(tmpdir(), 'village-desk-'));
	try {
		return [await measure(folder, 10_000, pages), await measure(folder, 1_000_000, pages)];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(
	folder: string,
	lines: number,
	pages: readonly PageAsked[]
): Promise<PageTimes[]> {
	const file = join(folder, `bench_${lines}_2025.csv`);
	const database = join(folder, `desk-${lines}.db`);
	await writeLedgerFile(file, lines, { year: 2025 });
	execFileSync(process.execPath, [await importProgram(), file, database]);
	execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/desk-user.ts', database]);
	return measurePages(database, pages);
}
