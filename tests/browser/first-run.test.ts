/** `npm start` on an empty database: a server of its own beside the demo. */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, ledgerFile } from './support.ts';

const PORT = 4174;
const DATABASE = 'test-results/first-run.db';
let server: ChildProcess;
let link = '';

test.beforeAll(async () => {
	for (const end of ['', '-journal']) rmSync(`${DATABASE}${end}`, { force: true });
	server = spawn(process.execPath, ['src/cli/start.mjs', 'serve'], {
		env: { ...process.env, DATABASE_URL: `file:${DATABASE}`, PORT: String(PORT), HOST: '127.0.0.1' }
	});
	link = await new Promise<string>((resolve, reject) => {
		let text = '';
		server.stdout?.on('data', (piece: Buffer) => {
			text += piece.toString();
			const found = /https?:\/\/\S*\/setup\?token=\S+/.exec(text);
			if (found) resolve(found[0]);
		});
		server.once('exit', () => reject(new Error(`the server ended: ${text}`)));
	});
});
test.afterAll(() => server.kill());

test('the printed link makes the first village and person, once', async ({ page }) => {
	const origin = new URL(link).origin.replace('localhost', '127.0.0.1');
	await page.goto(`${origin}/`);
	await expect(page.locator('main')).toContainText('终端');
	await page.goto(link.replace('localhost', '127.0.0.1'));
	await page.locator('input[name=villageName]').fill('测试村');
	await page.locator('input[name=slug]').fill('ceshi');
	await page.locator('input[name=name]').fill('会计甲');
	await page.locator('input[name=title]').fill('村会计');
	await page.locator('input[name=username]').fill('jia');
	for (const field of await page.locator('input[type=password]').all())
		await field.fill('correct-horse-battery-staple');
	await page.locator('main button').click();
	await page.waitForURL(/\/office\/ceshi/);
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
	await stranger?.goto(link.replace('localhost', '127.0.0.1'));
	expect(await stranger?.locator('input[name=villageName]').count()).toBe(0);
	await other?.close();
});
