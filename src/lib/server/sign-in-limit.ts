/**
 * How often a sign-in may fail. A stranger may try ten times an account and thirty an address in a quarter of an hour, and
 * a hundred times an account in a day, however many addresses they have; a browser that has signed in to that account
 * before has ten tries of its own, so that nobody can shut a person out of their own computer by typing nonsense under
 * their name (OWASP: device cookies).
 */
import type { Db } from './db/client.ts';
import { deviceIn, makeDeviceCookie } from './device-cookie.ts';
import { DAILY, forgetAttempts, hashOf, takeBackAttempt, type Bucket } from './tries.ts';

const LIMITS = { account: 10, address: 30, device: 10, day: 100 };

export type Attempt = {
	readonly username: string;
	readonly address: string;
	/** What this browser brought; undefined where it never signed in. */
	readonly deviceCookie: string | undefined;
};

const normalise = (username: string): string => username.trim().toLowerCase();

/** For a browser that has just signed in; good for this account only. */
export const deviceCookie = (secret: string, username: string): string =>
	makeDeviceCookie(secret, normalise(username));

const knownDevice = (secret: string, { username, deviceCookie: cookie }: Attempt): string | null =>
	deviceIn(secret, normalise(username), cookie);

/** Hashed: people type their passphrase into the wrong field. */
export function bucketsOf(secret: string, attempt: Attempt): Bucket[] {
	const device = knownDevice(secret, attempt);
	if (device !== null) return [{ key: `device:${device}`, limit: LIMITS.device }];
	const account = hashOf(normalise(attempt.username));
	return [
		{ key: `account:${account}`, limit: LIMITS.account },
		{ key: `${DAILY}account:${account}`, limit: LIMITS.day },
		{ key: `address:${hashOf(attempt.address)}`, limit: LIMITS.address }
	];
}

/** The second step has its own: whoever knows the passphrase guesses no more codes than this. */
export function codeBucketsOf(secret: string, attempt: Attempt, userId: string): Bucket[] {
	const device = knownDevice(secret, attempt);
	return device === null
		? ownBuckets('code', userId, userId)
		: ownBuckets(`code-device:${device}`, userId, `${userId}:known`);
}

/** To say once more that it is them: a stolen session must not become a way to guess, nor lock the other sessions out. */
export const confirmBucketsOf = (sessionId: string, userId: string): Bucket[] =>
	ownBuckets(`confirm:${sessionId}`, userId, `confirm:${userId}`);

const ownBuckets = (kind: string, userId: string, perDay: string): Bucket[] => [
	{ key: `${kind}:${userId}`, limit: LIMITS.account },
	{ key: `${DAILY}own:${perDay}`, limit: LIMITS.day }
];

/**
 * After a success: the account's slate of this quarter of an hour is wiped; of the address and of the day only this one
 * try, or one good sign-in would buy thirty, or a hundred.
 */
export async function clearAttempts(db: Db, buckets: readonly Bucket[], at: number): Promise<void> {
	const isOnlyThis = ({ key }: Bucket): boolean =>
		key.startsWith('address:') || key.startsWith(DAILY);
	await takeBackAttempt(db, buckets.filter(isOnlyThis), at);
	await forgetAttempts(
		db,
		buckets.filter((one) => !isOnlyThis(one))
	);
}
