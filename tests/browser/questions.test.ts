/** A villager asks from a phone without a script; the village looks, answers and releases; everybody reads it. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, signIn } from './support.ts';

const ASK = '/v/shifan/2026-q3/1/ask';
const OFFICE = '/office/shifan/questions';

/** 390 px wide, no JavaScript, no account. */
async function phone(browser: Browser): Promise<Page> {
	const viewport = { width: 390, height: 800 };
	const context = await browser.newContext({ javaScriptEnabled: false, viewport });
	return context.newPage();
}
async function ask(page: Page, text: string, line = ''): Promise<number> {
	await page.goto(ASK);
	await page.locator('input[name=line]').fill(line);
	await page.locator('textarea').fill(text);
	await page.locator('main form button.main').click();
	await expect(page.locator('[role=status]')).toContainText('收到了');
	return Number(new URL(page.url()).searchParams.get('asked'));
}
async function office(browser: Browser, username: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await signIn(page, username);
	await page.goto(OFFICE);
	return page;
}
const item = (page: Page, text: string) => page.locator('main li', { hasText: text });

test('a question on a line is asked, shown, answered, released and read', async ({ browser }) => {
	const text = '这一行是给谁的？<b>写清楚</b>';
	const villager = await phone(browser);
	await villager.goto(ASK);
	await expectNoSidewaysScroll(villager);
	await villager.locator('textarea').fill('找我 13812345678');
	await villager.locator('main form button.main').click();
	await expect(villager.locator('[role=alert]')).toContainText('手机号“13812345678”');
	await expect(villager.locator('textarea')).toHaveValue('找我 13812345678');
	await villager.locator('input[name=line]').fill('9999');
	await villager.locator('textarea').fill(text);
	await villager.locator('main form button.main').click();
	await expect(villager.locator('.field-err')).toContainText('没有第 9999 行');
	const no = await ask(villager, text);
	expect(no).toBeGreaterThan(0);
	await villager.goto(ASK);
	await expect(villager.locator('#questions')).not.toContainText('写清楚');

	const accountant = await office(browser, 'kuaiji');
	const asked = item(accountant, '写清楚');
	await expect(asked).toContainText(text);
	await asked.locator('form[action^="?/show"] button').click();
	await expect(accountant.locator('[role=status]')).toContainText('已公开');
	await asked.locator('summary', { hasText: '起草答复' }).click();
	await asked.locator('textarea').fill('付给维修队，合同可到村里看。');
	await asked.locator('form[action^="?/draft"] button').click();
	await expect(accountant.locator('[role=status]')).toContainText('草稿已存');
	await villager.goto(ASK);
	await expect(villager.locator('#questions')).toContainText(text);
	await expect(villager.locator('#questions')).not.toContainText('维修队');

	const secretary = await office(browser, 'shuji2');
	await item(secretary, '写清楚').locator('form[action^="?/release"] button').click();
	await expect(secretary.locator('[role=status]')).toContainText('答复已发布');
	await villager.goto(ASK);
	const read = item(villager, '写清楚');
	await expect(read).toContainText('付给维修队，合同可到村里看。');
	await expect(read.locator('b', { hasText: '写清楚' })).toHaveCount(0);
	for (const page of [villager, accountant, secretary]) await page.context().close();
});

test('what is hidden is counted and its reason stays in the office', async ({ browser }) => {
	const villager = await phone(browser);
	await ask(villager, '某某是骗子');
	const accountant = await office(browser, 'kuaiji');
	const asked = item(accountant, '某某是骗子');
	await asked.locator('summary', { hasText: '隐藏' }).click();
	await asked.locator('input[name=reason]').fill('骂人，没有问账');
	await asked.locator('form[action^="?/hide"] button').click();
	await expect(accountant.locator('#hidden')).toContainText('骂人，没有问账');
	await villager.goto(ASK);
	await expect(villager.locator('#questions')).toContainText('另有 1 条没有显示');
	await expect(villager.locator('main')).not.toContainText('骗子');
	for (const page of [villager, accountant]) await page.context().close();
});

test('a village with a code shows no line and takes no question without it', async ({
	browser
}) => {
	const secretary = await (await browser.newContext()).newPage();
	await signIn(secretary, 'shuji2');
	const set = async (readers: 'all' | 'code') => {
		await secretary.goto('/office/shifan/disclosure');
		await secretary.locator(`input[name=readers][value=${readers}]`).check();
		await secretary.locator('input[name=readingCode]').fill('482913');
		await secretary.locator('main form button.main').click();
		await expect(secretary.locator('[role=status]')).toBeVisible();
	};
	await set('code');
	const villager = await phone(browser);
	await villager.goto(ASK);
	await expect(villager.locator('textarea')).toHaveCount(0);
	await villager.locator('input[name=code]').fill('1111');
	await villager.locator('main form button.main').click();
	await expect(villager.locator('.field-err')).toBeVisible();
	await villager.locator('input[name=code]').fill('482 913');
	await villager.locator('main form button.main').click();
	await villager.waitForURL(`**${ASK}`);
	await expect(villager.locator('textarea')).toBeVisible();
	await set('all');
	for (const page of [villager, secretary]) await page.context().close();
});
