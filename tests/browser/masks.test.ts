/** A month whose books name people: nothing of it leaves before a person decided each finding, one of them two persons. */
import { expect, test, type Page } from '@playwright/test';
import { answer, expectNoSidewaysScroll, ledgerFile, signIn, upload } from './support.ts';

const paid = (no: number, text: string) => [
	`2016/6/${no},记,${no},1,1,${text},541001,维修费,100.00,`,
	`,,,,2,${text},10201,基本户,,100.00`
];
const PHONE = '13912345678';
const CARD = '6222021234567890128';
const BOOKS = [
	...paid(1, `付水电工电话${PHONE}`),
	...paid(2, `付维修款卡号${CARD}`),
	...paid(3, '付陈小芳大病慰问款')
];

async function as(page: Page, username: string, path: string): Promise<void> {
	await page.context().clearCookies({ name: /^village\./ });
	await signIn(page, username);
	await page.goto(path);
}
const row = (page: Page, text: string) => page.locator('#masks li', { hasText: text });

test('what is private is decided line by line before anybody signs', async ({ page }) => {
	test.slow();
	await signIn(page);
	await upload(page, 'zhujiabang', ledgerFile('有隐私_2016.csv', BOOKS));
	const accept = page.getByRole('button', { name: /全部认可/ });
	if (await accept.count()) {
		await accept.click();
		await expect(accept).toHaveCount(0);
	}
	const tick = page.locator('input[name="accepts-warnings"]');
	if (await tick.count()) await tick.click();
	await page.getByRole('button', { name: '记账', exact: true }).click();
	await expect(page.locator('.say').first()).toContainText('已记账');
	const batch = page.url();

	await page.goto('/office/zhujiabang/notices');
	await page.locator('form.start select[name=year]').selectOption('2016');
	await page.locator('form.start select[name=period]').selectOption('m6');
	await page.locator('form.start button').click();
	await page.waitForURL(/\/notices\/\d+$/);
	const notice = new URL(page.url()).pathname;
	const submit = page.locator('form[action="?/submit"] button');

	await test.step('each finding is shown as a difference, and nothing is submitted', async () => {
		await expect(page.locator('#masks del')).toHaveCount(3);
		await expect(row(page, PHONE).locator('ins')).toHaveText('付水电工电话139****5678');
		await expect(row(page, CARD).locator('ins')).not.toContainText(CARD);
		await expect(submit).toBeDisabled();
		await page.setViewportSize({ width: 390, height: 800 });
		await expectNoSidewaysScroll(page);
		await page.setViewportSize({ width: 1280, height: 800 });
	});

	await test.step('a mask that still says it is told so', async () => {
		const phone = row(page, PHONE);
		await phone.locator('input[name=shown]:visible').fill(`付水电工 ${PHONE}`);
		await phone.getByRole('button', { name: '就这样写' }).click();
		await expect(row(page, PHONE).locator('.tag.err')).toBeVisible();
		await row(page, PHONE).locator('input[name=shown]:visible').fill('付水电工');
		await row(page, PHONE).getByRole('button', { name: '就这样写' }).click();
		await expect(row(page, PHONE).locator('.tag.err')).toHaveCount(0);
		await expect(submit).toBeDisabled();
	});

	await test.step('what is published all the same has a reason, and waits for a second person', async () => {
		const card = row(page, CARD);
		await card.locator('summary').click();
		await card.locator('input[name=override]').fill('是村里自己的账户（试）');
		await card.locator('details button').click();
		await expect(row(page, CARD)).toContainText('是村里自己的账户（试）');
		await expect(row(page, CARD).locator('form[action="?/second"]')).toHaveCount(0);
		const last = row(page, '陈小芳');
		await last.getByRole('button', { name: '就这样写' }).click();
		await expect(row(page, '陈小芳').locator('.tag.ok')).toBeVisible();
		await expect(submit).toBeDisabled();
	});

	await test.step('the supervisor finds it on the desk and agrees', async () => {
		await as(page, 'jiandu', '/office/zhujiabang');
		const waiting = page.locator('.wait .todo a', { hasText: '2016年6月' }).first();
		await expect(waiting).toContainText('1 处不遮盖');
		await waiting.click();
		await page.waitForURL(new RegExp(`${notice}$`));
		await page.locator('form[action="?/second"] button').click();
		await expect(page.locator('form[action="?/second"]')).toHaveCount(0);
	});

	await test.step('then it is submitted, and says what was decided', async () => {
		await as(page, 'kuaiji', notice);
		await submit.click();
		await expect(page.locator('main .say')).toContainText('已送审');
		const text = (await page.locator('main').innerText()).replace(/\s/g, '');
		expect(text).toContain('付水电工');
		expect(text).toContain(CARD);
		expect(text).not.toContain(PHONE);
		expect(text).not.toContain('大病');
	});

	await test.step('who signed is not asked again', async () => {
		await as(page, 'jiandu', notice);
		await page.locator('form[action="?/sign"] .btn.main').click();
		await expect(page.locator('main')).toContainText('您已会签');
		await expect(page.locator('form[action="?/sign"]')).toHaveCount(0);
	});

	await as(page, 'kuaiji', notice);
	await page.locator('form[action="?/withdraw"] button').click();
	await page.goto(batch);
	await answer(page, 'reverse', '测试结束');
});
