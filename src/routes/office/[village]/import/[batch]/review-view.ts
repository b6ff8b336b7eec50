import type { Language } from '#lib/domain/language.ts';
import { describeProblem, type Problem, type Severity } from '#lib/domain/ledger-import/problem.ts';
import { openStepsOf } from '#lib/domain/ledger-import/review-brief.ts';
import { addedBy, type LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { problemKey } from './problem-page.ts';

export type ProblemView = {
	key: string;
	severity: Severity;
	row: number | null;
	column: string | null;
	columnIndex: number | null;
	cell: string | null;
	/** The row of the problem that brings this one about. */
	cause: number | null;
	message: string;
	advice: string;
};

export const toProblemView = (problem: Problem, language: Language): ProblemView => {
	const { severity, row, column, columnIndex, cell, cause } = problem;
	return {
		key: problemKey(problem),
		severity,
		row,
		column,
		columnIndex: columnIndex ?? null,
		cell,
		cause: cause ?? null,
		...describeProblem(problem, language)
	};
};

/**
 * The review as its page draws it; the problems come page by page (`problem-page.ts`), but for a file that cannot be
 * read at all. What waits for a person's word (new accounts, vouchers the books hold) is counted apart and stands in
 * sections of its own, so that it does not bury real faults.
 */
export function toReviewView(review: LedgerReview, language: Language) {
	const { faults, ...steps } = openStepsOf(review);
	return {
		...review,
		...steps,
		countsByCode: undefined,
		added: addedBy(review),
		errorCount: faults,
		problems:
			review.status === 'unreadable'
				? review.problems.slice(0, 20).map((problem) => toProblemView(problem, language))
				: []
	};
}
export type ReviewView = ReturnType<typeof toReviewView>;
