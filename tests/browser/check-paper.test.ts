/** The code on the paper beside the site: scanned, typed, in the file that was taken home; and reading without a network. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './support.ts';

const NOTICE = '/v/zhujiabang/2022-q3/1';
const codeOf = async (page: Page): Promise<string> =>
	(await page.locator('[data-check]').getAttribute('data-fingerprint')) ?? '';
/** As the QR on the paper opens it. */
async function scan(page: Page, code: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(`${NOTICE}#c=${code}`);
}
const shown = (page: Page) => page.locator('[data-check] [data-result]:visible');
const otherDigit = (code: string): string => code.replace(/.$/, (one) => (one === '0' ? '1' : '0'));

test('scanned from the paper, every line is computed again: the same', async ({ page }) => {
	await page.goto(NOTICE);
	await expect(shown(page)).toHaveCount(0);
	await scan(page, await codeOf(page));
	await expect(shown(page)).toHaveText(/和纸上的一样/);
	await page.setViewportSize({ width: 360, height: 760 });
	await expectNoSidewaysScroll(page);
});

test('one wrong digit is another notice, and leads to the search by code', async ({ page }) => {
	await page.goto(NOTICE);
	await scan(page, otherDigit(await codeOf(page)));
	await expect(shown(page)).toHaveText(/不是这一份/);
	await page.locator('[data-check-link]').click();
	await expect(page.locator('main')).toContainText('没有这个核对码');
});

test('a line that the server changed is named, and not called the same', async ({ page }) => {
	await page.goto(NOTICE);
	const code = await codeOf(page);
	await page.route('**/notice.json', async (route) => {
		const answer = await route.fetch();
		const pack = (await answer.json()) as { lines: { line: { text: string; no: string } }[] };
		pack.lines[2]!.line.text += '。';
		await route.fulfill({ json: pack });
	});
	await scan(page, code);
	await expect(shown(page)).toHaveText(/改动过/);
	await expect(page.locator('[data-fill=lines]')).toHaveText(/^\d{4}$/);
	await page.unroute('**/notice.json');
	await page.route('**/notice.json', (route) => route.abort());
	await scan(page, code);
	await expect(shown(page)).toHaveText(/没有核对成/);
});

test('an edition that shows another code than last time is told without any paper', async ({
	page
}) => {
	await page.goto(NOTICE);
	await page.evaluate(() =>
		localStorage.setItem('village-ledger:seen:zhujiabang', '{"2022-q3/1":"another"}')
	);
	await page.reload();
	await expect(shown(page)).toHaveText(/以前看到的/);
	await page.evaluate(() =>
		localStorage.setItem('village-ledger:seen:zhujiabang', '{"2022-q1/9":"gone"}')
	);
	await page.reload();
	await expect(shown(page)).toHaveText(/以前看到的/);
	await page.evaluate(() => localStorage.clear());
	for (const path of ['/v/zhujiabang/2022-q1', '/v/zhujiabang/2022-q2/1', NOTICE]) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		await expect(shown(page)).toHaveCount(0);
	}
});

test('typed without a script, in any grouping', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(NOTICE);
	const code = await codeOf(page);
	await page.goto('/v/zhujiabang/check');
	await page.locator('textarea').fill((code.match(/.{1,5}/g) ?? []).join(' ').toUpperCase());
	await page.locator('main form button').click();
	await expect(page.locator('main')).toContainText('和纸上的一样');
	await expect(page.locator('main')).toContainText('第三季度');
	await page.locator('textarea').fill(code.slice(4));
	await page.locator('main form button').click();
	await expect(page.locator('main')).toContainText('读到 60 个');
	await context.close();
});

test('the file that was taken home checks without a server', async ({ page, browser }) => {
	await page.goto(NOTICE);
	const code = await codeOf(page);
	const file = test.info().outputPath('verify.html');
	const started = page.waitForEvent('download');
	await page.locator('[data-check] summary').first().click();
	await page.locator('[data-check] a[href$="verify.html"]').click();
	await (await started).saveAs(file);
	const context = await browser.newContext({ offline: true });
	const home = await context.newPage();
	const asked: string[] = [];
	home.on('request', (request) => asked.push(request.url()));
	await home.goto(`file://${file}#c=${code}`);
	await expect(home.locator('[data-result=same]')).toBeVisible();
	await home.locator('#code').fill(otherDigit(code));
	await home.locator('button').click();
	await expect(home.locator('[data-result=other]')).toBeVisible();
	expect(await home.locator('#lines tr').count()).toBeGreaterThan(100);
	expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
	expect(readFileSync(file, 'utf8')).toContain("default-src 'none'");
	await context.close();
});

test('a notice that was read once is there without a network, and says so', async ({ browser }) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(NOTICE);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		while ((await caches.open('notices-1').then((one) => one.keys())).length === 0)
			await new Promise((done) => setTimeout(done, 50));
	});
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('[data-offline]')).toBeVisible();
	await expect(page.locator('main')).toContainText('第三季度');
	expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
	expect(await page.evaluate(() => caches.keys())).toEqual(
		expect.arrayContaining(['notices-1', 'parts-1'])
	);
	// Only notices are kept.
	await expect(page.goto('/v/zhujiabang/check')).rejects.toThrow();
	await context.close();
});
