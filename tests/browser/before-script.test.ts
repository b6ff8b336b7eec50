/** What a person types before the script of a page has arrived is hers: the script must not take it away. */
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support.ts';

/** Holds scripts back until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

async function keepsTyping(page: Page, path: string, field: string, text: string): Promise<void> {
	const release = await holdScripts(page);
	await page.goto(path, { waitUntil: 'commit' });
	await page.locator(field).fill(text);
	release();
	await page.waitForLoadState('networkidle');
	await expect(page.locator(field)).toHaveValue(text);
}

test('on the sign-in page', ({ page }) => keepsTyping(page, '/sign-in', '#username', 'kuaiji'));

test('in the search of the books', async ({ page }) => {
	await signIn(page);
	await keepsTyping(page, '/office/zhujiabang/books', 'input[name=q]', '租金');
});

test('in the target', async ({ page }) => {
	await signIn(page, 'shuji');
	await keepsTyping(page, '/office/zhujiabang/target', '#amount', '1300');
});
