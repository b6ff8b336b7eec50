import { insertAuditEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { reserveAttempt } from './tries.ts';
import { findUser } from './users.ts';

/** Names that do not exist cost an attacker with many addresses nothing: of them so many a quarter of an hour go on record. */
const UNKNOWN = [{ key: 'record:unknown', limit: 60 }];

/**
 * A failed try on record, under the account's name only where there is one: people type their passphrase into the wrong
 * field. Tries beyond the limits (sign-in-limit.ts) are not looked at and not recorded, so a flood does not fill the trail.
 */
export async function recordFailure(db: Db, username: string, at: number): Promise<void> {
	const who = await findUser(db, username);
	if (!who && !(await reserveAttempt(db, UNKNOWN, at)).allowed) return;
	const by = { userId: '', personId: null, name: '—', at };
	await insertAuditEvent(db, null, by, 'sign-in-failed', { username: who?.username ?? '' });
}
