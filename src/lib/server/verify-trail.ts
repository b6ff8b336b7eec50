/**
 * 核对操作记录: recomputes both chains from their first event to their head, in pages. Detects only.
 *
 * What it sees: any column of any event changed, an event deleted, put in, moved or renumbered, the end cut off, a head
 * changed, deleted or sealed with another key. What nothing inside the database can see: a whole older copy of it put in its
 * place, and the work of somebody who has both the file and the secret; for those a head is kept outside (audit-heads.ts).
 * The facts of the books are compared with the events in verify-facts.ts.
 */
import { sql } from 'drizzle-orm';
import type { AuditChain } from '#lib/domain/audit/audit-event.ts';
import { chainOf, eventId, GENESIS, type ChainedEvent } from '#lib/domain/audit/chain.ts';
import { hashEvent } from './audit-log.ts';
import { findHashAt, type OutsideHead } from './audit-heads.ts';
import { isSealed, sealKeyId } from './audit-seal.ts';
import { hasUnchained } from './audit-upgrade.ts';
import type { Db } from './db/client.ts';
import { auditHead } from './db/schema.ts';

export type TrailKind =
	/** A number is missing. */
	| 'trail-gap'
	/** Does not follow the event before it. */
	| 'trail-link'
	/** Its contents are not those that were hashed. */
	| 'trail-hash'
	/** Its row number, or its chain, is not the one it belongs to. */
	| 'trail-place'
	/** Chain and head do not end at the same event. */
	| 'trail-end'
	| 'trail-no-head'
	/** Sealed with the key of this installation, and wrongly. */
	| 'trail-seal'
	/** Sealed with another key: restored elsewhere, or a new secret. */
	| 'trail-key'
	/** More is cleared than the record of clearing says. */
	| 'trail-cleared'
	/** Put on record by the running product. */
	| 'trail-broken'
	| 'trail-resealed'
	/** More events were written than are there. */
	| 'trail-count'
	| 'trail-unchained'
	/** Does not extend the head that was kept outside. */
	| 'trail-outside';
export type TrailFinding = {
	readonly kind: TrailKind;
	readonly where: string;
	readonly expected: string;
	readonly found: string;
};
export type TrailReport = { readonly events: number; readonly findings: TrailFinding[] };

type Row = {
	id: number;
	seq: number;
	villageId: number | null;
	at: number;
	personId: number | null;
	actor: string;
	kind: string;
	subject: string | null;
	detail: string;
	prev: string;
	hash: string;
};
type Head = typeof auditHead.$inferSelect;
type Add = (kind: TrailKind, where: string, expected: unknown, found: unknown) => void;

const CHAINS: readonly AuditChain[] = ['books', 'access'];
/** Of one sort: whoever changed a thousand events is as plain from a few. */
const MOST = 50;
const PAGE = 1000;

/** `outside`: a head that was kept elsewhere. */
export async function verifyTrail(
	db: Db,
	outside: readonly OutsideHead[] = []
): Promise<TrailReport> {
	const findings: TrailFinding[] = [];
	const counts = new Map<TrailKind, number>();
	const add: Add = (kind, where, expected, found) => {
		const count = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, count);
		if (count <= MOST)
			findings.push({ kind, where, expected: String(expected), found: String(found) });
	};
	let events = 0;
	const heads = new Map((await db.select().from(auditHead)).map((head) => [head.chain, head]));
	const known = new Map(outside.map(({ chain, seq }) => [chain, seq]));
	for (const chain of CHAINS) {
		const head = heads.get(chain) ?? null;
		if (head) checkSeal(head, add);
		events += await walk(db, chain, head, known.get(chain) ?? 0, add);
	}
	await checkCleared(db, heads.get('access') ?? null, add);
	await checkCount(db, heads, add);
	if (await hasUnchained(db)) add('trail-unchained', 'audit_event_unchained', '—', '—');
	for (const one of outside) await checkOutside(db, one, add);
	return { events, findings };
}

const placeOf = (chain: string, { seq, at, kind }: Row): string =>
	`${chain} ${seq} (${timeOf(at)} ${kind})`;
/** In China's time, whatever was written there. */
function timeOf(at: unknown): string {
	const time = new Date(Number(at) + 8 * 3_600_000);
	return Number.isNaN(time.getTime())
		? String(at)
		: time.toISOString().slice(0, 16).replace('T', ' ');
}

const readPage = (db: Db, chain: AuditChain, after: number): Promise<Row[]> =>
	db.all<Row>(sql`select id, seq, village_id as villageId, at, person_id as personId, actor, kind,
		subject, detail, prev, hash
		from audit_event where chain = ${chain} and seq > ${after} order by seq limit ${PAGE}`);

/** @returns how many events the chain has */
async function walk(
	db: Db,
	chain: AuditChain,
	head: Head | null,
	known: number,
	add: Add
): Promise<number> {
	let before = {
		seq: (head?.firstSeq ?? 1) - 1,
		hash: head?.firstPrev ?? GENESIS
	};
	let [count, after] = [0, -Number.MAX_SAFE_INTEGER];
	for (;;) {
		const page = await readPage(db, chain, after);
		for (const row of page) {
			checkEvent(chain, row, before, add);
			checkWarning(chain, row, known, add);
			before = row;
		}
		count += page.length;
		after = page.at(-1)?.seq ?? after;
		if (page.length < PAGE) break;
	}
	checkEnd(chain, head, before, count, add);
	return count;
}

function checkEvent(
	chain: AuditChain,
	row: Row,
	before: { seq: number; hash: string },
	add: Add
): void {
	const where = placeOf(chain, row);
	if (row.seq !== before.seq + 1) add('trail-gap', where, before.seq + 1, row.seq);
	if (row.prev !== before.hash) add('trail-link', where, before.hash, row.prev);
	const { id, hash, ...of } = row;
	const wanted = hashEvent({ ...of, chain } satisfies ChainedEvent);
	if (hash !== wanted) add('trail-hash', where, wanted, hash);
	if (id !== eventId(chain, row.seq)) add('trail-place', where, eventId(chain, row.seq), id);
	if (chainOf(row.kind) !== chain && !WARNINGS.has(row.kind))
		add('trail-place', where, chainOf(row.kind), chain);
}

/** These stand in the chain that they warn of. */
const WARNINGS = new Set(['trail-broken', 'trail-resealed']);

/** A change of keys that the operator knows of (they took down a head behind it) is no finding any more; a break stays one. */
function checkWarning(chain: AuditChain, row: Row, known: number, add: Add): void {
	if (row.kind === 'trail-broken') add('trail-broken', placeOf(chain, row), '—', row.detail);
	if (row.kind === 'trail-resealed' && row.seq > known)
		add('trail-resealed', placeOf(chain, row), '—', row.detail);
}

function checkEnd(
	chain: AuditChain,
	head: Head | null,
	last: { seq: number; hash: string },
	count: number,
	add: Add
): void {
	if (!head) {
		if (count > 0) add('trail-no-head', chain, `${last.seq} ${last.hash}`, '—');
		return;
	}
	const [expected, found] = [`${head.seq} ${head.hash}`, `${last.seq} ${last.hash}`];
	if (expected !== found) add('trail-end', chain, expected, found);
}

function checkSeal(head: Head, add: Add): void {
	if (isSealed(head, head.seal)) {
		// Sealed well; the name of the key beside it is for people to read.
		if (head.keyId !== sealKeyId()) add('trail-seal', head.chain, sealKeyId(), head.keyId);
		return;
	}
	const kind = head.keyId === sealKeyId() ? 'trail-seal' : 'trail-key';
	add(kind, `${head.chain} ${head.seq}`, sealKeyId(), head.keyId);
}

/** What is gone from the beginning of `access` is what `books` says was cleared. */
async function checkCleared(db: Db, head: Head | null, add: Add): Promise<void> {
	const [cleared] = await db.all<{ seq: number }>(sql`select coalesce(max(
		json_extract(case when json_valid(detail) then detail else '{}' end, '$.seq')), 0) as seq
		from audit_event where chain = 'books' and kind = 'trail-cleared'`);
	const expected = Number(cleared?.seq ?? 0) + 1;
	const found = head?.firstSeq ?? 1;
	if (expected !== found) add('trail-cleared', 'access', expected, found);
}

/** The database counts the rows it ever gave a number to; that count is not taken back by cutting the end off. */
async function checkCount(db: Db, heads: ReadonlyMap<string, Head>, add: Add): Promise<void> {
	const rows = await db.all<{ seq: number }>(
		sql`select seq from sqlite_sequence where name = 'audit_event'`
	);
	const last = (chain: AuditChain) => {
		const seq = heads.get(chain)?.seq ?? 0;
		return seq === 0 ? 0 : eventId(chain, seq);
	};
	const expected = Number(rows[0]?.seq ?? 0);
	const found = Math.max(last('books'), last('access'));
	if (expected !== found) add('trail-count', 'audit_event', expected, found);
}

async function checkOutside(db: Db, one: OutsideHead, add: Add): Promise<void> {
	const found = await findHashAt(db, one);
	if (found === undefined || found === one.hash) return;
	add('trail-outside', `${one.chain} ${one.seq}`, one.hash, found ?? '—');
}
