/** The audit trail as people read it: filtered, newest first, from place to place. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { describeEvent, type AuditKind } from '#lib/domain/audit/audit-event.ts';
import { kindsOf } from '#lib/domain/audit/event-group.ts';
import { hrefOfSubject } from '#lib/domain/audit/subject-href.ts';
import {
	endOfDay,
	startOfDay,
	type TrailPlace,
	type TrailQuery
} from '#lib/domain/audit/trail-query.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Db } from './db/client.ts';
import { auditEvent, village } from './db/schema.ts';

/** Whose trail: a village's, or (null) that of all; `ownOf`: only what this person did (mark `o` of the table). */
export type TrailScope = {
	readonly villageId: number | null;
	readonly ownOf: number | null;
};
export type TrailEvent = TrailPlace & {
	readonly who: string;
	readonly sentence: string;
	readonly href: string | null;
	/** Null where it is about no single village. */
	readonly village: string | null;
};

/** Of the people who have, or had, an office in the village: what they did that belongs to no village (signing in). */
const membersOf = (
	villageId: number
): SQL => sql`select person_id from role_grant where village_id = ${villageId}
	union select d.person_id from delegation d join role_grant g on g.id = d.grant_id where g.village_id = ${villageId}`;

function inVillage(villageId: number): SQL | undefined {
	const members = membersOf(villageId);
	// With a plus: it walks the events by time and stops, instead of sorting all of a village.
	const place = sql`+${auditEvent.villageId}`;
	return or(
		sql`${place} = ${villageId}`,
		and(
			sql`${place} is null`,
			or(
				sql`${auditEvent.personId} in (${members})`,
				sql`${auditEvent.subject} in (select 'user:' || username from user where person_id in (${members}))`
			)
		)
	);
}

const inScope = ({ villageId, ownOf }: TrailScope): SQL | undefined =>
	and(
		villageId === null ? undefined : inVillage(villageId),
		ownOf === null ? undefined : eq(auditEvent.personId, ownOf)
	);

/** What the database can tell; words are looked for in the sentences. */
const matching = ({ from, to, who, kind, of }: TrailQuery): SQL | undefined =>
	and(
		from === null ? undefined : gte(auditEvent.at, startOfDay(from)),
		to === null ? undefined : lt(auditEvent.at, endOfDay(to)),
		who === null
			? undefined
			: who === 0
				? isNull(auditEvent.personId)
				: eq(auditEvent.personId, who),
		kind === null ? undefined : inArray(auditEvent.kind, kindsOf(kind)),
		of === null ? undefined : eq(auditEvent.subject, of)
	);

const behind = ({ at, id }: TrailPlace): SQL | undefined =>
	or(lt(auditEvent.at, at), and(eq(auditEvent.at, at), lt(auditEvent.id, id)));

const AT_ONCE = 500;

const selectEvents = (db: Db) =>
	db
		.select({
			id: auditEvent.id,
			at: auditEvent.at,
			actor: auditEvent.actor,
			kind: auditEvent.kind,
			detail: auditEvent.detail,
			subject: auditEvent.subject,
			village: village.name,
			slug: village.slug
		})
		.from(auditEvent)
		.leftJoin(village, eq(village.id, auditEvent.villageId));
type Row = Awaited<ReturnType<typeof selectEvents>>[number];

const toEvent = (row: Row, language: Language): TrailEvent => ({
	id: row.id,
	at: row.at,
	who: row.actor,
	sentence: describeEvent(row, language),
	href: row.slug === null ? null : hrefOfSubject(`/office/${row.slug}`, row.subject),
	village: row.village
});

/** Whether the words stand in what is shown, or in what is stored of it. */
function hasWords(row: Row, { sentence, who }: TrailEvent, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const text = [sentence, who, ...Object.values(row.detail)].join('\n').toLowerCase();
	return words.every((word) => text.includes(word));
}

/** Every event that was looked at; `event` is null where its words do not fit. */
async function* readTrail(
	db: Db,
	scope: TrailScope,
	query: TrailQuery,
	language: Language
): AsyncGenerator<{ place: TrailPlace; event: TrailEvent | null }> {
	const words = query.q.toLowerCase().split(/\s+/).filter(Boolean);
	let place = query.before;
	for (;;) {
		const rows: Row[] = await selectEvents(db)
			.where(and(inScope(scope), matching(query), place ? behind(place) : undefined))
			.orderBy(desc(auditEvent.at), desc(auditEvent.id))
			.limit(AT_ONCE);
		for (const row of rows) {
			const event = toEvent(row, language);
			place = { at: row.at, id: row.id };
			yield { place, event: hasWords(row, event, words) ? event : null };
		}
		if (rows.length < AT_ONCE) return;
	}
}

/** Words that are rare are not looked for to the beginning of time while somebody waits. */
const LOOKED_AT = 20_000;

export type TrailPage = {
	readonly events: TrailEvent[];
	/** Where the next page goes on; null at the end. */
	readonly next: TrailPlace | null;
};

export async function findTrail(
	db: Db,
	scope: TrailScope,
	query: TrailQuery,
	language: Language,
	limit: number
): Promise<TrailPage> {
	const events: TrailEvent[] = [];
	let [looked, last] = [0, null as TrailPlace | null];
	for await (const { place, event } of readTrail(db, scope, query, language)) {
		if (events.length === limit || looked === LOOKED_AT) return { events, next: last };
		if (event) events.push(event);
		last = place;
		looked += 1;
	}
	return { events, next: null };
}

/** All that the filter leaves, for a file. */
export async function* readTrailEvents(
	db: Db,
	scope: TrailScope,
	query: TrailQuery,
	language: Language
): AsyncGenerator<TrailEvent> {
	for await (const { event } of readTrail(db, scope, query, language)) if (event) yield event;
}

/** Who stands in the trail, by name, for the filter; 0 is whoever is no person of the product. */
export async function findDoers(
	db: Db,
	scope: TrailScope
): Promise<{ id: number; name: string }[]> {
	const rows = await db
		.selectDistinct({ id: auditEvent.personId, name: auditEvent.actor })
		.from(auditEvent)
		.where(inScope(scope))
		.orderBy(asc(auditEvent.actor));
	const names = new Map<number, string[]>();
	for (const { id, name } of rows) names.set(id ?? 0, [...(names.get(id ?? 0) ?? []), name]);
	return [...names]
		.filter(([id]) => id !== 0)
		.map(([id, known]) => ({ id, name: known.join(' / ') }));
}

/** `subjects` as `subjectOf` names them; `kinds`: of these only. */
export type Asked = { readonly subjects: readonly string[]; readonly kinds?: readonly AuditKind[] };
export const HISTORY_LINES = 50;

/**
 * What happened to a voucher, a file, a target, a rule or a person, newest first: everybody who may see the thing may see
 * this. At most HISTORY_LINES; the trail has the rest. `villageId` null: what belongs to no village too (a person's).
 */
export async function findHistory(
	db: Db,
	villageId: number | null,
	{ subjects, kinds }: Asked,
	language: Language
): Promise<TrailEvent[]> {
	const rows = await selectEvents(db)
		.where(
			and(
				villageId === null ? undefined : eq(auditEvent.villageId, villageId),
				inArray(auditEvent.subject, [...subjects]),
				kinds ? inArray(auditEvent.kind, [...kinds]) : undefined
			)
		)
		.orderBy(desc(auditEvent.at), desc(auditEvent.id))
		.limit(HISTORY_LINES);
	return rows.map((row) => toEvent(row, language));
}

/** What happened to a voucher: its own events, and how its batches came into the books, left them or gave way. */
export async function findVoucherHistory(
	db: Db,
	villageId: number,
	voucherId: number,
	batchIds: readonly number[],
	language: Language
): Promise<TrailEvent[]> {
	const own = { subjects: [`voucher:${voucherId}`] };
	const batches = {
		subjects: batchIds.map((id) => `batch:${id}`),
		kinds: ['draft-uploaded', 'batch-posted', 'period-replaced', 'batch-reversed'] as const
	};
	const found = [
		...(await findHistory(db, villageId, own, language)),
		...(await findHistory(db, villageId, batches, language))
	];
	return found.sort((a, b) => b.at - a.at || b.id - a.id).slice(0, HISTORY_LINES);
}
