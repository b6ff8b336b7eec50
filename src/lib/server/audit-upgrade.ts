/**
 * Leaving version 0.2: its events were not chained, and who had which role was no event at all. Both are taken over
 * into the chains, once, in one transaction, and that this happened is an event too.
 */
import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { AuditKind } from '#lib/domain/audit/audit-event.ts';
import { appendEvents, type Actor, type Doing, type NewEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { auditEvent, auditHead, person, roleGrant } from './db/schema.ts';

const waitingTable = sql`select 1 from sqlite_master where name = 'audit_event_unchained'`;

/** Whether somebody has put (or left) events aside that no chain holds. */
export const hasUnchained = async (db: Db): Promise<boolean> =>
	(await db.all(waitingTable)).length > 0;

/**
 * Only into chains that never began: a table of this name beside a chain is none of ours (`verify` tells of it), and
 * what stands in it must not be sealed.
 */
export async function chainOldEvents(db: Db, at: number): Promise<void> {
	if (!(await hasUnchained(db))) return;
	if ((await db.$count(auditHead)) + (await db.$count(auditEvent)) > 0) return;
	await db.transaction(async (tx) => {
		const old = await takeOver(tx);
		const grants = await grantEvents(tx);
		if (old + grants.length > 0) {
			const by = { userId: '', name: UPGRADE, at };
			const event = { villageId: null, kind: 'trail-upgraded', detail: { count: old } } as const;
			await appendEvents(tx, [...grants, { by, event }]);
		}
		await tx.run(sql`drop table audit_event_unchained`);
	});
}

/** Who did it: the new version itself. */
const UPGRADE = '0.2 → 0.3';

type Old = {
	id: number;
	village_id: number | null;
	at: number;
	actor: string;
	kind: string;
	detail: string;
};
const AT_ONCE = 500;

/** In their order, a page at a time. @returns how many */
async function takeOver(tx: Db): Promise<number> {
	const persons = await findPersonsByName(tx);
	let [count, last] = [0, 0];
	for (;;) {
		const page = await tx.all<Old>(sql`select id, village_id, at, actor, kind, detail
			from audit_event_unchained where id > ${last} order by id limit ${AT_ONCE}`);
		if (page.length > 0)
			await appendEvents(
				tx,
				page.map((old) => toDoing(old, persons.get(old.actor) ?? null))
			);
		count += page.length;
		last = page.at(-1)?.id ?? 0;
		if (page.length < AT_ONCE) return count;
	}
}

/** 0.2 kept the doer's name only. A name that two people bear says nothing. */
async function findPersonsByName(tx: Db): Promise<Map<string, number | null>> {
	const persons = new Map<string, number | null>();
	for (const { id, name } of await tx.select({ id: person.id, name: person.name }).from(person))
		persons.set(name, persons.has(name) ? null : id);
	return persons;
}

const toDoing = ({ village_id, at, actor, kind, detail }: Old, personId: number | null): Doing => ({
	by: { userId: '', personId, name: actor, at },
	event: {
		villageId: village_id,
		kind: kind as AuditKind,
		detail: JSON.parse(detail) as NewEvent['detail']
	}
});

/** The roles that the migration made of titles (书记, 监 …). */
async function grantEvents(tx: Db): Promise<Doing[]> {
	const grants = await tx
		.select({ grant: roleGrant, name: person.name })
		.from(roleGrant)
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.where(isNull(roleGrant.proposedBy))
		.orderBy(asc(roleGrant.id));
	return grants.map(({ grant, name }) => {
		const by: Actor = { userId: '', name: UPGRADE, at: grant.effectiveAt ?? grant.proposedAt };
		const { villageId, personId, role, title } = grant;
		const detail = { person: personId, name, role, title, second: '' };
		return { by, event: { villageId, kind: 'role-granted', detail } };
	});
}
