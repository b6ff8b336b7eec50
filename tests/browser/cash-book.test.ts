import { expect, test, type Page } from '@playwright/test';
import {
	answer,
	expectNoSidewaysScroll,
	ledgerFile,
	signIn,
	speakEnglish,
	upload
} from './support.ts';

/** October 2026 of 示范村's basic account as a cashier keeps it: one side, no accounts, no voucher numbers. */
const bankBook = (name: string, month: string, lines: readonly string[]) => ({
	...ledgerFile(name, []),
	buffer: Buffer.from(
		`\uFEFF示例村银行日记账,,,,\r\n日期,摘要,收入,支出,结余\r\n2026-${month}-01,上月结转,,,"182,400.00"\r\n${lines.join('\r\n')}\r\n`
	)
});
const OCTOBER = [
	'2026-10-08,收新厂房四季度租金,"120,000.00",,"302,400.00"',
	'2026-10-09,10月村部电费,,"1,280.40","301,119.60"',
	'2026-10-09,打印复印和纸张,,386.00,"300,733.60"',
	'2026-10-12,提取备用金,,"5,000.00","295,733.60"',
	'2026-10-31,本月合计,"120,000.00","6,666.40","295,733.60"'
];
const NOVEMBER = ['2026-11-09,11月村部电费,,"1,180.00","181,220.00"'];

const field = (page: Page, summary: string) =>
	page.locator(`input[name=account][aria-label*="“${summary}”"]`);
const post = (page: Page) => page.getByRole('button', { name: '记账', exact: true });
const save = (page: Page) =>
	page.locator('#lines form').getByRole('button', { name: '记下填好的' }).last();

test('a bank book is asked whose it is and where its lines go, posted, and remembered', async ({
	page
}) => {
	await signIn(page);

	await test.step('whose it is: the bank accounts, with how the first rows would read', async () => {
		await upload(page, 'shifan', bankBook('银行日记账_2026-10.csv', '10', OCTOBER));
		await expect(page.locator('main')).toContainText('这是哪个账户的账？');
		await expect(page.locator('main')).toContainText('借 1020101 120,000.00');
		await expect(page.locator('button[name=own-account]')).toHaveCount(2);
		await page.locator('button[name=own-account][value="1020101"]').click();
	});

	await test.step('suggestions come from posted vouchers, are shown as such and wait for a word', async () => {
		await expect(page.locator('.say').first()).toContainText('4 种收支');
		await expect(field(page, '打印复印和纸张')).toHaveValue(/^51302 /);
		await expect(page.locator('#lines')).toContainText('上次记在这里：');
		await expect(post(page)).toBeDisabled();
	});

	await test.step('Enter saves what was typed and no suggestion', async () => {
		await field(page, '收新厂房四季度租金').fill('5010201');
		await field(page, '收新厂房四季度租金').press('Enter');
		await expect(page.locator('.say').first()).toContainText('3 种收支');
	});

	await test.step('what is no account is told beside its field, and nothing else is lost', async () => {
		await field(page, '提取备用金').fill('小金库');
		await page.getByRole('button', { name: /建议全部照办/ }).click();
		await expect(page.locator('#lines')).toContainText('科目表里没有“小金库”');
		await expect(page.locator('.say').first()).toContainText('1 种收支');
		await field(page, '提取备用金').fill('—');
		await save(page).click();
	});

	await test.step('posted as balanced vouchers under 银, the line of the other book left out', async () => {
		await expect(page.locator('.say').first()).toContainText('3 张凭证，6 条分录');
		await post(page).click();
		await expect(page.locator('main')).toContainText('已记账');
		await page.goto('/office/shifan/books?year=2026&from=10&to=10');
		await expect(page.locator('main')).toContainText('银0101-0001');
		await expect(page.locator('main')).toContainText('120,000.00');
		await expect(page.locator('main')).not.toContainText('提取备用金');
	});

	await test.step('the next month’s book is suggested the same account and the same lines', async () => {
		await upload(page, 'shifan', bankBook('银行日记账_2026-11.csv', '11', NOVEMBER));
		await expect(page.locator('main')).toContainText(
			'上次这样的表（银行日记账_2026-10.csv）选的是它'
		);
		await page.locator('button[name=own-account]').first().click();
		await expect(page.locator('#lines')).toContainText('上次记在这里：银行日记账_2026-10.csv');
		await page.locator('input[name=agree]').check();
		await save(page).click();
		await expect(post(page)).toBeEnabled();
		await answer(page, 'discard');
	});

	await test.step('reversed, its figures are gone', async () => {
		await upload(page, 'shifan', bankBook('再看.csv', '10', OCTOBER));
		await answer(page, 'reverse', '测试结束');
		await expect(page.locator('main')).toContainText('测试结束');
	});
});

test('the questions of a bank book work before JavaScript, on a phone, in English', async ({
	browser
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 360, height: 720 }
	});
	const page = await context.newPage();
	await signIn(page);
	await speakEnglish(page);
	const other = OCTOBER.map((line) => line.replace('新厂房', '旧厂房'));
	await upload(page, 'shifan', bankBook('bank book 2026-10.csv', '10', other));
	await expectNoSidewaysScroll(page);
	await expect(page.locator('main')).toContainText('Which account is this the book of?');
	await page.locator('button[name=own-account]').last().click();
	await expect(page.locator('#lines')).toContainText('Where each line is booked');
	await expectNoSidewaysScroll(page);
	await field(page, '收旧厂房四季度租金').fill('5010201');
	await field(page, '提取备用金').fill('101');
	await page.getByRole('button', { name: /Accept all suggestions/ }).click();
	await expect(page.locator('.say').first()).toContainText('4 vouchers, 8 entries');
	await expect(page.locator('main')).toContainText('that account’s own book holds them too');
	await expectNoSidewaysScroll(page);
	await answer(page, 'discard');
	await context.close();
});
