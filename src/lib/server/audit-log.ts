/**
 * The audit trail: append-only, each event hashed together with the one before. It is written in the transaction that
 * makes the change, so both stand or fall together. The head (the last event of each chain) is sealed with a key that is
 * not in the database: a cut-off end is seen, and the next event goes on from the head, so the gap stays.
 */
import { createHash } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import type { AuditChain, AuditDetails, AuditKind } from '#lib/domain/audit/audit-event.ts';
import { chainOf, GENESIS, hashedText, type ChainedEvent } from '#lib/domain/audit/chain.ts';
import { subjectOf } from '#lib/domain/audit/subject.ts';
import { isSealed, sealKeyId, sealOf } from './audit-seal.ts';
import type { Db } from './db/client.ts';
import { auditEvent, auditHead } from './db/schema.ts';

/**
 * Who acts and when. `userId` is kept with the fact, `personId` and `name` in the audit trail; `at` is epoch milliseconds.
 * Without a person it is the operator at the machine, or somebody without an account.
 */
export type Actor = {
	readonly userId: string;
	readonly personId?: number | null;
	readonly name: string;
	readonly at: number;
};
type Detail = Readonly<Record<string, string | number | null>>;
export type NewEvent = {
	readonly villageId: number | null;
	readonly kind: AuditKind;
	readonly detail: Detail;
};
type Head = typeof auditHead.$inferSelect;

/** Call it with the transaction that makes the change: the event and the change stand or fall together. */
export const insertAuditEvent = <K extends AuditKind>(
	db: Db,
	villageId: number | null,
	by: Actor,
	kind: K,
	detail: AuditDetails[K]
): Promise<void> => insertAuditEvents(db, by, [{ villageId, kind, detail }]);

/** Rows in one statement: four bound values each stay far below SQLite's limit. */
const AT_ONCE = 500;

/** Many of one moment, in their order. */
export function insertAuditEvents(db: Db, by: Actor, events: readonly NewEvent[]): Promise<void> {
	return db.transaction(async (tx) => {
		for (const chain of ['books', 'access'] as const) {
			const own = events.filter(({ kind }) => chainOf(kind) === chain);
			if (own.length > 0) await append(tx, chain, by, own);
		}
	});
}

async function append(db: Db, chain: AuditChain, by: Actor, events: readonly NewEvent[]) {
	const head = await findHead(db, chain);
	const all = [...warnings(head), ...events];
	let { seq, hash } = head;
	const rows = all.map((one) => {
		seq += 1;
		const row = chained({ chain, seq, prev: hash }, by, one);
		hash = row.hash;
		return row;
	});
	for (let at = 0; at < rows.length; at += AT_ONCE)
		await db.insert(auditEvent).values(rows.slice(at, at + AT_ONCE));
	await writeHead(db, { ...head, seq, hash });
}

/**
 * The head does not bear our seal: with another key the database came from elsewhere (a restore without its secret), with
 * ours somebody changed it. Either is put on record instead of being healed in silence.
 */
function warnings(head: Head): NewEvent[] {
	if (head.seal === '' || isSealed(head, head.seal)) return [];
	const kind = head.keyId === sealKeyId() ? 'trail-broken' : 'trail-resealed';
	return [{ villageId: null, kind, detail: { seq: head.seq } }];
}

function chained(
	place: { chain: AuditChain; seq: number; prev: string },
	by: Actor,
	{ villageId, kind, detail }: NewEvent
) {
	const of: Omit<ChainedEvent, 'detail'> = {
		...place,
		villageId,
		at: by.at,
		personId: by.personId ?? null,
		actor: by.name,
		kind,
		subject: subjectOf({ kind, detail })
	};
	const hash = hashEvent({ ...of, detail: JSON.stringify(detail) });
	return { ...of, ...place, detail: { ...detail }, hash };
}

export const hashEvent = (of: ChainedEvent): string =>
	createHash('sha256').update(hashedText(of)).digest('hex');

async function findHead(db: Db, chain: AuditChain): Promise<Head> {
	const [found] = await db.select().from(auditHead).where(eq(auditHead.chain, chain));
	if (found) return found;
	// No head: a chain that never began, or one whose head was deleted. Then it goes on behind what is there.
	const [last] = await db
		.select({ seq: auditEvent.seq, hash: auditEvent.hash })
		.from(auditEvent)
		.where(eq(auditEvent.chain, chain))
		.orderBy(desc(auditEvent.seq))
		.limit(1);
	const start = { chain, firstSeq: 1, firstPrev: GENESIS, keyId: sealKeyId() };
	return last
		? { ...start, ...last, seal: 'missing' }
		: { ...start, seq: 0, hash: GENESIS, seal: '' };
}

/** Sealed with the key of today. */
export async function writeHead(db: Db, head: Omit<Head, 'seal' | 'keyId'>): Promise<void> {
	const row = { ...head, keyId: sealKeyId(), seal: sealOf(head) };
	await db.insert(auditHead).values(row).onConflictDoUpdate({ target: auditHead.chain, set: row });
}

const waitingTable = sql`select 1 from sqlite_master where name = 'audit_event_unchained'`;

/** Events of version 0.2 were not chained: they are taken over in their order, once, when that version is left. */
export async function chainOldEvents(db: Db): Promise<void> {
	if ((await db.all(waitingTable)).length === 0) return;
	await db.transaction(async (tx) => {
		const old = await tx.all<{
			village_id: number | null;
			at: number;
			actor: string;
			kind: string;
			detail: string;
		}>(sql`select village_id, at, actor, kind, detail from audit_event_unchained order by id`);
		for (const { village_id, at, actor, kind, detail } of old)
			await insertAuditEvents(tx, { userId: '', name: actor, at }, [
				{ villageId: village_id, kind: kind as AuditKind, detail: JSON.parse(detail) as Detail }
			]);
		await tx.run(sql`drop table audit_event_unchained`);
	});
}

/** Newest first. */
export const findAuditEvents = (db: Db, villageId: number, limit: number) =>
	db
		.select({
			at: auditEvent.at,
			actor: auditEvent.actor,
			kind: auditEvent.kind,
			detail: auditEvent.detail
		})
		.from(auditEvent)
		.where(eq(auditEvent.villageId, villageId))
		.orderBy(desc(auditEvent.id))
		.limit(limit);
