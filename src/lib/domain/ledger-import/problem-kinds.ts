import type { ProblemCode } from './problem.ts';

/** What problems are about, coarsely: how a person goes through three thousand of them. */
export const PROBLEM_KINDS = [
	'amount',
	'balance',
	'date',
	'account',
	'voucher',
	'row',
	'sums',
	'posted',
	'other'
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export const isProblemKind = (text: unknown): text is ProblemKind =>
	PROBLEM_KINDS.some((kind) => kind === text);

/** By how the code begins, so that a new code finds its place by its name; the first that fits. */
const BEGINNINGS: readonly (readonly [RegExp, ProblemKind])[] = [
	[/^(overlap-|nothing-new$)/, 'posted'],
	[/^(voucher|file)-not-balanced$/, 'balance'],
	[/^(amount|side)-/, 'amount'],
	[/^(date|month)-/, 'date'],
	[/^(account(?!ing)|code|counter-account)-?/, 'account'],
	[/^voucher-/, 'voucher'],
	[/^(text|quote|row|repair)-/, 'row'],
	[/^(subtotal|balance)-/, 'sums']
];

export const kindOf = (code: ProblemCode): ProblemKind =>
	BEGINNINGS.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';

export type KindCounts = Partial<Record<ProblemKind, number>>;

/** Counts by kind, from the counts by code of a review. */
export function kindCounts(byCode: Partial<Record<ProblemCode, number>>): KindCounts {
	const counts: KindCounts = {};
	for (const [code, count] of Object.entries(byCode) as [ProblemCode, number][])
		counts[kindOf(code)] = (counts[kindOf(code)] ?? 0) + count;
	return counts;
}
