/** The built server, killed (-9) at each moment of a large file's way into the books; started again it goes on. */
import { createHash } from 'node:crypto';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { PASSPHRASE } from './support.ts';

const LINES = 150_000;
const PIECE = 4 * 1024 * 1024;
const PORT = Number(process.env.TEST_PORT ?? 4173) + 1;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const IMPORT = `${ORIGIN}/office/zhujiabang/import`;
const BINARY = 'application/octet-stream';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let folder: string;
let server: ChildProcess | null = null;
let cookie = '';
const environment = () => ({
	...process.env,
	DATABASE_URL: `file:${join(folder, 'kill.db')}`,
	HOST: '127.0.0.1',
	PORT: String(PORT)
});

async function start(): Promise<void> {
	server = spawn(process.execPath, ['src/cli/start.mjs', 'demo'], {
		env: environment(),
		stdio: 'ignore'
	});
	await expect(async () => {
		expect((await fetch(`${ORIGIN}/healthz`)).ok).toBe(true);
	}).toPass({ timeout: 90_000 });
}
async function kill(): Promise<void> {
	const gone = new Promise((resolve) => server?.once('exit', resolve));
	server?.kill('SIGKILL');
	await gone;
}
async function signIn(): Promise<void> {
	const body = new URLSearchParams({ username: 'kuaiji', passphrase: PASSPHRASE });
	const answer = await fetch(`${ORIGIN}/sign-in`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { origin: ORIGIN }
	});
	cookie = answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
}
const ask = (method: string, url: string, body: BodyInit | null = null, type?: string) =>
	fetch(url, {
		method,
		body,
		redirect: 'manual',
		headers: { cookie, origin: ORIGIN, ...(type ? { 'content-type': type } : {}) }
	});
const progressOf = async (batch: number) =>
	(await ask('GET', `${IMPORT}/${batch}/progress`)).json();

test.beforeAll(async () => {
	test.setTimeout(150_000);
	folder = mkdtempSync(join(tmpdir(), 'village-killed-'));
	writeLedgerFile(join(folder, 'large.csv'), LINES, { year: 2019 });
	await start();
	await signIn();
});
test.afterAll(async () => {
	await kill();
	rmSync(folder, { recursive: true, force: true });
});

test('killed at each moment, a large file still ends whole in the books', async () => {
	test.setTimeout(240_000);
	const file = readFileSync(join(folder, 'large.csv'));
	const pieces = Array.from({ length: Math.ceil(file.length / PIECE) }, (_, n) =>
		file.subarray(n * PIECE, (n + 1) * PIECE)
	);
	const announce = async (): Promise<{ id: number; received: number[] }> => {
		const hashes = pieces.map((one) => createHash('sha256').update(one).digest('hex'));
		const said = { name: 'large.csv', byteCount: file.length, ledger: '1', year: '', hashes };
		const url = `${IMPORT}/uploads`;
		const answer = await ask('POST', url, JSON.stringify(said), 'application/json');
		return answer.json();
	};
	const put = (id: number, n: number) =>
		ask('PUT', `${IMPORT}/uploads/${id}/${n}`, new Uint8Array(pieces[n] ?? file), BINARY);

	await test.step('while a piece arrives: what was received is there', async () => {
		const { id } = await announce();
		for (const n of [0, 1]) expect((await put(id, n)).status).toBe(204);
		const lost = put(id, 2).catch(() => null);
		await sleep(20);
		await kill();
		await lost;
		await start();
		expect((await announce()).received).toEqual(expect.arrayContaining([0, 1]));
		const page = await (await ask('GET', IMPORT)).text();
		expect(page).toContain('选同一个文件继续');
	});

	const batch =
		await test.step('between the last piece and the draft: one draft, whole', async () => {
			const { id, received } = await announce();
			for (const n of pieces.keys())
				if (!received.includes(n)) expect((await put(id, n)).status).toBe(204);
			const lost = ask('POST', `${IMPORT}/uploads/${id}`, 'null', 'application/json').catch(
				() => null
			);
			await sleep(15);
			await kill();
			await lost;
			await start();
			const again = await announce();
			const url = `${IMPORT}/uploads/${again.id}`;
			const done = await (await ask('POST', url, 'null', 'application/json')).json();
			const original = await ask('GET', `${IMPORT}/${done.batch}/original`);
			expect(Buffer.from(await original.arrayBuffer()).equals(file)).toBe(true);
			return done.batch as number;
		});

	/** As the page does: asks, and looks again while it is being read. */
	const whenRead = async (): Promise<void> => {
		await expect(async () => {
			const page = await (await ask('GET', `${IMPORT}/${batch}`)).text();
			expect(page).toContain('150000');
		}).toPass({ timeout: 90_000 });
	};

	await test.step('while it is read: it is read again when its page asks', async () => {
		await ask('GET', `${IMPORT}/${batch}`);
		await sleep(400);
		await kill();
		await start();
		await whenRead();
		const all = new URLSearchParams({ all: '1' });
		expect((await ask('POST', `${IMPORT}/${batch}?/accept`, all)).status).toBeLessThan(400);
		await whenRead();
	});

	await test.step('while it is posted: it is taken up again by itself', async () => {
		await ask('POST', `${IMPORT}/${batch}?/post`, new URLSearchParams({ 'accepts-warnings': '1' }));
		await expect(async () => {
			expect((await progressOf(batch)).written).toBeGreaterThan(10_000);
		}).toPass({ timeout: 60_000, intervals: [50] });
		await kill();
		await start();
		const before = await progressOf(batch);
		expect(before.stage).not.toBeNull();
		await expect(async () => {
			expect((await progressOf(batch)).stage).toBeNull();
		}).toPass({ timeout: 120_000, intervals: [500] });
		expect(await (await ask('GET', `${IMPORT}/${batch}`)).text()).toContain('2019-001');
	});

	await test.step('and every stored file still says what the books say', () => {
		const verify = () =>
			execFileSync(process.execPath, ['src/cli/start.mjs', 'verify'], { env: environment() });
		expect(verify).not.toThrow();
	});
});
