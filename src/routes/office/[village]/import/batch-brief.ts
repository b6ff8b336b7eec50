import type { Batch } from '#lib/server/batches.ts';
import { isOpenAccount, openChoiceOf } from '#lib/domain/ledger-import/problem.ts';
import { addedBy } from '#lib/domain/ledger-import/review.ts';
import { otherKindOf } from '#lib/domain/ledger-import/file-kind.ts';

/** What a list shows of a batch: its review may hold thousands of problems and stays on the server. */
export const toBrief = ({
	id,
	ledgerSetId,
	status,
	year,
	name,
	fileName,
	review,
	...rest
}: Batch) => ({
	id,
	ledgerSetId,
	status,
	year: year ?? review?.fiscalYear ?? null,
	name,
	fileName,
	kind: otherKindOf(review),
	state: review?.status ?? null,
	months: review && !review.question ? review.months : [],
	/** In the books, what went in of the file. */
	...countsOf(status, review),
	openChoice: review?.problems.map(openChoiceOf).find((one) => one !== null) ?? null,
	openAccounts: review?.problems.filter(isOpenAccount).length ?? 0,
	openLines: review?.question === null ? (review.book?.openGroups ?? 0) : 0,
	errorCount: review?.errorCount ?? null,
	warningCount: review?.warningCount ?? null,
	createdAt: rest.createdAt,
	postedAt: rest.postedAt,
	reversedAt: rest.reversedAt,
	reversalReason: rest.reversalReason
});
function countsOf(status: Batch['status'], review: Batch['review']) {
	if (!review) return { vouchers: null, entries: null };
	const { vouchers, entries } = status === 'draft' ? review : addedBy(review);
	return { vouchers, entries };
}

export type BatchBrief = ReturnType<typeof toBrief>;
