/** 任职 by the township: proposed by one administrator, confirmed by another once there are two, ended with a reason. */
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { Result } from '#lib/domain/result.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { person, roleGrant } from './db/schema.ts';
import { orRule } from './duty-refusal.ts';
import { insertGrant, type NewGrant } from './people.ts';

export type Granted = { readonly isPending: boolean };

/** How many administrators there are now. */
export async function countAdministrators(db: Db): Promise<number> {
	const [row] = await db
		.select({ count: sql<number>`count(*)` })
		.from(roleGrant)
		.where(
			and(
				eq(roleGrant.role, 'township'),
				isNotNull(roleGrant.effectiveAt),
				isNull(roleGrant.endedAt)
			)
		);
	return row?.count ?? 0;
}

export const proposeGrant = (db: Db, of: NewGrant, by: Actor): Promise<Result<Granted, DutyRule>> =>
	orRule(writeGrant(db, of, by));

/** The same inside a larger change. @throws where a rule forbids it */
export const writeGrant = (db: Db, of: NewGrant, by: Actor): Promise<Granted> =>
	db.transaction(async (tx) => {
		const isPending = (await countAdministrators(tx)) > 1;
		if (isPending) await insertProposal(tx, of, by);
		else await insertGrant(tx, of, by);
		return { isPending };
	});

async function insertProposal(db: Db, of: NewGrant, by: Actor): Promise<void> {
	const { villageId, personId, name, role, title } = of;
	await db.insert(roleGrant).values({
		villageId,
		personId,
		role,
		title,
		proposedAt: by.at,
		proposedBy: by.personId ?? null
	});
	await insertAuditEvent(db, villageId, by, 'role-proposed', {
		person: personId,
		name,
		role,
		title
	});
}

/** False where it holds or ended meanwhile. The rule TWO refuses whoever proposed it, unless nobody else is left. */
export const confirmGrant = (
	db: Db,
	grantId: number,
	by: Actor
): Promise<Result<boolean, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			const found = await findOpenGrant(tx, grantId);
			if (!found || found.effectiveAt !== null) return false;
			const isOwn = found.proposedBy === by.personId;
			await tx
				.update(roleGrant)
				.set({ effectiveAt: by.at, confirmedBy: isOwn ? null : (by.personId ?? null) })
				.where(eq(roleGrant.id, grantId));
			const { personId, name, role, title } = found;
			await insertAuditEvent(tx, found.villageId, by, 'role-granted', {
				person: personId,
				name,
				role,
				title,
				second: isOwn ? '' : by.name
			});
			return true;
		})
	);

/** At once, and what was delegated with it (a trigger). Also takes back a proposal. False where it ended meanwhile. */
export const endGrant = (
	db: Db,
	grantId: number,
	reason: string,
	by: Actor
): Promise<Result<boolean, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			const found = await findOpenGrant(tx, grantId);
			if (!found) return false;
			await tx
				.update(roleGrant)
				.set({ endedAt: by.at, endedBy: by.personId ?? null, endReason: reason })
				.where(eq(roleGrant.id, grantId));
			const kind = found.effectiveAt === null ? 'role-declined' : 'role-ended';
			const { personId, name, role, title } = found;
			await insertAuditEvent(tx, found.villageId, by, kind, {
				person: personId,
				name,
				role,
				title,
				reason
			});
			return true;
		})
	);

async function findOpenGrant(db: Db, grantId: number) {
	const [row] = await db
		.select({
			villageId: roleGrant.villageId,
			personId: roleGrant.personId,
			name: person.name,
			role: roleGrant.role,
			title: roleGrant.title,
			proposedBy: roleGrant.proposedBy,
			effectiveAt: roleGrant.effectiveAt
		})
		.from(roleGrant)
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.where(and(eq(roleGrant.id, grantId), isNull(roleGrant.endedAt)));
	return row ?? null;
}
