import type { LedgerReview, OtherKind } from './review.ts';

/** What a file is, if no ledger of vouchers; also told of a review that was made as if it were one. */
export function otherKindOf(review: LedgerReview | null): OtherKind | null {
	if (review === null) return null;
	const has = (code: string) => review.problems.some((problem) => problem.code === code);
	if (review.kind) return review.kind;
	if (has('file-is-trial-balance')) return 'trial-balance';
	return has('file-is-account-list') ? 'account-list' : null;
}
