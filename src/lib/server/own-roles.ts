import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Role } from '#lib/domain/access/role.ts';
import type { Db } from './db/client.ts';
import { roleGrant, village } from './db/schema.ts';

/** `village` is null for the township's own role. */
export type OwnRole = {
	readonly role: Role;
	readonly title: string;
	readonly village: string | null;
};

/** What a person is in office as; `withProposed`: also what only waits for a second administrator. */
export const findOwnRoles = (db: Db, personId: number, withProposed = false): Promise<OwnRole[]> =>
	db
		.select({ role: roleGrant.role, title: roleGrant.title, village: village.name })
		.from(roleGrant)
		.leftJoin(village, eq(village.id, roleGrant.villageId))
		.where(
			and(
				eq(roleGrant.personId, personId),
				isNull(roleGrant.endedAt),
				withProposed ? undefined : isNotNull(roleGrant.effectiveAt)
			)
		)
		.orderBy(asc(roleGrant.id));
