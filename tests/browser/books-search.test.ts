import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, signIn, speakEnglish } from './support.ts';

const BOOKS = '/office/zhujiabang/books';
const found = (page: Page) => page.locator('.result');
const search = async (page: Page, words: string): Promise<void> => {
	await page.locator('#q').fill(words);
	await page.locator('#q').press('Enter');
	await page.waitForURL((url) => url.searchParams.get('q') === words);
};

test('two characters find their vouchers over all years, and lead to them', async ({ page }) => {
	await signIn(page);
	await page.goto(BOOKS);
	await page.getByRole('link', { name: '全部年度' }).click();
	await page.waitForURL(/until=2022/);
	await page.keyboard.press('/');
	await expect(page.locator('#q')).toBeFocused();
	await search(page, '水电');
	await expect(found(page)).toContainText(/2021—2022年：\d+ 张凭证，\d+ 条分录，借贷各/);
	const groups = page.locator('tbody.v');
	const count = Number(/：(\d+) 张/.exec(await found(page).innerText())?.[1]);
	expect(count).toBeGreaterThan(10);
	await expect(groups).toHaveCount(count);
	for (const text of await groups.allInnerTexts()) expect(text).toContain('水电');

	await test.step('a second word narrows, an unreadable amount is told', async () => {
		await page.locator('#min').fill('很多');
		await search(page, '水电 9月');
		await expect(page.getByRole('alert')).toContainText('“很多”不是金额');
		await expect(page.locator('#min')).toHaveAttribute('aria-invalid', 'true');
		expect(await groups.count()).toBeLessThan(count);
		await groups.first().getByRole('link').first().click();
		await expect(page).toHaveURL(/\/books\/\d+$/);
	});
});

test('what is listed is exported: the same lines, the same sums', async ({ page }) => {
	await signIn(page);
	await page.goto(`${BOOKS}?year=2021&until=2022&kind=lines&q=${encodeURIComponent('水电')}`);
	const said = /(\d+) 条分录，借方 ([\d,.]+) 元，贷方 ([\d,.]+) 元/.exec(
		await found(page).innerText()
	);
	const [lines, debit, credit] = (said ?? []).slice(1).map((one) => one.replaceAll(',', ''));
	const fileOf = async (name: string): Promise<[string, Buffer]> => {
		const coming = page.waitForEvent('download');
		await page.getByRole('link', { name, exact: true }).click();
		const download = await coming;
		return [download.suggestedFilename(), readFileSync(await download.path())];
	};
	const [csvName, csv] = await fileOf('CSV');
	expect(csvName).toBe('账簿 朱家浜村 2021-01—2022-12.csv');
	expect(csv.toString()).toContain(`${lines} 条分录`);
	expect(csv.toString().trimEnd().split('\r\n').at(-1)).toContain(`,${debit},${credit}`);
	const [, json] = await fileOf('JSON');
	const read = JSON.parse(json.toString()) as { entries: unknown[]; sums: { debit: string } };
	expect(read.entries).toHaveLength(Number(lines));
	expect(read.sums.debit).toBe(debit);
	const [xlsxName, xlsx] = await fileOf('XLSX');
	expect(xlsxName).toMatch(/\.xlsx$/);
	expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

test('pages go on from a line and come back', async ({ page }) => {
	await signIn(page);
	await page.goto(`${BOOKS}?year=2021&until=2022`);
	const first = await page.locator('tbody.v').first().innerText();
	await page.getByRole('link', { name: '下一页' }).click();
	await expect(page.locator('.pager')).toContainText('第 201—400 条');
	await page.getByRole('link', { name: '下一页' }).click();
	await expect(page.locator('.pager')).toContainText('第 401—600 条');
	await page.getByRole('link', { name: '上一页' }).click();
	await expect(page.locator('.pager')).toContainText('第 201—400 条');
	await page.getByRole('link', { name: '上一页' }).click();
	await expect(page.locator('.pager')).toContainText('第 1—200 条');
	expect(await page.locator('tbody.v').first().innerText()).toBe(first);
});

test('the search is a plain form, and fits a phone in both languages', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page);
	for (const language of ['zh-CN', 'en']) {
		if (language === 'en') await speakEnglish(page);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(BOOKS);
			await page.locator('#q').fill('水电');
			await page.locator('form[role=search] button').click();
			await expect(found(page)).toContainText(language === 'en' ? 'vouchers' : '张凭证');
			await expectNoSidewaysScroll(page);
			await page.goto(`${BOOKS}?q=${encodeURIComponent('没有的词')}`);
			await expect(found(page)).toContainText(language === 'en' ? 'no vouchers' : '没有符合');
			await expectNoSidewaysScroll(page);
		}
	}
	await context.close();
});
