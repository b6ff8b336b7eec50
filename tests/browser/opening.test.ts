/** 示范村 has opening balances: what stands at hand is said, and is right where a year has not ended. */
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, signIn } from './support.ts';

const NOTICE = '/v/shifan/2026-q3';

test('a notice says what is at hand, and what only moved between the accounts', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(NOTICE);
	await expect(page.locator('.say').first()).toContainText('9月30日账上有 713.49 万元');
	await expect(page.locator('#money')).toContainText('账户之间划转');
	const name = page.getByRole('rowheader', { name: '银行存款 专项资金专户' });
	// A name of eleven characters: three lines at most, not one character a line.
	expect((await name.boundingBox())?.height).toBeLessThan(110);
	await expectNoSidewaysScroll(page);
});

test('in large print no figure leaves the sheet', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto(`${NOTICE}/1/large`);
	const out = await page.locator('.sheet').evaluate((sheet) => {
		const edge = sheet.getBoundingClientRect().right;
		return [...sheet.querySelectorAll('td, th')]
			.filter((one) => one.getBoundingClientRect().right > edge)
			.map((one) => one.textContent);
	});
	expect(out).toEqual([]);
	await expect(page.getByText('7,134,897.44').first()).toBeVisible();
});

test('a year whose books end in September says what was at hand then', async ({ page }) => {
	await signIn(page);
	await page.goto('/office/shifan/notices/preview?year=2026&period=y');
	await expect(page.locator('.say').first()).toHaveText(
		/^2026年1—9月收进 .*，2026年9月30日账上有 713\.49 万元。$/
	);
	await expect(page.locator('#money')).toContainText('2026年9月30日账上有');
});
