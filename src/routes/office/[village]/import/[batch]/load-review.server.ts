import type { Language } from '#lib/domain/language.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { sourceBytes, type Batch } from '#lib/server/batches.ts';
import { findBatchHistory } from '#lib/server/batch-history.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import { findBookView } from './book-view.server.ts';
import { encodingSamples } from './encoding-samples.ts';
import { findNewAccounts } from './new-accounts.server.ts';
import { loadOverlap, pageOf } from './load-overlap.server.ts';
import { toReviewView } from './review-view.ts';
import { decodeProblemQuery } from './problem-page.ts';
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
	search: URLSearchParams
) {
	const draft = batch.status === 'draft' ? await reviewDraft(db, batch.id, PREVIEW_VOUCHERS) : null;
	const review = draft?.review ?? batch.review;
	return {
		batch: factsOf(batch),
		ledgerName: sets.find((set) => set.id === batch.ledgerSetId)?.name ?? '',
		review: review && toReviewView(review, language),
		repair:
			review &&
			(await findRepairView(
				db,
				batch,
				review,
				decodeProblemQuery(search),
				pageOf(search, 'changes'),
				language
			)),
		effects: draft?.effects ?? [],
		targetShare: draft
			? await findTargetShare(db, batch, draft.review.fiscalYear, sets, draft.effects)
			: null,
		vouchers: draft?.vouchers ?? [],
		overlap: draft ? await loadOverlap(db, batch, draft, sets, search) : null,
		twins: draft?.twins ?? [],
		history: draft ? null : await findBatchHistory(db, batch, pageOf(search)),
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
