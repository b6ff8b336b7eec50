/** Whose turn it is to write, and what ends a turn. */
import type { Transaction } from '@libsql/client';
import { commit } from './recovering.ts';

/** Gives turns in the order they were asked for; a turn lasts until its release is called. */
export function queue(): () => Promise<() => void> {
	let tail: Promise<void> = Promise.resolve();
	return () => {
		const before = tail;
		let release: () => void = () => undefined;
		tail = new Promise((resolve) => (release = resolve));
		return before.then(() => release);
	};
}

/** Undone before the turn goes on: the next one needs this connection. */
async function commitOrUndo(open: Transaction): Promise<void> {
	try {
		await commit(open);
	} catch (error) {
		open.close();
		throw error;
	}
}

/**
 * The same transaction; its end, whichever way, hands the turn on. A connection whose COMMIT or ROLLBACK failed is not
 * trusted again: the pool would quietly open another one in its place, without the durable pragmas.
 */
export function ending(open: Transaction, distrust: () => void, release: () => void): Transaction {
	const end = async (work: () => Promise<void>): Promise<void> => {
		try {
			await work();
		} catch (error) {
			distrust();
			throw error;
		} finally {
			release();
		}
	};
	const own: Partial<Transaction> = {
		commit: () => end(() => commitOrUndo(open)),
		rollback: async () => (open.closed ? closed() : end(() => open.rollback())),
		close: () => closed()
	};
	/** Also after a failed COMMIT: Drizzle then rolls back, and throwing again would hide why it failed. */
	function closed(): void {
		try {
			open.close();
		} finally {
			release();
		}
	}
	return new Proxy(open, {
		get: (target, key) => {
			if (key in own) return Reflect.get(own, key);
			const value: unknown = Reflect.get(target, key, target);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}
