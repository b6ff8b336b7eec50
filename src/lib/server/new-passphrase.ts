import { eq, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { user } from './db/schema.ts';
import { checkPassphrase, type PassphraseFault } from './passphrase.ts';
import { wasUsedBefore } from './passphrases.ts';

/** What anybody could guess about a person: their names, and those of the villages they hold or held a role in. */
export async function findGuessable(db: Db, userId: string): Promise<string[]> {
	const [who] = await db
		.select({ name: user.name, username: user.username, personId: user.personId })
		.from(user)
		.where(eq(user.id, userId));
	const villages = await db.all<{ name: string; slug: string }>(
		sql`select distinct v.name, v.slug from role_grant g join village v on v.id = g.village_id where g.person_id = ${who?.personId ?? null}`
	);
	return [who?.name ?? '', who?.username ?? '', ...villages.flatMap((one) => [one.name, one.slug])];
}

export type NewPassphrase = { readonly passphrase: string; readonly repeated: string };
export type NewPassphraseFaults = {
	readonly passphrase?: PassphraseFault | 'used-before';
	readonly repeated?: 'not-the-same';
};

/** Of a person who has an account. Null when it is good. */
export async function checkNewPassphrase(
	db: Db,
	userId: string,
	{ passphrase, repeated }: NewPassphrase
): Promise<NewPassphraseFaults | null> {
	const fault = checkPassphrase(passphrase, await findGuessable(db, userId));
	if (fault) return { passphrase: fault };
	if (passphrase !== repeated) return { repeated: 'not-the-same' };
	return (await wasUsedBefore(db, userId, passphrase)) ? { passphrase: 'used-before' } : null;
}
