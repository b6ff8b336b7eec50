/** Posting the tenth year's lines over posting the first year's: the ledger's size must not be felt. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/cli/bundle.mjs';
import { median, round } from './import.ts';
import type { Figure } from './main.ts';

const LINES = 20_000;
const ROUNDS = 5;
const GOAL = 1.2;

export async function tenthYear(): Promise<Figure> {
	const name = 'tenth-year-once';
	const program = join(await bundle({ [name]: `tests/bench/${name}.ts` }), `${name}.js`);
	const runs = Array.from({ length: ROUNDS }, () => postTenYears(program));
	const [first, tenth] = [0, 9].map((year) => median(runs.map((run) => run[year] ?? Number.NaN)));
	const ratio = round(median(runs.map((run) => (run[9] ?? Number.NaN) / (run[0] ?? Number.NaN))));
	return {
		name: 'tenth-year',
		value: round(tenth ?? Number.NaN),
		unit: 's',
		goal: `at most ${GOAL} × the first year's time`,
		met: ratio <= GOAL,
		peer: `the first year's ${LINES.toLocaleString('en')} lines, ${round(first ?? Number.NaN)} s`,
		ratio,
		secondsOfYears: Array.from({ length: 10 }, (_, year) =>
			round(median(runs.map((run) => run[year] ?? Number.NaN)))
		)
	};
}

function postTenYears(program: string): number[] {
	const folder = mkdtempSync(join(tmpdir(), 'village-years-'));
	try {
		const output = execFileSync(process.execPath, [program, folder, String(LINES)], {
			encoding: 'utf8'
		});
		return JSON.parse(output.trim().split('\n').at(-1) ?? '') as number[];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
