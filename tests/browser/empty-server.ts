/** `npm start` on an empty database: a server of its own beside the demo. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';

export type EmptyServer = {
	readonly origin: string;
	/** The one-time link that the terminal prints. */
	readonly link: string;
	readonly stop: () => void;
};

export async function startEmptyServer(port: number, database: string): Promise<EmptyServer> {
	for (const end of ['', '-journal']) rmSync(`${database}${end}`, { force: true });
	const server = spawn(process.execPath, ['src/cli/start.mjs', 'serve'], {
		env: { ...process.env, DATABASE_URL: `file:${database}`, PORT: String(port), HOST: '127.0.0.1' }
	});
	const printed = await new Promise<string>((resolve, reject) => {
		let text = '';
		server.stdout?.on('data', (piece: Buffer) => {
			text += piece.toString();
			const found = /https?:\/\/\S*\/setup\?token=\S+/.exec(text);
			if (found) resolve(found[0]);
		});
		server.once('exit', () => reject(new Error(`the server ended: ${text}`)));
	});
	const link = printed.replace('localhost', '127.0.0.1');
	return { link, origin: new URL(link).origin, stop: () => void server.kill() };
}

/** Makes the first village `ceshi` and its first person, who is signed in then. */
export async function setUpVillage(
	page: Page,
	link: string,
	role: 'accountant' | 'township' = 'accountant'
): Promise<void> {
	await page.goto(link);
	await page.locator('input[name=villageName]').fill('测试村');
	await page.locator('input[name=slug]').fill('ceshi');
	await page.locator(`input[name=role][value=${role}]`).check();
	await page.locator('input[name=name]').fill('林*');
	await page.locator('input[name=title]').fill(role === 'accountant' ? '村会计' : '镇农经站管理员');
	await page.locator('input[name=username]').fill('jia');
	for (const field of await page.locator('input[type=password]').all())
		await field.fill('correct-horse-battery-staple');
	await page.locator('main button').click();
	await page.waitForURL(role === 'accountant' ? /\/office\/ceshi/ : /\/(township|account)/);
}
