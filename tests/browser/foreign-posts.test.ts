/**
 * G13 over raw HTTP: what comes from another site is refused before anything happens, whatever it is called and however it
 * is packed; sessions are the server's own, and end there.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { ROUTES } from '../access/route-table.ts';
import { registerParams } from '../access/register-params.ts';
import type { World } from '../access/world.ts';
import {
	hashTables,
	PASSPHRASE,
	SECRET,
	seedWorld,
	startOwnServer,
	type OwnServer
} from './own-server.ts';
import { cookieHeader, send, setCookies, type Answer } from './raw-http.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const PORT = 4 + Number(process.env.TEST_PORT ?? 4173);
const DATABASE = 'test-results/foreign-posts.db';
let server: OwnServer;
let world: World;
test.beforeAll(async () => {
	test.setTimeout(60_000);
	world = seedWorld(DATABASE, 3);
	server = await startOwnServer(PORT, DATABASE);
});
test.afterAll(() => server.stop());

const READING = ['load', 'GET', 'HEAD'];
const mutating = Object.entries(ROUTES).flatMap(([file, of]) =>
	Object.keys(of)
		.filter((name) => !READING.includes(name))
		.map((name) => ({ file, name }))
);
function addressOf({ file, name }: { file: string; name: string }): string {
	const { ours } = world;
	const params: Record<string, string> = {
		village: ours.village.slug,
		batch: String(ours.drafts[0]),
		upload: String(ours.uploads[0]),
		piece: '0',
		person: '1',
		...registerParams(ours)
	};
	const path = `/${file.replace(/\/?\+.*/, '').replace(/\[(\w+)\]/g, (_, one: string) => params[one] ?? '')}`;
	return name.startsWith('?/') && name !== '?/default' ? path + name : path;
}

const origins = (): (string | undefined)[] => [
	undefined,
	'null',
	'http://evil.example',
	`https://127.0.0.1:${PORT}`,
	`http://127.0.0.1:${PORT + 1}`,
	`http://localhost:${PORT}`,
	`http://127.0.0.1:${PORT}.evil.example`,
	`http://127.0.0.1:${PORT}, http://evil.example`
];
const BODIES: readonly [type: string | undefined, body: string][] = [
	['application/x-www-form-urlencoded', 'reason=x&upload=1'],
	[
		'multipart/form-data; boundary=b',
		'--b\r\ncontent-disposition: form-data; name="reason"\r\n\r\nx\r\n--b--'
	],
	['text/plain', 'reason=x'],
	['application/json', '{}'],
	['text/csv', 'a,b'],
	['application/octet-stream', 'x'],
	[undefined, 'x']
];

test('every mutating entrance refuses foreign posts of every kind', async () => {
	const before = await hashTables(DATABASE);
	const wrong: string[] = [];
	let tried = 0;
	for (const entrance of mutating)
		for (const origin of origins())
			for (const [type, body] of BODIES) {
				tried += 1;
				const method = entrance.name.startsWith('?/') ? 'POST' : entrance.name;
				const headers = {
					// Signed in, so that nothing else can be the reason.
					cookie: world.cookies.accountant,
					...(origin === undefined ? {} : { origin }),
					...(type === undefined ? {} : { 'content-type': type })
				};
				const path = addressOf(entrance);
				const { status } = await send(server.origin, { method, path, headers, body });
				if (status !== 403)
					wrong.push(`${entrance.file} ${entrance.name} ${origin} ${type}: ${status}`);
			}
	expect(wrong).toEqual([]);
	expect(await hashTables(DATABASE)).toEqual(before);
	process.stdout.write(`foreign posts: ${mutating.length} entrances, ${tried} posts refused\n`);
});

test('the same posts from our own pages are not refused for where they come from', async () => {
	const statuses = new Set<number>();
	for (const entrance of mutating.filter(({ file }) => file.startsWith('office'))) {
		const method = entrance.name.startsWith('?/') ? 'POST' : entrance.name;
		const headers = {
			...{ cookie: world.cookies['secretary elsewhere'], origin: server.origin },
			...{ 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
		};
		const path = addressOf(entrance);
		statuses.add((await send(server.origin, { method, path, headers, body: 'x=1' })).status);
	}
	// Another village's secretary: the guard answers, not the gate before it.
	expect([...statuses]).toEqual([404]);
});

const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const signIn = (headers: Record<string, string> = {}): Promise<Answer> =>
	send(server.origin, {
		...{ method: 'POST', path: '/sign-in' },
		headers: { ...form, origin: server.origin, ...headers },
		body: new URLSearchParams({
			username: world.usernames.accountant,
			passphrase: PASSPHRASE
		}).toString()
	});
const isIn = async (cookie: string): Promise<boolean> =>
	(await send(server.origin, { path: '/office/ours', headers: { cookie } })).status === 200;

test('a session that somebody else has set is not taken over', async () => {
	const planted = world.cookies['unaccepted session'];
	const answer = await signIn({ cookie: planted });
	expect(answer.status).toBe(303);
	const session = setCookies(answer).find((one) => one.startsWith('village.session_token='));
	expect(session).toBeTruthy();
	expect(planted).not.toContain(session?.split(';')[0]);
	expect(await isIn(planted)).toBe(false);
	expect(await isIn(cookieHeader(answer))).toBe(true);
	// And no two sign-ins share one.
	expect(cookieHeader(await signIn())).not.toBe(cookieHeader(await signIn()));
});

test('cookies are for the server only, and Secure where the page is', async () => {
	const plain = setCookies(await signIn());
	const behindProxy = setCookies(
		await signIn({ 'x-forwarded-proto': 'https', origin: server.origin.replace('http:', 'https:') })
	);
	expect(plain.length).toBeGreaterThan(1);
	expect(behindProxy.length).toBe(plain.length);
	for (const cookie of [...plain, ...behindProxy]) {
		expect(cookie).toMatch(/;\s*HttpOnly/i);
		expect(cookie).toMatch(/;\s*SameSite=Lax/i);
		expect(cookie).not.toMatch(/;\s*Domain=/i);
	}
	for (const cookie of plain) expect(cookie).not.toMatch(/;\s*Secure/i);
	for (const cookie of behindProxy) expect(cookie).toMatch(/;\s*Secure/i);
});

test('signing out kills the session where it is kept, a copied cookie included', async () => {
	const cookie = cookieHeader(await signIn());
	expect(await isIn(cookie)).toBe(true);
	const headers = { ...form, origin: server.origin, cookie };
	const out = await send(server.origin, { method: 'POST', path: '/sign-out', headers });
	expect(out.status).toBe(303);
	expect(await isIn(cookie)).toBe(false);
});

test('a person who is disabled is out at once, everywhere', async () => {
	const cookies = [cookieHeader(await signIn()), cookieHeader(await signIn())];
	for (const cookie of cookies) expect(await isIn(cookie)).toBe(true);
	await runLedger(['user', 'disable', world.usernames.accountant]);
	for (const cookie of cookies) expect(await isIn(cookie)).toBe(false);
	expect((await signIn()).status).toBe(400);
});

/** The operator's command on the same database, while the server runs. */
async function runLedger(args: string[]): Promise<void> {
	const env = { ...process.env, DATABASE_URL: `file:${DATABASE}`, VILLAGE_SECRET: SECRET };
	await promisify(execFile)(process.execPath, ['src/cli/start.mjs', ...args], { env });
}
