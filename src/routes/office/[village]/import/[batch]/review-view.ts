import type { Language } from '#lib/domain/language.ts';
import {
	describeProblem,
	isOpenAccount,
	openChoiceOf,
	type Problem,
	type Severity
} from '#lib/domain/ledger-import/problem.ts';
import { addedBy, type LedgerReview } from '#lib/domain/ledger-import/review.ts';

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

const firstOf = (problems: readonly Problem[], severity: Severity): readonly Problem[] =>
	problems.filter((problem) => problem.severity === severity).slice(0, SHOWN);

/**
 * The review as its page draws it: the problems told in the reader's language, errors first. New accounts wait for a
 * person's consent; they are counted apart and stand in a section of their own, so that they do not bury real faults. So does what is to become of vouchers that the books hold already.
 */
export function toReviewView(review: LedgerReview, language: Language) {
	const openAccounts = review.problems.filter(isOpenAccount).length;
	const choices = review.problems.map(openChoiceOf).filter((one) => one !== null);
	const problems = review.problems.filter(
		(problem) => !isOpenAccount(problem) && openChoiceOf(problem) === null
	);
	const shown = [...firstOf(problems, 'error'), ...firstOf(problems, 'warning')];
	return {
		...review,
		openAccounts,
		added: addedBy(review),
		openChoice: choices[0] ?? null,
		errorCount: review.errorCount - openAccounts - choices.length,
		problems: shown.map((problem) => view(problem, language))
	};
}
export type ReviewView = ReturnType<typeof toReviewView>;
