import type { Language } from '#lib/domain/language.ts';
import { findBatchHistory } from '#lib/server/batch-history.ts';
import { findDraftReview } from '#lib/server/draft-reviews.ts';
import type { Batch } from '#lib/server/batches.ts';
import { postStage } from '#lib/domain/ledger-import/draft-state.ts';
import { addedBy } from '#lib/domain/ledger-import/review.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findSourceHead } from '#lib/server/source-files.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import { findBookView } from './book-view.server.ts';
import { encodingSamples } from './encoding-samples.ts';
import { findNewAccounts } from './new-accounts.server.ts';
import { loadOverlap, pageOf } from './load-overlap.server.ts';
import { toReviewView } from './review-view.ts';
import { decodeProblemQuery } from './problem-page.ts';
import { findRepairView } from './repair-view.server.ts';
import { findTargetShare } from './target-share.server.ts';

/**
 * What the review page draws: of a draft what was read of its file, of a batch in the books its last review. While a
 * large draft is being read there is no review, only `reading`. `mayReview`: whether this person works on it or reads.
 */
export async function loadReview(
	db: Db,
	batch: Batch,
	village: Village,
	sets: readonly LedgerSet[],
	language: Language,
	search: URLSearchParams,
	mayReview: boolean
) {
	const isWaiting = batch.status === 'draft' && batch.postRequest !== null;
	const { draft, reading } =
		batch.status === 'draft' && !isWaiting
			? await findDraftReview(db, batch, search.has('again'))
			: { draft: null, reading: null };
	const review = draft?.review ?? (reading ? null : batch.review);
	return {
		batch: factsOf(batch),
		ledgerName: sets.find((set) => set.id === batch.ledgerSetId)?.name ?? '',
		reading,
		review: review && toReviewView(review, language),
		repair:
			review &&
			(await findRepairView(
				db,
				batch,
				review,
				decodeProblemQuery(search),
				pageOf(search, 'changes'),
				language,
				mayReview
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
		encodings: draft && mayReview ? encodingSamples(await findSourceHead(db, batch.fileId)) : []
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
	stage: postStage(batch, batch.review ? addedBy(batch.review).entries : 0),
	postRefused: batch.postRefused,
	createdAt: batch.createdAt,
	createdBy: batch.createdBy,
	postedAt: batch.postedAt,
	postedBy: batch.postedBy,
	reversedAt: batch.reversedAt,
	reversedBy: batch.reversedBy,
	reversalReason: batch.reversalReason
});
