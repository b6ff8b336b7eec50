/** What is kept of the villagers' pages, for whom, and until when. */
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHead } from '#lib/server/audit-log.ts';
import { useDatabase } from '#lib/server/database.ts';
import { filePathOf } from '#lib/server/db/file-path.ts';
import { askQuestion } from '#lib/server/questions.ts';
import {
	answerOf,
	codingFor,
	keyOf,
	MOST_AGE_MS,
	PublicCache,
	RENEWAL_MS
} from '#lib/server/public-cache.ts';
import { shareCache, throughCache, unshareCache } from '#lib/server/shared-cache.ts';
import { writeCountOf } from '#lib/server/write-count.ts';
import { handle } from '../../src/hooks.server.ts';
import { fakeEvent } from '../routes/fake-event.ts';
import { makeBoard, publishEdition, type Board } from './published-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') => ({
	method,
	url,
	header: (name: string): string | undefined => headers[name]
});
const key = (url: string, headers?: Record<string, string>, method?: string) =>
	keyOf(asked(url, headers, method));

describe('two readers', () => {
	it('get the same page where language, text size and host are the same', () => {
		const plain = key('/v/a/2022-q3');
		expect(plain).not.toBeNull();
		expect(key('/v/a/2022-q3', { cookie: 'lang=zh-CN; text=normal' })).toBe(plain);
		expect(key('/v/a/2022-q3', { cookie: 'village.reader=x' })).toBe(plain);
		expect(key('/v/a/2022-q3', { cookie: 'text=nonsense', 'accept-language': 'fr' })).toBe(plain);
		for (const headers of [
			{ cookie: 'lang=en' },
			{ cookie: 'text=large' },
			{ 'accept-language': 'en' },
			{ host: 'other.example' }
		] as Record<string, string>[])
			expect(key('/v/a/2022-q3', headers), JSON.stringify(headers)).not.toBe(plain);
	});

	it('are answered anew with a session, a villagers’ code, a search, a form, or elsewhere', () => {
		expect(key('/v/a/2022-q3', { cookie: 'better-auth.session_token=x' })).toBeNull();
		expect(key('/v/a/2022-q3', { cookie: 'lang=en; village-code-a=4071' })).toBeNull();
		expect(key('/v/a/2022-q3', { authorization: 'x' })).toBeNull();
		expect(key('/v/a/check?code=1')).toBeNull();
		expect(key('/v/a/2022-q3/1/ask')).toBeNull();
		expect(key('/v/a/code')).toBeNull();
		expect(key('/v/a/2022-q3', {}, 'POST')).toBeNull();
		expect(key('/office/a')).toBeNull();
	});
});

describe('an answer', () => {
	const cacheAt = () => {
		let writes = 1;
		let head = 'h1';
		const cache = new PublicCache(() => writes);
		return {
			cache,
			write: () => (writes += 1),
			record: () => ([writes, head] = [writes + 1, `h${writes + 1}`]),
			confirm: () => cache.confirm(async () => head)
		};
	};
	const body = new TextEncoder().encode('<p>收入</p>'.repeat(50));
	const of = { headers: { 'content-type': 'text/html' }, madeAt: 0 };

	it('holds until something is written, and again once nothing recorded was found', async () => {
		const { cache, write, record, confirm } = cacheAt();
		expect(cache.find('k', 1)).toBeNull();
		cache.keep('k', await confirm(), of, body);
		expect(cache.find('k', 1)).not.toBeNull();
		write();
		expect(cache.find('k', 1)).toBeNull();
		await confirm();
		expect(cache.find('k', 1)).not.toBeNull();
		record();
		await confirm();
		expect(cache.find('k', 1)).toBeNull();
	});

	it('that was begun before something was recorded is not kept', async () => {
		const { cache, record, confirm } = cacheAt();
		const turn = await confirm();
		record();
		await confirm();
		expect(cache.keep('k', turn, of, body)).toBeNull();
	});

	it('is made anew after a minute: a page speaks of today', async () => {
		const { cache, confirm } = cacheAt();
		cache.keep('k', await confirm(), of, body);
		expect(cache.find('k', MOST_AGE_MS - 1)).not.toBeNull();
		expect(cache.find('k', MOST_AGE_MS)).toBeNull();
	});

	it('that only grew old is given to the others while the first waits for the new one', async () => {
		const { cache, confirm, write } = cacheAt();
		cache.keep('k', await confirm(), of, body);
		expect(cache.findOrRenew('k', MOST_AGE_MS - 1)).not.toBeNull();
		expect(cache.findOrRenew('k', MOST_AGE_MS)).toBeNull();
		expect(cache.findOrRenew('k', MOST_AGE_MS + 1)).not.toBeNull();
		expect(cache.find('k', MOST_AGE_MS + 1)).toBeNull();
		// Whoever made it failed.
		expect(cache.findOrRenew('k', MOST_AGE_MS + RENEWAL_MS)).toBeNull();
		cache.keep('k', await confirm(), { ...of, madeAt: MOST_AGE_MS }, body);
		expect(cache.findOrRenew('k', 2 * MOST_AGE_MS - 1)).not.toBeNull();
		expect(cache.findOrRenew('k', 2 * MOST_AGE_MS)).toBeNull();
		write();
		expect(cache.findOrRenew('k', 2 * MOST_AGE_MS + 1)).toBeNull();
	});

	it('is sent packed as the browser takes it, and not at all where it is known', async () => {
		const { cache, confirm } = cacheAt();
		const kept = cache.keep('k', await confirm(), of, body)!;
		const sent = (accepted?: string, known?: string) =>
			answerOf(kept, (name) =>
				name === 'accept-encoding' ? accepted : name === 'if-none-match' ? known : undefined
			);
		expect(brotliDecompressSync(sent('gzip, br').body!).equals(body)).toBe(true);
		expect(gunzipSync(sent('gzip;q=0.5').body!).equals(body)).toBe(true);
		expect(sent().body).toEqual(body);
		const { etag = '' } = sent('br').headers;
		expect(sent('br', `W/${etag}, "x"`)).toMatchObject({ status: 304, body: null });
		expect(sent('gzip', etag).status).toBe(200);
		expect(codingFor('br;q=0, gzip;q=0')).toBe('identity');
	});
});

describe('with a database', () => {
	let test: TestDatabase;
	let board: Board;
	beforeEach(async () => {
		test = await openTestDatabase();
		useDatabase(test);
		board = await makeBoard(test.db, 'ours');
		shareCache(new PublicCache(writeCountOf(filePathOf(test.url))));
	});
	afterEach(() => {
		unshareCache();
		test.remove();
	});

	it('a page is made once, and anew after a question was asked', async () => {
		const { id } = await publishEdition(test.db, board);
		let made = 0;
		const get = async (response = () => new Response(`page ${made}`)) => {
			const answer = await throughCache(
				asked('/v/ours/2022-q1'),
				async () => JSON.stringify(await findHead(test.db, 'books')),
				async () => {
					made += 1;
					return response();
				}
			);
			return answer.text();
		};
		expect([await get(), await get()]).toEqual(['page 1', 'page 1']);
		const of = { noticeId: id, lineNo: 1, text: '为什么', nick: '', way: 'page' as const };
		await askQuestion(test.db, board.village.id, of, board.signers.shuji);
		expect([await get(), await get()]).toEqual(['page 2', 'page 2']);
	});

	it('errors, cookies, what must not be stored and nonces are never kept', async () => {
		for (const init of [
			{ status: 404 },
			{ headers: { 'set-cookie': 'a=b' } },
			{ headers: { 'cache-control': 'private, no-store' } },
			{ headers: { 'content-security-policy': "script-src 'nonce-abc'" } }
		] as ResponseInit[]) {
			let made = 0;
			const get = () =>
				throughCache(
					asked('/v/ours'),
					async () => 'h',
					async () => {
						made += 1;
						return new Response('x', init);
					}
				);
			await get();
			await get();
			expect(made, JSON.stringify(init)).toBe(2);
		}
	});

	/** Many at once, while the first is being made; each says which make it got, or how it failed. */
	async function crowd(make: (made: number) => Response): Promise<string[]> {
		let made = 0;
		const get = async () => {
			const answer = await throughCache(
				asked('/v/ours'),
				async () => 'h',
				async () => {
					made += 1;
					const mine = made;
					await new Promise((done) => setTimeout(done, 20));
					return make(mine);
				}
			);
			return answer.text();
		};
		const all = await Promise.allSettled([get(), get(), get()]);
		return all.map((one) => (one.status === 'fulfilled' ? one.value : 'failed')).toSorted();
	}

	it('is made once for all who ask while it is made', async () => {
		expect(await crowd((made) => new Response(`page ${made}`))).toEqual(
			Array.from({ length: 3 }, () => 'page 1')
		);
	});

	it('is each one’s own where it may not be kept, and nobody fails because another did', async () => {
		const secret = { headers: { 'cache-control': 'private, no-store' } };
		expect(await crowd((made) => new Response(`page ${made}`, secret))).toEqual([
			'page 1',
			'page 2',
			'page 3'
		]);
		const once = (made: number) => {
			if (made === 1) throw new Error('once');
			return new Response(`page ${made}`);
		};
		const after = await crowd(once);
		expect(after.filter((one) => one === 'failed')).toHaveLength(1);
		expect(after.filter((one) => one.startsWith('page'))).toHaveLength(2);
	});

	it('the data of a page is not taken for the page', async () => {
		const ask = (isDataRequest: boolean, text: string) => {
			const event = { ...fakeEvent({ path: '/v/ours' }), isDataRequest };
			return handle({ event: event as never, resolve: (() => new Response(text)) as never });
		};
		await ask(true, '{}');
		expect(await (await ask(false, '<html>')).text()).toBe('<html>');
		expect(await (await ask(true, '{}')).text()).toBe('{}');
	});
});
