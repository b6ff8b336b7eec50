import { expect, test } from '@playwright/test';
import { answer, ledgerFile, signIn, upload } from './support.ts';

const OCTOBER = (rent: string) => [
	`2022/10/8,记,1,2,1,1号厂房 四季度租金,10201,基本户,"${rent}",`,
	`,,,,2,1号厂房 四季度租金,50100301,标准厂房租金,,"${rent}"`,
	'2022/10/12,记,2,1,1,充电桩场地租金,10201,基本户,"12,000.00",',
	',,,,2,充电桩场地租金,50100305,充电桩场地租金,,"12,000.00"',
	'2022/10/20,记,4,1,1,收土地补偿费,10201,基本户,"286,000.00",',
	',,,,2,收土地补偿费,531001,存款利息,,"286,000.00"'
];

test('a file is reviewed, posted, followed to its rows, and reversed', async ({ page }) => {
	await signIn(page);
	await page.goto('/office/zhujiabang?year=2022');
	await expect(page.locator('.say').first()).toContainText('893.21');

	await test.step('the review says what posting would do and blocks until new accounts are accepted', async () => {
		await upload(page, 'zhujiabang', ledgerFile('朱家浜_2022-10.csv', OCTOBER('412,500.00')));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('核对导入');
		await expect(page.locator('main')).toContainText('收土地补偿费');
		await expect(page.locator('main')).toContainText('+424,500.00');
		const post = page.getByRole('button', { name: '记账', exact: true });
		await expect(post).toBeDisabled();
		await page.getByRole('button', { name: /全部认可/ }).click();
		await expect(page.locator('main')).not.toContainText('个新科目没有认可');
	});

	await test.step('one tick for the warnings, then it is posted once, also on a double click', async () => {
		await page.locator('input[name="accepts-warnings"]').check();
		await page.getByRole('button', { name: '记账', exact: true }).dblclick();
		await expect(page.locator('main')).toContainText('已记账');
		await expect(page.locator('main')).toContainText('2022-002');
	});

	await test.step('the desk counts it, and what is doubtful waits', async () => {
		await page.goto('/office/zhujiabang?year=2022');
		// 8,932,076.40 + 412,500 + 12,000
		await expect(page.locator('.say').first()).toContainText('935.66');
		await expect(page.locator('main')).toContainText('9,356,576.40');
		await expect(page.locator('main')).toContainText('28.60');
	});

	await test.step('a figure opens its lines, and their sum is the figure', async () => {
		await page.goto('/office/zhujiabang?year=2022');
		await page.locator('table').first().getByRole('link', { name: '42.45' }).click();
		await expect(page).toHaveURL(/\/books\?/);
		await expect(page.locator('main')).toContainText('424,500.00');
		await expect(page.locator('main')).toContainText('1号厂房 四季度租金');
	});

	await test.step('a line opens its voucher, a voucher the row of the original file', async () => {
		await page.getByRole('link', { name: '记-0001' }).first().click();
		await expect(page).toHaveURL(/\/books\/\d+/);
		await expect(page.locator('main')).toContainText('412,500.00');
		await page
			.getByRole('link', { name: /3/ })
			.and(page.locator('[href*="/rows"]'))
			.first()
			.click();
		await expect(page.locator('main')).toContainText('50100301');
		await expect(page.locator('main')).toContainText('朱家浜_2022-10.csv');
	});

	await test.step('the same file again is the batch that has it', async () => {
		await upload(page, 'zhujiabang', ledgerFile('换了名字.csv', OCTOBER('412,500.00')));
		await expect(page.locator('main')).toContainText('2022-002');
	});

	await test.step('a decision moves the figure', async () => {
		await page.goto('/office/zhujiabang/income');
		await page.locator('tbody input[type=checkbox]').first().check();
		await page.locator('input[type=radio][value=excluded]').check();
		await page.locator('input[name=reason]').fill('征地补偿，应记公积公益金');
		await page.getByRole('button', { name: '记下归类' }).click();
		await expect(page.locator('main')).toContainText('征地补偿，应记公积公益金');
	});

	await test.step('reversing the batch takes its figures away; its vouchers stay readable', async () => {
		await upload(page, 'zhujiabang', ledgerFile('再看.csv', OCTOBER('412,500.00')));
		await answer(page, 'reverse', '金额录错');
		await expect(page.locator('main')).toContainText('金额录错');
		await page.goto('/office/zhujiabang?year=2022');
		await expect(page.locator('.say').first()).toContainText('893.21');
	});

	await test.step('the corrected file can be posted under the same voucher numbers', async () => {
		await upload(page, 'zhujiabang', ledgerFile('朱家浜_2022-10_改.csv', OCTOBER('400,000.00')));
		await page.locator('input[name="accepts-warnings"]').check();
		await page.getByRole('button', { name: '记账', exact: true }).click();
		await expect(page.locator('main')).toContainText('2022-003');
		await answer(page, 'reverse', '测试结束');
		await expect(page.locator('main')).toContainText('测试结束');
	});
});

test('a file that is no table is told apart, with the steps to save a CSV', async ({ page }) => {
	await signIn(page);
	const excel = {
		name: '账.xlsx',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from('PK\u0003\u0004xxxx')
	};
	await upload(page, 'zhujiabang', excel);
	await expect(page.locator('main')).toContainText('另存为');
	await answer(page, 'discard');
	await expect(page).toHaveURL(/\/import\?discarded=\d+$/);
	await expect(page.locator('main')).toContainText('已放弃：账.xlsx');
});

test('every error names the row, the column and the cell, and blocks posting', async ({ page }) => {
	await signIn(page);
	const lines = [
		'2022/11/31,记,1,1,1,收租,10201,基本户,100.00,',
		',,,,2,收租,50100301,标准厂房租金,,100.00',
		'2022/11/2,记,2,1,1,收租,10201,基本户,1.2万,',
		',,,,2,收租,5.01E+07,标准厂房租金,,12000.00'
	];
	await upload(page, 'zhujiabang', ledgerFile('有错_2022.csv', lines));
	const problems = page.locator('table').first();
	await expect(problems).toContainText('2022/11/31');
	await expect(problems).toContainText('1.2万');
	await expect(problems).toContainText('5.01E+07');
	await expect(page.getByRole('button', { name: '记账', exact: true })).toBeDisabled();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: /下载问题/ }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/\.csv$/);
	await answer(page, 'discard');
});

test('everything works without JavaScript', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page);
	await page.goto('/office/zhujiabang?year=2022');
	await expect(page.locator('table').first()).toContainText('893.21');
	await upload(
		page,
		'zhujiabang',
		ledgerFile('无脚本_2022.csv', [
			'2022/12/1,记,1,1,1,收租,10201,基本户,1.00,',
			',,,,2,收租,50100301,标准厂房租金,,1.00'
		])
	);
	await page.getByRole('button', { name: '记账', exact: true }).click();
	await expect(page.locator('main')).toContainText('已记账');
	await answer(page, 'reverse', '测试结束');
	await expect(page.locator('main')).toContainText('测试结束');
	await context.close();
});
