/** Reads every giant file in a process of its own whose heap ends at 128 MB. */
import { spawnSync } from 'node:child_process';
import { GIANTS } from './giants.ts';

const TIME = 300_000;

/** @returns how many of them did not come through */
export function runGiants(word = ''): number {
	const names = Object.keys(GIANTS).filter((name) => name.includes(word));
	return names.filter((name) => !comesThrough(name)).length;
}

function comesThrough(name: string): boolean {
	const args = [
		'--max-old-space-size=128',
		'--import',
		'tsx',
		`${import.meta.dirname}/giants.ts`,
		name
	];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		timeout: TIME
	});
	const said =
		status === 0
			? stdout.trim()
			: `✗ ${stderr.split('\n').find((line) => /error|heap|at /i.test(line)) ?? `no end within ${TIME / 1000} s`}`;
	console.log(`${name.padEnd(42)} ${said}`);
	return status === 0 && stdout !== '';
}
