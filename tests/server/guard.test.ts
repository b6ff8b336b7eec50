import { isHttpError, isRedirect } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { localPath } from '#lib/server/local-path.ts';
import { insertVillage } from '#lib/server/villages.ts';
import { fakeEvent, fakeLoadEvent, type Fake } from '../routes/fake-event.ts';
import { makeHolder } from './village-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
let insider: NonNullable<Fake['actor']>;
beforeEach(async () => {
	database = await openTestDatabase();
	useDatabase(database);
	const { db } = database;
	const by = { userId: 'operator', name: '李*', at: 0 };
	const names = { isSample: false, ledgerSlug: 'coop', ledgerName: '合作社账套' };
	const { village } = await insertVillage(db, { ...names, slug: 'ours', name: '青禾村' }, by);
	await insertVillage(db, { ...names, slug: 'theirs', name: '邻村' }, by);
	insider = await makeHolder(db, village.id, 'accountant', 'insider');
});
afterEach(() => {
	stopDatabase();
	database.remove();
});

const refusalOf = async (asked: Promise<unknown>): Promise<string> => {
	try {
		await asked;
		return 'allowed';
	} catch (thrown) {
		if (isRedirect(thrown)) return `${thrown.status} ${thrown.location}`;
		if (isHttpError(thrown)) return String(thrown.status);
		throw thrown;
	}
};
const at = (village: string, actor: Fake['actor'] = insider): Fake => ({
	actor: actor ?? null,
	params: { village },
	path: `/office/${village}/books?year=2022&q=租金`
});

describe('the guard', () => {
	test('leads a stranger who opens a page to the sign-in and back', async () => {
		const back = encodeURIComponent('/office/ours/books?year=2022&q=%E7%A7%9F%E9%87%91');
		expect(await refusalOf(requireVillage(fakeLoadEvent(at('ours', null)), 'desk.read'))).toBe(
			`303 /sign-in?to=${back}`
		);
	});

	test('answers a stranger’s post or fetch with 401', async () => {
		expect(await refusalOf(requireVillage(fakeEvent(at('ours', null)), 'batch.post'))).toBe('401');
	});

	test('answers the same for another village and for none', async () => {
		expect(await refusalOf(requireVillage(fakeLoadEvent(at('theirs')), 'desk.read'))).toBe('404');
		expect(await refusalOf(requireVillage(fakeLoadEvent(at('nowhere')), 'desk.read'))).toBe('404');
		expect(await refusalOf(requireVillage(fakeLoadEvent({ actor: insider }), 'desk.read'))).toBe(
			'404'
		);
	});

	test('refuses what is on no list, also to members', async () => {
		expect(
			await refusalOf(requireVillage(fakeEvent(at('ours')), 'books.burn' as VillagePermission))
		).toBe('403');
	});

	test('tells a member’s page what it needs', async () => {
		const allowed = await requireVillage(fakeLoadEvent(at('ours')), 'desk.read');
		expect(allowed.village).toMatchObject({ slug: 'ours', name: '青禾村' });
		expect(allowed).toMatchObject({
			title: 'accountant',
			role: 'accountant',
			ledgerSets: [{ name: '合作社账套' }]
		});
		expect(allowed.actor).toMatchObject({ userId: insider.userId, name: 'insider*' });
		expect(allowed.actor.at).toBeGreaterThan(1_700_000_000_000);
	});
});

test.each([
	['/office/ours?year=2022', '/office/ours?year=2022'],
	['//evil.example/a', '/'],
	['/\\evil.example', '/'],
	['/\t/evil.example', '/'],
	['https://evil.example', '/'],
	['javascript:alert(1)', '/'],
	['', '/'],
	[null, '/']
])('going on to %j leads to %s', (given, path) => {
	expect(localPath(given)).toBe(path);
});
