import type { Month } from '../../calendar.ts';
import { voucherKey, voucherName } from '../../ledger/voucher.ts';
import { headerOf } from '../column-index.ts';
import type { CheckContext } from './context.ts';

type Sequence = {
	readonly month: Month;
	readonly word: string;
	readonly rows: Map<number, number>;
};

/** The voucher numbers of the file, by month and word: they restart every month and per word. */
export class NumberSequences {
	private readonly sequences = new Map<string, Sequence>();
	private last: Sequence | null = null;
	private firstTooMany: number | null = null;
	/** Vouchers that are in the file though nobody can say in which month. */
	private readonly undated = new Set<string>();

	/** The row where this voucher was seen before, or null; remembers it. */
	see(month: Month, word: string, number: number, row: number): number | null {
		const sequence = this.sequenceOf(month, word);
		if (sequence === null) {
			this.firstTooMany ??= row;
			return null;
		}
		const { rows } = sequence;
		const before = rows.get(number);
		if (before === undefined) rows.set(number, row);
		return before ?? null;
	}

	seeUndated(word: string, number: number): void {
		this.undated.add(voucherName({ word, number }));
	}

	/** Null beyond the limit. */
	private sequenceOf(month: Month, word: string): Sequence | null {
		if (this.last?.month === month && this.last.word === word) return this.last;
		const key = `${month} ${word}`;
		const known = this.sequences.get(key);
		if (!known && this.sequences.size >= WORD_LIMIT) return null;
		const found = known ?? { month, word, rows: new Map<number, number>() };
		this.sequences.set(key, found);
		this.last = found;
		return found;
	}

	/**
	 * Every run of numbers missing inside a month (断号), and before its first unless the numbers run on over months.
	 * `words`: those of which the file should hold every number.
	 */
	check(context: CheckContext, words: RegExp): void {
		this.checkCount(context);
		const sorted = [...this.sequences.values()]
			.filter(({ word }) => words.test(word))
			.sort((a, b) => (a.month < b.month ? -1 : 1));
		for (const sequence of sorted) {
			const earlier = sorted.filter(
				({ word, month }) => word === sequence.word && month < sequence.month
			);
			const before = highest(earlier.at(-1));
			const runsOn = isRunningOn(sorted.filter(({ word }) => word === sequence.word));
			checkSequence(sequence, runsOn ? (before ?? lowest(sequence) - 1) : 0, this.undated, context);
		}
	}

	private checkCount({ problems, at }: CheckContext): void {
		if (this.firstTooMany === null) return;
		const column = headerOf(at, 'voucherWord', 'voucher', 'voucherNumber');
		problems.add('too-many-different', { row: this.firstTooMany, column }, { limit: WORD_LIMIT });
	}
}

/** Months times words; a village has a handful of words. */
const WORD_LIMIT = 500;

function lowest({ rows }: Sequence): number {
	let found = Infinity;
	for (const number of rows.keys()) found = Math.min(found, number);
	return found;
}

function highest(sequence: Sequence | undefined): number | null {
	if (!sequence) return null;
	let found = 0;
	for (const number of sequence.rows.keys()) found = Math.max(found, number);
	return found;
}

/** Some places number through the whole year: then each month goes on where the one before ended. */
function isRunningOn(sequences: readonly Sequence[]): boolean {
	return (
		sequences.length > 1 &&
		sequences.slice(1).every((sequence, i) => lowest(sequence) > (highest(sequences[i]) ?? 0))
	);
}

function checkSequence(
	{ month, word, rows }: Sequence,
	before: number,
	undated: ReadonlySet<string>,
	context: CheckContext
): void {
	let previous = before;
	for (const number of [...rows.keys()].sort((a, b) => a - b)) {
		if (number > previous + 1)
			reportGap({ month, word, from: previous + 1, to: number - 1 }, undated, context);
		previous = number;
	}
}

type Gap = { month: Month; word: string; from: number; to: number };

function reportGap(
	{ month, word, from, to }: Gap,
	undated: ReadonlySet<string>,
	{ problems, at, books }: CheckContext
): void {
	const name = (number: number) => voucherName({ word, number });
	const isPosted = (number: number) =>
		undated.has(name(number)) ||
		books.postedDigest(voucherKey({ month, word, number })) !== undefined;
	let [first, last] = [from, to];
	while (first <= last && isPosted(first)) first += 1;
	while (last >= first && isPosted(last)) last -= 1;
	if (first > last) return;
	const missing = first === last ? name(first) : `${name(first)} — ${name(last)}`;
	const cell = first > 1 ? `${name(first - 1)} → ${name(last + 1)}` : `→ ${name(last + 1)}`;
	problems.add(
		'voucher-number-gap',
		{ row: null, column: headerOf(at, 'voucher', 'voucherNumber'), cell },
		{ month, missing }
	);
}
