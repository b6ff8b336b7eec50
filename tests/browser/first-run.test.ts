import { expect, test } from '@playwright/test';
import { setUpVillage, startEmptyServer, type EmptyServer } from './empty-server.ts';
import { expectNoSidewaysScroll, ledgerFile } from './support.ts';

let server: EmptyServer;
test.beforeAll(async () => {
	server = await startEmptyServer(4174, 'test-results/first-run.db');
});
test.afterAll(() => server.stop());

test('the printed link makes the first village and person, once', async ({ page }) => {
	const { origin, link } = server;
	await page.goto(`${origin}/`);
	await expect(page.locator('main')).toContainText('终端');
	// Nobody is made anything unasked: without a choice the page stays, also where no script or browser asks first.
	await page.goto(link);
	await expect(page.locator('input[name=role]:checked')).toHaveCount(0);
	await page.locator('form.form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
	await page.locator('main button').click();
	await expect(page.locator('#role-fault')).toHaveText('请选一个。');
	await setUpVillage(page, link);
	await expect(page.locator('main')).toContainText('还没有账');
	await expectNoSidewaysScroll(page);

	const [file] = [
		ledgerFile('第一份_2026.csv', [
			'2026/1/5,记,1,1,1,收厂房租金,10201,基本户,100.00,',
			',,,,2,收厂房租金,50101,厂房租金,,100.00'
		])
	];
	await page.goto(`${origin}/office/ceshi/import`);
	await page.locator('input[type=file]').setInputFiles(file ?? []);
	await page.locator('form[action="?/upload"] button').click();
	await page.waitForURL(/\/import\/\d+/);
	await page.getByRole('button', { name: /全部认可/ }).click();
	const tick = page.locator('input[name="accepts-warnings"]');
	if (await tick.count()) await tick.check();
	await page.getByRole('button', { name: '记账', exact: true }).click();
	await expect(page.locator('main')).toContainText('已记账');

	// Used up: the same link offers nothing to a second reader of the terminal.
	const other = await page.context().browser()?.newContext();
	const stranger = await other?.newPage();
	await stranger?.goto(link);
	expect(await stranger?.locator('input[name=villageName]').count()).toBe(0);
	await other?.close();
});

test('the first person may be the township administrator, who manages people and brings no files', async ({
	page
}) => {
	const own = await startEmptyServer(4175, 'test-results/first-township.db');
	try {
		await setUpVillage(page, own.link, 'township');
		const answer = await page.request.post(`${own.origin}/office/ceshi/import?/upload`, {
			multipart: { file: { name: '账.csv', mimeType: 'text/csv', buffer: Buffer.from('x') } },
			headers: { origin: own.origin }
		});
		expect(answer.status()).toBe(403);
	} finally {
		own.stop();
	}
});
