/** The printed sheets of a notice: A3 and A4 as a browser prints them, and what the QR code on them leads to. */
import { expect, test, type Page } from '@playwright/test';
import { encode } from 'uqr';

const NOTICE = '/v/zhujiabang/2022-q3/1';
/** Width and height of its pages in millimetres. */
async function pagesOf(page: Page): Promise<[number, number][]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
		([, width, height]) => [mm(width), mm(height)]
	);
}
/** What is left of A4 between its margins, in pixels of a screen. */
const mm182 = Math.floor((182 / 25.4) * 96);
const mm = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);

test('the board prints on A3 across, every line with its total', async ({ page }) => {
	await page.goto(`${NOTICE}/board`);
	const pages = await pagesOf(page);
	expect(pages.length).toBeGreaterThan(1);
	expect(pages.every(([width, height]) => width === 420 && height === 297)).toBe(true);
	const lines = page.locator('.sheet tbody th[scope=row]').filter({ hasText: /^\d{4}$/ });
	const total = page.locator('tr.total', { hasText: '本期合计' });
	await expect(total).toContainText(`${await lines.count()} 笔`);
	const received = await page.locator('tr.total').first().locator('td').first().textContent();
	await expect(total.locator('td').first()).toHaveText(received ?? '');
	for (const category of [
		'财务计划',
		'各项资产',
		'各类资源',
		'债权债务',
		'收益分配',
		'其他需要公开'
	])
		await expect(page.locator('h2', { hasText: category }).first()).toBeVisible();
});

for (const sheet of ['leaflet', 'large'])
	test(`the ${sheet} prints on A4`, async ({ page }) => {
		await page.goto(`${NOTICE}/${sheet}`);
		const pages = await pagesOf(page);
		expect(pages.length).toBeGreaterThan(0);
		expect(pages.every(([width, height]) => width === 210 && height === 297)).toBe(true);
		await expect(page.locator('.sheet')).toContainText('逐笔明细贴在公示栏');
	});

for (const [sheet, points] of [
	['board', 9],
	['leaflet', 9],
	['large', 20]
] as const)
	test(`the ${sheet} prints no letter under ${points} points`, async ({ page }) => {
		await page.goto(`${NOTICE}/${sheet}`);
		await page.emulateMedia({ media: 'print' });
		const least = await page
			.locator('.sheet :not(svg *, .sr)')
			.evaluateAll((all) =>
				Math.min(
					...all
						.filter((one) =>
							[...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
						)
						.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
				)
			);
		expect((least * 72) / 96).toBeGreaterThanOrEqual(points);
	});

test('the QR code says the address of this edition with its whole code', async ({ page }) => {
	await page.goto(`${NOTICE}/board`);
	const link = page.locator('.qr-link');
	const address = (await link.getAttribute('href')) ?? '';
	expect(address).toMatch(new RegExp(`^http://[^/]+${NOTICE}#c=[0-9a-f]{64}$`));
	const printed = (await page.locator('.fingerprint').innerText()).replace(/\s/g, '');
	expect(address.endsWith(printed.toLowerCase())).toBe(true);
	const { data } = encode(address, { ecc: 'M', border: 4 });
	const drawn = (await link.locator('path').getAttribute('d')) ?? '';
	const dark = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, run]) =>
		Array.from({ length: Number(run) }, (_, at) => `${Number(x) + at},${y}`)
	);
	const wanted = data.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : []))
	);
	expect(dark.toSorted()).toEqual(wanted.toSorted());
});

test('the foot of each page says which edition it is, and keeps to its room', async ({ page }) => {
	await page.setViewportSize({ width: mm182, height: 900 });
	await page.emulateMedia({ media: 'print' });
	for (const notice of [NOTICE, '/v/zhujiabang/2022-q2/1', '/v/shifan/2026-q3-leases/1'])
		for (const sheet of ['leaflet', 'large']) {
			await page.goto(`${notice}/${sheet}`);
			const run = page.locator('.run');
			await expect(run).toContainText('第 1 版');
			const [height, room] = await run.evaluate((one) => [
				one.getBoundingClientRect().height,
				Number.parseFloat(getComputedStyle(one.closest('.sheet') ?? one).paddingBottom)
			]);
			expect(height, `${notice}/${sheet}`).toBeLessThanOrEqual(room ?? 0);
		}
	await page.goto('/v/zhujiabang/2022-q2/1/board');
	await expect(page.locator('.run')).toContainText('第 1 版，已更正');
});

test('a corrected edition says so, and the correction says why', async ({ page }) => {
	await page.goto('/v/zhujiabang/2022-q2/1/board');
	await expect(page.locator('.stamp')).toContainText('第 2 版');
	await page.goto('/v/zhujiabang/2022-q2/2/leaflet');
	await expect(page.locator('.reason')).toContainText('更正第 1 版');
});

test('nothing is printed of a notice that is not there', async ({ page }) => {
	expect((await page.goto('/v/zhujiabang/2022-q4/1/board'))?.status()).toBe(404);
	expect((await page.goto('/v/zhujiabang/2022-q3/9/board'))?.status()).toBe(404);
});
