/** What a draft would do to the books, read from its file with the draft's options. Writes nothing but the review. */
import { buildChart } from '#lib/domain/ledger/chart.ts';
import type { Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { findBatchById, sourceBytes, updateReview } from './batches.ts';
import { contextOf } from './books-facts.ts';
import { findBooks } from './books-context.ts';
import { countedBytes } from './counted-bytes.ts';
import { findChanged, type ChangedVoucher } from './changed-vouchers.ts';
import { findTwins, type Twin } from './content-twins.ts';
import type { Db } from './db/client.ts';
import { DraftTally } from './draft-tally.ts';
import { findEarlierDecisions, findDefinition } from './income.ts';
import { findMissing, type MissingVouchers } from './missing-vouchers.ts';
import { findEffects, type MonthEffect } from './month-effects.ts';
import { readToEnd } from './read-to-end.ts';
import { reviewAsItIs } from './other-kinds.ts';
import { findReviewKey } from './review-key.ts';

export type PreviewVoucher = Voucher & { hasProblem: boolean };
export type DraftReview = {
	review: LedgerReview;
	effects: MonthEffect[];
	vouchers: PreviewVoucher[];
	/** The first of them; more pages by `findOverlapList`. */
	changed: ChangedVoucher[];
	/** Posted vouchers of the file's months that the file does not have: the first, with the sum of all. */
	missing: MissingVouchers;
	/** Other batches with the very same content. */
	twins: Twin[];
};
/** What is kept beside the review, as JSON. */
export type DraftPreview = Omit<DraftReview, 'review'>;

/** Told every thousand vouchers. */
export type OnRead = (bytes: number, entries: number) => void;

/** Reads the draft and keeps what was read, with the key of what it depends on (review-key.ts). */
export async function reviewDraft(db: Db, batchId: number, limit = 12): Promise<DraftReview> {
	const read = await readDraft(db, batchId, limit);
	await keepReview(db, batchId, read);
	return read.draft;
}

export type ReadDraft = { draft: DraftReview; key: string; contentDigest: string };

/** Writes nothing, so that it can run in a thread that cannot write (draft-reading-worker.ts). */
export async function readDraft(
	db: Db,
	batchId: number,
	limit: number,
	onRead?: OnRead
): Promise<ReadDraft> {
	const batch = await findBatchById(db, batchId);
	const key = await findReviewKey(db, batch);
	const bytes = countedBytes(await sourceBytes(db, batchId));
	const books = contextOf(await findBooks(db, batch, bytes, false));
	const chart = books.chart ?? buildChart('rural_2023');
	const tally = new DraftTally(
		chart,
		await findDefinition(db, batch.villageId),
		await findEarlierDecisions(db, batch.ledgerSetId),
		books.postedDigest
	);
	const asLedger = await readToEnd(
		importLedger(bytes, batch.fileName, batch.options, books),
		(one) => tally.take(one),
		(entries) => onRead?.(bytes.read(), entries)
	);
	const review = await reviewAsItIs(db, batch, asLedger);
	const contentDigest = tally.content.toString();
	const rows = new Set(review.problems.flatMap((one) => (one.row === null ? [] : [one.row])));
	// The year as this reading found it: an earlier one may not have known it.
	const draft = { ...batch, year: batch.year ?? review.fiscalYear };
	return {
		key,
		contentDigest,
		draft: {
			review,
			effects: await findEffects(db, draft, tally, review),
			vouchers: preview(tally.vouchers, rows, limit),
			changed: await findChanged(db, draft, tally.changed),
			missing: await findMissing(db, draft, review.overlap, tally.matched, 1),
			twins: await findTwins(db, draft, contentDigest)
		}
	};
}

/** What somebody decided about the file meanwhile counts more: then this reading is forgotten. */
export const keepReview = (
	db: Db,
	batchId: number,
	{ draft: { review, ...preview }, key, contentDigest }: ReadDraft
): Promise<void> =>
	db.transaction(async (tx) => {
		const batch = await findBatchById(tx, batchId);
		if (batch.status !== 'draft' || (await findReviewKey(tx, batch)) !== key) return;
		await updateReview(tx, batchId, review, contentDigest, { key, preview });
	});

/** Vouchers with problems first, then in file order. */
function preview(
	vouchers: readonly Voucher[],
	problemRows: ReadonlySet<number>,
	limit: number
): PreviewVoucher[] {
	const marked = vouchers.map((one) => ({
		...one,
		hasProblem: one.entries.some((e) => problemRows.has(e.rowNumber))
	}));
	return [
		...marked.filter((one) => one.hasProblem),
		...marked.filter((one) => !one.hasProblem)
	].slice(0, limit);
}
