import type { Language } from '#lib/domain/language.ts';
import {
	describeProblem,
	isOpenAccount,
	isOpenLine,
	type Problem,
	type Severity
} from '#lib/domain/ledger-import/problem.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';

/** Of each severity; the download holds all. */
const SHOWN = 250;

export type ProblemView = {
	severity: Severity;
	row: number | null;
	column: string | null;
	cell: string | null;
	message: string;
	advice: string;
};

const view = (problem: Problem, language: Language): ProblemView => {
	const { severity, row, column, cell } = problem;
	return { severity, row, column, cell, ...describeProblem(problem, language) };
};

/** Vouchers the books hold already come in hundreds and need nobody's eye: behind what must be repaired. */
const isRepeated = (problem: Problem): boolean => problem.code === 'voucher-already-posted';

const firstOf = (problems: readonly Problem[], severity: Severity): readonly Problem[] =>
	problems
		.filter((problem) => problem.severity === severity)
		.toSorted((a, b) => Number(isRepeated(a)) - Number(isRepeated(b)))
		.slice(0, SHOWN);

/**
 * The review as its page draws it: the problems told in the reader's language, errors first. New accounts wait for a
 * person's consent, lines of a one-account book for their account; they are counted apart and stand in a section of their own, so that they do not bury real faults.
 */
export function toReviewView(review: LedgerReview, language: Language) {
	const problems = review.problems.filter(
		(problem) => !isOpenAccount(problem) && !isOpenLine(problem)
	);
	const openAccounts = review.problems.filter(isOpenAccount).length;
	const openLines = review.question === null ? (review.book?.openGroups ?? 0) : 0;
	const shown = [...firstOf(problems, 'error'), ...firstOf(problems, 'warning')];
	return {
		...review,
		openAccounts,
		openLines,
		errorCount: review.errorCount - openAccounts - openLines,
		problems: shown.map((problem) => view(problem, language))
	};
}
export type ReviewView = ReturnType<typeof toReviewView>;
