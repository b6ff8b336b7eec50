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

test('one matter: looked at, drafted by itself, and read beside the regular notice', async ({
	page
}) => {
	await signIn(page, 'kuaiji');
	await page.goto('/office/zhujiabang/notices/preview?year=2022&period=q3&topic=works');
	await expect(page.locator('main h1')).toContainText('工程项目专项');
	await expect(page.locator('#in li')).toHaveCount(2);
	await expect(page.locator('#money')).toHaveCount(0);
	await page.goto('/office/zhujiabang/notices');
	await page.locator('form.start select[name=period]').selectOption('q2');
	await page.locator('form.start select[name=topic]').selectOption('leases');
	await page.locator('form.start button').click();
	await page.waitForURL(/\/notices\/\d+$/);
	await expect(page.locator('main h1')).toContainText('第二季度资产资源发包租赁专项');
	// The same once more is the same draft.
	await page.goto('/office/zhujiabang/notices');
	await page.locator('form.start select[name=period]').selectOption('q2');
	await page.locator('form.start select[name=topic]').selectOption('leases');
	await page.locator('form.start button').click();
	await expect(page.locator('[role=alert]')).toContainText('已经有了');

	await page.goto('/v/zhujiabang');
	await expect(page.locator('main .say')).toContainText('村里收进');
	await page.getByRole('link', { name: '2022年第三季度工程项目专项' }).click();
	await expect(page.locator('main .say').first()).toContainText('工程项目收进');
	await expect(page.locator('#plans')).toContainText('工程预算');
	await expect(page.locator('#year, #money, #arrears')).toHaveCount(0);
});
