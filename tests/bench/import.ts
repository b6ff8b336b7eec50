/** Reading, checking, posting and totalling a generated file, beside `sqlite3 .import` of the same file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/cli/bundle.mjs';
import { writeLedgerFile } from '../support/generate-lines.ts';
import type { Figure } from './main.ts';

const ROUNDS = 3;
const TIMES_IMPORT = 2;
const RSS_GOAL_MB = 300;

/** `import-once.ts` as one program. */
export const importProgram = async (): Promise<string> =>
	join(await bundle({ 'import-once': 'tests/bench/import-once.ts' }), 'import-once.js');

type Run = { seconds: number; peakRssMb: number; entries: number };

export async function importBench(name: string, lines: number): Promise<Figure> {
	const folder = mkdtempSync(join(tmpdir(), 'village-bench-'));
	try {
		const file = join(folder, 'bench_2025.csv');
		await writeLedgerFile(file, lines, { year: 2025 });
		const program = await importProgram();
		const runs: Run[] = [];
		const peers: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			runs.push(importOnce(program, file, join(folder, `ours-${round}.db`)));
			const peer = sqliteImport(file, join(folder, `peer-${round}.db`));
			if (peer !== null) peers.push(peer);
		}
		const seconds = median(runs.map((run) => run.seconds));
		const peer = peers.length > 0 ? median(peers) : null;
		const peakRssMb = Math.max(...runs.map((run) => run.peakRssMb));
		const ratio = peer === null ? null : round(seconds / peer);
		return {
			name,
			value: round(seconds),
			unit: 's',
			goal: `at most ${TIMES_IMPORT} × .import, peak RSS at most ${RSS_GOAL_MB} MB`,
			met: ratio === null ? null : ratio <= TIMES_IMPORT && peakRssMb <= RSS_GOAL_MB,
			peer: peer === null ? 'sqlite3 .import (not installed)' : `sqlite3 .import ${round(peer)} s`,
			ratio,
			peakRssMb,
			entries: runs[0]?.entries ?? 0,
			fileMb: round(statSync(file).size / 1e6),
			secondsOfRuns: runs.map((run) => round(run.seconds)),
			peerSecondsOfRuns: peers.map(round)
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** In a process of its own, so that its peak memory is its own; started as `npm run ledger` starts. */
export function importOnce(program: string, file: string, database: string): Run {
	const args = ['--max-semi-space-size=4', program, file, database];
	const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
	return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run;
}

function sqliteImport(file: string, database: string): number | null {
	if (spawnSync('sqlite3', ['--version']).status !== 0) return null;
	const start = performance.now();
	execFileSync('sqlite3', [database, `.import --csv ${file} ledger`], {
		stdio: ['ignore', 'ignore', 'ignore']
	});
	return (performance.now() - start) / 1000;
}

export const round = (value: number): number => Math.round(value * 100) / 100;
export const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
