/**
 * Lighthouse's four scores of the villagers' pages, as a slow phone on a slow network would have them (its mobile preset,
 * simulated throttling): of each score the median of the runs, and of those the lowest.
 */
import { chromium } from '@playwright/test';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { args, browser } from '../support/browser.mjs';
import { median } from './import.ts';
import type { Figure } from './main.ts';
import { NOTICE_PATH, PUBLIC_ORIGIN, withPublicServer } from './public-server.ts';

const PAGES = [NOTICE_PATH, '/v/zhujiabang'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const RUNS = 3;
const GOAL = 100;
const DEBUGGING_PORT = 4185;

type Run = Readonly<Record<(typeof CATEGORIES)[number], number>> & {
	/** What cost points, by Lighthouse's names. */
	readonly lost: readonly string[];
};

export const lighthouseBench = (): Promise<Figure> =>
	withPublicServer(async () => {
		const found: Record<string, unknown> = {};
		const all: number[] = [];
		for (const path of PAGES) {
			const runs: Run[] = [];
			// The first villager after a change gets what the others get.
			await fetch(PUBLIC_ORIGIN + path);
			for (let n = 0; n < RUNS; n += 1) runs.push(await runOnce(PUBLIC_ORIGIN + path));
			const scores = CATEGORIES.map((one) => median(runs.map((run) => run[one])));
			all.push(...scores);
			found[path] = Object.fromEntries(CATEGORIES.map((one, at) => [one, scores[at]]));
			found[`${path} lost`] = [...new Set(runs.flatMap(({ lost }) => lost))];
		}
		return figureOf(Math.min(...all), found);
	});

const figureOf = (value: number, found: Record<string, unknown>): Figure => ({
	name: 'lighthouse',
	value,
	unit: 'of 100',
	goal: `${GOAL} in all four, medians of ${RUNS} runs`,
	met: value >= GOAL,
	peer: 'none: the scale is its own',
	ratio: null,
	...found
});

/** In a browser of its own. Nothing is reported anywhere: error reporting is off unless asked for. */
async function runOnce(url: string): Promise<Run> {
	const port = `--remote-debugging-port=${DEBUGGING_PORT}`;
	const chrome = await chromium.launch({ ...(await browser()), args: [...args, port] });
	try {
		const onlyCategories = [...CATEGORIES];
		const result = await lighthouse(url, {
			port: DEBUGGING_PORT,
			logLevel: 'error',
			onlyCategories
		});
		if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message);
		return runOf(result.lhr);
	} finally {
		await chrome.close();
	}
}

function runOf({ categories, audits }: RunnerResult['lhr']): Run {
	const refs = CATEGORIES.flatMap((one) => categories[one]?.auditRefs ?? []);
	const lost = refs
		.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
		.map(({ id }) => `${id} ${audits[id]?.displayValue ?? audits[id]?.title}`);
	const scores = CATEGORIES.map((one) => [one, Math.round((categories[one]?.score ?? 0) * 100)]);
	return { ...(Object.fromEntries(scores) as Omit<Run, 'lost'>), lost };
}
