import { expect, test, type Page } from '@playwright/test';
import {
	answer,
	expectNoSidewaysScroll,
	ledgerFile,
	signIn,
	speakEnglish,
	upload
} from './support.ts';

/** September of a village that has no books of that year yet; vouchers of two lines. */
const line = (date: string, number: number, summary: string, yuan: string): string[] => [
	`${date},记,${number},1,1,${summary},10201,基本户,"${yuan}",`,
	`,,,,2,${summary},50100301,标准厂房租金,,"${yuan}"`
];
const SEPTEMBER = [
	...line('2020/9/1', 1, '1号厂房 三季度租金', '100,000.00'),
	...line('2020/9/9', 2, '2号厂房 三季度租金', '60,000.00'),
	...line('2020/9/20', 3, '充电桩场地租金', '8,000.00')
];
/** Voucher 2 is told otherwise, with a line put in before the others; voucher 3 is not there any more. */
const CORRECTED = [
	...line('2020/9/1', 1, '1号厂房 三季度租金', '100,000.00'),
	'2020/9/9,记,2,1,1,2号厂房 押金转租金,2020101,押金,"2,000.00",',
	',,,,2,2号厂房 三季度租金,10201,基本户,"60,000.00",',
	',,,,3,2号厂房 三季度租金,50100301,标准厂房租金,,"62,000.00"',
	...line('2020/10/8', 1, '1号厂房 四季度租金', '30,000.00')
];

const acceptAccounts = async (page: Page): Promise<void> => {
	const all = page.getByRole('button', { name: /全部认可/ });
	if (await all.isVisible()) await all.click();
};
const postIt = async (page: Page): Promise<void> => {
	const seen = page.locator('input[name="accepts-warnings"]');
	if (await seen.isVisible()) await seen.check();
	await page.getByRole('button', { name: '记账', exact: true }).click();
	await expect(page.locator('main')).toContainText('已记账');
};

test('a corrected file replaces a month in one step, and history stays readable', async ({
	page
}) => {
	await signIn(page);
	await upload(page, 'zhujiabang', ledgerFile('朱家浜_2020-09.csv', SEPTEMBER));
	await acceptAccounts(page);
	await postIt(page);
	await page.goto('/office/zhujiabang?year=2020');
	await expect(page.locator('main')).toContainText('168,000.00');

	await test.step('both versions stand side by side, marked cell by cell', async () => {
		await upload(page, 'zhujiabang', ledgerFile('朱家浜_2020-09_改.csv', CORRECTED));
		await acceptAccounts(page);
		const section = page.locator('#overlap');
		await expect(section).toContainText('有 1 张和账里不同');
		const changed = section.getByRole('region', { name: /记-2/ });
		await expect(changed.locator('mark')).toHaveText([
			'账里没有这一行',
			/2号厂房 押金转租金.*2,000\.00/,
			'贷 60,000.00',
			'贷 62,000.00'
		]);
		await expect(page.getByRole('button', { name: '记账', exact: true })).toBeDisabled();
	});

	await test.step('adding leaves the changed one as the books have it', async () => {
		await page.getByLabel('只加新的').check();
		// Looking at another list asks the page again; what was picked stays.
		await page.locator('#overlap').getByRole('link', { name: /^新的/ }).click();
		await page.waitForURL(/overlap=new/);
		await expect(page.locator('#overlap')).toContainText('四季度租金');
		await expect(page.getByLabel('只加新的')).toBeChecked();
		await page.getByRole('button', { name: '就这样定' }).click();
		await expect(page.locator('main')).toContainText('可以记账：1 张凭证，2 条分录');
	});

	await test.step('replacing asks for a tick where the file lacks a voucher', async () => {
		await page.getByLabel('整月替换').check();
		await page.getByRole('button', { name: '就这样定' }).click();
		await expect(page.locator('.postbar')).toContainText('会退出账簿');
		await expect(page.getByRole('button', { name: '记账', exact: true })).toBeDisabled();
		await page.getByRole('link', { name: '看清单' }).click();
		await expect(page.locator('#overlap')).toContainText('充电桩场地租金');
		await page.locator('input[name="accepts-missing"]').check();
		await page.getByRole('button', { name: '就这样定' }).click();
		await expect(page.locator('.postbar')).toContainText('3 张凭证同时退出');
	});

	await test.step('one step posts it, and the desk follows', async () => {
		await postIt(page);
		await expect(page.locator('#history')).toContainText('替换了 2020年9月 的 3 张凭证');
		await page.goto('/office/zhujiabang?year=2020');
		await expect(page.locator('main')).toContainText('192,000.00');
	});

	await test.step('old and new voucher lead to each other', async () => {
		await page.goBack();
		await page.locator('#history a').first().click();
		await expect(page.locator('main')).toContainText('整月替换');
		await page.locator('#history').getByRole('link', { name: '记-0002' }).click();
		await expect(page.locator('main')).toContainText('已被后来的批次替换');
		await page.getByRole('link', { name: '现在账里的这一张' }).click();
		await expect(page.locator('main')).toContainText('62,000.00');
		await page.getByRole('link', { name: '里的同号凭证' }).click();
		await expect(page.locator('main')).toContainText('60,000.00');
	});

	await test.step('reversed, it restores nothing; the earlier file can be posted again', async () => {
		await upload(page, 'zhujiabang', ledgerFile('再看.csv', CORRECTED));
		await answer(page, 'reverse', '改错了');
		await expect(page.locator('#history')).toContainText('没有自动回来');
		await page.locator('#history p a').first().click();
		await page.getByRole('button', { name: '把原文件再做成草稿' }).click();
		await postIt(page);
		await page.goto('/office/zhujiabang?year=2020');
		await expect(page.locator('main')).toContainText('168,000.00');
	});

	await test.step('the same content under another name is recognised', async () => {
		const twin = ledgerFile('另存为.csv', SEPTEMBER);
		twin.buffer = Buffer.from(twin.buffer.toString().replaceAll('\r\n', '\n'));
		await upload(page, 'zhujiabang', twin);
		await expect(page.locator('main')).toContainText(/内容与批次 2020-\d+ 完全相同/);
		await expect(page.locator('.postbar')).toContainText('没有可以新记的');
		await answer(page, 'discard');
		await page.goto('/office/zhujiabang/import');
	});
});

test('the comparison fits a phone, in both languages', async ({ page }) => {
	await signIn(page);
	await upload(page, 'zhujiabang', ledgerFile('朱家浜_2019-09.csv', of2019(SEPTEMBER)));
	await acceptAccounts(page);
	await postIt(page);
	await upload(page, 'zhujiabang', ledgerFile('朱家浜_2019-09_改.csv', of2019(CORRECTED)));
	for (const width of [360, 390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await expectNoSidewaysScroll(page);
	}
	await speakEnglish(page);
	await page.reload();
	await expect(page.locator('#overlap')).toContainText('differs from the books');
	await page.setViewportSize({ width: 360, height: 900 });
	await expectNoSidewaysScroll(page);
});

const of2019 = (lines: readonly string[]): string[] =>
	lines.map((one) => one.replace('2020/', '2019/'));
