/** docs/operations.md, tried: this machine, the office LAN over plain http, a reverse proxy that ends https, wrong settings. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import type { World } from '../access/world.ts';
import { args, browser as findBrowser } from '../support/browser.mjs';
import { PASSPHRASE, seedWorld, startOwnServer, type OwnServer } from './own-server.ts';
import { cookieHeader, send, setCookies, type Answer } from './raw-http.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const PORT = 4 + Number(process.env.TEST_PORT ?? 4173);
const PROXY = PORT + 1;
const DATABASE = 'test-results/deployment.db';
const PUBLIC = `https://localhost:${PROXY}`;
let world: World;
test.beforeAll(() => {
	test.setTimeout(60_000);
	world = seedWorld(DATABASE, 1);
});

async function withServer(
	settings: Record<string, string>,
	work: (server: OwnServer) => Promise<void>
) {
	const server = await startOwnServer(PORT, DATABASE, settings);
	try {
		await work(server);
	} finally {
		await server.stop();
	}
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const signIn = (
	to: string,
	headers: Record<string, string>,
	passphrase = PASSPHRASE,
	username = world.usernames.accountant
) =>
	send(to, {
		...{ method: 'POST', path: '/sign-in' },
		headers: { ...FORM, ...headers },
		body: new URLSearchParams({ username, passphrase }).toString()
	});
const areSecure = (answer: Answer): boolean[] =>
	setCookies(answer).map((one) => /;\s*Secure/i.test(one));

/** Signs in as a person would, on whatever address it is. */
async function signInWithBrowser(origin: string, rules: string[]): Promise<void> {
	const found = await chromium.launch({ ...(await findBrowser()), args: [...args, ...rules] });
	try {
		const page = await found.newPage({ ignoreHTTPSErrors: true });
		await page.goto(`${origin}/office/ours/target`);
		await page.locator('input[name=username]').fill(world.usernames.secretary);
		await page.locator('input[type=password]').fill(PASSPHRASE);
		await page.locator('main button').click();
		await page.waitForURL(`${origin}/office/ours/target`);
		await page.locator('form[action="/sign-out"] button').first().click();
		await page.waitForURL(`${origin}/sign-in`);
	} finally {
		await found.close();
	}
}

test('on this machine and in the LAN, over plain http, under any name', async () => {
	await withServer({}, async ({ origin }) => {
		for (const own of [
			origin,
			`http://localhost:${PORT}`,
			'http://cunwu.lan',
			`http://192.168.1.20:${PORT}`
		]) {
			const answer = await signIn(origin, { host: new URL(own).host, origin: own });
			expect([own, answer.status]).toEqual([own, 303]);
			expect(answer.headers.location).toBe('/office');
			expect(new Set(areSecure(answer))).toEqual(new Set([false]));
		}
		await signInWithBrowser(`http://cunwu.lan:${PORT}`, [
			'--host-resolver-rules=MAP cunwu.lan 127.0.0.1'
		]);
	});
});

type Proxy = { readonly stop: () => void };
/** Ends https and hands on, as nginx does with the lines of docs/operations.md. `says`: what headers it sets. */
function startProxy(
	says: (request: http.IncomingMessage) => Record<string, string | undefined>
): Proxy {
	const folder = mkdtempSync(join(tmpdir(), 'village-proxy-'));
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const ask = [
		'req',
		'-x509',
		'-newkey',
		'rsa:2048',
		'-nodes',
		'-days',
		'1',
		'-subj',
		'/CN=localhost'
	];
	execFileSync('openssl', [...ask, '-keyout', key, '-out', cert], { stdio: 'ignore' });
	const pair = { key: readFileSync(key), cert: readFileSync(cert) };
	rmSync(folder, { recursive: true });
	const proxy = https.createServer(pair, (request, response) => {
		const headers = { ...request.headers };
		for (const [name, value] of Object.entries(says(request)))
			if (value === undefined) delete headers[name];
			else headers[name] = value;
		const { method, url: path } = request;
		const behind = http.request(
			{ host: '127.0.0.1', port: PORT, method, path, headers },
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			}
		);
		request.pipe(behind);
	});
	proxy.listen(PROXY, '127.0.0.1');
	return { stop: () => (proxy.closeAllConnections(), proxy.close()) };
}
/** The address of whoever asks is appended, as `$proxy_add_x_forwarded_for` does; 203.0.113.x stands for the caller. */
let caller = '203.0.113.7';
const asDocumented = (request: http.IncomingMessage) => ({
	'x-forwarded-proto': 'https',
	'x-forwarded-host': request.headers.host,
	'x-forwarded-for': [request.headers['x-forwarded-for'], caller].filter(Boolean).join(', ')
});

for (const settings of [{ ORIGIN: PUBLIC }, {}] as Record<string, string>[])
	test(`behind a proxy that ends https, ORIGIN ${settings.ORIGIN ? 'set' : 'unset'}`, async () => {
		const proxy = startProxy(asDocumented);
		try {
			await withServer(settings, async () => {
				const answer = await signIn(PUBLIC, { origin: PUBLIC });
				expect(answer.status).toBe(303);
				expect(new Set(areSecure(answer))).toEqual(new Set([true]));
				expect(answer.headers['strict-transport-security']).toBeTruthy();
				const page = await send(PUBLIC, {
					path: '/office/ours',
					headers: { cookie: cookieHeader(answer) }
				});
				expect(page.status).toBe(200);
				const file = await send(PUBLIC, { path: '/favicon.svg' });
				expect(file.headers['strict-transport-security']).toBeTruthy();
				await signInWithBrowser(PUBLIC, []);
			});
		} finally {
			proxy.stop();
		}
	});

test('a proxy that forgets to say https still works where ORIGIN is set', async () => {
	const proxy = startProxy(() => ({ 'x-forwarded-proto': undefined }));
	try {
		await withServer({ ORIGIN: PUBLIC }, async () => {
			const answer = await signIn(PUBLIC, { origin: PUBLIC });
			expect(answer.status).toBe(303);
			expect(new Set(areSecure(answer))).toEqual(new Set([true]));
			const file = await send(PUBLIC, { path: '/favicon.svg' });
			expect(file.headers['strict-transport-security']).toBeTruthy();
		});
		await withServer({}, async ({ printed }) => {
			const answer = await signIn(PUBLIC, { origin: PUBLIC });
			expect(answer.status).toBe(403);
			expect(answer.text).toContain('X-Forwarded-Proto');
			expect(answer.text).toContain(`ORIGIN=${PUBLIC}`);
			expect(printed()).toContain(`ORIGIN=${PUBLIC}`);
		});
	} finally {
		proxy.stop();
	}
});

test('a wrong ORIGIN is said, on the page and in the terminal; foreign sites learn nothing', async () => {
	await withServer({ ORIGIN: 'https://zhang.example' }, async ({ origin, printed }) => {
		const answer = await signIn(origin, { origin });
		expect(answer.status).toBe(403);
		for (const text of [answer.text, printed()]) {
			expect(text).toContain('ORIGIN');
			expect(text).toContain('https://zhang.example');
			expect(text).toContain(origin);
		}
		const foreign = await signIn(origin, { origin: 'https://evil.example' });
		expect(foreign.status).toBe(403);
		expect(foreign.text).not.toContain('zhang.example');
	});
});

test('a forged Host reaches no link where ORIGIN is set', async () => {
	await withServer({ ORIGIN: 'https://zhang.example' }, async ({ origin }) => {
		const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
		const cookie = world.cookies.accountant;
		for (const path of ['/', '/sign-in', '/office/ours', '/help/export', '/setup', '/nowhere']) {
			const answer = await send(origin, { path, headers: { ...forged, cookie } });
			expect(answer.text + JSON.stringify(answer.headers)).not.toContain('evil.example');
		}
		const posted = await signIn(origin, { ...forged, origin: 'https://evil.example' });
		expect(posted.status).toBe(403);
	});
	await withServer({}, async ({ origin }) => {
		// A header that is no scheme stops there.
		const answer = await send(origin, {
			path: '/sign-in',
			headers: { 'x-forwarded-proto': 'https://evil.example/?' }
		});
		expect(answer.status).toBe(400);
		expect((await send(origin, { path: '/healthz' })).status).toBe(200);
	});
});

const tries = async (
	count: number,
	headers: Record<string, string>,
	name: string
): Promise<number> => {
	let last = 0;
	for (let n = 0; n < count; n += 1)
		last = (
			await signIn(PUBLIC, { origin: PUBLIC, ...headers }, 'wrong-wrong-wrong', `${name}${n}`)
		).status;
	return last;
};

test('tries are counted by the address that the proxy saw, whatever the caller claims', async () => {
	const proxy = startProxy(asDocumented);
	try {
		await withServer(
			{ ORIGIN: PUBLIC, ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: '1' },
			async () => {
				caller = '203.0.113.7';
				// Thirty an address; each claims to be somebody else.
				for (let n = 0; n < 30; n += 1)
					await tries(1, { 'x-forwarded-for': `198.51.100.${n}` }, `a${n}-`);
				expect(await tries(1, { 'x-forwarded-for': '198.51.100.99' }, 'b')).toBe(429);
				caller = '203.0.113.8';
				expect(await tries(1, {}, 'c')).toBe(400);
				// The one who was stopped cannot stop the other by claiming to be them.
				caller = '203.0.113.7';
				expect(await tries(1, { 'x-forwarded-for': '203.0.113.8' }, 'd')).toBe(429);
			}
		);
	} finally {
		proxy.stop();
	}
});
