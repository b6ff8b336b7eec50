/**
 * One write at a time in this process, each from BEGIN to COMMIT; reads go to a connection of their own. SQLite has one
 * write lock and the libSQL binding waits for it by blocking the event loop: 50 overlapping transactions without this
 * queue gave 1 commit, 49 SQLITE_BUSY and 95 seconds of standstill.
 */
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client';
import { beginsAsRead } from './outer-writes.ts';
import { commit, recovering, type Prepare } from './recovering.ts';
import { ending, queue } from './turns.ts';

/**
 * Statements that begin as a read go to `reader`, which is query_only: one that writes after all (`WITH … INSERT`) fails
 * loudly there. `prepare…` sets the pragmas, which hold per connection and are gone after a reconnect.
 */
export function oneWriter(
	writer: Client,
	reader: Client,
	prepare: { readonly writer: Prepare; readonly reader: Prepare }
): Client {
	const acquire = queue();
	const onWriter = recovering(writer, prepare.writer);
	const onReader = recovering(reader, prepare.reader);

	async function exclusively<T>(work: () => Promise<T>): Promise<T> {
		const release = await acquire();
		try {
			return await onWriter.attempt(work);
		} finally {
			release();
		}
	}
	async function transaction(): Promise<Transaction> {
		const release = await acquire();
		try {
			const open = await onWriter.attempt(() => writer.transaction('write'));
			return ending(open, onWriter.distrust, release);
		} catch (error) {
			release();
			throw error;
		}
	}
	const own: Partial<Client> = {
		execute: (statement: InStatement | string, args?: InArgs) => {
			const run = (client: Client) =>
				typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement);
			return beginsAsRead(statement)
				? onReader.attempt(() => run(reader))
				: exclusively(() => run(writer));
		},
		batch: (statements) => exclusively(() => batch(writer, statements)),
		migrate: (statements) => exclusively(() => migrate(writer, statements)),
		executeMultiple: (...args) => exclusively(() => writer.executeMultiple(...args)),
		transaction: (() => transaction()) as Client['transaction'],
		reconnect: async () => {
			onWriter.distrust();
			onReader.distrust();
		},
		close: () => {
			writer.close();
			reader.close();
		}
	};
	return new Proxy(writer, {
		get: (target, key) => {
			if (key in own) return Reflect.get(own, key);
			const value: unknown = Reflect.get(target, key, target);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

type Statements = Parameters<Client['batch']>[0];

/** All or nothing. The client's own would end with a COMMIT that cannot be retried (see `commit`). */
async function batch(writer: Client, statements: Statements): Promise<ResultSet[]> {
	const open = await writer.transaction('write');
	try {
		const results: ResultSet[] = [];
		for (const one of statements)
			results.push(
				await (Array.isArray(one)
					? open.execute({ sql: one[0], args: one[1] ?? [] })
					: open.execute(one))
			);
		await commit(open);
		return results;
	} finally {
		open.close();
	}
}

/** A migration may rebuild a table that others point to, so foreign keys rest meanwhile. */
async function migrate(writer: Client, statements: Statements): Promise<ResultSet[]> {
	await writer.execute('PRAGMA foreign_keys=OFF');
	try {
		return await batch(writer, statements);
	} finally {
		await writer.execute('PRAGMA foreign_keys=ON');
	}
}
