import type { Language } from '../language.ts';
import { PROBLEMS, UNKNOWN_PROBLEM } from './problem-table.ts';

/** Errors block posting; warnings need one tick by the person who posts. */
export type Severity = 'error' | 'warning';

export { PROBLEMS };
export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/**
 * One fault in a file, told so that it can be repaired: where it is, what is typed there, what to do.
 * `row` counts as the spreadsheet does, from 1; `column` is the header as the file writes it.
 */
export type Problem = {
	readonly code: ProblemCode;
	/** The table's severity, except where what was decided about the file changes it (`account-new`). */
	readonly severity: Severity;
	readonly row: number | null;
	readonly column: string | null;
	/** Which column that is, from 0: two may have one heading. Reviews stored by version 0.1.0 lack it. */
	readonly columnIndex?: number | null;
	readonly cell: string | null;
	/** Values for the sentence; amounts already formatted. */
	readonly params: Readonly<Record<string, string | number>>;
	/** The row whose fault brings this one about; it goes when that one is repaired. */
	readonly cause?: number;
};

export type ProblemText = { readonly message: string; readonly advice: string };

/**
 * The sentence about this fault and what to do, with the values filled in. A stored review may hold a code of an earlier
 * version, which nobody reports any more.
 */
export function describeProblem(problem: Problem, language: Language): ProblemText {
	const line = Object.hasOwn(PROBLEMS, problem.code) ? PROBLEMS[problem.code] : UNKNOWN_PROBLEM;
	const [message, advice] = line[language];
	return { message: fillIn(message, problem), advice: fillIn(advice, problem) };
}

function fillIn(sentence: string, { row, column, cell, params }: Problem): string {
	const values: Record<string, string | number | null> = { row, column, cell, ...params };
	return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '—'));
}

/** A new account that nobody has accepted yet. */
export const isOpenAccount = (problem: Problem): boolean =>
	problem.code === 'account-new' && problem.severity === 'error';

/** Not a fault of the file: a person has to say what becomes of vouchers the books hold, or nothing is left to do. */
const OPEN_CHOICES = ['overlap-undecided', 'overlap-missing', 'nothing-new'] as const;
export type OpenChoice = (typeof OPEN_CHOICES)[number];
export const openChoiceOf = ({ code }: Pick<Problem, 'code'>): OpenChoice | null =>
	OPEN_CHOICES.find((one) => one === code) ?? null;

/** A kind of line in a one-account book whose counter account nobody has decided yet. */
export const isOpenLine = (problem: Problem): boolean => problem.code === 'line-account-open';

/** No fault of the file but a person's word that is missing; it is asked for in a section of its own. */
export const isOpenStep = (problem: Problem): boolean =>
	isOpenAccount(problem) || isOpenLine(problem) || openChoiceOf(problem) !== null;
