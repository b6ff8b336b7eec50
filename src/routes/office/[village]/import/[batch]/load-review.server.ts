import type { Language } from '#lib/domain/language.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { sourceBytes, type Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import { findBookView } from './book-view.server.ts';
import { encodingSamples } from './encoding-samples.ts';
import { findNewAccounts } from './new-accounts.server.ts';
import { toReviewView } from './review-view.ts';
import type { ProblemQuery } from './problem-page.ts';
import { findRepairView } from './repair-view.server.ts';
import { findTargetShare } from './target-share.server.ts';

const PREVIEW_VOUCHERS = 12;

/** What the review page draws: a draft is read again from its bytes, a batch in the books shows its last review. */
export async function loadReview(
	db: Db,
	batch: Batch,
	village: Village,
	sets: readonly LedgerSet[],
	language: Language,
	asked: { problems: ProblemQuery; corrections: number }
) {
	const draft = batch.status === 'draft' ? await reviewDraft(db, batch.id, PREVIEW_VOUCHERS) : null;
	const review = draft?.review ?? batch.review;
	return {
		batch: factsOf(batch),
		ledgerName: sets.find((set) => set.id === batch.ledgerSetId)?.name ?? '',
		review: review && toReviewView(review, language),
		repair:
			review &&
			(await findRepairView(db, batch, review, asked.problems, asked.corrections, language)),
		effects: draft?.effects ?? [],
		targetShare: draft
			? await findTargetShare(db, batch, draft.review.fiscalYear, sets, draft.effects)
			: null,
		vouchers: draft?.vouchers ?? [],
		changed: draft?.changed ?? [],
		newAccounts: draft ? await findNewAccounts(db, batch, village, draft.review) : [],
		book: draft ? await findBookView(db, batch, draft.review) : null,
		encodings: draft ? encodingSamples(await sourceBytes(db, batch.id)) : []
	};
}

/** Without the options and the stored review, which may be long. */
const factsOf = (batch: Batch) => ({
	id: batch.id,
	status: batch.status,
	year: batch.year,
	name: batch.name,
	fileName: batch.fileName,
	byteCount: batch.byteCount,
	sha256: batch.sha256,
	writtenEntries: batch.writtenEntries,
	createdAt: batch.createdAt,
	createdBy: batch.createdBy,
	postedAt: batch.postedAt,
	postedBy: batch.postedBy,
	reversedAt: batch.reversedAt,
	reversedBy: batch.reversedBy,
	reversalReason: batch.reversalReason
});
