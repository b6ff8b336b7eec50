/** The security headers of every kind of answer, over raw HTTP; and no page that its own policy stops. */
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ROUTES } from '../access/route-table.ts';
import { registerParams } from '../access/register-params.ts';
import type { World } from '../access/world.ts';
import { seedWorld, startOwnServer, type OwnServer } from './own-server.ts';
import { send, type Answer, type Sent } from './raw-http.ts';
import { signIn } from './support.ts';
import { signInTownship } from './township.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const PORT = 4 + Number(process.env.TEST_PORT ?? 4173);
const DATABASE = 'test-results/headers.db';
let server: OwnServer;
let world: World;
test.beforeAll(async () => {
	test.setTimeout(60_000);
	world = seedWorld(DATABASE, 2);
	server = await startOwnServer(PORT, DATABASE);
});
test.afterAll(() => server.stop());

/** `referrer`: /join keeps the token of its address to itself altogether. */
function faultsOf(
	{ status, headers }: Answer,
	isHttps: boolean,
	referrer = 'same-origin'
): string[] {
	const faults: string[] = [];
	const policy = String(headers['content-security-policy'] ?? '');
	const wants = (holds: boolean, what: string) => holds || faults.push(what);
	wants(policy.includes("default-src 'none'"), 'csp default');
	wants(policy.includes("frame-ancestors 'none'"), 'csp frames');
	wants(policy.includes("base-uri 'none'") && policy.includes("form-action 'self'"), 'csp forms');
	wants(!/script-src[^;]*unsafe|'unsafe-eval'/.test(policy), 'csp lets scripts in');
	wants(headers['x-content-type-options'] === 'nosniff', 'nosniff');
	wants(headers['x-frame-options'] === 'DENY', 'frame');
	wants(headers['referrer-policy'] === referrer, 'referrer');
	wants((headers['permissions-policy'] ?? '') !== '', 'permissions');
	wants(headers['cross-origin-opener-policy'] === 'same-origin', 'opener');
	wants(headers['cross-origin-resource-policy'] === 'same-origin', 'resource');
	wants('strict-transport-security' in headers === isHttps, 'hsts');
	wants(!('x-powered-by' in headers) && !('server' in headers), 'says what it runs on');
	wants(!('access-control-allow-origin' in headers), 'cors');
	return faults.map((fault) => `${status}: ${fault}`);
}

type Kind = Sent & { readonly kind: string; readonly status: number };
const immutable = (end: string): string => {
	const files = readdirSync('build/client/_app/immutable', { recursive: true, encoding: 'utf8' });
	return `/_app/immutable/${files.find((path) => path.endsWith(end))?.replaceAll('\\', '/')}`;
};
/** One of each kind of answer, with the status it must have: a wrong address would prove nothing. */
function kinds(): Kind[] {
	const [cookie, mine] = [world.cookies.accountant, '/office/ours'];
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	const own = { ...form, origin: server.origin, cookie };
	return [
		{ kind: 'page', status: 200, path: mine, headers: { cookie } },
		{ kind: 'page of strangers', status: 200, path: '/sign-in' },
		{ kind: 'no such page', status: 404, path: '/nowhere' },
		{ kind: 'no such page below _app', status: 404, path: '/_app/immutable/nowhere.js' },
		{ kind: 'another village', status: 404, path: '/office/theirs', headers: { cookie } },
		{ kind: 'led to the sign-in', status: 303, path: mine },
		{ kind: 'stranger at a file', status: 401, path: `${mine}/desk.csv` },
		{ kind: 'no such method', status: 405, method: 'PUT', path: mine, headers: own },
		{
			kind: 'no such method of a file',
			status: 405,
			method: 'PUT',
			path: `${mine}/desk.csv`,
			headers: own
		},
		{ kind: 'OPTIONS', status: 204, method: 'OPTIONS', path: mine },
		{ kind: 'HEAD', status: 200, method: 'HEAD', path: '/sign-in' },
		{
			kind: 'not allowed',
			status: 403,
			method: 'POST',
			path: `${mine}/target?/propose`,
			headers: own,
			body: 'x=1'
		},
		{
			kind: 'a form with a fault',
			status: 400,
			method: 'POST',
			path: `${mine}/income?/decide`,
			headers: { ...own, accept: 'text/html' },
			body: 'x=1'
		},
		{
			kind: 'too large',
			status: 413,
			method: 'POST',
			path: '/sign-in',
			headers: own,
			body: 'x'.repeat(600_000)
		},
		{
			kind: 'far too large',
			status: 413,
			method: 'POST',
			path: '/sign-in',
			headers: { ...own, 'content-length': '99999999' }
		},
		{ kind: 'malformed address', status: 400, path: '/%E0%A4%A' },
		{
			kind: 'malformed address of a village',
			status: 400,
			path: '/office/%ff',
			headers: { cookie }
		},
		{
			kind: 'foreign form',
			status: 403,
			method: 'POST',
			path: '/sign-in',
			headers: { ...form, origin: 'http://evil.example' },
			body: 'x=1'
		},
		{
			kind: 'foreign JSON',
			status: 403,
			method: 'POST',
			path: '/sign-in',
			headers: { 'content-type': 'application/json', origin: 'http://evil.example' },
			body: '{}'
		},
		{
			kind: 'form of a wrong ORIGIN',
			status: 403,
			method: 'POST',
			path: '/sign-in',
			headers: { ...form, origin: server.origin.replace('http:', 'https:') },
			body: 'x=1'
		},
		{ kind: 'CSV', status: 200, path: `${mine}/desk.csv`, headers: { cookie } },
		{ kind: 'XLSX', status: 200, path: `${mine}/books/books.xlsx`, headers: { cookie } },
		{ kind: 'JSON file', status: 200, path: `${mine}/books/books.json`, headers: { cookie } },
		{
			kind: 'original file',
			status: 200,
			path: `${mine}/import/${world.ours.batch}/original`,
			headers: { cookie }
		},
		{ kind: '__data.json', status: 200, path: `${mine}/__data.json`, headers: { cookie } },
		{ kind: '__data.json of strangers', status: 200, path: `${mine}/__data.json` },
		{ kind: 'healthz', status: 200, path: '/healthz' },
		{ kind: 'static file', status: 200, path: '/favicon.svg' },
		{ kind: 'static JSON', status: 200, path: '/examples/index.json' },
		{ kind: 'immutable script', status: 200, path: immutable('.js') },
		{ kind: 'immutable style', status: 200, path: immutable('.css') },
		{
			kind: 'sign-out',
			status: 303,
			method: 'POST',
			path: '/sign-out',
			headers: { ...form, origin: server.origin }
		}
	];
}

for (const isHttps of [false, true])
	test(`every kind of answer carries the headers, ${isHttps ? 'behind https' : 'on plain http'}`, async () => {
		const wrong: string[] = [];
		for (const { kind, status, headers = {}, ...sent } of kinds()) {
			const { origin } = headers;
			const isWrongOrigin = kind === 'form of a wrong ORIGIN';
			const own = isHttps && origin !== undefined && !origin.includes('evil') && !isWrongOrigin;
			const asked = {
				...headers,
				...(isHttps ? { 'x-forwarded-proto': 'https' } : {}),
				...(own ? { origin: origin.replace('http:', 'https:') } : {}),
				...(isHttps && isWrongOrigin ? { origin: server.origin } : {})
			};
			const answer = await send(server.origin, { ...sent, headers: asked });
			if (answer.status !== status) wrong.push(`${kind}: ${answer.status}, not ${status}`);
			wrong.push(...faultsOf(answer, isHttps).map((fault) => `${kind}: ${fault}`));
		}
		expect(wrong).toEqual([]);
	});

test('and so does every entrance of the table, for strangers and for the accountant', async () => {
	const wrong: string[] = [];
	const params: Record<string, string> = {
		village: 'ours',
		batch: String(world.ours.batch),
		voucher: String(world.ours.voucher),
		upload: String(world.ours.uploads[0]),
		piece: '0',
		person: '1',
		program: 'excel',
		...registerParams(world.ours)
	};
	for (const file of Object.keys(ROUTES).filter((one) => !one.includes('+layout'))) {
		const path = `/${file.replace(/\/?\+.*/, '').replace(/\[(\w+)\]/g, (_, one: string) => params[one] ?? '')}`;
		for (const cookie of ['', world.cookies.accountant]) {
			const answer = await send(server.origin, { path, headers: cookie === '' ? {} : { cookie } });
			const referrer = path === '/join' ? 'strict-origin' : 'same-origin';
			wrong.push(...faultsOf(answer, false, referrer).map((fault) => `${path} ${fault}`));
			// What only one person may see stays in no cache.
			if (cookie !== '' && path.startsWith('/office') && answer.status === 200)
				if (!/no-store/.test(String(answer.headers['cache-control'])))
					wrong.push(`${path} is kept`);
		}
	}
	expect(wrong).toEqual([]);
});

/** Lengths that are data: bars, the depth of an account, the width of a wide table (`style-src-attr` in svelte.config.js). */
const LENGTH = /\sstyle="(?:width|min-width|padding-left):\s*[\d.]+(?:%|rem);?"/;

test('no page holds a script without a nonce, an event attribute or a style beyond a length', async () => {
	const wrong: string[] = [];
	for (const who of ['accountant', 'secretary', 'supervisor', 'township'] as const)
		for (const path of [
			'',
			'/books',
			'/income',
			'/import',
			'/target',
			'/books/balances',
			`/import/${world.ours.drafts[0]}`
		]) {
			const answer = await send(server.origin, {
				path: `/office/ours${path}`,
				headers: { cookie: world.cookies[who] }
			});
			expect(answer.status).toBe(200);
			const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(
				String(answer.headers['content-security-policy'])
			)?.[1];
			for (const [tag] of answer.text.matchAll(/<script\b[^>]*>/g))
				if (!/\bsrc=/.test(tag) && !(nonce && tag.includes(`nonce="${nonce}"`)))
					wrong.push(`${path} ${tag}`);
			for (const [tag] of answer.text.matchAll(/<[a-z][^>]*\s(?:on[a-z]+|style)=["'][^>]*>/g))
				if (!LENGTH.test(tag) || /\son[a-z]+=/.test(tag))
					wrong.push(`${who} ${path} ${tag.slice(0, 120)}`);
		}
	expect(wrong).toEqual([]);
});

for (const username of ['kuaiji', 'shuji', 'jiandu', 'zhen'])
	test(`Chromium finds no page of ${username} against its policy`, async ({ page }) => {
		const broken: string[] = [];
		page.on('console', (message) => {
			if (/Content[- ]Security[- ]Policy/i.test(message.text())) broken.push(message.text());
		});
		if (username === 'zhen') await signInTownship(page);
		else await signIn(page, username);
		const village = ['', '/books', '/income', '/import', '/target', '/books/balances', '/trail'];
		const paths = [...village.map((path) => `/office/zhujiabang${path}`), '/account', '/roles'];
		if (username === 'zhen') paths.push('/township', '/township/people/new', '/township/trail');
		for (const path of paths) {
			await page.goto(path);
			await page.waitForLoadState('networkidle');
		}
		expect(broken).toEqual([]);
	});
