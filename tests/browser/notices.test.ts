/** Before publishing: what the notice would say, what would be asked, what must be hidden; nothing is kept. */
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, signIn } from './support.ts';

test('a quarter is looked at: totals, items opened to their vouchers, questions', async ({
	page
}) => {
	await signIn(page, 'kuaiji');
	await page.goto('/office/zhujiabang/notices/preview');
	await expect(page.locator('main h1')).toContainText('第三季度');
	await expect(page.locator('#checks')).toContainText('没有期初');
	await expect(page.locator('#checks')).toContainText('租金逾期');
	const received = page.locator('#in details').first();
	await received.locator('summary').click();
	await expect(received.locator('table')).toBeVisible();
	await received.locator('tbody a').first().click();
	await page.waitForURL(/\/books\/\d+$/);
	await page.goto('/office/zhujiabang/notices/preview?year=2022&period=q4');
	await expect(page.locator('main .say')).toContainText('还没有记账');
	await page.setViewportSize({ width: 360, height: 760 });
	await page.goto('/office/zhujiabang/notices/preview?year=2022&period=y');
	await expectNoSidewaysScroll(page);
});

test('the secretary reads it without JavaScript', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, 'shuji');
	await page.goto('/office/zhujiabang/notices/preview?year=2022&period=q2');
	await page.locator('select[name=period]').selectOption('m6');
	await page.locator('form.filters button').click();
	await page.waitForURL(/period=m6/);
	await expect(page.locator('main h1')).toContainText('6月');
	await context.close();
});
