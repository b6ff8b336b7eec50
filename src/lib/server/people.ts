/** 自然人 and their roles (任职). Rules are kept by the database (drizzle/0002); here they are asked and written. */
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/access/role.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { delegation, person, roleGrant, user } from './db/schema.ts';

/** @returns its id. */
export async function insertPerson(db: Db, name: string, at: number): Promise<number> {
	const [row] = await db
		.insert(person)
		.values({ name, createdAt: at })
		.returning({ id: person.id });
	if (!row) throw new Error('the person was not inserted');
	return row.id;
}

/** What a person may act as in one village. `holder` is whom they act for, null in their own right. */
export type Held = { readonly role: Role; readonly title: string; readonly holder: string | null };

/**
 * The role of a person in a village on a day: their own, one delegated to them for that day, or the township's. Null for
 * whoever has none there.
 */
export async function findRole(
	db: Db,
	villageId: number,
	personId: number,
	today: CivilDate
): Promise<Held | null> {
	const [own] = await db
		.select({ role: roleGrant.role, title: roleGrant.title })
		.from(roleGrant)
		.where(
			and(
				eq(roleGrant.personId, personId),
				sql`(${roleGrant.villageId} = ${villageId} or ${roleGrant.villageId} is null)`,
				isNotNull(roleGrant.effectiveAt),
				isNull(roleGrant.endedAt)
			)
		)
		.limit(1);
	if (own) return { ...own, holder: null };
	const [lent] = await db
		.select({ role: roleGrant.role, title: roleGrant.title, holder: person.name })
		.from(delegation)
		.innerJoin(roleGrant, eq(roleGrant.id, delegation.grantId))
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.where(
			and(
				eq(delegation.personId, personId),
				eq(roleGrant.villageId, villageId),
				isNull(delegation.endedAt),
				isNull(roleGrant.endedAt),
				sql`${today} between ${delegation.fromOn} and ${delegation.untilOn}`
			)
		)
		.limit(1);
	return lent ?? null;
}

/** Whether this person administers people for the township. */
export async function isTownship(db: Db, personId: number): Promise<boolean> {
	const rows = await db
		.select({ id: roleGrant.id })
		.from(roleGrant)
		.where(
			and(
				eq(roleGrant.personId, personId),
				eq(roleGrant.role, 'township'),
				isNotNull(roleGrant.effectiveAt),
				isNull(roleGrant.endedAt)
			)
		)
		.limit(1);
	return rows.length > 0;
}

export type NewGrant = {
	/** Null for the township's own role. */
	readonly villageId: number | null;
	readonly personId: number;
	readonly name: string;
	readonly role: Role;
	readonly title: string;
};

/**
 * A grant that holds at once: by the operator at the machine, or by the township's only administrator.
 * @returns its id. @throws where a rule forbids it (brokenRule tells which)
 */
export function insertGrant(db: Db, of: NewGrant, by: Actor): Promise<number> {
	const { villageId, personId, role, title } = of;
	return db.transaction(async (tx) => {
		const [row] = await tx
			.insert(roleGrant)
			.values({
				villageId,
				personId,
				role,
				title,
				proposedAt: by.at,
				proposedBy: by.personId ?? null,
				effectiveAt: by.at
			})
			.returning({ id: roleGrant.id });
		if (!row) throw new Error('the grant was not inserted');
		await insertAuditEvent(tx, villageId, by, 'role-granted', {
			person: personId,
			name: of.name,
			role,
			title,
			second: ''
		});
		return row.id;
	});
}

/** The person behind a sign-in, for commands that act for them. @throws where there is no such account */
export async function findSignerOf(
	db: Db,
	username: string
): Promise<{ readonly userId: string; readonly personId: number; readonly name: string }> {
	const [row] = await db
		.select({ userId: user.id, personId: user.personId, name: user.name })
		.from(user)
		.where(eq(user.username, username));
	if (row?.personId == null) throw new Error(`no such account: ${username}`);
	return { ...row, personId: row.personId };
}
