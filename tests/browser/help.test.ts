import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, ledgerFile, signIn, speakEnglish, upload } from './support.ts';

const PAGES = [
	'/help/export',
	...['yonyou', 'kingdee', 'platform', 'excel', 'cash-book', 'trial-balance'].map(
		(program) => `/help/export/${program}`
	)
];

for (const language of ['zh-CN', 'en'] as const) {
	test(`a stranger reads every help page without a script: ${language}`, async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto('/help/export');
		if (language === 'en') await speakEnglish(page);
		for (const path of PAGES) {
			await page.goto(path);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('h1')).toBeVisible();
		}
		await context.close();
	});
}

for (const [language, colorScheme, width] of [
	['zh-CN', 'light', 360],
	['en', 'dark', 1280],
	['zh-CN', 'dark', 1280],
	['en', 'light', 360]
] as const)
	test(`axe finds nothing on any help page, none is too wide: ${language}, ${colorScheme}, ${width} px`, async ({
		browser
	}) => {
		test.slow();
		const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
		const page = await context.newPage();
		await page.goto('/help/export');
		if (language === 'en') await speakEnglish(page);
		for (const path of PAGES) {
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
			await expectNoSidewaysScroll(page);
		}
		await context.close();
	});

test('the list leads to every guide, and each guide says the product’s own words about its mistakes', async ({
	page
}) => {
	await page.goto('/help/export');
	for (const path of PAGES.slice(1)) {
		await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
	}
	await page.locator('main a[href="/help/export/excel"]').click();
	await expect(page.locator('main')).toContainText('科目编码“5.01E+11”已被 Excel 改坏');
	await expect(page.locator('table')).toContainText('#########');
	const answer = await page.goto('/help/export/quickbooks');
	expect(answer?.status()).toBe(404);
});

test('each guide prints on one A4', async ({ page }) => {
	for (const path of PAGES) {
		await page.goto(path);
		const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
			'latin1'
		);
		expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, path).toBe(1);
	}
});

test('the way from the upload to the guide and back keeps the village', async ({ page }) => {
	await signIn(page);
	await page.goto('/office/zhujiabang/import');
	await page.locator('main a[href^="/help/export?"]').click();
	await page.locator('main a[href^="/help/export/kingdee"]').click();
	await page.getByRole('link', { name: '去上传' }).click();
	await expect(page).toHaveURL(/\/office\/zhujiabang\/import$/);
});

test('a file of another kind leads to the guide', async ({ page }) => {
	await signIn(page);
	const book = { ...ledgerFile('账.xlsx', []), buffer: Buffer.from('PK\u0003\u0004 no ledger') };
	await upload(page, 'zhujiabang', book);
	await expect(page.locator('main')).toContainText('.xlsx');
	await page.locator('#problems a[href^="/help/export/excel"]').click();
	await expect(page.locator('h1')).toContainText('另存为 CSV');
});
