/** The year ahead in a real browser: a dividend is registered and closed, a what-if is tried, kept and removed. */
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, signIn } from './support.ts';

const AHEAD = '/office/zhujiabang/ahead?year=2022';
const WHAT_IF = '/office/zhujiabang/ahead/what-if?year=2022';

test('a declared dividend counts until it is closed; what was typed stays', async ({ page }) => {
	await signIn(page, 'kuaiji');
	await page.goto(AHEAD);
	const before = await page.locator('.say a').first().textContent();
	const form = page.locator('form[action="?/add"]');
	await form.locator('[name=party]').fill('镇供销社');
	await form.locator('[name=basis]').fill('股东会决议');
	await form.locator('[name=amount]').fill('很多');
	await form.locator('[name=announcedOn]').fill('2022-06-30');
	await form.locator('[name=expectedOn]').fill('2022-11-15');
	await form.locator('[name=account]').selectOption({ index: 1 });
	await form.locator('button').click();
	await expect(page.locator('#amount-fault')).toBeVisible();
	await expect(form.locator('[name=amount]')).toHaveValue('很多');
	await expect(form.locator('[name=party]')).toHaveValue('镇供销社');
	await expect(form.locator('[name=account]')).not.toHaveValue('');
	await form.locator('[name=amount]').fill('9,000,000');
	await form.locator('button').click();
	await expect(page.getByRole('status')).toContainText('镇供销社');
	await expect(page.locator('.say a').first()).not.toHaveText(before ?? '');

	const item = page.locator('#expected li').filter({ hasText: '镇供销社' }).last();
	await item.locator('summary').click();
	await item.locator('button').click();
	await expect(item.locator('.field-err')).toBeVisible();
	await item.locator('[name=reason]').fill('公司决定不分了');
	await item.locator('button').click();
	await expect(page.getByRole('status')).toBeVisible();
	await expect(page.locator('.say a').first()).toHaveText(before ?? '');
});

test('a what-if stands in the address, changes nothing, and is kept under a name', async ({
	page
}) => {
	await signIn(page, 'shuji');
	await page.goto(AHEAD);
	const expected = await page.locator('.say a').first().textContent();
	await page.goto(WHAT_IF);
	const form = page.locator('form[data-kind=add]');
	await form.locator('[name=name]').fill('新摊位');
	await form.locator('[name=yearly]').fill('许多');
	await form.locator('[name=from]').fill('2022-10-01');
	await form.locator('button').click();
	await expect(page.locator('#add-yearly-fault')).toBeVisible();
	await expect(form.locator('[name=name]')).toHaveValue('新摊位');
	await form.locator('[name=yearly]').fill('400000');
	await form.locator('button').click();
	await expect(page.locator('table').first()).toContainText('+100,000.00');
	await expect(page.locator('table').first()).toContainText('+400,000.00');
	await page.locator('#plan-name').fill('浏览器试验');
	await page.locator('form[action*="keep"] button').click();
	await expect(page.getByRole('status')).toBeVisible();
	expect(page.url()).toContain('step=add');
	const plan = page.locator('tr').filter({ hasText: '浏览器试验' });
	await expect(plan).toContainText('+100,000.00');
	await plan.locator('button').click();
	await expect(page.getByRole('status')).toBeVisible();
	await expect(plan).toHaveCount(0);
	await page.goto(AHEAD);
	await expect(page.locator('.say a').first()).toHaveText(expected ?? '');
});

test('no page of the year ahead is wider than a telephone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await signIn(page, 'shuji');
	for (const path of [AHEAD, WHAT_IF, '/office/zhujiabang/ahead/back-test']) {
		await page.goto(path);
		await expectNoSidewaysScroll(page);
	}
});
