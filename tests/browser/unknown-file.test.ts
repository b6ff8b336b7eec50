import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answer, expectNoSidewaysScroll, signIn, upload } from './support.ts';

const HEADS = '甲,乙,丙,丁,戊,己,庚,辛';
const csv = (name: string, lines: readonly string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
});
const month = (n: string, rent: string) => [
	'朱家浜村股份经济合作社,,,,,,,',
	HEADS,
	`2022-${n}-08,记,1,收仓库租金,10201,基本户,${rent},`,
	`2022-${n}-08,记,1,收仓库租金,50100301,标准厂房租金,,${rent}`,
	`2022-${n}-19,记,2,付办公用品款,541001,办公费,320.00,`,
	`2022-${n}-19,记,2,付办公用品款,10201,基本户,,320.00`
];
const select = (page: Page, column: number) => page.locator(`#map-${column}`);
const reverse = (page: Page) => answer(page, 'reverse', '测试结束');

test('a file with unknown headings is mapped once on its own rows; the next one is not asked about', async ({
	page
}) => {
	test.setTimeout(180_000);
	await signIn(page);

	await test.step('the page proposes what the cells clearly say, and refuses what cannot be', async () => {
		await upload(page, 'zhujiabang', csv('乡里的账_2022-11.csv', month('11', '5000.00')));
		await expect(page.getByRole('heading', { name: '每一列是什么' })).toBeVisible();
		await expect(page.getByRole('radio', { name: /第 2 行是表头/ })).toBeChecked();
		await expect(select(page, 0)).toHaveValue('date');
		await expect(select(page, 3)).toHaveValue('summary');
		await expect(select(page, 6)).toHaveValue('debit');
		await select(page, 7).selectOption('debit');
		await page.getByRole('button', { name: '按这样读' }).click();
		await expect(page.getByRole('alert')).toContainText('G 列和 H 列都选了“借方金额”');
		await expect(select(page, 7)).toHaveValue('debit');
		await expectNoSidewaysScroll(page);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
	});

	await test.step('mapped, it is checked and posted', async () => {
		await select(page, 7).selectOption('credit');
		await page.locator('input[name=name]').fill('乡里的软件');
		await page.getByRole('button', { name: '按这样读' }).click();
		await expect(page.locator('.say').first()).toContainText('2 张凭证，4 条分录');
		await expect(page.locator('main')).toContainText('按“乡里的软件”的对应读的');
		await acceptWhatIsAsked(page);
		await page.getByRole('button', { name: '记账', exact: true }).click();
		await expect(page.locator('main')).toContainText('已记账');
	});

	await test.step('the next month takes at most five clicks to the chart', async () => {
		await page.goto('/office/zhujiabang/import');
		let clicks = 1; // choosing the file
		await page
			.locator('input[type=file]')
			.setInputFiles(csv('乡里的账_2022-12.csv', month('12', '6000.00')));
		const click = async (name: string) => {
			clicks += 1;
			await page.getByRole('button', { name, exact: true }).click();
		};
		await click('上传并核对');
		await page.waitForURL(/\/import\/\d+/);
		await expect(page.locator('main')).toContainText('按“乡里的软件”的对应读的');
		await expect(page.locator('.say').first()).toContainText('2 张凭证，4 条分录');
		const warnings = page.locator('input[name="accepts-warnings"]');
		if ((await warnings.count()) > 0) {
			clicks += 1;
			await warnings.check();
		}
		await click('记账');
		await expect(page.locator('main')).toContainText('已记账');
		clicks += 1;
		const posted = page.url();
		await page.getByRole('link', { name: '工作台' }).click();
		await expect(page.locator('canvas').first()).toBeVisible();
		expect(clicks).toBeLessThanOrEqual(5);
		await page.goto(posted);
		await reverse(page);
	});

	await test.step('one step reads a file without the mapping again', async () => {
		await upload(page, 'zhujiabang', csv('又一份_2022-12.csv', month('12', '7000.00')));
		await page.getByRole('button', { name: '不按它读' }).click();
		await expect(page.getByRole('radio', { name: /第 2 行是表头/ })).toBeVisible();
		await answer(page, 'discard');
	});

	await test.step('the mapping is listed, renamed, taken along, brought back and deleted', async () => {
		await page.goto('/office/zhujiabang/import');
		await page.getByRole('link', { name: '表头对应' }).click();
		const item = page.locator('article', { hasText: '乡里的软件' });
		await item.locator('summary', { hasText: '改' }).click();
		await item.locator('input[name=name]').fill('乡里的新软件');
		await item.getByRole('button', { name: '保存' }).click();
		await expect(page.getByRole('heading', { name: '乡里的新软件' })).toBeVisible();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: '全部下载（JSON）' }).click()
		]);
		const json = readFileSync(await download.path(), 'utf8');
		expect(JSON.parse(json)).toMatchObject({ mappings: [{ name: '乡里的新软件' }] });
		await expectNoSidewaysScroll(page);
		const renamed = page.locator('article', { hasText: '乡里的新软件' });
		await renamed.locator('summary', { hasText: '删除' }).click();
		await renamed.locator('form[action^="?/delete"] button').click();
		await expect(page.locator('main')).toContainText('还没有记住的对应');
		const bring = async (text: string) => {
			const file = { name: '对应.json', mimeType: 'application/json', buffer: Buffer.from(text) };
			await page.locator('input[type=file]').setInputFiles(file);
			await page.getByRole('button', { name: '带入' }).click();
		};
		await bring(json.replace('"date"', '"password"'));
		await expect(page.getByRole('alert')).toContainText('第 1 个对应的第 1 列');
		await bring(json);
		await expect(page.locator('main')).toContainText('新增 1 个，替换 0 个');
		await expect(page.getByRole('heading', { name: '乡里的新软件' })).toBeVisible();
	});

	await test.step('what was posted here is taken out again', async () => {
		await upload(page, 'zhujiabang', csv('再看_2022-11.csv', month('11', '5000.00')));
		await reverse(page);
	});
});

test('dates that can be read two ways are asked about once, without JavaScript too', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page);
	const lines = (date: string) => [
		'日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额',
		`${date},记-77,收仓库租金,10201,基本户,5000.00,`,
		`${date},记-77,收仓库租金,50100301,标准厂房租金,,5000.00`
	];
	await upload(page, 'zhujiabang', csv('乡里_2022.csv', lines('03/12/2022')));
	await expect(page.locator('main')).toContainText('03/12/2022 → 2022年12月3日');
	await expect(page.locator('main')).toContainText('03/12/2022 → 2022年3月12日');
	await page.getByRole('button', { name: '日/月/年' }).click();
	await expect(page.locator('.say').first()).toContainText('1 张凭证，2 条分录');
	await expect(page.locator('main')).toContainText('2022-12-03');
	await answer(page, 'discard');
	await upload(page, 'zhujiabang', csv('乡里_2022b.csv', lines('04/12/2022')));
	await expect(page.locator('main')).toContainText('2022-12-04');
	await answer(page, 'discard');
	await page.goto('/office/zhujiabang/import/mappings');
	const item = page.locator('article', { hasText: '日期 日/月/年' });
	await item.locator('summary', { hasText: '删除' }).click();
	await item.locator('form[action^="?/delete"] button').click();
	await expect(page.locator('main')).not.toContainText('日期 日/月/年');
	await context.close();
});

async function acceptWhatIsAsked(page: Page): Promise<void> {
	const accounts = page.getByRole('button', { name: /全部认可/ });
	if ((await accounts.count()) > 0) await accounts.click();
	const warnings = page.locator('input[name="accepts-warnings"]');
	if ((await warnings.count()) > 0) await warnings.check();
}
