/**
 * Inside `db.transaction` only the open transaction (`tx`) may write. Through `db` the write would wait for the turn
 * that its own caller holds, for ever: it throws instead, whichever method it came by.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Client, InStatement } from '@libsql/client';

type Turn = { isOpen: boolean };
const turns = new AsyncLocalStorage<Turn>();

/** Runs the callback of a transaction; what it leaves running afterwards may write again. */
async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
	const turn: Turn = { isOpen: true };
	try {
		return await turns.run(turn, work);
	} finally {
		turn.isOpen = false;
	}
}

/** @throws inside an open transaction */
function refuseInsideTransaction(): void {
	if (turns.getStore()?.isOpen)
		throw new Error('write through the open transaction (tx), not through db');
}

type Work = (tx: unknown) => Promise<unknown>;

/** The same database; the callbacks of its transactions are marked. */
export function markTransactions<D extends { transaction: unknown }>(db: D): D {
	const begin = (db.transaction as (work: Work) => Promise<unknown>).bind(db);
	const marked = (work: Work) => begin((tx) => insideTransaction(() => work(tx)));
	return new Proxy(db, {
		get: (target, key) => (key === 'transaction' ? marked : Reflect.get(target, key, target))
	});
}

const WRITES: readonly (keyof Client)[] = ['batch', 'migrate', 'executeMultiple', 'transaction'];
/** Whether a statement begins as a read does. */
export const beginsAsRead = (statement: InStatement | string): boolean =>
	/^\s*(select|with|values|explain)\b/i.test(
		typeof statement === 'string' ? statement : statement.sql
	);

/** The same client; what would write refuses inside a transaction. */
export function refuseOuterWrites(client: Client): Client {
	return new Proxy(client, {
		get: (target, key) => {
			const value: unknown = Reflect.get(target, key, target);
			if (typeof value !== 'function') return value;
			return (...args: unknown[]) => {
				const isWrite = key === 'execute' && !beginsAsRead(args[0] as InStatement);
				if (isWrite || WRITES.includes(key as keyof Client)) refuseInsideTransaction();
				return value.apply(target, args);
			};
		}
	});
}
