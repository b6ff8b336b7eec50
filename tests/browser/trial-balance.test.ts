import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answer, expectNoSidewaysScroll, signIn, speakEnglish } from './support.ts';

const SHEET = '朱家浜村_示例数据_2022_科目余额表.csv';
const sheet = () => readFileSync(`static/examples/${SHEET}`);

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
	await page.goto('/office/zhujiabang/import');
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
	await page.locator('form[action="?/upload"] button').click();
	await page.waitForURL(/\/import\/\d+/);
}

test.describe.configure({ mode: 'serial' });

test('a trial balance is compared with the books, opens the year, and is taken back', async ({
	page
}) => {
	await signIn(page);
	await bring(page, SHEET, sheet());
	await expect(page.locator('.say')).toContainText('这是科目余额表：2022年1—9月');
	await expect(page.locator('.say')).toContainText('与账里一致：49 个科目。');
	await page.locator('form[action="?/accept"] button[name=all]').click();
	await expect(page.getByText('可以作期初余额。')).toBeVisible();
	await page.locator('form[action="?/adopt"] button').click();
	await expect(page.getByText('已采用为 2022 年的期初余额')).toBeVisible();
	await expect(page.locator('#comparison')).toContainText('每个科目都一致');

	await page.getByRole('link', { name: '看科目余额' }).click();
	await expect(page.getByRole('row', { name: /101 现金/ })).toContainText('3,260.00');
	await expect(page.getByRole('row', { name: /101 现金/ })).toContainText('5,487.76');
	await expect(page.getByText('期初、本期、期末借贷都相等。')).toBeVisible();
	await expectNoSidewaysScroll(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载（CSV）' }).click()
	]);
	expect(readFileSync(await download.path(), 'utf8')).toContain('101,现金,3260.00,,20500.00');

	await page.goBack();
	await page.goto('/office/zhujiabang/import');
	await page
		.getByRole('row', { name: new RegExp(SHEET) })
		.getByRole('link')
		.click();
	await answer(page, 'reverse', '只是试一试');
	await expect(page.getByText('已撤回')).toBeVisible();
});

test('a sheet that differs lists the accounts, each with its lines in the books', async ({
	page
}) => {
	await signIn(page);
	const text = new TextDecoder('gb18030').decode(sheet());
	const other = text
		.replace('"20,500.00","18,272.24","5,487.76"', '"20,600.00","18,272.24","5,587.76"')
		.replace('月份：2022.01-2022.09', '');
	await bring(page, '科目余额表.csv', Buffer.from(other));
	await expect(page.getByText('这份余额表是几月到几月的？')).toBeVisible();
	await page.locator('#p-year').fill('2022');
	await page.locator('#p-to').selectOption('9');
	await page.getByRole('button', { name: '按这个期间核对' }).click();
	await expect(page.locator('.say')).toContainText('不一致：1 个');
	const row = page.locator('.compared tbody tr').first();
	await expect(row).toContainText('20,600.00');
	await expect(row).toContainText('+100.00');
	await page.setViewportSize({ width: 360, height: 800 });
	await expectNoSidewaysScroll(page);
	await page.setViewportSize({ width: 1280, height: 800 });
	await row.getByRole('link', { name: '看账里 101 的分录' }).click();
	await page.waitForURL(/books\?year=2022.*account=%3D101/);
	await expect(page.getByText('20,500.00').first()).toBeVisible();
});

test('a list of accounts shows what is new and takes it into the chart', async ({ page }) => {
	await signIn(page);
	await speakEnglish(page);
	const text =
		'科目代码,科目名称,科目性质(借/贷),状态\n101,现金,借,启用\n50100901,停车收入,贷,启用\n';
	await bring(page, '科目表_2022.csv', Buffer.from(text));
	await expect(page.locator('.say')).toContainText('1 not in the books');
	await page.getByRole('button', { name: 'Add this account to the chart' }).click();
	await expect(page.getByText('1 account added')).toBeVisible();
	await page.goto('/office/zhujiabang/import');
	await expect(page.getByRole('row', { name: /科目表_2022/ })).toContainText('List of accounts');
});
