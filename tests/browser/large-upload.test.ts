/** Large files in a real browser: in pieces, over a reload, stopped, posted; several at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { answer, expectNoSidewaysScroll, ledgerFile, signIn } from './support.ts';

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

const month = (n: number, amount: string) => [
	`2017/${n}/1,记,1,1,1,收租,10201,基本户,${amount},`,
	`,,,,2,收租,50100301,标准厂房租金,,${amount}`
];

test('several files are one list: told apart, posted together, each with its result', async ({
	page
}) => {
	await signIn(page);
	// The list is the script's: files that are chosen before it has arrived go the plain way.
	await page.goto(IMPORT, { waitUntil: 'networkidle' });
	await choose(page, [
		ledgerFile('2017年1月.csv', month(1, '100.00')),
		ledgerFile('2017年2月.csv', month(2, '200.00')),
		ledgerFile('又是2月.csv', month(2, '200.00')),
		ledgerFile('有错.csv', [...month(3, '300.00'), '2017/13/1,记,2,1,1,收租,10201,基本户,1.00,'])
	]);
	const queue = page.locator('ol.queue');
	await expect(queue).toContainText('与“2017年2月.csv”的内容一字不差');
	const row = (name: string) => page.locator('table').first().locator('tr', { hasText: name });
	await expect(row('有错.csv')).toContainText(/个错误/, { timeout: 30_000 });
	await expect(row('2017年1月.csv')).toContainText(/可以记账|待认可/);
	for (const name of ['2017年1月.csv', '2017年2月.csv']) {
		if ((await row(name).innerText()).includes('可以记账')) continue;
		await row(name).getByRole('link').click();
		await page.getByRole('button', { name: /全部认可/ }).click();
		await page.goto(IMPORT);
	}
	await expect(row('2017年2月.csv')).toContainText('可以记账');
	await page.getByRole('button', { name: /全部记账/ }).click();
	await expect(row('2017年1月.csv')).toContainText('2017-001', { timeout: 30_000 });
	await expect(row('2017年2月.csv')).toContainText('2017-002', { timeout: 30_000 });
	await expect(row('有错.csv')).toContainText(/个错误/);
	await expectNoSidewaysScroll(page);
	for (const batch of ['2017-001', '2017-002']) {
		await page.goto(IMPORT);
		await page.getByRole('link', { name: batch, exact: true }).click();
		await answer(page, 'reverse', '测试结束');
		await expect(page.locator('main')).toContainText('测试结束');
	}
});

test('what is too large is refused before a byte is sent, with both sizes and a way out', async ({
	page
}) => {
	await signIn(page);
	// Nobody drops a file within the tenth of a second that the script takes to arrive.
	await page.goto(IMPORT, { waitUntil: 'networkidle' });
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.evaluate(() => {
		const file = new File(['x'], '十年.csv');
		Object.defineProperty(file, 'size', { value: 600 * 1024 * 1024 });
		const files = new DataTransfer();
		const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true });
		Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [file] } });
		window.dispatchEvent(drop);
	});
	await expect(page.locator('ol.queue')).toContainText('这份文件 600 MB，超过上限 512 MB');
	await expect(page.locator('ol.queue')).toContainText('按年度');
	expect(requests.filter((url) => url.includes('/uploads'))).toEqual([]);
});

test('in the office LAN, where browsers do not hash, a script does', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
	);
	await signIn(page);
	await page.goto(IMPORT);
	await choose(page, ledgerFile('局域网.csv', month(4, '400.00')));
	await page.waitForURL(/\/import\/\d+/);
	await expect(page.locator('main')).toContainText('局域网.csv');
	await answer(page, 'discard');
});
