/** A database of version 0.2 becomes one of today: nothing lost, everything chained, and the second start changes nothing. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { access } from '#lib/server/access.ts';
import { hashPassphrase } from '#lib/server/users.ts';
import { migrateDatabase, openDatabase, type Database } from '#lib/server/db/client.ts';
import { findTargets } from '#lib/server/targets.ts';
import { findRole } from '#lib/server/people.ts';
import { verifyAll } from '#lib/server/verify-all.ts';
import { useDatabase, stopDatabase } from '#lib/server/database.ts';
import { findSignedIn } from '#lib/server/sign-in.ts';
import { serializeSignedCookie } from 'better-call';

let folder: string;
let database: Database;

/** The migrations of 0.2 alone, as they were shipped. */
function oldMigrations(): string {
	const old = join(folder, 'drizzle');
	mkdirSync(join(old, 'meta'), { recursive: true });
	for (const file of ['0000_first.sql', '0001_issue3.sql'])
		copyFileSync(join('drizzle', file), join(old, file));
	const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as {
		entries: unknown[];
	};
	writeFileSync(
		join(old, 'meta/_journal.json'),
		JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) })
	);
	return old;
}

const PEOPLE = [
	['u1', 'kuaiji', '会计甲', '村会计'],
	['u2', 'shuji', '书记乙', '村党支部书记'],
	['u3', 'jiandu', '监督丙', '村监委会主任'],
	['u4', 'secretary', 'Ding', 'Village Secretary'],
	['u5', 'daili', '代理戊', '镇代理会计']
] as const;
const SET_AT = 1_700_000_000_000;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'village-migration-'));
	database = await openDatabase(`file:${join(folder, 'old.db')}`);
	const { migrate } = await import('drizzle-orm/libsql/migrator');
	await migrate(database.db, { migrationsFolder: oldMigrations() });
	const run = (sql: string, ...args: (string | number | null)[]) =>
		database.client.execute({ sql, args });
	await run(
		`insert into village (id, slug, name, is_sample, created_at) values (1, 'a', '甲村', 0, 5), (2, 'b', '乙村', 0, 5)`
	);
	const hash = await hashPassphrase('correct horse battery staple');
	for (const [id, username, name, title] of PEOPLE) {
		await run(
			`insert into user (id, name, email, email_verified, username, display_username, created_at, updated_at) values (?, ?, ?, 0, ?, ?, ?, ?)`,
			id,
			name,
			`${username}@village.invalid`,
			username,
			username,
			SET_AT,
			SET_AT
		);
		await run(
			`insert into credential (id, account_id, provider_id, user_id, password, created_at, updated_at) values (?, ?, 'credential', ?, ?, ?, ?)`,
			`c${id}`,
			id,
			id,
			hash,
			SET_AT,
			SET_AT
		);
		await run(
			'insert into village_member (village_id, user_id, title) values (1, ?, ?)',
			id,
			title
		);
	}
	// One person serves two villages, as an agency's accountant does.
	await run(
		`insert into village_member (village_id, user_id, title) values (2, 'u5', '镇代理会计')`
	);
	await run(
		`insert into session (id, token, user_id, expires_at, created_at, updated_at) values ('s1', 'token-of-s1', 'u1', ?, ?, ?)`,
		Date.now() + 86_400_000,
		SET_AT,
		SET_AT
	);
	await run(
		`insert into annual_target (village_id, year, amount_fen, reason, set_by, set_at) values (1, 2023, 500000, '会议', '书记乙', ?), (1, 2023, 600000, '改', '书记乙', ?)`,
		SET_AT,
		SET_AT + 10
	);
	const event = (village: number | null, at: number, actor: string, kind: string, detail: object) =>
		run(
			'insert into audit_event (village_id, at, actor, kind, detail) values (?, ?, ?, ?, ?)',
			village,
			at,
			actor,
			kind,
			JSON.stringify(detail)
		);
	await event(1, 5, '会计甲', 'village-created', { village: '甲村' });
	await event(2, 5, '会计甲', 'village-created', { village: '乙村' });
	for (const [, username, name, title] of PEOPLE)
		await event(1, SET_AT, name, 'user-created', { username, title });
	await event(null, SET_AT + 1, '—', 'sign-in-failed', { username: '' });
	await event(1, SET_AT, '书记乙', 'target-set', { year: 2023, amountFen: 500000, reason: '会议' });
	await event(1, SET_AT + 10, '书记乙', 'target-set', {
		year: 2023,
		amountFen: 600000,
		reason: '改'
	});
	// More than a page of them.
	await run(
		`insert into audit_event (village_id, at, actor, kind, detail)
			with recursive c(n) as (select 0 union all select n + 1 from c where n < 1099)
			select 1, ? + n, '会计甲', 'mapping-deleted', json_object('mapping', n, 'name', '表头' || n) from c`,
		SET_AT + 100
	);
});
afterEach(() => {
	stopDatabase();
	database.close();
	rmSync(folder, { recursive: true, force: true });
});

const all = async (sql: string) =>
	(await database.client.execute(sql)).rows.map((row) => ({ ...row }));

describe('leaving version 0.2', () => {
	it('chains the old events in their order, and verify agrees', async () => {
		await migrateDatabase(database);
		const events = await all(
			`select seq, at, actor, kind, detail from audit_event where chain = 'books' order by seq`
		);
		expect(events.slice(0, 2).map(({ kind }) => kind)).toEqual([
			'village-created',
			'village-created'
		]);
		expect(
			events
				.filter(({ kind }) => kind === 'mapping-deleted')
				.map(({ detail }) => JSON.parse(String(detail)).mapping)
		).toEqual(Array.from({ length: 1100 }, (_, n) => n));
		expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
		expect(events.at(-1)).toMatchObject({ kind: 'trail-upgraded', detail: '{"count":1110}' });
		expect(await all(`select seq, kind from audit_event where chain = 'access'`)).toEqual([
			{ seq: 1, kind: 'sign-in-failed' }
		]);
		expect((await verifyAll(database.db)).differences).toEqual([]);
	});

	it('makes persons and roles of users and titles, each with its event', async () => {
		await migrateDatabase(database);
		expect(
			await all(`select p.name, g.village_id, g.role, g.title, g.effective_at from role_grant g
				join person p on p.id = g.person_id order by p.id, g.village_id`)
		).toEqual([
			{ name: '会计甲', village_id: 1, role: 'accountant', title: '村会计', effective_at: SET_AT },
			{
				name: '书记乙',
				village_id: 1,
				role: 'secretary',
				title: '村党支部书记',
				effective_at: SET_AT
			},
			{
				name: '监督丙',
				village_id: 1,
				role: 'supervisor',
				title: '村监委会主任',
				effective_at: SET_AT
			},
			{
				name: 'Ding',
				village_id: 1,
				role: 'secretary',
				title: 'Village Secretary',
				effective_at: SET_AT
			},
			{
				name: '代理戊',
				village_id: 1,
				role: 'accountant',
				title: '镇代理会计',
				effective_at: SET_AT
			},
			{
				name: '代理戊',
				village_id: 2,
				role: 'accountant',
				title: '镇代理会计',
				effective_at: SET_AT
			}
		]);
		expect(await findRole(database.db, 1, 2, '2026-01-01')).toMatchObject({ role: 'secretary' });
		expect(await all(`select count(*) as n from audit_event where kind = 'role-granted'`)).toEqual([
			{ n: 6 }
		]);
		expect(await all(`select count(*) as n from person`)).toEqual([{ n: 5 }]);
	});

	it('keeps targets in force and sessions open', async () => {
		await migrateDatabase(database);
		expect((await findTargets(database.db, 1))[0]).toMatchObject({ year: 2023, amountFen: 600000 });
		expect(await all('select count(*) as n from annual_target where confirmed_at is null')).toEqual(
			[{ n: 0 }]
		);
		useDatabase(database);
		const of = access();
		const { name, attributes } = (await of.auth.$context).authCookies.sessionToken;
		const cookie = await serializeSignedCookie(name, 'token-of-s1', of.secret, attributes);
		const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' });
		expect(await findSignedIn(database.db, of, headers, Date.now())).toMatchObject({
			username: 'kuaiji',
			personId: 1
		});
	});

	it('leaves no reference to a table that is gone', async () => {
		await migrateDatabase(database);
		expect(await all('pragma foreign_key_check')).toEqual([]);
		expect(await all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
		const tables = (await all(`select name from sqlite_master where type = 'table'`)).map(
			({ name }) => String(name)
		);
		expect(tables).not.toContain('audit_event_unchained');
		expect(tables).not.toContain('village_member');
		for (const table of tables)
			for (const { table: to } of await all(`pragma foreign_key_list("${table}")`))
				expect(tables).toContain(to);
		expect(
			await all(
				`select name from sqlite_master where sql like '%unchained%' or sql like '%\\_\\_new\\_%' escape '\\'`
			)
		).toEqual([]);
		const fresh = await openDatabase(`file:${join(folder, 'fresh.db')}`);
		await migrateDatabase(fresh);
		const triggers = `select name from sqlite_master where type in ('trigger', 'index') order by name`;
		expect(await all(triggers)).toEqual(
			(await fresh.client.execute(triggers)).rows.map((row) => ({ ...row }))
		);
		fresh.close();
	});

	it('the second start changes nothing', async () => {
		await migrateDatabase(database);
		const dump = async () => [
			await all('select * from audit_event order by id'),
			await all('select * from audit_head order by chain'),
			await all('select * from role_grant order by id'),
			await all('select sql from sqlite_master order by name')
		];
		const before = await dump();
		await migrateDatabase(database);
		expect(await dump()).toEqual(before);
	});

	it('goes on where a crash came between the tables and the chains', async () => {
		// What the process leaves that dies right behind the migrations.
		const { migrate } = await import('drizzle-orm/libsql/migrator');
		await migrate(database.db, { migrationsFolder: 'drizzle' });
		expect(await all('select count(*) as n from audit_event')).toEqual([{ n: 0 }]);
		await migrateDatabase(database);
		expect((await verifyAll(database.db)).differences).toEqual([]);
	});

	it('of a database without events nothing is made up', async () => {
		const empty = await openDatabase(`file:${join(folder, 'empty.db')}`);
		await migrateDatabase(empty);
		expect((await empty.client.execute('select * from audit_event')).rows).toEqual([]);
		expect(await verifyAll(empty.db)).toMatchObject({ ok: true, events: 0 });
		empty.close();
	});
});
