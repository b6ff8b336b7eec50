/** A villager on a narrow phone with the largest letters: nothing runs out of the screen, no name stands upright, no small letters. */
import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './support.ts';

const PAGES = [
	'/v/zhujiabang',
	'/v/zhujiabang/2022-q3',
	'/v/zhujiabang/2022-q2/1',
	'/v/shifan/2026-q3',
	'/v/shifan/2026-q3-leases',
	'/v/zhujiabang/offices'
];

/** Everything folded is opened: what is found later must fit too. */
async function openAll(page: Page): Promise<void> {
	await page.locator('details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
}
/** Links that got less than half of their row, and needed more. */
const squeezed = (page: Page): Promise<(string | null)[]> =>
	page
		.locator('.links a')
		.evaluateAll((all) =>
			all
				.filter(
					(one) =>
						one.getBoundingClientRect().width <
							(one.parentElement?.getBoundingClientRect().width ?? 0) / 2 &&
						one.getBoundingClientRect().height >
							3 * Number.parseFloat(getComputedStyle(one).fontSize)
				)
				.map((one) => one.textContent)
		);

/** Of every word in a chart, as large as it is on the screen. */
const least = (page: Page): Promise<number> =>
	page
		.locator('svg.stable-year text')
		.evaluateAll((all) =>
			Math.min(
				...all.map(
					(one) =>
						Number.parseFloat(getComputedStyle(one).fontSize) *
						((one as SVGTextElement).getScreenCTM()?.a ?? 0)
				)
			)
		);

for (const lang of ['zh-CN', 'en'])
	test(`360 px, the largest letters, ${lang}`, async ({ page, context, baseURL }) => {
		await context.addCookies([
			{ name: 'lang', value: lang, url: baseURL ?? '' },
			{ name: 'text', value: 'largest', url: baseURL ?? '' }
		]);
		await page.setViewportSize({ width: 360, height: 760 });
		for (const path of PAGES) {
			await page.goto(path);
			await openAll(page);
			await expectNoSidewaysScroll(page);
			expect(await squeezed(page), path).toEqual([]);
			expect(await least(page), path).toBeGreaterThanOrEqual(18);
		}
	});
