/** Signing in and out. Whatever is wrong, the answer is the same: nobody learns which names exist. */
import { APIError } from 'better-auth/api';
import type { Access } from './access.ts';
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
	const headers = await newSession(auth, given);
	if (!headers) return { ok: false, reason: 'wrong', remaining: reservation.remaining };
	await clearAttempts(db, buckets, at);
	return { ok: true, headers };
}

async function newSession(auth: Access['auth'], given: SignIn): Promise<Headers | null> {
	try {
		const { headers } = await auth.api.signInUsername({
			body: {
				username: given.username.trim(),
				password: given.passphrase,
				rememberMe: given.isOwnComputer
			},
			returnHeaders: true
		});
		return headers;
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return null;
		throw error;
	}
}

export type SignedIn = {
	readonly userId: string;
	readonly name: string;
	readonly username: string;
};

/** Who these cookies belong to; null for strangers, ended sessions and disabled people. */
export async function findSignedIn({ auth }: Access, headers: Headers): Promise<SignedIn | null> {
	if (!headers.has('cookie')) return null;
	const found = await auth.api.getSession({ headers });
	if (!found || (found.user.disabledAt ?? null) !== null) return null;
	return { userId: found.user.id, name: found.user.name, username: found.user.username ?? '' };
}
