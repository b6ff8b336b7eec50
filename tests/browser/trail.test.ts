/** The audit trail in a browser: the secretary sees all, the accountant their own, the file is what is filtered. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, ledgerFile, signIn, speakEnglish, upload } from './support.ts';

const TRAIL = '/office/zhujiabang/trail';
const FILE = 'trail-of-kuaiji_2022.csv';
const lines = (page: Page) => page.locator('main ol li');

async function leaveTraces(page: Page): Promise<void> {
	await signIn(page, 'kuaiji');
	await upload(
		page,
		'zhujiabang',
		ledgerFile(FILE, [
			`2022/11/2,记,901,1,1,=cmd 收租,10201,基本户,1.00,`,
			',,,,2,收租,50100399,新的,,1.00'
		])
	);
}

test('the secretary sees everybody, filtered as the address says', async ({ browser }) => {
	const own = await browser.newContext();
	await leaveTraces(await own.newPage());
	const context = await browser.newContext();
	const page = await context.newPage();
	await signIn(page, 'shuji');
	await page.getByRole('link', { name: '记录', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('操作记录');
	await expect(lines(page).filter({ hasText: FILE }).first()).toContainText('李*明');
	await expect(lines(page).filter({ hasText: 'shuji 登录' }).first()).toBeVisible();
	await expect(lines(page).filter({ hasText: 'kuaiji 登录' }).first()).toBeVisible();

	await page.getByLabel('种类').selectOption('files');
	await page.getByLabel('谁').selectOption({ label: '李*明' });
	await page.getByLabel('字词').fill(FILE);
	await page.getByRole('button', { name: '筛选' }).click();
	await expect(page).toHaveURL(/kind=files/);
	const count = await lines(page).count();
	expect(count).toBeGreaterThan(0);
	await expect(lines(page).filter({ hasNotText: FILE })).toHaveCount(0);

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载 CSV' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/操作记录\.csv$/);
	const text = await readFile(await download.path(), 'utf8');
	const rows = text.split('\r\n').slice(0, -1);
	expect(rows[0]).toBe('\uFEFF时间,村,谁,做了什么');
	expect(rows.length - 1).toBe(count);
	for (const row of rows.slice(1)) expect(row).toContain(FILE);

	// The line leads to the thing.
	await lines(page).first().getByRole('link', { name: '打开' }).click();
	await expect(page).toHaveURL(/\/import\/\d+$/);
	await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
	await expect(lines(page).filter({ hasText: `上传文件“${FILE}”` })).toHaveCount(1);

	await page.goto(`${TRAIL}?from=2000-01-01&to=2000-01-02`);
	await expect(page.getByText('没有符合的记录。')).toBeVisible();
	await context.close();
	await own.close();
});

test('the accountant sees what they did themselves, and no more by any filter', async ({
	page
}) => {
	await leaveTraces(page);
	for (const query of ['', '?kind=sign-ins', '?q=shuji', '?who=1', '?who=0', '?kind=people']) {
		await page.goto(TRAIL + query);
		await expect(page.getByText('这里只列您自己做的')).toBeVisible();
		await expect(page.getByLabel('谁')).toHaveCount(0);
		for (const who of await lines(page).locator('b').allTextContents()) expect(who).toBe('李*明');
		const csv = await page.request.get(`${TRAIL}/trail.csv${query}`);
		expect(await csv.text()).not.toContain('shuji');
	}
	await page.goto(TRAIL);
	expect(await lines(page).count()).toBeGreaterThan(1);
});

test('pages of a hundred, each event once', async ({ page }) => {
	await leaveTraces(page);
	// Each sign-in is an event: the whole list fits a page or goes on.
	await page.goto(TRAIL);
	const seen = new Set<string>();
	for (let n = 0; n < 20; n += 1) {
		for (const [index, text] of (await lines(page).allTextContents()).entries()) {
			expect(index).toBeLessThan(100);
			seen.add(text);
		}
		const older = page.getByRole('link', { name: '更早的' });
		if ((await older.count()) === 0) break;
		await older.click();
		await page.waitForURL(/before=/);
	}
	expect(seen.size).toBeGreaterThan(1);
});

test('a voucher shows its own history', async ({ page }) => {
	await signIn(page, 'jiandu');
	await page.goto('/office/zhujiabang/books?year=2022&from=9&to=9');
	const href = await page.locator('main table a[href*="/books/"]').first().getAttribute('href');
	await page.goto(href ?? '');
	await expect(page.getByRole('heading', { name: '经过' })).toBeVisible();
	await expect(lines(page).filter({ hasText: '记账：批次' }).first()).toBeVisible();
	await page.goto('/office/zhujiabang/target');
	await expect(lines(page).filter({ hasText: '年目标' }).first()).toBeVisible();
	await page.goto('/office/zhujiabang/income');
	await expect(lines(page).filter({ hasText: '采用收入口径' })).toHaveCount(1);
});

for (const language of ['zh-CN', 'en'] as const)
	test(`on a phone, without JavaScript: ${language}`, async ({ browser }) => {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			javaScriptEnabled: false
		});
		const page = await context.newPage();
		await signIn(page, 'shuji');
		if (language === 'en') await speakEnglish(page);
		await page.goto(TRAIL);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		expect(await lines(page).count()).toBeGreaterThan(2);
		await page.locator('select[name=kind]').selectOption('figures');
		await page.locator('form[role=search] button').click();
		await page.waitForURL(/kind=figures/);
		await expect(lines(page).first()).toContainText(language === 'en' ? 'target' : '目标');
		await context.close();
	});

test('no wider than the screen', async ({ browser }) => {
	for (const [language, width] of [
		['zh-CN', 390],
		['en', 390],
		['zh-CN', 1280],
		['en', 1280]
	] as const) {
		const context = await browser.newContext({ viewport: { width, height: 900 } });
		const page = await context.newPage();
		await signIn(page, 'shuji');
		if (language === 'en') await speakEnglish(page);
		await page.goto(TRAIL);
		await expectNoSidewaysScroll(page);
		await page.screenshot({ path: `test-results/trail-${language}-${width}.png` });
		await page.goto('/office/zhujiabang/target');
		await expectNoSidewaysScroll(page);
		await page.locator('#h-trail').scrollIntoViewIfNeeded();
		await page.screenshot({ path: `test-results/history-${language}-${width}.png` });
		await context.close();
	}
});
