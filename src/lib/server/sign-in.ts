/**
 * Signing in and out. Whatever is wrong, the answer is the same: nobody learns which names exist. Two steps where the
 * account has one-time codes: better-auth makes a session for the right passphrase, and it opens nothing until accepted.
 */
import { APIError } from 'better-auth/api';
import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Access } from './access.ts';
import { insertAuditEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { session, user } from './db/schema.ts';
import { hashPassphrase } from './passphrase-hash.ts';
import { findPassphraseHash } from './passphrases.ts';
import { CODE_WAIT_MS, isSessionOver, seenEvery } from './session-rules.ts';
import { recordFailure } from './sign-in-failures.ts';
import { bucketsOf, clearAttempts, codeBucketsOf, type Attempt } from './sign-in-limit.ts';
import { findStanding, type Duty } from './standing.ts';
import { findTotp, useCode } from './totp.ts';
import { reserveAttempt, waitMinutesOf } from './tries.ts';
import { findUser } from './users.ts';

export type SignIn = Attempt & {
	readonly passphrase: string;
	readonly isOwnComputer: boolean;
	/** What the browser calls itself, for the list of one's sessions. */
	readonly userAgent?: string | undefined;
};
type Refused =
	| { readonly ok: false; readonly reason: 'wrong'; readonly remaining: number }
	| { readonly ok: false; readonly reason: 'wait'; readonly waitMinutes: number };
export type SignInOutcome =
	/** The cookies of the new session, as better-auth wrote them; `needsCode`: it opens nothing before the second step. */
	{ readonly ok: true; readonly headers: Headers; readonly needsCode: boolean } | Refused;
export type CodeOutcome =
	| { readonly ok: true; readonly username: string }
	/** No first step, or too long ago. */
	| { readonly ok: false; readonly reason: 'expired' }
	| Refused;

/** @throws only for faults of ours; a wrong name or passphrase, a disabled person and too many tries are outcomes */
export async function signIn(
	db: Db,
	{ auth, secret }: Access,
	given: SignIn,
	at: number
): Promise<SignInOutcome> {
	const buckets = bucketsOf(secret, given);
	const reservation = await reserveAttempt(db, buckets, at);
	if (!reservation.allowed) return wait(reservation.waitMs);
	const made = await newSession(db, auth, given);
	if (!made) {
		await recordFailure(db, given.username, at);
		return { ok: false, reason: 'wrong', remaining: reservation.remaining };
	}
	const needsCode = (await findTotp(db, made.userId)) !== null;
	if (!needsCode) await db.transaction((tx) => acceptSession(tx, made.token, at));
	await clearAttempts(db, buckets, at);
	return { ok: true, headers: made.headers, needsCode };
}

const wait = (waitMs: number): Refused => ({
	ok: false,
	reason: 'wait',
	waitMinutes: waitMinutesOf(waitMs)
});

/** The second step, for the session of the first. The code is used up and the session accepted in one transaction. */
export async function signInWithCode(
	db: Db,
	access: Access,
	given: { readonly headers: Headers; readonly code: string } & Omit<Attempt, 'username'>,
	at: number
): Promise<CodeOutcome> {
	const pending = await findPending(access, given.headers, at);
	if (!pending) return { ok: false, reason: 'expired' };
	const { userId, username, token } = pending;
	const buckets = codeBucketsOf(access.secret, { ...given, username }, userId);
	const reservation = await reserveAttempt(db, buckets, at);
	if (!reservation.allowed) return wait(reservation.waitMs);
	const isRight = await db.transaction(async (tx) => {
		if (!(await useCode(tx, userId, given.code, at))) return false;
		await acceptSession(tx, token, at);
		return true;
	});
	if (!isRight) {
		await recordFailure(db, username, at);
		return { ok: false, reason: 'wrong', remaining: reservation.remaining };
	}
	await clearAttempts(db, buckets, at);
	return { ok: true, username };
}

/** Whose first step these cookies carry; null where there is none, it is done already, or it was too long ago. */
export async function findPending(
	{ auth }: Access,
	headers: Headers,
	at: number
): Promise<{ userId: string; username: string; token: string } | null> {
	const found = await findSession(auth, headers);
	if (!found || typeof found.session.acceptedAt === 'number') return null;
	if (at - found.session.createdAt.getTime() > CODE_WAIT_MS) return null;
	const { userId, token } = found.session;
	return { userId, token, username: found.user.username ?? '' };
}

/**
 * better-auth makes a session in a transaction of its own. It opens nothing until it is accepted here, together with its
 * event: no sign-in without a record. First steps that were never finished are swept away.
 */
async function acceptSession(db: Db, token: string, at: number): Promise<void> {
	const [row] = await db
		.update(session)
		.set({ acceptedAt: at, verifiedAt: at, seenAt: at })
		.where(and(eq(session.token, token), isNull(session.acceptedAt)))
		.returning({ userId: session.userId });
	const [who] = await db
		.select({ id: user.id, personId: user.personId, name: user.name, username: user.username })
		.from(user)
		.where(and(eq(user.id, row?.userId ?? ''), isNull(user.disabledAt)));
	if (!who) throw new Error('the session was not kept');
	await db
		.delete(session)
		.where(
			and(
				eq(session.userId, who.id),
				isNull(session.acceptedAt),
				lt(session.createdAt, new Date(at - CODE_WAIT_MS))
			)
		);
	const by = { userId: who.id, personId: who.personId, name: who.name, at };
	await insertAuditEvent(db, null, by, 'signed-in', { username: who.username ?? '' });
}

type NewSession = { headers: Headers; token: string; userId: string };

async function newSession(db: Db, auth: Access['auth'], given: SignIn): Promise<NewSession | null> {
	try {
		const { headers, response } = await auth.api.signInUsername({
			body: {
				username: given.username.trim(),
				password: given.passphrase,
				rememberMe: given.isOwnComputer
			},
			// Nothing else of the request: no cookie of before, no address.
			headers: new Headers({ 'user-agent': (given.userAgent ?? '').slice(0, 300) }),
			returnHeaders: true
		});
		if (response === null) return null;
		return { headers, token: response.token, userId: response.user.id };
	} catch (error) {
		if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
		await hashForInvited(db, given);
		return null;
	}
}

/** better-auth hashes for known and unknown names, yet not for one that has no passphrase yet: it would answer faster. */
async function hashForInvited(db: Db, { username, passphrase }: SignIn): Promise<void> {
	const who = await findUser(db, username);
	if (who && (await findPassphraseHash(db, who.id)) === null) await hashPassphrase(passphrase);
}

export type { Duty };
export type SignedIn = {
	readonly userId: string;
	readonly personId: number;
	readonly name: string;
	readonly username: string;
	readonly sessionId: string;
	/** When they last proved to be themselves, epoch milliseconds. */
	readonly verifiedAt: number;
	/** Whether the account has one-time codes. */
	readonly hasCode: boolean;
	readonly duty: Duty | null;
};

/** Also of disabled people's sessions nothing comes back. */
async function findSession(auth: Access['auth'], headers: Headers) {
	if (!headers.has('cookie')) return null;
	const found = await auth.api.getSession({ headers });
	return found && (found.user.disabledAt ?? null) === null ? found : null;
}

/** Who these cookies belong to; null for strangers, ended or unfinished sessions and disabled people. */
export async function findSignedIn(
	db: Db,
	{ auth }: Access,
	headers: Headers,
	at: number
): Promise<SignedIn | null> {
	const found = await findSession(auth, headers);
	if (!found || typeof found.user.personId !== 'number') return null;
	const { id: sessionId, acceptedAt, verifiedAt, createdAt } = found.session;
	const seenAt = found.session.seenAt ?? null;
	if (typeof acceptedAt !== 'number' || isSessionOver({ createdAt, acceptedAt, seenAt }, at))
		return null;
	if (at - (seenAt ?? 0) >= seenEvery()) markSeen(db, sessionId, at);
	const { id: userId, personId, name, username } = found.user;
	return {
		userId,
		personId,
		name,
		username: username ?? '',
		sessionId,
		verifiedAt: verifiedAt ?? 0,
		...(await findStanding(db, userId, at))
	};
}

/** Not waited for: no page is slower for it, and a sign of life that is lost is no failure. */
function markSeen(db: Db, sessionId: string, seenAt: number): void {
	db.update(session)
		.set({ seenAt })
		.where(eq(session.id, sessionId))
		.catch(() => undefined);
}

/**
 * The session ends in the database too, together with its event, so that a copied cookie is worth nothing.
 * @returns the headers that take the cookies away
 */
export async function signOut(
	db: Db,
	{ auth }: Access,
	headers: Headers,
	at: number
): Promise<Headers> {
	const found = headers.has('cookie') ? await auth.api.getSession({ headers }) : null;
	if (found) {
		const { id, name, username, personId = null } = found.user;
		await db.transaction(async (tx) => {
			const ended = await tx
				.delete(session)
				.where(eq(session.id, found.session.id))
				.returning({ acceptedAt: session.acceptedAt });
			if ((ended[0]?.acceptedAt ?? null) === null) return;
			const by = { userId: id, personId, name, at };
			await insertAuditEvent(tx, null, by, 'signed-out', { username: username ?? '' });
		});
	}
	return (await auth.api.signOut({ headers, returnHeaders: true })).headers;
}
