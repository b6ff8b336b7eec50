/**
 * Opens libSQL. On the embedded file there is one writing connection behind a queue and one that only reads, for three
 * measured reasons: the binding is synchronous, so two overlapping write transactions stall the process and then fail;
 * pragmas hold per connection, not per client; and journal DELETE with synchronous EXTRA is the only pair that lost
 * nothing in simulated power cuts (WAL+NORMAL lost whole databases, the default DELETE+FULL an acknowledged commit).
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { chainOldEvents } from '../audit-upgrade.ts';
import { now } from '../clock.ts';
import { filePathOf } from './file-path.ts';
import * as schema from './schema.ts';
import { oneWriter } from './one-writer.ts';
import { recovering } from './recovering.ts';
import { markTransactions, refuseOuterWrites } from './outer-writes.ts';

/** The database or an open transaction: every server function takes one of them first. */
export type Db = Pick<
	LibSQLDatabase<typeof schema>,
	| 'select'
	| 'selectDistinct'
	| 'insert'
	| 'update'
	| 'delete'
	| 'run'
	| 'all'
	| 'get'
	| 'values'
	| 'transaction'
	| '$count'
>;
/** Where a database is: what another thread needs to open it too. */
export type Address = { readonly url: string; readonly authToken?: string | undefined };
export type Database = {
	readonly db: LibSQLDatabase<typeof schema>;
	readonly client: Client;
	readonly address: Address;
	readonly close: () => void;
};

/** @throws if the file cannot be opened, or its writing connection does not take the durable pair. */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
	const client = url.startsWith('file:')
		? await openFile(url)
		: createClient({ url, ...(authToken === undefined ? {} : { authToken }) });
	const db = markTransactions(drizzle(refuseOuterWrites(client), { schema }));
	return { db, client, address: { url, authToken }, close: () => client.close() };
}

/** One connection that cannot write, for a thread that only reads. */
export async function openForReading({ url, authToken }: Address): Promise<Database> {
	const client = createClient({
		url,
		timeout: BUSY_TIMEOUT_MS,
		...(authToken === undefined ? {} : { authToken })
	});
	const isFile = url.startsWith('file:');
	const prepare = isFile ? makeReadOnly : async () => undefined;
	await prepare(client);
	const { attempt } = recovering(client, prepare);
	const patient = new Proxy(client, {
		get: (target, key) => {
			const value: unknown = Reflect.get(target, key, target);
			if (typeof value !== 'function') return value;
			const call = (...args: unknown[]) => value.apply(target, args);
			return key === 'execute' ? (...args: unknown[]) => attempt(() => call(...args)) : call;
		}
	});
	const db = drizzle(patient, { schema });
	return { db, client, address: { url, authToken }, close: () => client.close() };
}

/** Brings the tables up to date from the folder of migrations; safe to call at every start. */
export async function migrateDatabase({ db }: Database, folder = 'drizzle'): Promise<void> {
	await migrate(db, { migrationsFolder: folder });
	await chainOldEvents(db, now());
}

/** SQLite's own wait blocks the event loop; beyond it recovering.ts waits asleep. */
const BUSY_TIMEOUT_MS = 50;

async function openFile(url: string): Promise<Client> {
	// Only the operator's own user may look inside.
	mkdirSync(dirname(filePathOf(url)), { recursive: true, mode: 0o700 });
	const open = () => createClient({ url, timeout: BUSY_TIMEOUT_MS, concurrency: 1 });
	const writer = open();
	await recovering(writer, makeDurable).attempt(() => makeDurable(writer));
	// One reading connection is enough: each of its calls is over before the event loop turns.
	const reader = open();
	await makeReadOnly(reader);
	return oneWriter(writer, reader, { writer: makeDurable, reader: makeReadOnly });
}

const makeReadOnly = async (reader: Client): Promise<void> => {
	await reader.execute('PRAGMA query_only=ON');
	// Scattered reads (a search over ten years) without a system call and a copy for each page; pages that the writer
	// changes are not read anew after every commit of an import.
	await reader.execute('PRAGMA mmap_size=1073741824');
};

const WRITER_PRAGMAS = [
	'PRAGMA journal_mode=DELETE',
	'PRAGMA synchronous=EXTRA',
	'PRAGMA foreign_keys=ON',
	'PRAGMA recursive_triggers=ON',
	'PRAGMA cache_size=-8192',
	// A spilled page would lock readers out in the middle of a transaction.
	'PRAGMA cache_spill=OFF'
];

/** Sets and asserts the pair that survives a power cut on the connection that writes. Synchronous 3 is EXTRA. */
export async function makeDurable(writer: Client): Promise<void> {
	for (const pragma of WRITER_PRAGMAS) await writer.execute(pragma);
	const journal = (await writer.execute('PRAGMA journal_mode')).rows[0]?.[0];
	const synchronous = (await writer.execute('PRAGMA synchronous')).rows[0]?.[0];
	if (journal !== 'delete' || Number(synchronous) !== 3)
		throw new Error(
			`the writing connection is not durable: journal ${journal}, synchronous ${synchronous}`
		);
}
