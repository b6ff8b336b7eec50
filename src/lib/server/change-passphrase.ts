/** A person changes their own passphrase: the old one is asked, their other sessions end. */
import { and, eq, ne } from 'drizzle-orm';
import { insertAuditEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { session } from './db/schema.ts';
import {
	checkNewPassphrase,
	type NewPassphrase,
	type NewPassphraseFaults
} from './new-passphrase.ts';
import { hashPassphrase } from './passphrase-hash.ts';
import { isPassphraseOf, keepPassphrase } from './passphrases.ts';
import { recordFailure } from './sign-in-failures.ts';
import { clearAttempts, confirmBucketsOf } from './sign-in-limit.ts';
import { reserveAttempt, waitMinutesOf } from './tries.ts';
import type { SignedIn } from './sign-in.ts';

export type ChangeRefused =
	| { readonly reason: 'wait'; readonly waitMinutes: number }
	| { readonly reason: 'wrong' }
	| { readonly reason: 'faults'; readonly faults: NewPassphraseFaults };

/** Null when it is done. */
export async function changePassphrase(
	db: Db,
	of: SignedIn,
	given: NewPassphrase & { readonly current: string },
	at: number
): Promise<ChangeRefused | null> {
	const buckets = confirmBucketsOf(of.sessionId, of.userId);
	const reservation = await reserveAttempt(db, buckets, at);
	if (!reservation.allowed)
		return { reason: 'wait', waitMinutes: waitMinutesOf(reservation.waitMs) };
	if (!(await isPassphraseOf(db, of.userId, given.current))) {
		await recordFailure(db, of.username, at);
		return { reason: 'wrong' };
	}
	await clearAttempts(db, buckets, at);
	const faults = await checkNewPassphrase(db, of.userId, given);
	if (faults) return { reason: 'faults', faults };
	const hash = await hashPassphrase(given.passphrase);
	await db.transaction(async (tx) => {
		await keepPassphrase(tx, of.userId, hash, at);
		const { userId, personId, name, username, sessionId } = of;
		await tx.delete(session).where(and(eq(session.userId, userId), ne(session.id, sessionId)));
		await tx.update(session).set({ verifiedAt: at }).where(eq(session.id, sessionId));
		await insertAuditEvent(tx, null, { userId, personId, name, at }, 'passphrase-changed', {
			username
		});
	});
	return null;
}
