/** A very large file in a real browser. Last of all files by its name: the sign-in that follows it hangs, cause not known yet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { answer, expectNoSidewaysScroll, signIn } from './support.ts';

const IMPORT = '/office/zhujiabang/import';
let folder: string;
let large: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'village-large-'));
	large = join(folder, '大账_2018.csv');
	writeLedgerFile(large, 330_000, { year: 2018 });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const choose = async (page: Page, files: Parameters<Locator['setInputFiles']>[0]) => {
	await page.locator('input[type=file]').setInputFiles(files);
	await page.locator('form[action="?/upload"] button').click();
};

test('a file of 30 MB goes in pieces, survives a reload, is read, stopped, posted', async ({
	page
}) => {
	test.setTimeout(240_000);
	await signIn(page);

	await test.step('a reload in the middle loses nothing that was sent', async () => {
		await page.goto(IMPORT);
		await choose(page, large);
		await expect(page.locator('ol.queue')).toContainText(/已传 (4\.\d|[5-9]|1\d) MB/, {
			timeout: 90_000
		});
		await page.context().setOffline(true);
		await expect(page.locator('ol.queue')).toContainText('网络不通', { timeout: 60_000 });
		await page.context().setOffline(false);
		await page.reload();
		await expect(page.locator('main')).toContainText('选同一个文件继续');
		await expect(page.locator('main')).toContainText(/已传 \d\d%，选/);
		await expectNoSidewaysScroll(page);
	});

	await test.step('the same file goes on where it stopped', async () => {
		const pieces: string[] = [];
		page.on('request', (request) => {
			const piece = /\/uploads\/\d+\/(\d+)$/.exec(request.url())?.[1];
			if (piece !== undefined) pieces.push(piece);
		});
		await choose(page, large);
		await page.waitForURL(/\/import\/\d+/, { timeout: 120_000 });
		expect(pieces).not.toContain('0');
		expect(pieces).toContain('7');
	});

	await test.step('it is read beside the page, also over a refresh', async () => {
		await expect(page.locator('main')).toContainText(/正在读/);
		await page.reload();
		await expect(page.locator('main')).toContainText('330000 条分录', { timeout: 90_000 });
	});

	await test.step('stopped while posting it is a draft again', async () => {
		await page.getByRole('button', { name: /全部认可/ }).click();
		await expect(page.locator('main')).toContainText('330000 条分录', { timeout: 90_000 });
		await page.getByRole('button', { name: '记账', exact: true }).click();
		await expect(page.locator('.postbar')).toContainText(/已写入 [\d,]+ \/ 330,000/, {
			timeout: 60_000
		});
		const stop = page.locator('details:has(form[action="?/stop"])');
		await stop.locator('summary').click();
		await stop.locator('form button').click();
		await expect(page.getByRole('button', { name: '记账', exact: true })).toBeVisible({
			timeout: 60_000
		});
	});

	await test.step('posted, it is in the books; and it can be reversed', async () => {
		await page.getByRole('button', { name: '记账', exact: true }).click();
		await page.reload();
		await expect(page.locator('main')).toContainText('已记账，批次 2018-001', { timeout: 120_000 });
		await answer(page, 'reverse', '测试结束');
		await expect(page.locator('main')).toContainText('测试结束');
	});
});
