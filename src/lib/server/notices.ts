/**
 * 公开 of a period on its way through the signatures. Who may sign what and when is kept by the database (drizzle/0002);
 * what a notice says is frozen in notice-content.ts, here it is the fingerprint (SHA-256) that is signed.
 */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { VillageRole } from '#lib/domain/access/role.ts';
import type { AuditDetails, NoticeDetail } from '#lib/domain/audit/audit-event.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { Published } from '#lib/domain/disclosure/due.ts';
import {
	isSameSubject,
	type NoticeSubject,
	type NoticeTopic
} from '#lib/domain/disclosure/topic.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { notice, noticeSignature } from './db/schema.ts';
import { orRule } from './duty-refusal.ts';
import { textHash } from './text-hash.ts';

export type NoticeRef = { readonly villageId: number; readonly id: number };
export type Verdict = { readonly verdict: 'signed' | 'refused'; readonly opinion: string };
/** Somebody of the village: notices are signed by natural persons, never by the operator. */
export type Signer = Actor & { readonly personId: number };
type Status = (typeof notice.$inferSelect)['status'];
type Kind = Extract<keyof AuditDetails, `notice-${string}`>;
type Beside<K extends Kind> = Omit<AuditDetails[K], keyof NoticeDetail>;
/** False: there is no such notice in this village. */
type Outcome = Promise<Result<boolean, DutyRule>>;

export const insertNoticeDraft = (
	db: Db,
	of: {
		villageId: number;
		fromMonth: Month;
		throughMonth: Month;
		/** '' where it is of everything. */
		topic?: NoticeTopic;
		edition: number;
		/** Why it corrects the edition before; '' for the first. */
		reason?: string;
	},
	by: Signer
): Promise<Result<number, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			const [row] = await tx
				.insert(notice)
				.values({ ...of, status: 'draft', preparedBy: by.personId, createdAt: by.at })
				.returning({ id: notice.id });
			if (!row) throw new Error('the notice was not inserted');
			await record(tx, { villageId: of.villageId, id: row.id }, by, 'notice-drafted');
			return row.id;
		})
	);

/** The next edition of what is published; where somebody began it already, that one. Null: nothing holds that could be corrected. */
export async function beginCorrection(
	db: Db,
	{ villageId, id }: NoticeRef,
	reason: string,
	by: Signer
): Promise<Result<number | null, DutyRule>> {
	const editions = await findEditions(db, { villageId, id });
	const [newest] = editions;
	const corrected = editions.find((one) => one.id === id);
	if (corrected?.status !== 'published' || !newest) return ok(null);
	if (newest.id !== id) return ok(newest.id);
	const { fromMonth, throughMonth, topic, edition } = newest;
	return insertNoticeDraft(
		db,
		{ villageId, fromMonth, throughMonth, topic, edition: edition + 1, reason },
		by
	);
}

/** All of the period and the matter of this one, the newest first. */
export async function findEditions(db: Db, of: NoticeRef) {
	const mine = await findNotice(db, of);
	return mine === null
		? []
		: (await findNotices(db, of.villageId)).filter((one) => isSameNotice(one, mine));
}

/** As the database keeps it. */
export type SubjectColumns = Pick<
	typeof notice.$inferSelect,
	'fromMonth' | 'throughMonth' | 'topic'
>;
export const subjectOf = ({ fromMonth, throughMonth, topic }: SubjectColumns): NoticeSubject => ({
	from: fromMonth,
	through: throughMonth,
	topic
});
/** Editions of one another. */
export const isSameNotice = (a: SubjectColumns, b: SubjectColumns): boolean =>
	isSameSubject(subjectOf(a), subjectOf(b));
export const sameNotice = (of: SubjectColumns) =>
	and(
		eq(notice.fromMonth, of.fromMonth),
		eq(notice.throughMonth, of.throughMonth),
		eq(notice.topic, of.topic)
	);

/** A supervisor signs, or refuses with a reason, exactly what they saw. */
export const signNotice = (
	db: Db,
	of: NoticeRef,
	fingerprint: string,
	said: Verdict,
	by: Signer
): Outcome =>
	change(db, of, by, said.verdict === 'signed' ? 'notice-signed' : 'notice-refused', async (tx) => {
		await insertSignature(tx, of, 'supervisor', fingerprint, said, by);
		return { textHash: textHash(said.opinion) };
	});

/** When enough supervisors have signed (SD3). */
export const closeReview = (db: Db, of: NoticeRef, by: Signer): Outcome =>
	change(db, of, by, 'notice-reviewed', (tx) => moveTo(tx, of, { status: 'reviewed' }));

/** The secretary signs, after the supervisors. */
export const approveNotice = (db: Db, of: NoticeRef, fingerprint: string, by: Signer): Outcome =>
	change(db, of, by, 'notice-approved', async (tx) => {
		await insertSignature(tx, of, 'secretary', fingerprint, SIGNED, by);
		await moveTo(tx, of, { status: 'approved' });
	});

/** On the board. What was there for these months before is superseded with it. */
export const publishNotice = (db: Db, of: NoticeRef, by: Signer): Outcome =>
	change(db, of, by, 'notice-published', async (tx) => {
		await supersedeEarlier(tx, of);
		await moveTo(tx, of, { status: 'published', publishedAt: by.at });
	});

/** Back to draft; every signature is void. False for a draft: the record says nothing that did not happen. */
export async function withdrawNotice(db: Db, of: NoticeRef, by: Signer): Outcome {
	if ((await findNotice(db, of))?.status === 'draft') return ok(false);
	return change(db, of, by, 'notice-withdrawn', (tx) => moveTo(tx, of, { status: 'draft' }));
}

const SIGNED: Verdict = { verdict: 'signed', opinion: '' };

/** One step of a notice on record, inside a transaction of its own; false where there is no such notice here. */
export const change = <K extends Kind>(
	db: Db,
	of: NoticeRef,
	by: Signer,
	kind: K,
	/** What the event says besides the notice. */
	work: (tx: Db) => Promise<Beside<K> | void>
): Outcome =>
	orRule(
		db.transaction(async (tx) => {
			if (!(await findNotice(tx, of))) return false;
			const beside = await work(tx);
			await record(tx, of, by, kind, beside ?? undefined);
			return true;
		})
	);

const here = (of: NoticeRef) => and(eq(notice.id, of.id), eq(notice.villageId, of.villageId));

export async function findNotice(db: Db, of: NoticeRef) {
	return (await db.select().from(notice).where(here(of)))[0] ?? null;
}

/** Newest period first; of a period the regular notice first; of a notice the newest edition. */
export const newestFirst = [
	desc(notice.throughMonth),
	asc(notice.fromMonth),
	asc(notice.topic),
	desc(notice.edition)
] as const;

/** Of a village. */
export const findNotices = (db: Db, villageId: number) =>
	db
		.select()
		.from(notice)
		.where(eq(notice.villageId, villageId))
		.orderBy(...newestFirst);

/** Which months were published, and on which day in China; a notice of one matter publishes none. */
export const publishedIn = (
	notices: readonly (SubjectColumns & Pick<typeof notice.$inferSelect, 'publishedAt'>)[]
): Published[] =>
	notices.flatMap(({ fromMonth: from, throughMonth: through, topic, publishedAt }) =>
		publishedAt === null || topic !== ''
			? []
			: [{ from, through, on: civilDateInChina(publishedAt) }]
	);

/** Newest last; those of earlier rounds carry `voidedAt`. */
export const findSignatures = (db: Db, noticeId: number) =>
	db
		.select()
		.from(noticeSignature)
		.where(eq(noticeSignature.noticeId, noticeId))
		.orderBy(noticeSignature.id);

export async function moveTo(
	db: Db,
	of: NoticeRef,
	set: { status: Status; fingerprint?: string; publishedAt?: number }
): Promise<void> {
	await db.update(notice).set(set).where(here(of));
}

export async function insertSignature(
	db: Db,
	of: NoticeRef,
	role: VillageRole,
	fingerprint: string,
	said: Verdict,
	by: Signer
): Promise<void> {
	await db.insert(noticeSignature).values({
		noticeId: of.id,
		role,
		personId: by.personId,
		fingerprint,
		...said,
		at: by.at
	});
}

async function supersedeEarlier(db: Db, of: NoticeRef): Promise<void> {
	const mine = await findNotice(db, of);
	if (!mine) return;
	await db
		.update(notice)
		.set({ status: 'superseded' })
		.where(
			and(eq(notice.villageId, mine.villageId), sameNotice(mine), eq(notice.status, 'published'))
		);
}

export async function record<K extends Kind>(
	db: Db,
	of: NoticeRef,
	by: Signer,
	kind: K,
	beside?: Beside<K>
): Promise<void> {
	const found = await findNotice(db, of);
	if (!found) throw new Error('the notice is gone');
	await insertAuditEvent(db, of.villageId, by, kind, {
		noticeId: of.id,
		fromMonth: found.fromMonth,
		throughMonth: found.throughMonth,
		...(found.topic !== '' && { topic: found.topic }),
		edition: found.edition,
		...beside
	} as AuditDetails[K]);
}
