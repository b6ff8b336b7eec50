/** How often something may be tried: counted by key before it is looked at, so that fifty at once are fifty, not one. */
import { createHash } from 'node:crypto';
import { and, count, eq, gt, like, lte, min, not, or, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { signInAttempt } from './db/schema.ts';

export const WINDOW_MS = 15 * 60_000;
export const HOUR_MS = 60 * 60_000;
export const DAY_MS = 24 * HOUR_MS;

/** `day:` keys count over a day, `hour:` keys over an hour, all others over a quarter of an hour. */
export type Bucket = { readonly key: string; readonly limit: number };
export const HOURLY = 'hour:';
export const DAILY = 'day:';
const windowOf = (key: string): number =>
	key.startsWith(DAILY) ? DAY_MS : key.startsWith(HOURLY) ? HOUR_MS : WINDOW_MS;
/** What is typed or known of somebody is counted, not kept. */
export const hashOf = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 22);
export type Reservation =
	| { readonly allowed: true; readonly remaining: number }
	/** `key`: of the limit that was reached. */
	| { readonly allowed: false; readonly waitMs: number; readonly key: string };

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
			if (tries >= limit)
				return { allowed: false, waitMs: (oldest ?? at) + windowOf(key) - at, key };
			remaining = Math.min(remaining, limit - tries - 1);
		}
		await tx.insert(signInAttempt).values(buckets.map(({ key }) => ({ key, at })));
		return { allowed: true, remaining };
	});
}

export const waitMinutesOf = (waitMs: number): number => Math.max(1, Math.ceil(waitMs / 60_000));

/** This one try did not count after all. */
export async function takeBackAttempt(
	db: Db,
	buckets: readonly Bucket[],
	at: number
): Promise<void> {
	for (const { key } of buckets)
		await db
			.delete(signInAttempt)
			.where(
				sql`rowid = (select max(rowid) from ${signInAttempt} where ${signInAttempt.key} = ${key} and ${signInAttempt.at} = ${at})`
			);
}

/** All of these keys. */
export async function forgetAttempts(db: Db, buckets: readonly Bucket[]): Promise<void> {
	for (const { key } of buckets) await db.delete(signInAttempt).where(eq(signInAttempt.key, key));
}

async function sweep(db: Db, at: number): Promise<void> {
	const [isDaily, isHourly] = [
		like(signInAttempt.key, `${DAILY}%`),
		like(signInAttempt.key, `${HOURLY}%`)
	];
	await db
		.delete(signInAttempt)
		.where(
			or(
				lte(signInAttempt.at, at - DAY_MS),
				and(lte(signInAttempt.at, at - HOUR_MS), not(isDaily)),
				and(lte(signInAttempt.at, at - WINDOW_MS), not(isDaily), not(isHourly))
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
