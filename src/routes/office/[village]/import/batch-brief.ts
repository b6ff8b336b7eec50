import type { Batch } from '#lib/server/batches.ts';
import { otherKindOf } from '#lib/domain/ledger-import/file-kind.ts';
import { isOpenAccount } from '#lib/domain/ledger-import/problem.ts';

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
	vouchers: review?.vouchers ?? null,
	entries: review?.entries ?? null,
	openAccounts: review?.problems.filter(isOpenAccount).length ?? 0,
	errorCount: review?.errorCount ?? null,
	warningCount: review?.warningCount ?? null,
	createdAt: rest.createdAt,
	postedAt: rest.postedAt,
	reversedAt: rest.reversedAt,
	reversalReason: rest.reversalReason
});
export type BatchBrief = ReturnType<typeof toBrief>;
