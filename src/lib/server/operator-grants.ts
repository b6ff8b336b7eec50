/** The operator ends a role at the machine, when no administrator can. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Role } from '#lib/domain/access/role.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { person, roleGrant, user, village } from './db/schema.ts';

/** What is open: in force, or waiting for a second administrator. `slug` is null for the township's role. */
export type OpenRole = {
	readonly username: string;
	readonly role: Role;
	readonly title: string;
	readonly slug: string | null;
	readonly effectiveAt: number | null;
};

export const findOpenRoles = (db: Db): Promise<OpenRole[]> =>
	db
		.select({
			username: user.username,
			role: roleGrant.role,
			title: roleGrant.title,
			slug: village.slug,
			effectiveAt: roleGrant.effectiveAt
		})
		.from(roleGrant)
		.innerJoin(user, eq(user.personId, roleGrant.personId))
		.leftJoin(village, eq(village.id, roleGrant.villageId))
		.where(isNull(roleGrant.endedAt))
		.orderBy(roleGrant.id)
		.then((rows) => rows.map((row) => ({ ...row, username: row.username ?? '' })));

/** @param villageId null for the township's role. False where the person holds none there */
export function endRole(
	db: Db,
	of: { readonly personId: number; readonly villageId: number | null; readonly reason: string },
	by: Actor
): Promise<boolean> {
	const { personId, villageId, reason } = of;
	const where =
		villageId === null ? isNull(roleGrant.villageId) : eq(roleGrant.villageId, villageId);
	return db.transaction(async (tx) => {
		const [ended] = await tx
			.update(roleGrant)
			.set({ endedAt: by.at, endedBy: by.personId ?? null, endReason: reason })
			.where(and(eq(roleGrant.personId, personId), where, isNull(roleGrant.endedAt)))
			.returning({ role: roleGrant.role, title: roleGrant.title });
		if (!ended) return false;
		const [who] = await tx
			.select({ name: person.name })
			.from(person)
			.where(eq(person.id, personId));
		const detail = { person: personId, name: who?.name ?? '', ...ended, reason };
		await insertAuditEvent(tx, villageId, by, 'role-ended', detail);
		return true;
	});
}
