import { expect, test } from '@playwright/test';
import { expectNoFaults, PAGES } from './axe.ts';
import { expectNoSidewaysScroll, ledgerFile, signIn, speakEnglish, upload } from './support.ts';

for (const language of ['zh-CN', 'en'] as const)
	test(`axe finds nothing on any page: ${language}`, async ({ browser }) => {
		// Forty pages, a second or two each.
		test.setTimeout(400_000);
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await signIn(page);
		const file = ledgerFile(`axe-${language}_2022.csv`, [
			`2022/11/1,记,1,1,1,axe ${language},10201,基本户,1.00,`,
			',,,,2,收租,50100399,新的,,1.00'
		]);
		await upload(page, 'zhujiabang', file);
		const review = new URL(page.url()).pathname;
		if (language === 'en') await speakEnglish(page);
		await page.goto('/office/zhujiabang/books?year=2022&from=9&to=9');
		const voucher = await page
			.locator('a[href*="/books/"]:not([href*=csv])')
			.first()
			.getAttribute('href');
		for (const path of [...PAGES, review, `${review}/rows?row=2`, voucher ?? '']) {
			await page.goto(path);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expectNoFaults(page, path, language);
		}
		await page.context().clearCookies();
		await page.goto('/sign-in');
		await expectNoFaults(page, '/sign-in', language);
		await context.close();
	});

test('no page is wider than a 360 px phone', async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
	const page = await context.newPage();
	await signIn(page);
	for (const path of PAGES) {
		await page.goto(path);
		await expectNoSidewaysScroll(page);
	}
	await context.close();
});

test('the secretary’s page prints on one A4', async ({ page }) => {
	await signIn(page, 'shuji');
	await page.goto('/office/zhujiabang?year=2022');
	await expect(page.locator('canvas').first()).toBeVisible();
	const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
		'latin1'
	);
	expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
	expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d/);
});

test('the chart has a sentence for those who cannot see it, and the same figures in a table', async ({
	page
}) => {
	await signIn(page, 'shuji');
	await page.goto('/office/zhujiabang?year=2022');
	const chart = page.getByRole('img').first();
	await expect(chart).toHaveAccessibleName(/893\.21/);
	await expect(page.locator('table').first()).toContainText('1,020.36');
});

test('sample figures are labelled wherever they show', async ({ page }) => {
	await signIn(page);
	for (const path of PAGES.filter((one) => one.includes('/office/') && !one.includes('nowhere'))) {
		await page.goto(path);
		await expect(page.locator('header')).toContainText('示例数据');
	}
});
