/**
 * Invitations: a link with which a person chooses a passphrase, the first one or a new one. Good once, for seven days;
 * only the token's hash is kept. The event is written in the transaction that makes the change.
 */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { invitation, session, user } from './db/schema.ts';
import { keepPassphrase } from './passphrases.ts';
import { removeTotp } from './totp.ts';
import { insertAccount } from './users.ts';

export const INVITATION_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

export type Invitation = {
	readonly userId: string;
	/** Shown once; nobody can read it from the database. */
	readonly token: string;
	readonly expiresAt: number;
};
export type Invited = {
	readonly id: number;
	readonly userId: string;
	readonly personId: number;
	readonly username: string;
	readonly name: string;
	readonly expiresAt: number;
};

/** The path of the page that the link opens; the public address stands before it. */
export const invitationPath = (token: string): string => `/join?token=${token}`;

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** @throws if the name is taken (SQLITE_CONSTRAINT) or no sign-in name */
export function insertInvitedUser(
	db: Db,
	of: { readonly username: string; readonly name: string; readonly personId: number },
	by: Actor
): Promise<Invitation> {
	return db.transaction(async (tx) => {
		const { userId } = await insertAccount(tx, of, by.at);
		return invite(tx, userId, 0, by);
	});
}

/**
 * For a person who forgot the passphrase or lost the codes. The old passphrase stays good until the link is used; then it
 * is replaced, the one-time codes are removed and every session ends. Null for an account that is unknown or disabled.
 */
export function renewInvitation(db: Db, userId: string, by: Actor): Promise<Invitation | null> {
	return db.transaction(async (tx) => {
		const who = await findAccount(tx, userId);
		if (!who || who.disabledAt !== null) return null;
		await revoke(tx, userId, by);
		return invite(tx, userId, 1, by);
	});
}

/** Takes back what is open. False where nothing was. */
export const revokeInvitations = (db: Db, userId: string, by: Actor): Promise<boolean> =>
	db.transaction((tx) => revoke(tx, userId, by));

async function invite(db: Db, userId: string, renews: 0 | 1, by: Actor): Promise<Invitation> {
	const who = await findAccount(db, userId);
	if (!who) throw new Error('nobody to invite');
	const token = randomBytes(24).toString('base64url');
	const expiresAt = by.at + INVITATION_DAYS * DAY;
	await db.insert(invitation).values({
		tokenHash: hash(token),
		userId,
		createdAt: by.at,
		createdBy: by.personId ?? null,
		expiresAt
	});
	const { personId: person, username } = who;
	await insertAuditEvent(db, null, by, 'invitation-made', { person, username, renews });
	return { userId, token, expiresAt };
}

async function revoke(db: Db, userId: string, by: Actor): Promise<boolean> {
	const taken = await db
		.update(invitation)
		.set({ revokedAt: by.at })
		.where(and(isOpen(by.at), eq(invitation.userId, userId)))
		.returning({ id: invitation.id });
	const who = taken.length > 0 ? await findAccount(db, userId) : null;
	if (!who) return false;
	const { personId: person, username } = who;
	await insertAuditEvent(db, null, by, 'invitation-revoked', { person, username });
	return true;
}

const isOpen = (at: number) =>
	and(isNull(invitation.usedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, at));

const account = {
	personId: sql<number>`${user.personId}`,
	username: sql<string>`${user.username}`,
	name: user.name,
	disabledAt: user.disabledAt
};
async function findAccount(db: Db, userId: string) {
	const [row] = await db.select(account).from(user).where(eq(user.id, userId));
	return row ?? null;
}

/** Null where the link is unknown, used, taken back or too old, or the account disabled. */
export async function findInvitation(db: Db, token: string, at: number): Promise<Invited | null> {
	const [row] = await db
		.select({
			id: invitation.id,
			userId: invitation.userId,
			expiresAt: invitation.expiresAt,
			personId: account.personId,
			username: account.username,
			name: account.name
		})
		.from(invitation)
		.innerJoin(user, eq(user.id, invitation.userId))
		.where(and(eq(invitation.tokenHash, hash(token)), isOpen(at), isNull(user.disabledAt)));
	return row ?? null;
}

/** When each account's open invitation ends, for lists. */
export const findOpenInvitations = (db: Db, at: number) =>
	db
		.select({ userId: invitation.userId, expiresAt: invitation.expiresAt })
		.from(invitation)
		.where(isOpen(at));

/**
 * The passphrase is set, the codes are removed, every session ends, the link is used up: all or nothing, and once.
 * `passphraseHash` from `hashPassphrase`, which must not hold a transaction open. Null where the link is no longer good.
 */
export function acceptInvitation(
	db: Db,
	token: string,
	passphraseHash: string,
	at: number
): Promise<Invited | null> {
	return db.transaction(async (tx) => {
		const found = await findInvitation(tx, token, at);
		if (!found) return null;
		const { id, userId, personId, username, name } = found;
		await tx.update(invitation).set({ usedAt: at }).where(eq(invitation.id, id));
		const by = { userId, personId, name, at };
		await revoke(tx, userId, by);
		await keepPassphrase(tx, userId, passphraseHash, at);
		await tx.delete(session).where(eq(session.userId, userId));
		await insertAuditEvent(tx, null, by, 'invitation-used', { person: personId, username });
		if (await removeTotp(tx, userId))
			await insertAuditEvent(tx, null, by, 'totp-removed', { username });
		return found;
	});
}
