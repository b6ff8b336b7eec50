/** What a draft would do to the books, read from its file with the draft's options. Writes nothing but the review. */
import { buildChart } from '#lib/domain/ledger/chart.ts';
import type { Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { findBatchById, sourceBytes, updateReview } from './batches.ts';
import { contextOf } from './books-facts.ts';
import { findBooks } from './books-context.ts';
import { findChanged, type ChangedVoucher } from './changed-vouchers.ts';
import type { Db } from './db/client.ts';
import { DraftTally } from './draft-tally.ts';
import { findDecisionsOfReversed, findDefinition } from './income.ts';
import { findEffects, type MonthEffect } from './month-effects.ts';
import { reviewAsItIs } from './other-kinds.ts';

export type PreviewVoucher = Voucher & { hasProblem: boolean };
export type DraftReview = {
	review: LedgerReview;
	effects: MonthEffect[];
	vouchers: PreviewVoucher[];
	changed: ChangedVoucher[];
};

export async function reviewDraft(db: Db, batchId: number, limit = 12): Promise<DraftReview> {
	const batch = await findBatchById(db, batchId);
	const bytes = await sourceBytes(db, batchId);
	const books = contextOf(await findBooks(db, batch, bytes, false));
	const chart = books.chart ?? buildChart('rural_2023');
	const tally = new DraftTally(
		chart,
		await findDefinition(db, batch.villageId),
		await findDecisionsOfReversed(db, batch.ledgerSetId),
		books.postedDigest
	);
	const asLedger = await tally.drain(importLedger(bytes, batch.fileName, batch.options, books));
	const review = await reviewAsItIs(db, batch, asLedger);
	if (batch.status === 'draft') await updateReview(db, batchId, review);
	const rows = new Set(review.problems.flatMap((one) => (one.row === null ? [] : [one.row])));
	return {
		review,
		effects: await findEffects(db, batch, tally),
		vouchers: preview(tally.vouchers, rows, limit),
		changed: await findChanged(db, batch, tally.changed)
	};
}

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
