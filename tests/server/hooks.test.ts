import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handle, handleError } from '../../src/hooks.server.ts';
import { chooseLanguage } from '#lib/server/choose-language.ts';
import { access } from '#lib/server/access.ts';
import { startDatabase, stopDatabase, useDatabase } from '#lib/server/database.ts';
import { signIn } from '#lib/server/sign-in.ts';
import { hashPassphrase, insertUser } from '#lib/server/users.ts';
import { fakeEvent, type Fake } from '../routes/fake-event.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
beforeEach(async () => {
	vi.stubEnv('VILLAGE_SECRET', 'a-secret-of-the-tests-only-0123456789');
	database = await openTestDatabase();
	useDatabase(database);
});
afterEach(() => {
	vi.unstubAllEnvs();
	stopDatabase();
	database.remove();
});

const page = '<html lang="%lang%">';
/** The answer of a route behind the hook, and the locals it saw. */
async function ask(of: Fake) {
	const event = fakeEvent(of);
	const resolve = async (
		_: unknown,
		options?: { transformPageChunk?: (of: { html: string; done: boolean }) => unknown }
	) => new Response(String(await options?.transformPageChunk?.({ html: page, done: true })));
	const response = await handle({ event, resolve: resolve as never });
	return {
		status: response.status,
		headers: response.headers,
		body: await response.text(),
		locals: event.locals
	};
}
async function sessionCookie(): Promise<string> {
	const passphrase = 'paper boats on the canal';
	await insertUser(
		database.db,
		{ username: 'wang', name: '王*', passphraseHash: await hashPassphrase(passphrase) },
		0
	);
	const attempt = {
		username: 'wang',
		passphrase,
		isOwnComputer: false,
		address: 'a',
		deviceCookie: undefined
	};
	const outcome = await signIn(database.db, access(), attempt, Date.now());
	return (outcome.ok ? outcome.headers.getSetCookie()[0]?.split(';')[0] : '') ?? '';
}

test('every answer carries the security headers, refusals too', async () => {
	for (const of of [{}, { method: 'POST', headers: { origin: 'https://evil.example' } }]) {
		const { headers } = await ask(of);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(headers.get('referrer-policy')).toBe('same-origin');
	}
});

test.each([
	['a foreign page', { origin: 'https://evil.example' }],
	['the same host over another protocol', { origin: 'https://ledger.example' }],
	['nowhere', { origin: 'null' }]
])('a form from %s is refused, whatever its type', async (_, headers) => {
	for (const type of ['application/x-www-form-urlencoded', 'application/json', 'text/csv'])
		expect(
			(await ask({ method: 'POST', headers: { ...headers, 'content-type': type } })).status
		).toBe(403);
	for (const method of ['PUT', 'PATCH', 'DELETE'])
		expect((await ask({ method, headers })).status).toBe(403);
});

test('a form from our own page passes', async () => {
	expect((await ask({ method: 'POST', headers: { 'content-length': '10' } })).status).toBe(200);
});

test('a large body passes for the upload of somebody signed in only', async () => {
	const upload = { method: 'POST', routeId: '/office/[village]/import' };
	const large = { 'content-length': String(20 * 1024 * 1024) };
	const cookie = await sessionCookie();
	expect((await ask({ ...upload, headers: large })).status).toBe(413);
	expect((await ask({ ...upload, headers: { ...large, cookie } })).status).toBe(200);
	expect(
		(await ask({ method: 'POST', routeId: '/sign-in', headers: { ...large, cookie } })).status
	).toBe(413);
	expect((await ask({ method: 'POST', routeId: '/sign-in', headers: {} })).status).toBe(413);
});

test('a session becomes the actor, and the books are not kept by the browser', async () => {
	const { locals, headers } = await ask({ headers: { cookie: await sessionCookie() } });
	expect(locals.actor).toMatchObject({ name: '王*', username: 'wang' });
	expect(headers.get('cache-control')).toBe('no-store');
	expect((await ask({})).locals.actor).toBeNull();
});

test('the page says its language', async () => {
	expect((await ask({})).body).toBe('<html lang="zh-CN">');
	expect((await ask({ headers: { 'accept-language': 'en-GB,en;q=0.9' } })).body).toBe(
		'<html lang="en">'
	);
});

test.each([
	['en', 'zh-CN,zh', 'en'],
	['zh-CN', 'en', 'zh-CN'],
	[undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
	[undefined, 'de,zh-TW;q=0.8,en;q=0.5', 'zh-CN'],
	[undefined, 'en;q=0, zh;q=0.1', 'zh-CN'],
	[undefined, 'de', 'zh-CN'],
	['tlh', null, 'zh-CN'],
	[undefined, ';;q=,', 'zh-CN']
])('the cookie %s and the browser’s %s choose %s', (cookie, header, language) => {
	expect(chooseLanguage(cookie, header)).toBe(language);
});

test('a failure is logged under the reference the person sees, without the query', () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const event = fakeEvent({ path: '/setup?token=hush' });
	const said = handleError({
		error: new Error('broken'),
		event,
		status: 500,
		message: 'Internal Error'
	}) as App.Error;
	const line = String(log.mock.calls[0]?.[0]);
	log.mockRestore();
	expect(said.reference).toMatch(/^[2-9A-Z]{6}$/);
	expect(JSON.parse(line)).toMatchObject({
		reference: said.reference,
		path: '/setup',
		status: 500
	});
	expect(line).toContain('broken');
	expect(line).not.toContain('hush');
});

test('a page that does not exist is not logged', () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	handleError({ error: new Error('x'), event: fakeEvent({}), status: 404, message: 'Not Found' });
	expect(log).not.toHaveBeenCalled();
	log.mockRestore();
});

test('starting a second time gives the database that is open', async () => {
	expect(await startDatabase()).toBe(database);
});
