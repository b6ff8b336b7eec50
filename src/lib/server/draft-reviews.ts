/** The review of a draft for its page: as it was kept where nothing has changed since, else read anew. */
import { eq } from 'drizzle-orm';
import type { ReadProgress } from '#lib/domain/ledger-import/draft-state.ts';
import type { Batch } from './batches.ts';
import type { BatchBrief } from './batch-briefs.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable } from './db/schema.ts';
import { findReading, LARGE_BYTES, PREVIEW_VOUCHERS, startReading } from './readings.ts';
import { reviewDraft, type DraftReview } from './review-draft.ts';
import { booksState, findReviewKey, reviewKeyOf } from './review-key.ts';

export type DraftOnPage = { draft: DraftReview | null; reading: ReadProgress | null };

/**
 * A small file is read at once; a large one beside the requests: `draft` is null then and `reading` says how far it is.
 * `again`: a reading that failed is tried once more.
 */
export async function findDraftReview(db: Db, batch: Batch, again = false): Promise<DraftOnPage> {
	const kept = await findKept(db, batch);
	if (kept) return { draft: kept, reading: null };
	if (batch.byteCount <= LARGE_BYTES)
		return { draft: await reviewDraft(db, batch.id, PREVIEW_VOUCHERS), reading: null };
	const reading = findReading(batch.id);
	if (reading?.stage === 'failed' && !again) return { draft: null, reading };
	return { draft: null, reading: startReading(db, batch.id, batch.byteCount) };
}

async function findKept(db: Db, batch: Batch): Promise<DraftReview | null> {
	const { review } = batch;
	if (review === null || batch.reviewKey === null) return null;
	if (batch.reviewKey !== (await findReviewKey(db, batch))) return null;
	const [row] = await db
		.select({ preview: batchTable.preview })
		.from(batchTable)
		.where(eq(batchTable.id, batch.id));
	return row?.preview ? { review, ...row.preview } : null;
}

export type FreshBrief = BatchBrief & { readonly reading: ReadProgress | null };

/** A list of batches; the brief of a draft is null where it must be read first, and that is begun. */
export async function withReadings(db: Db, batches: readonly BatchBrief[]): Promise<FreshBrief[]> {
	const states = new Map<number, string>();
	const result: FreshBrief[] = [];
	for (const one of batches) {
		if (one.status !== 'draft') {
			result.push({ ...one, reading: null });
			continue;
		}
		const state = states.get(one.ledgerSetId) ?? (await booksState(db, one));
		states.set(one.ledgerSetId, state);
		const isFresh = one.brief !== null && one.reviewKey === reviewKeyOf(one, state);
		if (isFresh || one.postRequest !== null) result.push({ ...one, reading: null });
		else result.push({ ...one, brief: null, reading: readingOf(db, one) });
	}
	return result;
}

function readingOf(db: Db, { id, byteCount }: BatchBrief): ReadProgress {
	const reading = findReading(id);
	return reading?.stage === 'failed' ? reading : startReading(db, id, byteCount);
}
