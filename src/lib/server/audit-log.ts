/**
 * The audit trail: append-only, each event hashed together with the one before. It is written in the transaction that
 * makes the change, so both stand or fall together. The head (the last event of each chain) is sealed with a key that is
 * not in the database: a cut-off end is seen, and the next event goes on from the head, so the gap stays.
 */
import { createHash } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import type { AuditChain, AuditDetails, AuditKind } from '#lib/domain/audit/audit-event.ts';
import {
	chainOf,
	eventId,
	GENESIS,
	hashedText,
	type ChainedEvent
} from '#lib/domain/audit/chain.ts';
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

/** Many of one moment, in their order. */
export function insertAuditEvents(db: Db, by: Actor, events: readonly NewEvent[]): Promise<void> {
	return appendEvents(
		db,
		events.map((event) => ({ by, event }))
	);
}

export type Doing = { readonly by: Actor; readonly event: NewEvent };

/** The same for events of several people and moments: the trail of an earlier version is taken over so. */
export function appendEvents(db: Db, doings: readonly Doing[]): Promise<void> {
	return db.transaction(async (tx) => {
		for (const chain of ['books', 'access'] as const) {
			const own = doings.filter(({ event }) => chainOf(event.kind) === chain);
			if (own.length > 0) await append(tx, chain, own);
		}
	});
}

const AT_ONCE = 1000;

/** As one value that SQLite takes apart itself: thousands of corrections at once are thousands of events. */
const insertRows = (db: Db, rows: readonly (ChainedEvent & { id: number; hash: string })[]) =>
	db.run(sql`insert into audit_event
		(id, chain, seq, village_id, at, person_id, actor, kind, subject, detail, prev, hash)
		select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
			value ->> 8, value ->> 9, value ->> 10, value ->> 11
		from json_each(${JSON.stringify(
			rows.map((of) => [
				of.id,
				of.chain,
				of.seq,
				of.villageId,
				of.at,
				of.personId,
				of.actor,
				of.kind,
				of.subject,
				of.detail,
				of.prev,
				of.hash
			])
		)})`);

async function append(db: Db, chain: AuditChain, doings: readonly Doing[]): Promise<void> {
	const head = await findHead(db, chain);
	const { by } = doings[0] as Doing;
	const all = [...warnings(head).map((event) => ({ by, event })), ...doings];
	let { seq, hash } = head;
	const rows = all.map((one) => {
		seq += 1;
		const row = chained({ chain, seq, prev: hash }, one);
		hash = row.hash;
		return row;
	});
	for (let at = 0; at < rows.length; at += AT_ONCE)
		await insertRows(db, rows.slice(at, at + AT_ONCE));
	await writeHead(db, { ...head, seq, hash });
}

/**
 * The head does not bear our seal: with another key the database came from elsewhere (a restore without its secret), with
 * ours somebody changed it. Either is put on record instead of being healed in silence. Only a chain that never began
 * (no head, no event) has nothing to warn of.
 */
function warnings(head: Head): NewEvent[] {
	if (head.seal === NOT_BEGUN || isSealed(head, head.seal)) return [];
	const kind = head.keyId === sealKeyId() ? 'trail-broken' : 'trail-resealed';
	return [{ villageId: null, kind, detail: { seq: head.seq } }];
}

/** SQLite keeps no NUL and no half of a surrogate pair: what is hashed must be what is read back. */
const asKept = (text: string): string => text.toWellFormed().replaceAll('\0', '');

function chained(place: { chain: AuditChain; seq: number; prev: string }, { by, event }: Doing) {
	const { villageId, kind } = event;
	const detail = { ...event.detail };
	const of: ChainedEvent = {
		...place,
		villageId,
		at: by.at,
		personId: by.personId ?? null,
		actor: asKept(by.name),
		kind,
		subject: subjectOf({ kind, detail }),
		detail: JSON.stringify(detail)
	};
	return {
		...of,
		...place,
		id: eventId(place.chain, place.seq),
		hash: hashEvent(of)
	};
}

export const hashEvent = (of: ChainedEvent): string =>
	createHash('sha256').update(hashedText(of)).digest('hex');

/** In the place of a seal; never stored. A stored seal that is empty or anything else is a false one. */
const NOT_BEGUN = 'not-begun';
const NO_SEAL = 'missing';

/**
 * Where a chain stands. Events that stand behind the head (somebody put an older one back), or without a head at all:
 * then it goes on behind them, without a seal, so that the village can work on and the break is on record.
 */
export async function findHead(db: Db, chain: AuditChain): Promise<Head> {
	const [found] = await db.select().from(auditHead).where(eq(auditHead.chain, chain));
	const [last] = await db
		.select({ seq: auditEvent.seq, hash: auditEvent.hash })
		.from(auditEvent)
		.where(eq(auditEvent.chain, chain))
		.orderBy(desc(auditEvent.seq))
		.limit(1);
	const start = { chain, firstSeq: 1, firstPrev: GENESIS, keyId: sealKeyId() };
	if (!found)
		return last
			? { ...start, ...last, seal: NO_SEAL }
			: { ...start, seq: 0, hash: GENESIS, seal: NOT_BEGUN };
	if (last && last.seq > found.seq) return { ...found, ...last, keyId: sealKeyId(), seal: NO_SEAL };
	// That word is no seal, wherever it comes from.
	return { ...found, seal: found.seal === NOT_BEGUN ? NO_SEAL : found.seal };
}

/** Sealed with the key of today. */
export async function writeHead(db: Db, head: Omit<Head, 'seal' | 'keyId'>): Promise<void> {
	const row = { ...head, keyId: sealKeyId(), seal: sealOf(head) };
	await db.insert(auditHead).values(row).onConflictDoUpdate({ target: auditHead.chain, set: row });
}
