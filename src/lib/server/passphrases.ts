/** The kept passphrase of an account, and (等保 mode) its last five, hashed. */
import { and, desc, eq, notInArray } from 'drizzle-orm';
import { generateRandomString } from 'better-auth/crypto';
import type { Db } from './db/client.ts';
import { credential, passphraseHistory } from './db/schema.ts';
import { readEnvironment } from './environment.ts';
import { verifyPassphrase } from './passphrase-hash.ts';

const REMEMBERED = 5;

/** Null for somebody who was invited and has not chosen one yet. */
export async function findPassphraseHash(db: Db, userId: string): Promise<string | null> {
	const [row] = await db
		.select({ hash: credential.password })
		.from(credential)
		.where(and(eq(credential.userId, userId), eq(credential.providerId, 'credential')));
	return row?.hash ?? null;
}

export const isPassphraseOf = async (db: Db, userId: string, given: string): Promise<boolean> =>
	verifyPassphrase(await findPassphraseHash(db, userId), given);

/** Inside the caller's transaction. Sets the first one, or replaces it. */
export async function keepPassphrase(db: Db, userId: string, hash: string, at: number) {
	const updatedAt = new Date(at);
	const replaced = await db
		.update(credential)
		.set({ password: hash, updatedAt })
		.where(and(eq(credential.userId, userId), eq(credential.providerId, 'credential')))
		.returning({ id: credential.id });
	if (replaced.length === 0)
		await db.insert(credential).values({
			id: generateRandomString(32),
			accountId: userId,
			providerId: 'credential',
			userId,
			password: hash,
			createdAt: updatedAt,
			updatedAt
		});
	if (readEnvironment().isMlps) await remember(db, userId, hash, at);
}

async function remember(db: Db, userId: string, hash: string, at: number): Promise<void> {
	await db.insert(passphraseHistory).values({ userId, hash, at });
	const kept = await findRemembered(db, userId);
	await db.delete(passphraseHistory).where(
		and(
			eq(passphraseHistory.userId, userId),
			notInArray(
				passphraseHistory.id,
				kept.map(({ id }) => id)
			)
		)
	);
}

const findRemembered = (db: Db, userId: string) =>
	db
		.select({ id: passphraseHistory.id, hash: passphraseHistory.hash })
		.from(passphraseHistory)
		.where(eq(passphraseHistory.userId, userId))
		.orderBy(desc(passphraseHistory.id))
		.limit(REMEMBERED);

/** Whether it is the present one, or (等保 mode) one of the last five. */
export async function wasUsedBefore(db: Db, userId: string, given: string): Promise<boolean> {
	if (await isPassphraseOf(db, userId, given)) return true;
	if (!readEnvironment().isMlps) return false;
	for (const { hash } of await findRemembered(db, userId))
		if (await verifyPassphrase(hash, given)) return true;
	return false;
}
