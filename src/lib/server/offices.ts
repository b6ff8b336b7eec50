/** Who holds which office, now and before: for the township's pages and for everybody. */
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Role } from '#lib/domain/access/role.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Db } from './db/client.ts';
import { delegation, person, roleGrant, user, village } from './db/schema.ts';

const proposer = alias(person, 'proposer');
const holder = alias(person, 'holder');

const officeColumns = {
	id: roleGrant.id,
	villageId: roleGrant.villageId,
	personId: roleGrant.personId,
	name: person.name,
	role: roleGrant.role,
	title: roleGrant.title,
	proposedAt: roleGrant.proposedAt,
	proposedBy: roleGrant.proposedBy,
	proposer: proposer.name,
	/** Null while it waits for the second administrator. */
	effectiveAt: roleGrant.effectiveAt,
	endedAt: roleGrant.endedAt
};
const offices = (db: Db) =>
	db
		.select(officeColumns)
		.from(roleGrant)
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.leftJoin(proposer, eq(proposer.id, roleGrant.proposedBy));

/** Held or proposed, everywhere. */
export const findOpenOffices = (db: Db) =>
	offices(db).where(isNull(roleGrant.endedAt)).orderBy(asc(roleGrant.role), asc(roleGrant.id));
export type Office = Awaited<ReturnType<typeof findOpenOffices>>[number];

/** All that a person holds or held, the newest first. */
export const findOfficesOf = (db: Db, personId: number): Promise<Office[]> =>
	offices(db)
		.where(eq(roleGrant.personId, personId))
		.orderBy(sql`${roleGrant.id} desc`);

/** Those that hold in one village. */
export const findVillageOffices = (db: Db, villageId: number): Promise<Office[]> =>
	offices(db)
		.where(
			and(
				eq(roleGrant.villageId, villageId),
				isNotNull(roleGrant.effectiveAt),
				isNull(roleGrant.endedAt)
			)
		)
		.orderBy(asc(roleGrant.role), asc(roleGrant.id));

const delegations = (db: Db) =>
	db
		.select({
			id: delegation.id,
			grantId: delegation.grantId,
			villageId: roleGrant.villageId,
			personId: delegation.personId,
			name: person.name,
			holder: holder.name,
			role: roleGrant.role,
			title: roleGrant.title,
			fromOn: delegation.fromOn,
			untilOn: delegation.untilOn,
			createdAt: delegation.createdAt,
			endedAt: delegation.endedAt
		})
		.from(delegation)
		.innerJoin(person, eq(person.id, delegation.personId))
		.innerJoin(roleGrant, eq(roleGrant.id, delegation.grantId))
		.innerJoin(holder, eq(holder.id, roleGrant.personId));

/** Under way or still to come. */
export const findOpenDelegations = (db: Db, today: CivilDate) =>
	delegations(db)
		.where(and(isNull(delegation.endedAt), sql`${delegation.untilOn} >= ${today}`))
		.orderBy(asc(delegation.fromOn));
export type Delegation = Awaited<ReturnType<typeof findOpenDelegations>>[number];

export type OfficeChange = {
	readonly at: number;
	readonly what: 'began' | 'ended' | 'delegated' | 'delegation-ended';
	readonly name: string;
	readonly role: Office['role'];
	readonly title: string;
	/** Whom they stand in for, and for which days. */
	readonly holder: string | null;
	readonly fromOn: CivilDate | null;
	readonly untilOn: CivilDate | null;
};

/** Newest first. Reasons are left out: an illness is nobody's business. */
export async function findOfficeChanges(db: Db, villageId: number): Promise<OfficeChange[]> {
	const held = await offices(db).where(
		and(eq(roleGrant.villageId, villageId), isNotNull(roleGrant.effectiveAt))
	);
	const lent = await delegations(db).where(eq(roleGrant.villageId, villageId));
	return [...held.flatMap(changesOfOffice), ...lent.flatMap(changesOfDelegation)].sort(
		(a, b) => b.at - a.at
	);
}

function changesOfOffice(of: Office): OfficeChange[] {
	const { name, role, title } = of;
	const one = { name, role, title, holder: null, fromOn: null, untilOn: null };
	const began = { ...one, at: of.effectiveAt ?? 0, what: 'began' as const };
	return of.endedAt === null ? [began] : [began, { ...one, at: of.endedAt, what: 'ended' }];
}

function changesOfDelegation(of: Delegation): OfficeChange[] {
	const { name, role, title, holder, fromOn, untilOn } = of;
	const one = { name, role, title, holder, fromOn, untilOn };
	const made = { ...one, at: of.createdAt, what: 'delegated' as const };
	return of.endedAt === null
		? [made]
		: [made, { ...one, at: of.endedAt, what: 'delegation-ended' }];
}

/** Every village with how many supervisors must sign. */
export const findVillagesWithCosigners = (db: Db) =>
	db
		.select({
			id: village.id,
			slug: village.slug,
			name: village.name,
			isSample: village.isSample,
			cosignersNeeded: village.cosignersNeeded
		})
		.from(village)
		.orderBy(asc(village.id));

/** By account, for the operator: what is open, in force, or waiting for a second administrator. `slug` is null for the township's role. */
export type OpenRole = {
	readonly grantId: number;
	readonly username: string;
	readonly role: Role;
	readonly title: string;
	readonly slug: string | null;
	readonly effectiveAt: number | null;
};

export const findOpenRoles = (db: Db): Promise<OpenRole[]> =>
	db
		.select({
			grantId: roleGrant.id,
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
