/** Two characters over ten years of 100,000 lines each, beside reading every summary, as it was done before. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/cli/bundle.mjs';
import { round } from './import.ts';
import type { Figure } from './main.ts';

const LINES_A_YEAR = 100_000;
const ROUNDS = 9;
const GOAL_MS = 50;

type Measured = {
	entries: number;
	vouchers: number;
	allMs: number;
	pageMs: number;
	scanMs: number;
};
type Run = {
	indexingMs: number;
	indexMb: number;
	rare: Measured;
	usual: Measured;
	frequent: Measured;
	single: Measured;
	deep: { firstMs: number; deepMs: number | null };
};

export async function searchBench(): Promise<Figure> {
	const folder = mkdtempSync(join(tmpdir(), 'village-search-'));
	try {
		const program = join(
			await bundle({ 'search-once': 'tests/bench/search-once.ts' }),
			'search-once.js'
		);
		const args = [program, folder, String(LINES_A_YEAR), String(ROUNDS)];
		const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
		const run = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run;
		return figureOf(run);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function figureOf(run: Run): Figure {
	const { usual, rare, frequent } = run;
	const told = (of: Measured): string =>
		`${of.entries} entries: page ${round(of.pageMs)} ms, page and sums ${round(of.allMs)} ms, scan ${round(of.scanMs)} ms`;
	return {
		name: 'search-1m',
		value: round(usual.allMs),
		unit: 'ms',
		goal: `under ${GOAL_MS} ms: first page and sums of a word in one line of a hundred, first page of any word`,
		met: Math.max(usual.allMs, rare.allMs, frequent.pageMs) < GOAL_MS,
		peer: `LIKE over all summaries ${round(usual.scanMs)} ms`,
		ratio: round(usual.allMs / usual.scanMs),
		rare: told(rare),
		usual: told(usual),
		frequent: `${told(frequent)} (its sums follow the page: they read every matching line)`,
		oneCharacter: told(run.single),
		deep: `page 1 ${round(run.deep.firstMs)} ms, page 2,001 ${round(run.deep.deepMs ?? Number.NaN)} ms`,
		indexing: `${round(run.indexingMs / 1000)} s in the background, ${round(run.indexMb)} MB`
	};
}
