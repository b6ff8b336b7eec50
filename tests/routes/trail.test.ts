/** Who sees which events, by page and by file: the village's, one's own, and all of the township. */
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAuditEvent } from '#lib/server/audit-log.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { load as office } from '../../src/routes/office/[village]/trail/+page.server.ts';
import { GET as officeCsv } from '../../src/routes/office/[village]/trail/trail.csv/+server.ts';
import { load as township } from '../../src/routes/township/trail/+page.server.ts';
import { GET as townshipCsv } from '../../src/routes/township/trail/trail.csv/+server.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { accountant, makeHolder, makeVillage } from '../server/village-fixture.ts';
import { fakeEvent, fakeLoadEvent } from './fake-event.ts';

type Shown = {
	events: { id: number; at: number; who: string; sentence: string; href: string | null }[];
	next: { at: number; id: number } | null;
	doers: { id: number; name: string }[];
};
let test: TestDatabase;
let people: Record<'zhang' | 'li' | 'wu' | 'wang' | 'zhen', SignedIn>;

beforeAll(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	const { db } = test;
	const ours = (await makeVillage(db, 'ours')).village;
	const theirs = (await makeVillage(db, 'theirs')).village;
	people = {
		zhang: await makeHolder(db, ours.id, 'accountant', 'zhang', 1000),
		li: await makeHolder(db, ours.id, 'secretary', 'li', 1000),
		wu: await makeHolder(db, ours.id, 'supervisor', 'wu', 1000),
		wang: await makeHolder(db, theirs.id, 'accountant', 'wang', 1000),
		zhen: await makeHolder(db, null, 'township', 'zhen', 1000)
	};
	for (const of of Object.values(people)) {
		const by = { userId: of.userId, personId: of.personId, name: of.name, at: 2000 };
		await insertAuditEvent(db, null, by, 'signed-in', { username: of.username });
	}
	const nobody = { userId: '', personId: null, name: '—', at: 2500 };
	await insertAuditEvent(db, null, nobody, 'sign-in-failed', { username: 'li' });
	await insertAuditEvent(db, null, nobody, 'sign-in-failed', { username: 'wang' });
	await db.transaction(async (tx) => {
		for (let n = 0; n < 250; n += 1) {
			const of = n % 2 ? people.li : people.zhang;
			const by = { userId: of.userId, personId: of.personId, name: of.name, at: 3000 + (n >> 2) };
			const name = n === 7 ? '=HYPERLINK("x")' : `表头${n}`;
			await insertAuditEvent(tx, ours.id, by, 'mapping-deleted', { mapping: n, name });
		}
	});
	await insertAuditEvent(db, theirs.id, { ...accountant, at: 4000 }, 'target-set', {
		year: 2022,
		amountFen: 100,
		reason: '别村的'
	});
});
afterAll(() => {
	stopDatabase();
	test.remove();
});

const ask = async (actor: SignedIn | null, query = '', village = 'ours'): Promise<Shown> =>
	(await office(
		fakeLoadEvent({ actor, params: { village }, path: `/office/${village}/trail${query}` }) as never
	)) as Shown;
const askTownship = async (actor: SignedIn | null, query = ''): Promise<Shown> =>
	(await township(fakeLoadEvent({ actor, path: `/township/trail${query}` }) as never)) as Shown;
const sentences = ({ events }: Shown): string[] => events.map(({ sentence }) => sentence);
async function askAll(actor: SignedIn, query = ''): Promise<Shown['events']> {
	const all: Shown['events'] = [];
	for (let before = ''; ;) {
		const { events, next } = await ask(actor, `?${query}${before}`);
		expect(events.length).toBeLessThanOrEqual(100);
		all.push(...events);
		if (!next) return all;
		before = `&before=${next.at}.${next.id}`;
	}
}

describe('the trail of a village', () => {
	it('shows the secretary and the supervisors everything of the village, and nothing else', async () => {
		for (const who of [people.li, people.wu]) {
			const all = await askAll(who);
			const said = all.map(({ sentence }) => sentence);
			expect(said).toContain('zhang 登录');
			expect(said).toContain('li 登录失败');
			expect(said).not.toContain('wang 登录');
			expect(said).not.toContain('wang 登录失败');
			expect(said.join()).not.toContain('别村的');
			// 250, three accounts with their grants, the village, three sign-ins, a failed one.
			expect(all).toHaveLength(250 + 6 + 1 + 3 + 1);
			expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
			expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
		}
	});

	it('shows the accountant their own only, whatever the address asks for', async () => {
		for (const query of [
			'',
			'q=li',
			'who=2',
			'who=0',
			'kind=sign-ins',
			'kind=people',
			'of=user:li'
		])
			for (const event of await askAll(people.zhang, query)) expect(event.who).toBe('zhang*');
		expect(await askAll(people.zhang)).toHaveLength(125 + 1);
		expect((await ask(people.zhang)).doers).toEqual([]);
	});

	it('is narrowed by day, person, kind and words', async () => {
		expect(await askAll(people.li, 'q=表头13')).toHaveLength(11);
		expect(await askAll(people.li, 'q=删除 表头13')).toHaveLength(11);
		expect(await askAll(people.li, `who=${people.zhang.personId}`)).toHaveLength(126);
		expect(await askAll(people.li, 'kind=figures')).toHaveLength(0);
		expect(await askAll(people.li, 'kind=files')).toHaveLength(250);
		expect(await askAll(people.li, 'from=1970-01-01&to=1970-01-01&kind=files')).toHaveLength(250);
		expect(await askAll(people.li, 'from=1970-01-02&kind=files')).toHaveLength(0);
		expect(await askAll(people.li, 'of=mapping:12')).toHaveLength(1);
		// What is not understood is as if it were not there.
		expect(await askAll(people.li, 'from=yesterday&kind=x&who=%27&of=%22')).toHaveLength(261);
	});

	it('is not for people of another village, strangers, or by another address', async () => {
		await expect(ask(people.wang)).rejects.toMatchObject({ status: 404 });
		await expect(ask(null)).rejects.toMatchObject({ status: 303 });
		await expect(ask(people.zhang, '', 'theirs')).rejects.toMatchObject({ status: 404 });
	});

	it('as a file: exactly what is filtered, all pages of it, with nothing that runs', async () => {
		const get = async (actor: SignedIn, query: string) => {
			const path = `/office/ours/trail/trail.csv?${query}`;
			const response = await officeCsv(
				fakeEvent({ actor, params: { village: 'ours' }, path }) as never
			);
			expect(response.headers.get('content-disposition')).toContain('filename');
			return Papa.parse<string[]>((await response.text()).replace(/^\uFEFF/, ''), {
				skipEmptyLines: true
			}).data;
		};
		expect((await get(people.li, '')).length - 1).toBe(261);
		expect((await get(people.zhang, '')).length - 1).toBe(126);
		const odd = await get(people.li, 'q=HYPERLINK');
		expect(odd).toHaveLength(2);
		for (const cell of odd.flat()) expect(cell).not.toMatch(/^[=+@-]/);
	});
});

describe('the trail of the township', () => {
	it('shows all villages and every sign-in', async () => {
		const said = sentences(await askTownship(people.zhen, '?kind=sign-ins'));
		expect(said.filter((one) => one.endsWith('登录'))).toHaveLength(5);
		expect(said.filter((one) => one.endsWith('登录失败'))).toHaveLength(2);
		expect(sentences(await askTownship(people.zhen, '?kind=figures'))).toEqual([
			expect.stringContaining('别村的')
		]);
		expect((await askTownship(people.zhen, '?kind=figures')).events[0]?.href).toBe(
			'/office/theirs/target?year=2022'
		);
	});

	it('is not there for anybody else', async () => {
		for (const who of [people.li, people.wu, people.zhang]) {
			await expect(askTownship(who)).rejects.toMatchObject({ status: 404 });
			const event = fakeEvent({ actor: who, path: '/township/trail/trail.csv' });
			await expect((async () => townshipCsv(event as never))()).rejects.toMatchObject({
				status: 404
			});
		}
		await expect(askTownship(null)).rejects.toMatchObject({ status: 303 });
	});
});
