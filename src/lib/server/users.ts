/** People who sign in. They are made by the set-up page, the township or the operator's command, never by themselves. */
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { generateRandomString } from 'better-auth/crypto';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { invitation, session, user } from './db/schema.ts';
import { isUsername } from './passphrase.ts';
import { keepPassphrase } from './passphrases.ts';
import { insertPerson } from './people.ts';

export { hashPassphrase } from './passphrase-hash.ts';

export type User = {
	id: string;
	/** The natural person; an account of version 0.2 got one when that version was left. */
	personId: number;
	username: string;
	name: string;
	disabledAt: number | null;
};
/** `passphraseHash` from `hashPassphrase`: hashing takes a tenth of a second and must not hold a transaction open. */
export type NewUser = {
	username: string;
	name: string;
	passphraseHash: string;
	/** Somebody who is known already; otherwise a person is put on file with the account. */
	personId?: number;
};
export type NewUserIds = { readonly userId: string; readonly personId: number };

const columns = {
	id: user.id,
	personId: sql<number>`${user.personId}`,
	username: sql<string>`${user.username}`,
	name: user.name,
	disabledAt: user.disabledAt
};
const normalise = (username: string): string => username.trim().toLowerCase();

export async function hasUsers(db: Db): Promise<boolean> {
	return (await db.select({ id: user.id }).from(user).limit(1)).length > 0;
}

export const findUsers = (db: Db): Promise<User[]> =>
	db.select(columns).from(user).orderBy(asc(user.username));

export async function findUser(db: Db, username: string): Promise<User | null> {
	const rows = await db
		.select(columns)
		.from(user)
		.where(eq(user.username, normalise(username)));
	return rows[0] ?? null;
}

/** @throws if the name is taken (SQLITE_CONSTRAINT) or no sign-in name. */
export function insertUser(db: Db, of: NewUser, at: number): Promise<NewUserIds> {
	return db.transaction(async (tx) => {
		const personId = of.personId ?? (await insertPerson(tx, of.name, at));
		const { userId } = await insertAccount(tx, { ...of, personId }, at);
		await keepPassphrase(tx, userId, of.passphraseHash, at);
		return { userId, personId };
	});
}

/**
 * An account without a passphrase: nobody signs in to it before an invitation is used (invitations.ts).
 * @throws as insertUser does
 */
export async function insertAccount(
	db: Db,
	of: { readonly username: string; readonly name: string; readonly personId: number },
	at: number
): Promise<{ userId: string }> {
	const username = normalise(of.username);
	if (!isUsername(username)) throw new Error(`not a sign-in name: ${of.username}`);
	const id = generateRandomString(32);
	await db.insert(user).values({
		id,
		personId: of.personId,
		name: of.name,
		username,
		displayUsername: username,
		// better-auth wants an address for everybody; nothing is ever sent to this one (RFC 2606).
		email: `${username}@village.invalid`,
		createdAt: new Date(at),
		updatedAt: new Date(at)
	});
	return { userId: id };
}

/** By the operator. Also ends every session of that person. */
export function setPassword(
	db: Db,
	{ id, username }: Pick<User, 'id' | 'username'>,
	passphraseHash: string,
	by: Actor
): Promise<void> {
	return db.transaction(async (tx) => {
		await keepPassphrase(tx, id, passphraseHash, by.at);
		await tx.delete(session).where(eq(session.userId, id));
		await insertAuditEvent(tx, null, by, 'passphrase-changed', { username });
	});
}

/** From now on no sign-in, and every open session and invitation ends; what the person did stays. False if there is nobody to disable. */
export function disableUser(db: Db, username: string, by: Actor): Promise<boolean> {
	return db.transaction(async (tx) => {
		const found = await findUser(tx, username);
		if (!found || found.disabledAt !== null) return false;
		await tx
			.update(user)
			.set({ disabledAt: by.at, updatedAt: new Date(by.at) })
			.where(eq(user.id, found.id));
		await tx.delete(session).where(eq(session.userId, found.id));
		await tx
			.update(invitation)
			.set({ revokedAt: by.at })
			.where(
				and(
					eq(invitation.userId, found.id),
					isNull(invitation.usedAt),
					isNull(invitation.revokedAt)
				)
			);
		await insertAuditEvent(tx, null, by, 'user-disabled', { username: found.username });
		return true;
	});
}

/** May sign in again, with the passphrase of before. False if there is nobody to enable. */
export function enableUser(db: Db, username: string, by: Actor): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [enabled] = await tx
			.update(user)
			.set({ disabledAt: null, updatedAt: new Date(by.at) })
			.where(and(eq(user.username, normalise(username)), isNotNull(user.disabledAt)))
			.returning({ username: columns.username });
		if (!enabled) return false;
		await insertAuditEvent(tx, null, by, 'user-enabled', enabled);
		return true;
	});
}
