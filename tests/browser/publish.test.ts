/** One month from the books to the villagers' phone, through four persons, and a correction in the open. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { scanSheet } from './camera.ts';
import { expectNoSidewaysScroll, signIn } from './support.ts';

const LIST = '/office/zhujiabang/notices';

async function open(page: Page, username: string, path: string): Promise<void> {
	await page.context().clearCookies({ name: /^village\./ });
	await signIn(page, username);
	await page.goto(path);
}

/** Whoever stands before the board: no session, nothing visited before. */
async function expectSameOnPhone(browser: Browser, address: string): Promise<void> {
	const phone = { viewport: { width: 360, height: 760 }, isMobile: true, hasTouch: true };
	const context = await browser.newContext({ ...phone, locale: 'zh-CN' });
	const page = await context.newPage();
	await page.goto(address);
	await expect(page.locator('[data-check] [data-result]:visible')).toHaveText(
		/和纸上的一样。每一笔都重新算过，没有一笔改动/
	);
	expect(await context.cookies()).toEqual([]);
	await expectNoSidewaysScroll(page);
	await context.close();
}

test('from the draft to the board, and from the board to a phone', async ({ page, browser }) => {
	test.setTimeout(120_000);
	await open(page, 'kuaiji', LIST);
	await page.locator('select[name=period]').selectOption('m8');
	await page.locator('form.start button').click();
	await page.waitForURL(/\/notices\/\d+$/);
	const path = new URL(page.url()).pathname;
	await expect(page.locator('main .say')).toContainText('草稿');

	// Personal data: nothing goes out before a person decided it, and not while something is left in it.
	const masks = page.locator('#masks');
	const submit = page.locator('form[action="?/submit"] button');
	const all = masks.locator('form[action="?/maskAll"] button');
	if (await all.count()) {
		await expect(submit).toBeDisabled();
		await all.click();
		await expect(page.locator('main .note')).toContainText('已定');
	}
	const check = page.locator('#checks form').first();
	await check.locator('textarea').fill('已核对，依据在凭证后面（试）。');
	await check.locator('button').click();
	await expect(page.locator('#checks .tag.ok')).toHaveCount(1);
	await submit.click();
	await expect(page.locator('main .say')).toContainText('已送审');
	const print = await page.locator('[data-fingerprint]').textContent();
	expect(print).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);

	// One supervisor objects to a line and signs with an opinion; a number that is not there is told.
	await open(page, 'jiandu', path);
	await expect(page.locator('[data-fingerprint]')).toHaveText(print ?? '');
	await page.locator('details.act summary').click();
	await page.locator('input[name=no]').fill('9999');
	await page.locator('textarea[name=text]').fill('没有附验收单');
	await page.locator('form[action="?/object"] button').click();
	await expect(page.locator('[role=alert]')).toContainText('没有这个行号');
	const no =
		(await page
			.locator('#h-lines')
			.locator('..')
			.locator('..')
			.locator('.no')
			.first()
			.textContent()) ?? '';
	await page.locator('input[name=no]').fill(no.trim());
	await page.locator('textarea[name=text]').fill('没有附验收单');
	await page.locator('form[action="?/object"] button').click();
	await expect(page.locator('main')).toContainText(`第 ${no.trim()} 行：没有附验收单`);
	await page.locator('textarea[name=opinion]').fill('票据齐全，同意公布。');
	await page.locator('form[action="?/sign"] .btn.main').click();
	await expect(page.locator('main .note')).toBeVisible();
	await expect(page.locator('main .say')).toContainText('已送审');
	await open(page, 'jiandu2', path);
	await page.locator('form[action="?/sign"] .btn.main').click();
	await expect(page.locator('main .say')).toContainText('审核完成');

	await open(page, 'shuji', path);
	await page.locator('form[action="?/approve"] button').click();
	await expect(page.locator('main .say')).toContainText('已批准');
	await page.locator('form[action="?/publish"] button').click();
	await expect(page.locator('main .say')).toContainText('已公布');

	// The printed sheet before a camera: it leads to this edition with the code that was signed, and the phone agrees.
	const edition = new URL('/v/zhujiabang/2022-m08/1', page.url()).href;
	const scanned = await scanSheet(browser, `${edition}/board`);
	expect(scanned).toBe(`${edition}#c=${print?.replaceAll(' ', '').toLowerCase()}`);
	await expectSameOnPhone(browser, scanned);

	// A villager, without a script.
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 360, height: 760 }
	});
	const villager = await context.newPage();
	await villager.goto('/v/zhujiabang/2022-m08');
	await expect(villager.locator('main .say')).toContainText('8月，村里收进');
	await expect(villager.locator('main')).toContainText('票据齐全，同意公布。');
	await expect(villager.locator('main')).not.toContainText('没有附验收单');
	await villager.locator('#in summary').first().click();
	await expect(villager.locator('#in tbody tr').first()).toBeVisible();
	const first = (await villager.locator('#in tbody .no').first().textContent()) ?? '';
	await villager.locator('input[type=search]').fill(first.trim());
	await villager.locator('form.find button').click();
	await expect(villager.locator('#found')).toContainText('1 笔');

	// A correction: a new edition with its reason; the old one stays readable and says so.
	await open(page, 'kuaiji', path);
	await page.locator('input[name=reason]').fill('补写一项核对的答复（试）');
	await page.locator('form[action="?/correct"] button').click();
	await page.waitForURL((url) => url.pathname !== path);
	await expect(page.locator('main')).toContainText('更正原因：补写一项核对的答复（试）');
	await context.close();
});
