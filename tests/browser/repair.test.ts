import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answer, expectNoSidewaysScroll, ledgerFile, signIn, upload } from './support.ts';

const post = (page: Page) => page.getByRole('button', { name: '记账', exact: true });
const field = (page: Page) => page.locator('#fix-to');
const problems = (page: Page) => page.locator('#problems');

/** A day that does not exist, an amount in 万 three times, a code that Excel damaged. */
const LINES = [
	'2022/11/31,记,91,1,1,收租,10201,基本户,100.00,',
	'2022/11/30,记,91,1,2,收租,50100301,标准厂房租金,,100.00',
	'2022/11/2,记,92,1,1,收租,10201,基本户,1.2万,',
	'2022/11/2,记,92,1,2,收租,5.01E+07,标准厂房租金,,12000.00',
	'2022/11/3,记,93,1,1,收租,10201,基本户,1.2万,',
	'2022/11/3,记,93,1,2,收租,50100301,标准厂房租金,,12000.00',
	'2022/11/4,记,94,1,1,收租,10201,基本户,1.2万,',
	'2022/11/4,记,94,1,2,收租,50100301,标准厂房租金,,12000.00'
];

/** The same under other voucher numbers: the same bytes would be the same draft. */
const others = (ten: number): string[] => LINES.map((line) => line.replace('记,9', `记,${ten}`));

test('problems are corrected by keyboard alone, one after the other', async ({ page }) => {
	test.slow();
	await signIn(page);
	await upload(page, 'zhujiabang', ledgerFile('键盘_2022.csv', LINES));
	await expect(problems(page)).toContainText('由第 4 行引起');

	await test.step('the arrows move, Enter opens, Esc closes and gives the place back', async () => {
		const first = page.locator('a.row-link').first();
		await first.focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await expect(first).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(field(page)).toBeFocused();
		await expect(field(page)).toHaveValue('2022/11/31');
		await page.keyboard.press('Escape');
		await expect(field(page)).toHaveCount(0);
		await expect(first).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(field(page)).toBeFocused();
	});

	await test.step('saving goes to the next problem', async () => {
		await page.keyboard.type('2022/11/30');
		await page.keyboard.press('Enter');
		await expect(field(page)).toBeFocused();
		await expect(field(page)).toHaveValue('1.2万');
		await expect(page.locator('#corrections')).toContainText('已改 1 处');
	});

	await test.step('what is still wrong stays open and says why', async () => {
		await page.keyboard.type('很多钱');
		await page.keyboard.press('Enter');
		await expect(problems(page)).toContainText('“很多钱”不是金额');
		await expect(field(page)).toHaveValue('很多钱');
		await expect(field(page)).toBeFocused();
		await page.getByRole('button', { name: /撤销：第 4 行/ }).click();
		await expect(page.locator('#corrections')).toContainText('已改 1 处');
	});

	await test.step('one correction for all equal cells', async () => {
		await page.locator('a.row-link').first().press('Enter');
		await page.getByLabel('同样改掉“借方金额”这一列所有 3 个“1.2万”').check();
		await field(page).fill('12000.00');
		await field(page).press('Enter');
		await expect(field(page)).toHaveValue('5.01E+07');
		await expect(page.locator('#corrections')).toContainText('所有“1.2万”');
		await field(page).fill('50100301');
		await field(page).press('Enter');
		await expect(page.locator('main')).not.toContainText('要先改');
	});

	await test.step('a refresh keeps everything, and the file can be posted', async () => {
		await page.reload();
		await expect(page.locator('#corrections')).toContainText('已改 3 处');
		await expect(page.locator('#corrections')).toContainText('李*明');
		await page.locator('input[name="accepts-warnings"]').check();
		await post(page).click();
		await expect(page.locator('main')).toContainText('已记账');
		await expect(page.locator('#corrections')).toContainText('12000.00');
		await expect(page.locator('#corrections').getByRole('button')).toHaveCount(0);
	});

	await test.step('a voucher shows what its row said and what it was corrected to', async () => {
		await page.getByRole('link', { name: /看这批凭证/ }).click();
		await page.getByRole('link', { name: '记-0092' }).first().click();
		await expect(page.locator('main')).toContainText('导入时的更正');
		await expect(page.locator('del').first()).toHaveText('1.2万');
		await page.getByRole('link', { name: '原文件第 4 行' }).first().click();
		await expect(page.locator('tr.target del').first()).toHaveText('1.2万');
		await expect(page.locator('tr.target ins').first()).toHaveText('12000.00');
		await expectNoSidewaysScroll(page);
	});

	await test.step('reversed and uploaded again, the corrections are there', async () => {
		await upload(page, 'zhujiabang', ledgerFile('键盘_2022.csv', LINES));
		await answer(page, 'reverse', '测试结束');
		await upload(page, 'zhujiabang', ledgerFile('键盘_2022.csv', LINES));
		await expect(page.locator('main')).toContainText('沿用上次的 3 处更正');
		await expect(post(page)).toBeVisible();
		await answer(page, 'discard');
	});
});

test('rejected rows go to a spreadsheet and come back as a supplement', async ({ page }) => {
	test.slow();
	await signIn(page);
	await upload(page, 'zhujiabang', ledgerFile('表格_2022.csv', others(8)));
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: /下载有错的行/ }).click()
	]);
	expect(download.suggestedFilename()).toBe('表格_2022 有错的行.csv');
	const text = readFileSync((await download.path()) ?? '', 'utf8');
	const send = async (content: string) => {
		await page
			.locator('#supplement-file')
			.setInputFiles({ name: '改好了.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
		await page.getByRole('button', { name: '传回来' }).click();
	};

	await test.step('what does not fit is refused with its row, and nothing is applied', async () => {
		await send(text.replaceAll('1.2万', '12000.00').replace('\r\n4,', '\r\n444,'));
		await expect(page.locator('#supplement')).toContainText('有 1 处对不上，一处也没有改');
		await expect(page.locator('#supplement')).toContainText('表里第 4 行：文件里没有第 444 行可改');
		await expect(page.locator('#corrections')).toHaveCount(0);
	});

	await test.step('corrected, it is taken, listed, and the file can be posted', async () => {
		await send(
			text
				.replaceAll('1.2万', '12000.00')
				.replace('5.01E+07', '50100301')
				.replace('2022/11/31', '2022/11/30')
		);
		await expect(page.locator('#supplement')).toContainText('收下了：改 5 处');
		await expect(page.locator('#supplement')).toContainText('改好了.csv');
		await expect(page.locator('#corrections')).toContainText('已改 5 处');
		await page.locator('input[name="accepts-warnings"]').check();
		await post(page).click();
		await expect(page.locator('main')).toContainText('已记账');
		await answer(page, 'reverse', '测试结束');
	});
});

test('without JavaScript a problem is corrected, a row left out, and both taken back', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page);
	await upload(page, 'zhujiabang', ledgerFile('无脚本改_2022.csv', others(7).slice(0, 6)));
	await page.getByRole('link', { name: '改第 2 行' }).first().click();
	await field(page).fill('2022/11/30');
	await page.getByRole('button', { name: '保存，看下一个' }).click();
	await expect(field(page)).toHaveValue('1.2万');
	await page.locator('.panel summary', { hasText: '这一行不导入' }).click();
	await page.getByRole('button', { name: '不导入这一行' }).click();
	await expect(page.locator('#corrections')).toContainText('已改 2 处');
	await page.locator('#corrections summary').click();
	await page.locator('#corrections').getByRole('button', { name: '全部撤销' }).click();
	await expect(page.locator('#corrections')).toHaveCount(0);
	await expect(problems(page)).toContainText('2022/11/31');
	await answer(page, 'discard');
	await context.close();
});

test('three thousand problems: all can be reached, by kind and page, on a phone too', async ({
	page
}) => {
	await signIn(page);
	const lines = Array.from({ length: 3000 }, (_, i) => {
		const day = `2022/12/${(i % 27) + 1},记,${1000 + i},1`;
		const amount = i % 2 === 0 ? '10.00' : '0.1万';
		return `${day},1,收租,10201,基本户,${amount},\r\n${i % 2 === 0 ? day.replace(/12.\d+/, '12/40') : day},2,收租,50100301,标准厂房租金,,${amount}`;
	});
	await upload(page, 'zhujiabang', ledgerFile('三千_2022.csv', lines));
	await expect(problems(page)).toContainText('金额看不懂 3,000');
	await page.getByRole('link', { name: /^日期 / }).click();
	await expect(page).toHaveURL(/kind=date/);
	await expect(problems(page)).toContainText('12/40');
	await page.getByLabel('问题翻页').getByRole('textbox').fill('60');
	await page.getByLabel('问题翻页').getByRole('textbox').press('Enter');
	await expect(problems(page)).toContainText('第 1,476—1,500 条，共 1,500 条');
	await page.setViewportSize({ width: 360, height: 800 });
	await expectNoSidewaysScroll(page);
	await expect(problems(page).getByText('没有“2022/12/40”这一天。').last()).toBeVisible();
	await page.getByRole('link', { name: /^改第/ }).first().click();
	await expect(field(page)).toBeFocused();
	await expectNoSidewaysScroll(page);
	await answer(page, 'discard');
});
