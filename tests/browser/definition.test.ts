/** The village's own definition without scripts: tried, proposed, refused; nothing typed and no word is lost on the way. */
import { expect, test } from '@playwright/test';
import { signIn } from './support.ts';

const PAGE = '/office/zhujiabang/definition';

test('is tried in the address, proposed by one and refused by another', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, 'kuaiji');
	await page.goto(PAGE);
	const words = await page.locator('#review').inputValue();
	expect(words).toContain('征地');
	await page.locator('#kind-interest').selectOption('stable');
	await page.locator('#new-words').fill('青苗');
	await page.locator('form[method=get] button').last().click();
	await expect(page.locator('#choice-faults')).toBeVisible();
	await expect(page.locator('#new-words')).toHaveValue('青苗');
	await expect(page.locator('#kind-interest')).toHaveValue('stable');
	await page.locator('#new-words').fill('');
	await page.locator('form[method=get] button').last().click();
	await expect(page.locator('#review')).toHaveValue(words);
	await expect(page.locator('#effect tbody tr').first()).toContainText('+17,777.44');
	await page.locator('form[action*=propose] button').click();
	await expect(page.locator('#reason-fault')).toBeVisible();
	await expect(page.locator('#kind-interest')).toHaveValue('stable');
	await page.locator('#reason').fill('浏览器试验');
	await page.locator('form[action*=propose] button').click();
	await expect(page.getByRole('status')).toBeVisible();
	await context.close();

	const other = await browser.newContext({ javaScriptEnabled: false });
	const secretary = await other.newPage();
	await signIn(secretary, 'shuji');
	await secretary.goto(PAGE);
	await expect(secretary.locator('#open tbody tr').first()).toContainText('+17,777.44');
	await secretary.locator('#opinion').fill('开会再议');
	await secretary.locator('button[formaction]').click();
	await expect(secretary.locator('#versions')).toContainText('开会再议');
	await expect(secretary.locator('#indicators tbody tr').first()).toContainText('8,932,076.40');
	await other.close();
});
