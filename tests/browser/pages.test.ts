import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, ledgerFile, signIn, speakEnglish, upload } from './support.ts';

const PAGES = [
	'/office',
	'/office/zhujiabang?year=2022',
	'/office/zhujiabang?year=2021&month=6',
	'/office/shifan',
	'/office/zhujiabang?year=2030',
	'/office/zhujiabang/import',
	'/office/zhujiabang/books?year=2022&from=9&to=9',
	'/office/zhujiabang/books?year=2022&q=nothing-like-this',
	'/office/shifan/income',
	'/office/zhujiabang/target',
	'/office/nowhere',
	'/account',
	'/account/codes',
	'/account/passphrase',
	'/join?token=nothing-like-this',
	'/roles',
	'/v/zhujiabang/offices',
	'/office/zhujiabang/trail'
];

for (const [language, colorScheme, width] of [
	['zh-CN', 'light', 1280],
	['en', 'light', 390],
	['zh-CN', 'dark', 390],
	['en', 'dark', 1280]
] as const) {
	test(`axe finds nothing on any page: ${language}, ${colorScheme}, ${width} px`, async ({
		browser
	}) => {
		// Thirty pages, a second or two each.
		test.setTimeout(240_000);
		const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
		const page = await context.newPage();
		await signIn(page);
		const file = ledgerFile(`axe-${language}-${width}_2022.csv`, [
			`2022/11/1,记,1,1,1,axe ${language} ${width},10201,基本户,1.00,`,
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
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
			await expectNoSidewaysScroll(page);
		}
		await page.context().clearCookies();
		await page.goto('/sign-in');
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map((one) => one.id)).toEqual([]);
		await context.close();
	});
}

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
