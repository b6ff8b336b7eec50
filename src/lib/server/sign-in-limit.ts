/**
 * How often a sign-in may fail. A stranger may try ten times an account and thirty an address in a quarter of an hour, and
 * a hundred times an account in a day, however many addresses they have; a browser that has signed in to that account
 * before has ten tries of its own, so that nobody can shut a person out of their own computer by typing nonsense under
 * their name (OWASP: device cookies).
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { and, count, eq, gt, like, lte, min, not, or, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { signInAttempt } from './db/schema.ts';

export const WINDOW_MS = 15 * 60_000;
export const DAY_MS = 24 * 60 * 60_000;
const LIMITS = { account: 10, address: 30, device: 10, day: 100 };

/** `day:` keys count over a day, all others over a quarter of an hour. */
export type Bucket = { readonly key: string; readonly limit: number };
const DAILY = 'day:';
const windowOf = (key: string): number => (key.startsWith(DAILY) ? DAY_MS : WINDOW_MS);
export type Attempt = {
	readonly username: string;
	readonly address: string;
	/** What this browser brought; undefined where it never signed in. */
	readonly deviceCookie: string | undefined;
};
export type Reservation =
	| { readonly allowed: true; readonly remaining: number }
	| { readonly allowed: false; readonly waitMs: number };

const hash = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 22);
const normalise = (username: string): string => username.trim().toLowerCase();
const seal = (secret: string, nonce: string, username: string): string =>
	createHmac('sha256', secret)
		.update(`device:${nonce}:${normalise(username)}`)
		.digest('base64url');

/** For a browser that has just signed in; good for this account only. */
export function deviceCookie(secret: string, username: string): string {
	const nonce = randomBytes(12).toString('base64url');
	return `${nonce}.${seal(secret, nonce, username)}`;
}

function knownDevice(
	secret: string,
	{ username, deviceCookie: cookie = '' }: Attempt
): string | null {
	const [nonce = '', given = ''] = cookie.split('.');
	const wanted = Buffer.from(seal(secret, nonce, username));
	return given.length === wanted.length && timingSafeEqual(Buffer.from(given), wanted)
		? nonce
		: null;
}

/** Hashed: people type their passphrase into the wrong field. */
export function bucketsOf(secret: string, attempt: Attempt): Bucket[] {
	const device = knownDevice(secret, attempt);
	if (device !== null) return [{ key: `device:${device}`, limit: LIMITS.device }];
	const account = hash(normalise(attempt.username));
	return [
		{ key: `account:${account}`, limit: LIMITS.account },
		{ key: `${DAILY}account:${account}`, limit: LIMITS.day },
		{ key: `address:${hash(attempt.address)}`, limit: LIMITS.address }
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

/** Counts the try before the passphrase is looked at, so that fifty at once are fifty, not one. */
export function reserveAttempt(
	db: Db,
	buckets: readonly Bucket[],
	at: number
): Promise<Reservation> {
	return db.transaction(async (tx) => {
		await sweep(tx, at);
		let remaining = Infinity;
		for (const { key, limit } of buckets) {
			const { tries, oldest } = await triesOf(tx, key, at);
			if (tries >= limit) return { allowed: false, waitMs: (oldest ?? at) + windowOf(key) - at };
			remaining = Math.min(remaining, limit - tries - 1);
		}
		await tx.insert(signInAttempt).values(buckets.map(({ key }) => ({ key, at })));
		return { allowed: true, remaining };
	});
}

export const waitMinutesOf = (waitMs: number): number => Math.max(1, Math.ceil(waitMs / 60_000));

async function sweep(db: Db, at: number): Promise<void> {
	const isDaily = like(signInAttempt.key, `${DAILY}%`);
	await db
		.delete(signInAttempt)
		.where(
			or(
				lte(signInAttempt.at, at - DAY_MS),
				and(lte(signInAttempt.at, at - WINDOW_MS), not(isDaily))
			)
		);
}

async function triesOf(
	db: Db,
	key: string,
	at: number
): Promise<{ tries: number; oldest: number | null }> {
	const rows = await db
		.select({ tries: count(), oldest: min(signInAttempt.at) })
		.from(signInAttempt)
		.where(and(eq(signInAttempt.key, key), gt(signInAttempt.at, at - windowOf(key))));
	return rows[0] ?? { tries: 0, oldest: null };
}

/**
 * After a success: the account's slate of this quarter of an hour is wiped; of the address and of the day only this one
 * try, or one good sign-in would buy thirty, or a hundred.
 */
export async function clearAttempts(db: Db, buckets: readonly Bucket[], at: number): Promise<void> {
	for (const { key } of buckets) {
		const isThisTry = sql`rowid = (select max(rowid) from ${signInAttempt} where ${signInAttempt.key} = ${key} and ${signInAttempt.at} = ${at})`;
		const isOnlyThis = key.startsWith('address:') || key.startsWith(DAILY);
		await db.delete(signInAttempt).where(isOnlyThis ? isThisTry : eq(signInAttempt.key, key));
	}
}
