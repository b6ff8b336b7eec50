import { spawn } from 'node:child_process';
import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/db/client.ts';
import { village } from '#lib/server/db/schema.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
beforeEach(async () => void (database = await openTestDatabase()));
afterEach(() => database.remove());

const row = (slug: string) => ({ slug, name: slug, createdAt: 0 });
const slugs = async (): Promise<string[]> =>
	(await database.db.select({ slug: village.slug }).from(village).orderBy(village.id)).map(
		({ slug }) => slug
	);
/** PRAGMA goes to the writing connection, and so does whatever runs inside a transaction. */
const pragma = async (name: string): Promise<unknown> =>
	(await database.client.execute(`PRAGMA ${name}`)).rows[0]?.[0];
const readersWord = async (name: string): Promise<unknown> =>
	(await database.client.execute(`SELECT * FROM pragma_${name}`)).rows[0]?.[0];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function expectDurable() {
	expect([
		await pragma('journal_mode'),
		await pragma('synchronous'),
		await pragma('query_only')
	]).toEqual(['delete', 3, 0]);
	await database.db.transaction(async (tx) => {
		expect(await tx.get(sql`PRAGMA synchronous`)).toMatchObject({ synchronous: 3 });
		expect(await tx.get(sql`PRAGMA foreign_keys`)).toMatchObject({ foreign_keys: 1 });
	});
}

test('every connection that can write has journal DELETE and synchronous EXTRA', async () => {
	await expectDurable();
	expect(await readersWord('query_only')).toBe(1);
});

test('a connection opened anew is as durable as the first, and the reader still only reads', async () => {
	await database.client.reconnect();
	await database.db.insert(village).values(row('after'));
	await expectDurable();
	expect(await readersWord('query_only')).toBe(1);
});

test('a write disguised as a read is refused by the reading connection', async () => {
	const disguised = `WITH one AS (SELECT 1) INSERT INTO village (slug, name, created_at) SELECT 'x', 'x', 0 FROM one`;
	await expect(database.client.execute(disguised)).rejects.toThrow(/readonly/);
	expect(await slugs()).toEqual([]);
});

test('fifty overlapping transactions all commit while timers keep ticking', async () => {
	let ticks = 0;
	const timer = setInterval(() => ticks++, 1);
	const reads: number[] = [];
	await Promise.all(
		Array.from({ length: 50 }, (_, index) =>
			database.db.transaction(async (tx) => {
				await tx.insert(village).values(row(`a${index}`));
				await pause(1);
				reads.push((await database.db.select().from(village)).length);
				await tx.insert(village).values(row(`b${index}`));
			})
		)
	);
	clearInterval(timer);
	expect(await slugs()).toHaveLength(100);
	expect(ticks).toBeGreaterThan(20);
	// What is not committed is not seen: readers always find both rows of a transaction or none.
	expect(reads.filter((count) => count % 2 !== 0)).toEqual([]);
});

test.each([
	['insert', () => database.db.insert(village).values(row('outer'))],
	['run', () => database.db.run(sql`DELETE FROM village`)],
	['all', () => database.db.all(sql`DELETE FROM village RETURNING id`)],
	['transaction', () => database.db.transaction(async () => undefined)],
	['batch', () => database.db.batch([database.db.delete(village)])]
])(
	'writing through db.%s inside a transaction throws and undoes the transaction',
	async (_, write) => {
		const both = database.db.transaction(async (tx) => {
			await tx.insert(village).values(row('inner'));
			await write();
		});
		const fault = await both.catch((error: unknown) => error);
		expect(String((fault as Error).cause ?? fault)).toMatch(/write through the open transaction/);
		expect(await slugs()).toEqual([]);
		await database.db.insert(village).values(row('later'));
		expect(await slugs()).toEqual(['later']);
	}
);

test('what a transaction leaves running may write once it has ended', async () => {
	let later: Promise<unknown> = Promise.resolve();
	await database.db.transaction(async (tx) => {
		await tx.insert(village).values(row('first'));
		later = pause(5).then(() => database.db.insert(village).values(row('second')));
	});
	await later;
	expect(await slugs()).toEqual(['first', 'second']);
});

test('a failure inside a transaction rolls back and hands the turn on', async () => {
	const failing = database.db.transaction(async (tx) => {
		await tx.insert(village).values(row('lost'));
		throw new Error('on purpose');
	});
	const waiting = database.db.insert(village).values(row('kept'));
	await expect(failing).rejects.toThrow('on purpose');
	await waiting;
	expect(await slugs()).toEqual(['kept']);
});

test('a refused statement reports its constraint and hands the turn on', async () => {
	await database.db.insert(village).values(row('same'));
	const again = await database.db
		.insert(village)
		.values(row('same'))
		.catch((error: unknown) => error);
	expect((again as { cause: { code: string } }).cause.code).toMatch(/^SQLITE_CONSTRAINT/);
	await database.db.insert(village).values(row('other'));
	expect(await slugs()).toEqual(['same', 'other']);
});

/** A real other process: it takes the file's lock, says so, and gives it back after `ms`. */
async function lockElsewhere(ms: number): Promise<void> {
	const program = `
		const { createClient } = await import('@libsql/client');
		const client = createClient({ url: process.argv[1] });
		const held = await client.transaction('write');
		console.log('held');
		setTimeout(() => held.commit(), ${ms});`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', program, database.url], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((resolve) => child.stdout.once('data', resolve));
}

test('a lock held by another process delays a write, stops no timer and spoils nothing', async () => {
	await lockElsewhere(600);
	let ticks = 0;
	const timer = setInterval(() => ticks++, 5);
	// Drizzle begins when it is asked for the result.
	const single = database.db.insert(village).values(row('single')).execute();
	const together = database.db.transaction((tx) => tx.insert(village).values(row('together')));
	await Promise.all([single, together]);
	clearInterval(timer);
	expect(ticks).toBeGreaterThan(10);
	expect(await slugs()).toEqual(['single', 'together']);
	await expectDurable();
});

test('another client that is reading delays a commit and a batch, and then lets them through', async () => {
	const holder = createClient({ url: database.url });
	const reading = await holder.transaction('read');
	await reading.execute('SELECT * FROM village');
	const delayed = database.db.transaction((tx) => tx.insert(village).values(row('delayed')));
	const batch = database.db.batch([database.db.insert(village).values(row('batch'))]);
	await pause(300);
	expect((await reading.execute('SELECT count(*) FROM village')).rows[0]?.[0]).toBe(0);
	await reading.commit();
	await Promise.all([delayed, batch]);
	expect(await slugs()).toEqual(['delayed', 'batch']);
	await expectDurable();
	// Neither side is left holding a lock.
	await holder.execute(
		`INSERT INTO village (slug, name, created_at) VALUES ('theirs', 'theirs', 0)`
	);
	await database.db.insert(village).values(row('ours'));
	expect(await slugs()).toEqual(['delayed', 'batch', 'theirs', 'ours']);
	holder.close();
});

test('a batch with one bad statement leaves nothing behind', async () => {
	const { db } = database;
	const twice = db.batch([
		db.insert(village).values(row('twin')),
		db.insert(village).values(row('twin'))
	]);
	await expect(twice).rejects.toThrow(/UNIQUE/);
	expect(await slugs()).toEqual([]);
	await expectDurable();
});

test('foreign keys hold', async () => {
	const orphan = sql`INSERT INTO ledger_set (village_id, slug, name, counts_as_income) VALUES (99, 'x', 'x', 0)`;
	const fault = await database.db.run(orphan).catch((error: unknown) => error);
	expect((fault as { cause: { code: string } }).cause.code).toMatch(/^SQLITE_CONSTRAINT/);
});

test('a database that is open elsewhere can be opened and migrated again', async () => {
	const second = await openDatabase(database.url);
	await second.db.insert(village).values(row('second'));
	second.close();
	expect(await slugs()).toEqual(['second']);
});
