/** Signing in and out. Whatever is wrong, the answer is the same: nobody learns which names exist. */
import { APIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import type { Access } from './access.ts';
import { insertAuditEvent } from './audit-log.ts';
import { session, user } from './db/schema.ts';
import { findUser } from './users.ts';
import type { Db } from './db/client.ts';
import { bucketsOf, clearAttempts, reserveAttempt, type Attempt } from './sign-in-limit.ts';

export type SignIn = Attempt & { readonly passphrase: string; readonly isOwnComputer: boolean };
export type SignInOutcome =
	/** The cookies of the new session, as better-auth wrote them. */
	| { readonly ok: true; readonly headers: Headers }
	| { readonly ok: false; readonly reason: 'wrong'; readonly remaining: number }
	| { readonly ok: false; readonly reason: 'wait'; readonly waitMinutes: number };

/** @throws only for faults of ours; a wrong name or passphrase, a disabled person and too many tries are outcomes */
export async function signIn(
	db: Db,
	{ auth, secret }: Access,
	given: SignIn,
	at: number
): Promise<SignInOutcome> {
	const buckets = bucketsOf(secret, given);
	const reservation = await reserveAttempt(db, buckets, at);
	if (!reservation.allowed)
		return {
			ok: false,
			reason: 'wait',
			waitMinutes: Math.max(1, Math.ceil(reservation.waitMs / 60_000))
		};
	const made = await newSession(auth, given);
	if (!made) {
		await recordFailure(db, given.username, at);
		return { ok: false, reason: 'wrong', remaining: reservation.remaining };
	}
	await acceptSession(db, made.token, at);
	await clearAttempts(db, buckets, at);
	return { ok: true, headers: made.headers };
}

/**
 * better-auth makes a session in a transaction of its own. It opens nothing until it is accepted here, together with its
 * event: no sign-in without a record.
 */
function acceptSession(db: Db, token: string, at: number): Promise<void> {
	return db.transaction(async (tx) => {
		const [row] = await tx
			.update(session)
			.set({ acceptedAt: at, verifiedAt: at, seenAt: at })
			.where(eq(session.token, token))
			.returning({ userId: session.userId });
		const [who] = await tx
			.select({ id: user.id, personId: user.personId, name: user.name, username: user.username })
			.from(user)
			.where(eq(user.id, row?.userId ?? ''));
		if (!who) throw new Error('the session was not kept');
		const by = { userId: who.id, personId: who.personId, name: who.name, at };
		await insertAuditEvent(tx, null, by, 'signed-in', { username: who.username ?? '' });
	});
}

/** Under the account's name only where there is one: people type their passphrase into the wrong field. */
async function recordFailure(db: Db, username: string, at: number): Promise<void> {
	const who = await findUser(db, username);
	const by = { userId: '', personId: null, name: '—', at };
	await insertAuditEvent(db, null, by, 'sign-in-failed', { username: who?.username ?? '' });
}

async function newSession(
	auth: Access['auth'],
	given: SignIn
): Promise<{ headers: Headers; token: string } | null> {
	try {
		const { headers, response } = await auth.api.signInUsername({
			body: {
				username: given.username.trim(),
				password: given.passphrase,
				rememberMe: given.isOwnComputer
			},
			returnHeaders: true
		});
		return response === null ? null : { headers, token: response.token };
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return null;
		throw error;
	}
}

/** What must be done before anything else: a passphrase that has run out, a second step that the role asks for. */
export type Duty = 'passphrase' | 'totp';
export type SignedIn = {
	readonly userId: string;
	readonly personId: number;
	readonly name: string;
	readonly username: string;
	readonly sessionId: string;
	/** When they last proved to be themselves, epoch milliseconds. */
	readonly verifiedAt: number;
	readonly duty: Duty | null;
};

/** Who these cookies belong to; null for strangers, ended or unfinished sessions and disabled people. */
export async function findSignedIn({ auth }: Access, headers: Headers): Promise<SignedIn | null> {
	if (!headers.has('cookie')) return null;
	const found = await auth.api.getSession({ headers });
	if (!found || (found.user.disabledAt ?? null) !== null) return null;
	const { acceptedAt, verifiedAt } = found.session;
	if (typeof acceptedAt !== 'number' || typeof found.user.personId !== 'number') return null;
	return {
		userId: found.user.id,
		personId: found.user.personId,
		name: found.user.name,
		username: found.user.username ?? '',
		sessionId: found.session.id,
		verifiedAt: verifiedAt ?? 0,
		duty: null
	};
}
