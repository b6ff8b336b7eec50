/** Notices on their way to the board: what is next for each, and whose it is. */
import { and, count, eq, isNull } from 'drizzle-orm';
import { isSameSubject, type NoticeSubject } from '#lib/domain/disclosure/topic.ts';
import type { Db } from './db/client.ts';
import { notice, noticeMask, noticeSignature } from './db/schema.ts';
import { subjectOf } from './notices.ts';

/** `second`: reasons for publishing something private as it is, of which a supervisor must think too. */
export type NoticeStep = 'draft' | 'second' | 'refused' | 'review' | 'approve' | 'publish';
export type WaitingNotice = NoticeSubject & {
	readonly id: number;
	readonly edition: number;
	readonly step: NoticeStep;
	/** How many reasons, for `second`. */
	readonly count: number;
	/** Whoever asks signed or refused already, and others have not. */
	readonly hasMySay: boolean;
};
type Notice = typeof notice.$inferSelect;
type Signature = typeof noticeSignature.$inferSelect;

/** Of those of a village that are no longer, or not yet, on the board; as they are ordered there. */
export async function findWaitingNotices(
	db: Db,
	villageId: number,
	notices: readonly Notice[],
	personId: number
): Promise<WaitingNotice[]> {
	const signatures = await findLiveSignatures(db, villageId);
	const unseconded = await findUnseconded(db, villageId);
	return notices.flatMap((one) => {
		const own = signatures.filter(({ noticeId }) => noticeId === one.id);
		const reasons = unseconded.get(one.id) ?? 0;
		return stepsOf(one, own, reasons).map((step) => ({
			...{ ...subjectOf(one), id: one.id, edition: one.edition, step },
			count: step === 'second' ? reasons : 0,
			hasMySay: step === 'review' && own.some((said) => said.personId === personId)
		}));
	});
}

export const isOnItsWay = (waiting: readonly WaitingNotice[], of: NoticeSubject): boolean =>
	waiting.some((one) => isSameSubject(one, of));

function stepsOf(
	{ status }: Notice,
	signatures: readonly Signature[],
	reasons: number
): NoticeStep[] {
	if (status === 'draft') return reasons > 0 ? ['second', 'draft'] : ['draft'];
	// A refusal stops nobody else: with enough signatures the notice goes on (SD3).
	if (status === 'submitted')
		return signatures.some(({ verdict }) => verdict === 'refused')
			? ['refused', 'review']
			: ['review'];
	if (status === 'reviewed') return ['approve'];
	return status === 'approved' ? ['publish'] : [];
}

/** Of supervisors; those of earlier rounds do not count (SD6). */
async function findLiveSignatures(db: Db, villageId: number): Promise<Signature[]> {
	const rows = await db
		.select({ signature: noticeSignature })
		.from(noticeSignature)
		.innerJoin(notice, eq(notice.id, noticeSignature.noticeId))
		.where(
			and(
				eq(notice.villageId, villageId),
				eq(notice.status, 'submitted'),
				eq(noticeSignature.role, 'supervisor'),
				isNull(noticeSignature.voidedAt)
			)
		);
	return rows.map(({ signature }) => signature);
}

async function findUnseconded(db: Db, villageId: number): Promise<Map<number, number>> {
	const rows = await db
		.select({ id: noticeMask.noticeId, reasons: count() })
		.from(noticeMask)
		.innerJoin(notice, eq(notice.id, noticeMask.noticeId))
		.where(
			and(
				eq(notice.villageId, villageId),
				eq(notice.status, 'draft'),
				eq(noticeMask.isOverride, true),
				isNull(noticeMask.secondBy)
			)
		)
		.groupBy(noticeMask.noticeId);
	return new Map(rows.map(({ id, reasons }) => [id, reasons]));
}
