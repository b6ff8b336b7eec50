/** What a decision about lines may teach the definition: the rule that would have made it. */
import type { OwnRule } from './definition-choices.ts';
import type { IncomeClass } from './income-class.ts';
import { groupBy } from '../group-by.ts';
import type { AccountingSystem } from '../ledger/account.ts';

export type TaughtLine = {
	readonly system: AccountingSystem;
	readonly code: string;
	readonly summary: string;
};

const SHORTEST = 2;
const LONGEST = 12;

/**
 * A rule for the account that most of the lines are on, by a word that all of those have: one of the words that made
 * them doubtful, else the longest piece they share. Null where they share none, or the lines are left undecided.
 */
export function lessonOf(
	lines: readonly TaughtLine[],
	incomeClass: IncomeClass,
	doubted: readonly string[]
): OwnRule | null {
	const [most] = [...groupBy(lines, ({ system, code }) => `${system} ${code}`).values()].toSorted(
		(a, b) => b.length - a.length
	);
	const first = most?.[0];
	if (!most || !first || incomeClass === 'needs_review') return null;
	const word = sharedWord(
		most.map(({ summary }) => summary.replace(/\s+/g, '')),
		doubted
	);
	if (word === null) return null;
	const { system, code } = first;
	return { system, code, words: [word], includesSummary: true, class: incomeClass };
}

/** Figures and signs are no part of it: 3月 and 4月 come again under other numbers. */
function sharedWord(summaries: readonly string[], doubted: readonly string[]): string | null {
	const isShared = (piece: string) => summaries.every((summary) => summary.includes(piece));
	const known = doubted.find(isShared);
	if (known !== undefined) return known;
	const runs = (summaries[0] ?? '').match(/[\p{L}]+/gu) ?? [];
	for (let length = LONGEST; length >= SHORTEST; length -= 1)
		for (const run of runs)
			for (let at = 0; at + length <= run.length; at += 1) {
				const piece = run.slice(at, at + length);
				if (isShared(piece)) return piece;
			}
	return null;
}
