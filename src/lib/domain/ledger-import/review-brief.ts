import type { FiscalYear, Month } from '../calendar.ts';
import { isOpenAccount } from './problem.ts';
import type { LedgerReview } from './review.ts';

/** What a list of files shows of a review. */
export type ReviewBrief = {
	readonly status: LedgerReview['status'];
	readonly fiscalYear: FiscalYear | null;
	readonly months: readonly Month[];
	readonly vouchers: number;
	readonly entries: number;
	/** New accounts that wait for consent; they are among the errors too. */
	readonly openAccounts: number;
	readonly errorCount: number;
	readonly warningCount: number;
	/** Vouchers that the books hold already. */
	readonly alreadyPosted: number;
};

export const briefOf = (review: LedgerReview): ReviewBrief => ({
	status: review.status,
	fiscalYear: review.fiscalYear,
	months: review.question ? [] : review.months,
	vouchers: review.vouchers,
	entries: review.entries,
	openAccounts: review.problems.filter(isOpenAccount).length,
	errorCount: review.errorCount,
	warningCount: review.warningCount,
	alreadyPosted: review.alreadyPosted
});
