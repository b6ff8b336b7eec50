import { expect, type Page } from '@playwright/test';

export { signInTownship } from './township.ts';

/** The sample people of `npm run demo`; printed at its start. */
export const PASSPHRASE = 'yangguang-cunzhang-shili';

export async function signIn(
	page: Page,
	username = 'kuaiji',
	passphrase = PASSPHRASE
): Promise<void> {
	await page.goto('/sign-in');
	await page.locator('input[name=username]').fill(username);
	await page.locator('input[type=password]').fill(passphrase);
	await page.locator('main button').click();
	await page.waitForURL(/\/office/);
}

export async function speakEnglish(page: Page): Promise<void> {
	const url = new URL(page.url());
	await page.context().addCookies([{ name: 'lang', value: 'en', url: url.origin }]);
}

const HEADER = '日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额';

/** A file in 精斗云 form, UTF-8 with BOM. */
export const ledgerFile = (name: string, lines: readonly string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(`\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`)
});

/** Chooses a file on the import page and waits for its review. */
export async function upload(
	page: Page,
	village: string,
	file: ReturnType<typeof ledgerFile>
): Promise<void> {
	await page.goto(`/office/${village}/import`);
	await page.locator('input[type=file]').setInputFiles(file);
	await page.locator('form[action="?/upload"] button').click();
	await page.waitForURL(/\/import\/\d+/);
}

/** The page is never wider than the screen; wide tables scroll in their own frame. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const width = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(width, page.url()).toBeLessThanOrEqual(0);
}

/** A step that asks once: opens the question, answers it. */
export async function answer(
	page: Page,
	form: 'discard' | 'reverse',
	reason?: string
): Promise<void> {
	const question = page.locator(`details:has(form[action="?/${form}"])`);
	await question.locator('summary').click();
	if (reason !== undefined) await question.locator('input[name=reason]').fill(reason);
	await question.locator('form button').click();
}
