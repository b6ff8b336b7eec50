/**
 * How far the forecast of the year was from what came, made at each month-end of the sample villages, beside "straight
 * line" and "same as last year". No time is measured: the figures are the same on every machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, METHODS, type BackTestRow, type Method } from '#lib/domain/forecast/back-test.ts';
import type { Figure } from './main.ts';

type Row = BackTestRow & { readonly village: string };

export function forecastBench(): Promise<Figure> {
	const folder = mkdtempSync(join(tmpdir(), 'village-forecast-'));
	const once = ['--import', 'tsx', 'tests/bench/forecast-once.ts', join(folder, 'samples.db')];
	try {
		const printed = execFileSync(process.execPath, once, { encoding: 'utf8' });
		return Promise.resolve(figureOf(JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Row[]));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** In 万元, two decimals. */
const wan = (fen: number): number => Math.round(fen / 10_000) / 100;

function figureOf(rows: readonly Row[]): Figure {
	const medianOf = (method: Method): number =>
		median(rows.map(({ errorFen }) => Math.abs(errorFen[method])));
	const [own, straight, lastYear] = METHODS.map(medianOf);
	const best = Math.min(straight ?? 0, lastYear ?? 0);
	return {
		name: 'forecast',
		value: wan(own ?? 0),
		unit: '万元 median error',
		goal: 'below both baselines',
		met: (own ?? 0) < best,
		peer: `straight line ${wan(straight ?? 0)}, same as last year ${wan(lastYear ?? 0)}`,
		ratio: best === 0 ? null : Math.round(((own ?? 0) / best) * 100) / 100,
		...Object.fromEntries(
			rows.map(({ village, year, through, horizon, errorFen }) => [
				`${village} ${year}, ${through} of ${horizon} months`,
				Object.fromEntries(METHODS.map((method) => [method, wan(errorFen[method])]))
			])
		)
	};
}
