/** Where a person is signed in, and ending it from elsewhere. */
import { and, desc, eq, gt, isNotNull, ne } from 'drizzle-orm';
import { describeBrowser, type Browser } from '#lib/domain/access/user-agent.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { session } from './db/schema.ts';
import { isSessionOver } from './session-rules.ts';
import type { SignedIn } from './sign-in.ts';

export type OwnSession = {
	/** Names it; opens nothing. */
	readonly id: string;
	readonly browser: Browser;
	readonly signedInAt: number;
	readonly seenAt: number;
	readonly isThis: boolean;
};

/** This one first, then the latest. */
export async function findSessions(db: Db, of: SignedIn, at: number): Promise<OwnSession[]> {
	const rows = await db
		.select()
		.from(session)
		.where(
			and(
				eq(session.userId, of.userId),
				isNotNull(session.acceptedAt),
				gt(session.expiresAt, new Date(at))
			)
		)
		.orderBy(desc(session.seenAt), session.id);
	return rows
		.filter((row) => !isSessionOver(row, at))
		.map((row) => ({
			id: row.id,
			browser: describeBrowser(row.userAgent ?? ''),
			signedInAt: row.acceptedAt ?? row.createdAt.getTime(),
			seenAt: row.seenAt ?? row.createdAt.getTime(),
			isThis: row.id === of.sessionId
		}))
		.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Another session of the same person. False if it is not theirs, this one, or over already. */
export const endSession = async (db: Db, of: SignedIn, id: string, at: number): Promise<boolean> =>
	(await endOwn(db, of, id, at)) > 0;

/** Everywhere but here. @returns how many */
export const endOtherSessions = (db: Db, of: SignedIn, at: number): Promise<number> =>
	endOwn(db, of, null, at);

function endOwn(db: Db, of: SignedIn, id: string | null, at: number): Promise<number> {
	const { userId, personId, name, username, sessionId } = of;
	return db.transaction(async (tx) => {
		const ended = await tx
			.delete(session)
			.where(
				and(
					eq(session.userId, userId),
					ne(session.id, sessionId),
					id === null ? undefined : eq(session.id, id)
				)
			)
			.returning({ acceptedAt: session.acceptedAt });
		const count = ended.filter(({ acceptedAt }) => acceptedAt !== null).length;
		if (count > 0)
			await insertAuditEvent(tx, null, { userId, personId, name, at }, 'session-ended', {
				username,
				count
			});
		return count;
	});
}

/** Of anybody, by the township or the operator. @returns how many */
export function endSessionsOf(
	db: Db,
	who: { readonly userId: string; readonly username: string },
	by: Actor
): Promise<number> {
	return db.transaction(async (tx) => {
		const ended = await tx
			.delete(session)
			.where(eq(session.userId, who.userId))
			.returning({ acceptedAt: session.acceptedAt });
		const count = ended.filter(({ acceptedAt }) => acceptedAt !== null).length;
		if (count > 0)
			await insertAuditEvent(tx, null, by, 'session-ended', { username: who.username, count });
		return count;
	});
}
