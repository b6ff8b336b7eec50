/** From dropping a sample file on the page of a new village to the chart of its year: at most five clicks. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { setUpVillage, startEmptyServer, type EmptyServer } from './empty-server.ts';

const MOST_CLICKS = 5;
const samples = (
	JSON.parse(readFileSync('static/examples/index.json', 'utf8')) as {
		file: string;
		kind: string;
		year: number;
		layout: string;
	}[]
).filter(({ kind }) => kind === 'sample');

let server: EmptyServer;
test.beforeAll(async () => {
	server = await startEmptyServer(4175, 'test-results/five-clicks.db');
});
test.afterAll(() => server.stop());

/** As a person drops it: the page gets the file with a drop event, nothing is clicked. */
async function drop(page: Page, file: string): Promise<void> {
	const base64 = readFileSync(`static/examples/${file}`).toString('base64');
	await page.evaluate(
		([name, content]) => {
			const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([bytes], name, { type: 'text/csv' }));
			window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
		},
		[file, base64] as const
	);
}

test('every sample layout reaches the chart', async ({ page }) => {
	test.slow();
	await setUpVillage(page, server.link);
	expect(samples.length).toBeGreaterThanOrEqual(5);
	for (const { file, year, layout } of samples)
		await test.step(`layout ${layout}: ${file}`, async () => {
			let clicks = 0;
			const click = async (locator: ReturnType<Page['locator']>) => {
				await locator.click();
				clicks += 1;
			};
			await page.goto(`${server.origin}/office/ceshi/import`, { waitUntil: 'networkidle' });
			await drop(page, file);
			await page.waitForURL(/\/import\/\d+/);
			await expect(page.locator('main')).toContainText('这份文件能读懂');
			const accept = page.getByRole('button', { name: /全部认可/ });
			if (await accept.count()) {
				await click(accept);
				await expect(accept).toHaveCount(0);
			}
			const tick = page.locator('input[name="accepts-warnings"]');
			if (await tick.count()) await click(tick);
			await click(page.getByRole('button', { name: '记账', exact: true }));
			await expect(page.locator('.say').first()).toContainText('已记账');
			await click(page.getByRole('link', { name: '工作台' }));
			await expect(page.locator('main canvas').first()).toBeVisible();
			await expect(page.locator('main')).toContainText(String(year));
			expect(clicks, file).toBeLessThanOrEqual(MOST_CLICKS);
			expect(clicks, file).toBeGreaterThanOrEqual(2);
		});
});
