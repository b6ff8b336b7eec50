import type { FiscalYear, Month } from '../calendar.ts';
import { otherKindOf } from './file-kind.ts';
import { isOpenAccount, isOpenLine, isOpenStep, openChoiceOf, type OpenChoice } from './problem.ts';
import { addedBy, type LedgerReview, type OtherKind } from './review.ts';

/** What of a review's errors is no fault of the file but a person's word that is missing. */
export type OpenSteps = {
	/** New accounts that wait for consent. */
	readonly openAccounts: number;
	/** Kinds of lines of a one-account book without an account. */
	readonly openLines: number;
	/** What becomes of vouchers that the books hold. */
	readonly openChoice: OpenChoice | null;
	/** Errors that must be repaired: those above left out. */
	readonly faults: number;
};

export function openStepsOf(review: LedgerReview): OpenSteps {
	const open = review.problems.filter(isOpenStep);
	// A review keeps some of them, the book counts all.
	const openLines = review.question === null ? (review.book?.openGroups ?? 0) : 0;
	const others = open.filter((problem) => !isOpenLine(problem));
	return {
		openAccounts: open.filter(isOpenAccount).length,
		openLines,
		openChoice: open.map(openChoiceOf).find((one) => one !== null) ?? null,
		faults: review.errorCount - others.length - openLines
	};
}

/** What a list of files shows of a review. */
export type ReviewBrief = OpenSteps & {
	/** Null for a ledger. */
	readonly kind: OtherKind | null;
	readonly status: LedgerReview['status'];
	readonly fiscalYear: FiscalYear | null;
	readonly months: readonly Month[];
	/** Of the file. */
	readonly vouchers: number;
	readonly entries: number;
	/** What posting puts in, or has put in. */
	readonly added: { readonly vouchers: number; readonly entries: number };
	readonly warningCount: number;
};

export const briefOf = (review: LedgerReview): ReviewBrief => ({
	...openStepsOf(review),
	kind: otherKindOf(review),
	status: review.status,
	fiscalYear: review.fiscalYear,
	months: review.question ? [] : review.months,
	vouchers: review.vouchers,
	entries: review.entries,
	added: addedBy(review),
	warningCount: review.warningCount
});
