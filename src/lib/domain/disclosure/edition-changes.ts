/** 更正了什么: what an edition says differently from the one it corrects, line by line and in its sums. */
import type { Pack, PublishedLine } from './pack.ts';

export type LineChange =
	| { readonly kind: 'added'; readonly now: PublishedLine }
	| { readonly kind: 'removed'; readonly before: PublishedLine }
	| { readonly kind: 'changed'; readonly before: PublishedLine; readonly now: PublishedLine };
export type SumChange = {
	readonly of: 'receivedFen' | 'spentFen' | 'closingFen';
	readonly beforeFen: string;
	readonly nowFen: string;
};
export type EditionChanges = {
	readonly sums: readonly SumChange[];
	readonly lines: readonly LineChange[];
	/** The answers to the checks, the registers, the income: what stands beside the lines. */
	readonly beside: boolean;
};

const SUMS = ['receivedFen', 'spentFen', 'closingFen'] as const;
/** A line is the same entry where its voucher, day and item are, whatever number it has now. */
const entryOf = ({ voucher, on, item, way }: PublishedLine): string =>
	`${on} ${voucher} ${way} ${item}`;
const says = ({ fen, text }: PublishedLine): string => `${fen} ${text}`;

export function editionChanges(before: Pack, now: Pack): EditionChanges {
	const left = new Map<string, PublishedLine[]>();
	for (const { line } of before.lines)
		left.set(entryOf(line), [...(left.get(entryOf(line)) ?? []), line]);
	const unmatched: PublishedLine[] = [];
	for (const { line } of now.lines)
		if (!takeFrom(left, line, (one) => says(one) === says(line))) unmatched.push(line);
	const lines = unmatched.map((line): LineChange => {
		const old = takeFrom(left, line, () => true);
		return old ? { kind: 'changed', before: old, now: line } : { kind: 'added', now: line };
	});
	const removed = [...left.values()]
		.flat()
		.map((line) => ({ kind: 'removed', before: line }) as const);
	const sums = SUMS.filter((of) => before.manifest[of] !== now.manifest[of]);
	return {
		sums: sums.map((of) => ({
			of,
			beforeFen: before.manifest[of],
			nowFen: now.manifest[of]
		})),
		lines: [...lines, ...removed],
		beside: JSON.stringify(before.manifest.content) !== JSON.stringify(now.manifest.content)
	};
}

/** The first of the entry that fits; it is used up. */
function takeFrom(
	left: Map<string, PublishedLine[]>,
	line: PublishedLine,
	fits: (one: PublishedLine) => boolean
): PublishedLine | null {
	const own = left.get(entryOf(line)) ?? [];
	const at = own.findIndex(fits);
	return at < 0 ? null : (own.splice(at, 1)[0] ?? null);
}
