/** How a person's account stands: whether it has a second step, and what is due. Asked once a request. */
import { and, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { credential, roleGrant, totp, user } from './db/schema.ts';
import { isPassphraseDue } from './session-rules.ts';

/** What must be done before anything else: a passphrase that has run out, a second step that the role asks for. */
export type Duty = 'passphrase' | 'totp';
export type Standing = { readonly hasCode: boolean; readonly duty: Duty | null };

export async function findStanding(db: Db, userId: string, at: number): Promise<Standing> {
	const isTownship = exists(
		db
			.select({ one: sql`1` })
			.from(roleGrant)
			.where(
				and(
					eq(roleGrant.personId, user.personId),
					eq(roleGrant.role, 'township'),
					isNotNull(roleGrant.effectiveAt),
					isNull(roleGrant.endedAt)
				)
			)
	);
	const [row] = await db
		.select({
			changedAt: credential.updatedAt,
			confirmedAt: totp.confirmedAt,
			isTownship: sql<number>`${isTownship}`
		})
		.from(user)
		.leftJoin(credential, eq(credential.userId, user.id))
		.leftJoin(totp, eq(totp.userId, user.id))
		.where(eq(user.id, userId));
	const hasCode = (row?.confirmedAt ?? null) !== null;
	if (isPassphraseDue(row?.changedAt ?? null, at)) return { hasCode, duty: 'passphrase' };
	return { hasCode, duty: row?.isTownship === 1 && !hasCode ? 'totp' : null };
}
