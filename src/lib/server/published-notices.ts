/** 已公布的公开: what everybody may read. Only frozen copies are read here, never the books. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { VillageRole } from '#lib/domain/access/role.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { Pack } from '#lib/domain/disclosure/pack.ts';
import {
	isSameSubject,
	type NoticeSubject,
	type NoticeTopic
} from '#lib/domain/disclosure/topic.ts';
import type { Db } from './db/client.ts';
import { notice, noticeReceipt, noticeSignature, person, roleGrant } from './db/schema.ts';
import { findPack } from './notice-content.ts';
import { newestFirst, subjectOf } from './notices.ts';

export type PublishedNotice = {
	readonly id: number;
	readonly fromMonth: Month;
	readonly throughMonth: Month;
	readonly topic: NoticeTopic;
	readonly edition: number;
	/** Of the newest edition; an earlier one is superseded. */
	readonly isCurrent: boolean;
	readonly fingerprint: string;
	readonly publishedAt: number;
	/** Why it corrects the edition before; '' for the first. */
	readonly reason: string;
	/** When the township signed for it; null while it has not. */
	readonly receivedAt: number | null;
};
export type NoticeSigner = {
	readonly role: VillageRole;
	readonly title: string;
	readonly name: string;
	readonly opinion: string;
	readonly at: number;
};

const PUBLIC = ['published', 'superseded'] as const;

export async function findPublished(db: Db, villageId: number): Promise<PublishedNotice[]> {
	const rows = await db
		.select({ notice, receivedAt: noticeReceipt.at })
		.from(notice)
		.leftJoin(noticeReceipt, eq(noticeReceipt.noticeId, notice.id))
		.where(and(eq(notice.villageId, villageId), inArray(notice.status, [...PUBLIC])))
		.orderBy(...newestFirst);
	return rows.map(({ notice: one, receivedAt }) => ({
		...{ id: one.id, fromMonth: one.fromMonth, throughMonth: one.throughMonth },
		...{
			topic: one.topic,
			edition: one.edition,
			isCurrent: one.status === 'published',
			reason: one.reason
		},
		...{ fingerprint: one.fingerprint ?? '', publishedAt: one.publishedAt ?? 0, receivedAt }
	}));
}

/** Who signed what is there now, in the order they signed. */
export const findSigners = (db: Db, noticeId: number): Promise<NoticeSigner[]> =>
	db
		.select({
			role: noticeSignature.role,
			title: roleGrant.title,
			name: person.name,
			opinion: noticeSignature.opinion,
			at: noticeSignature.at
		})
		.from(noticeSignature)
		.innerJoin(person, eq(person.id, noticeSignature.personId))
		.innerJoin(notice, eq(notice.id, noticeSignature.noticeId))
		.innerJoin(
			roleGrant,
			and(
				eq(roleGrant.villageId, notice.villageId),
				eq(roleGrant.personId, noticeSignature.personId),
				eq(roleGrant.role, noticeSignature.role)
			)
		)
		.where(
			and(
				eq(noticeSignature.noticeId, noticeId),
				eq(noticeSignature.verdict, 'signed'),
				isNull(noticeSignature.voidedAt)
			)
		)
		.groupBy(noticeSignature.id)
		.orderBy(asc(noticeSignature.id));

export type NoticeText = {
	readonly notice: PublishedNotice;
	readonly pack: Pack;
	readonly signers: readonly NoticeSigner[];
	/** All of its editions, the newest first. */
	readonly editions: readonly PublishedNotice[];
};

/** `edition` null: the one that holds. Null where nothing of the period is published. */
export async function findNoticeText(
	db: Db,
	villageId: number,
	subject: NoticeSubject,
	edition: number | null
): Promise<NoticeText | null> {
	const editions = (await findPublished(db, villageId)).filter((one) =>
		isSameSubject(subjectOf(one), subject)
	);
	const found = editions.find((one) =>
		edition === null ? one.isCurrent : one.edition === edition
	);
	const pack = found ? await findPack(db, found.id) : null;
	return found && pack
		? { notice: found, pack, signers: await findSigners(db, found.id), editions }
		: null;
}
