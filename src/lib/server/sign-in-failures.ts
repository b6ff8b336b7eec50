import { insertAuditEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { findUser } from './users.ts';

/**
 * A failed try on record, under the account's name only where there is one: people type their passphrase into the wrong
 * field. Tries beyond the limits (sign-in-limit.ts) are not looked at and not recorded, so a flood does not fill the trail.
 */
export async function recordFailure(db: Db, username: string, at: number): Promise<void> {
	const who = await findUser(db, username);
	const by = { userId: '', personId: null, name: '—', at };
	await insertAuditEvent(db, null, by, 'sign-in-failed', { username: who?.username ?? '' });
}
