/**
 * SQLITE_BUSY, seen when another process (the operator's command, a backup) holds the file, spoils a libSQL connection:
 * every later COMMIT on it fails (libsql-client-ts #352). So it is thrown away, opened and prepared anew, and the work
 * is tried again, sleeping in between instead of blocking the event loop as SQLite's own busy timeout does.
 */
import type { Client, Transaction } from '@libsql/client';

export type Prepare = (client: Client) => Promise<void>;
export type Recovering = {
	/** `work` must be one that SQLite undid when it answered BUSY: a statement, a batch, a BEGIN. */
	readonly attempt: <T>(work: () => Promise<T>) => Promise<T>;
	/** The next attempt begins with a new connection. */
	readonly distrust: () => void;
};

/** Together about 12 seconds: longer than any transaction of ours. */
const WAITS_MS = [5, 10, 20, 50, 100, 200, 400, ...Array.from({ length: 22 }, () => 500)];
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null ? String((error as { code?: unknown }).code) : '';
const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/** Again after each failure that may be retried, until it works or patience ends. */
async function patiently<T>(
	work: () => Promise<T>,
	mayRetry: (error: unknown) => boolean
): Promise<T> {
	for (const wait of WAITS_MS) {
		try {
			return await work();
		} catch (error) {
			if (!mayRetry(error)) throw error;
			await sleep(wait);
		}
	}
	return work();
}

export function recovering(client: Client, prepare: Prepare): Recovering {
	let isSound = true;
	let healing: Promise<void> | null = null;

	async function heal(): Promise<void> {
		try {
			await client.reconnect();
			await prepare(client);
			isSound = true;
		} finally {
			healing = null;
		}
	}
	async function once<T>(work: () => Promise<T>): Promise<T> {
		// Readers overlap: one of them heals, the others wait for it.
		while (!isSound) await (healing ??= heal());
		return work();
	}
	function mayRetry(error: unknown): boolean {
		if (isBusy(error)) isSound = false;
		// Closed under its hands: a neighbour healed the connection.
		return !isSound || (codeOf(error) === 'CLIENT_CLOSED' && !client.closed);
	}
	return {
		attempt: (work) => patiently(() => once(work), mayRetry),
		distrust: () => void (isSound = false)
	};
}

/**
 * Ends a transaction for good. Another process that is reading delays it. Not `transaction.commit()`: where that meets
 * BUSY its COMMIT statement stays alive and goes on holding a lock, even after the connection is closed, until the
 * garbage collector comes by; `executeMultiple` ends its statements, so the same COMMIT can be tried again.
 */
export async function commit(transaction: Transaction): Promise<void> {
	await patiently(() => transaction.executeMultiple('COMMIT'), isBusy);
	transaction.close();
}
