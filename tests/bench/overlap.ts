/** A second upload of posted lines, and the reversal of a batch. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from '../../src/cli/bundle.mjs';
import { median, round } from './import.ts';
import type { Figure } from './main.ts';

type Run = { runs: number[]; peers: number[]; peakRssMb: number; [more: string]: unknown };
const VERDICT_GOAL_S = 0.3;
const LINEAR = 1.2;
const REVERSE_GOAL_S = 0.2;

async function run(mode: string, lines: number): Promise<Run> {
	const program = join(
		await bundle({ 'overlap-once': 'tests/bench/overlap-once.ts' }),
		'overlap-once.js'
	);
	const args = ['--max-semi-space-size=4', program, mode, String(lines)];
	const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
	return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run;
}

/** Upload and verdict of content the books hold; the peer reads the same file against empty books. */
export async function reimport10k(): Promise<Figure> {
	const { runs, peers, peakRssMb } = await run('reimport', 10_000);
	const [seconds, peer] = [median(runs), median(peers)];
	return {
		name: 'reimport-10k',
		value: round(seconds),
		unit: 's',
		goal: `under ${VERDICT_GOAL_S} s`,
		met: seconds < VERDICT_GOAL_S,
		peer: `the same file against empty books ${round(peer)} s`,
		ratio: round(seconds / peer),
		peakRssMb,
		secondsOfRuns: runs.map(round)
	};
}

/** The peer is the second upload of 10,000 lines in the same run, per line. */
export async function reimport200k(): Promise<Figure> {
	const few = await run('reimport', 10_000);
	const many = await run('reimport', 200_000);
	const perLine = median(few.runs) / 10_000;
	const ratio = median(many.runs) / 200_000 / perLine;
	return {
		name: 'reimport-200k',
		value: round(median(many.runs)),
		unit: 's',
		goal: `linear: at most ${LINEAR} × as long a line as 10,000 lines`,
		met: ratio <= LINEAR,
		peer: `10,000 lines × 20: ${round(perLine * 200_000)} s`,
		ratio: round(ratio),
		againstEmptyBooksSeconds: round(median(many.peers)),
		peakRssMb: many.peakRssMb,
		secondsOfRuns: many.runs.map(round)
	};
}

/** Until the figures are out of every total. Freeing the numbers follows; what a page waits meanwhile is told beside. */
export async function reverse200k(): Promise<Figure> {
	const { runs, peers, releaseSeconds, longestWaitMs, peakRssMb } = await run('reverse', 200_000);
	const seconds = Math.max(...runs);
	return {
		name: 'reverse-200k',
		value: milli(seconds),
		unit: 's',
		goal: `under ${REVERSE_GOAL_S} s whatever its size`,
		met: seconds < REVERSE_GOAL_S,
		peer: `a batch of 2,000 lines ${milli(median(peers))} s`,
		ratio: round(median(runs) / median(peers)),
		freeingNumbersSeconds: releaseSeconds,
		longestReadMeanwhileMs: longestWaitMs,
		peakRssMb,
		secondsOfRuns: runs.map(milli)
	};
}

const milli = (value: number): number => Math.round(value * 1000) / 1000;
