/** The accountant registers a project and corrects it; everybody follows its cost to the voucher; the paper says samples. */
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, signIn } from './support.ts';

const OFFICE = '/office/zhujiabang';

test('a project is registered, told what is wrong, and followed to its vouchers', async ({
	page
}) => {
	await signIn(page, 'kuaiji');
	await page.goto(`${OFFICE}/projects/new`);
	const fill = (name: string, value: string) => page.locator(`main [name=${name}]`).fill(value);
	await fill('number', 'XM-2021-02');
	await fill('name', '浏览器试验工程');
	await fill('budget', '五十万');
	await fill('fromOn', '2022-01-01');
	await fill('accounts', '154001');
	await page.locator('main .btn.main').click();
	await expect(page.locator('#budget-fault')).toBeVisible();
	await expect(page.locator('main [name=accounts]')).toHaveValue('154001');
	await fill('budget', '180000');
	await page.locator('main .btn.main').click();
	await expect(page.locator('#number-fault')).toContainText('已经登记过');
	await fill('number', 'XM-2022-77');
	await page.locator('main .btn.main').click();
	await page.waitForURL(/\/projects\/\d+$/);
	// 186,000.00 was booked since January: over the budget of 180,000.
	await expect(page.locator('main')).toContainText('186,000.00');
	await expect(page.locator('main .tag.warn')).toBeVisible();

	await page.locator('main details summary').click();
	await page.locator('main [name=budget]').fill('200000');
	await page.locator('form[action="?/change"] button').click();
	await expect(page.locator('main [role=status]')).toBeVisible();
	await expect(page.locator('main .say')).toContainText('还剩 1.40 万元');
	await page.setViewportSize({ width: 390, height: 800 });
	await expectNoSidewaysScroll(page);

	await page.locator('main tbody a').first().click();
	await expect(page.locator('main')).toContainText('付4号厂房改造工程款');
});

test('the secretary reads them; nothing to change is offered; the paper names the samples', async ({
	page
}) => {
	await signIn(page, 'shuji');
	await page.goto(`${OFFICE}/projects`);
	await expect(page.locator('main tbody')).toContainText('554,000.00');
	await expect(page.locator('main a[href$="/projects/new"]')).toHaveCount(0);
	for (const path of ['projects', 'projects/1', 'spending?year=2022', 'position?year=2022']) {
		await page.goto(`${OFFICE}/${path}`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.printed'), path).toBeVisible();
		await expect(page.locator('.printed'), path).toContainText('示例数据');
		await page.emulateMedia({ media: 'screen' });
		await expect(page.locator('.printed'), path).toBeHidden();
	}
});

test('what is sold counts net only after it was looked at', async ({ page }) => {
	await signIn(page, 'kuaiji');
	await page.goto(`${OFFICE}/definition`);
	await page.locator('#selling-basis').selectOption('net');
	await page.locator('form[method=get] .btn').click();
	await page.waitForURL(/selling-basis=net/);
	await expect(page.locator('#selling-basis')).toHaveValue('net');
	await expect(page.locator('main')).toContainText('减去直接支出的净额');
});
