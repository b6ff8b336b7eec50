import type { CivilDate } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';

export type ComparedEntry = {
	readonly accountCode: AccountCode;
	readonly accountName: string;
	readonly summary: string;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
};
export type Version = { readonly bookedOn: CivilDate; readonly entries: readonly ComparedEntry[] };

export const CELLS = ['summary', 'account', 'amount'] as const;
export type Cell = (typeof CELLS)[number];
/** One line of both versions; null where that version has no such line. */
export type ComparedLine = {
	readonly posted: ComparedEntry | null;
	readonly inFile: ComparedEntry | null;
	/** Which cells differ, where both have the line. */
	readonly differs: readonly Cell[];
};
export type Comparison = { readonly dateDiffers: boolean; readonly lines: readonly ComparedLine[] };

/** Both versions line by line, each line beside the one it most likely was: a line put in marks no line below it. */
export function compareVouchers(posted: Version, inFile: Version): Comparison {
	return {
		dateDiffers: posted.bookedOn !== inFile.bookedOn,
		lines: alignLines(posted.entries, inFile.entries)
	};
}

const IS_SAME: Readonly<Record<Cell, (a: ComparedEntry, b: ComparedEntry) => boolean>> = {
	summary: (a, b) => a.summary === b.summary,
	account: (a, b) => a.accountCode === b.accountCode,
	amount: (a, b) => a.debitFen === b.debitFen && a.creditFen === b.creditFen
};
const differing = (a: ComparedEntry, b: ComparedEntry): Cell[] =>
	CELLS.filter((cell) => !IS_SAME[cell](a, b));
const pair = (posted: ComparedEntry, inFile: ComparedEntry): ComparedLine => ({
	posted,
	inFile,
	differs: differing(posted, inFile)
});
const gone = (posted: ComparedEntry): ComparedLine => ({ posted, inFile: null, differs: [] });
const added = (inFile: ComparedEntry): ComparedLine => ({ posted: null, inFile, differs: [] });

type Entries = readonly ComparedEntry[];

function alignLines(posted: Entries, inFile: Entries): ComparedLine[] {
	const shorter = Math.min(posted.length, inFile.length);
	const same = (at: number, of: number) => isEqual(posted.at(at), inFile.at(of));
	let head = 0;
	while (head < shorter && same(head, head)) head += 1;
	let tail = 0;
	while (tail < shorter - head && same(-1 - tail, -1 - tail)) tail += 1;
	const middle = alignMiddle(
		posted.slice(head, posted.length - tail),
		inFile.slice(head, inFile.length - tail)
	);
	const unchanged = (from: number, to: number) =>
		posted.slice(from, to).map((one) => ({ posted: one, inFile: one, differs: [] }));
	return [...unchanged(0, head), ...middle, ...unchanged(posted.length - tail, posted.length)];
}

const isEqual = (a: ComparedEntry | undefined, b: ComparedEntry | undefined): boolean =>
	a !== undefined && b !== undefined && differing(a, b).length === 0;

/** A line that one side lacks; two of them are as dear as a pair with nothing in common, and clearer. */
const GAP = CELLS.length / 2;
/** Beyond it (a voucher with thousands of different lines) lines are paired as they stand. */
const LARGEST_GRID = 250_000;

/** The cheapest alignment (Needleman–Wunsch): `costs[i][j]` is that of the lines from i and j on. */
function alignMiddle(posted: Entries, inFile: Entries): ComparedLine[] {
	if (posted.length * inFile.length > LARGEST_GRID) return alignByPosition(posted, inFile);
	const costs = gridOfCosts(posted, inFile);
	const costAt = (i: number, j: number): number => costs[i]?.[j] ?? Infinity;
	const lines: ComparedLine[] = [];
	for (let [i, j] = [0, 0]; i < posted.length || j < inFile.length;) {
		const [left, right] = [posted[i], inFile[j]];
		if (left && costAt(i, j) === costAt(i + 1, j) + GAP) {
			lines.push(gone(left));
			i += 1;
		} else if (right && costAt(i, j) === costAt(i, j + 1) + GAP) {
			lines.push(added(right));
			j += 1;
		} else if (left && right) {
			lines.push(pair(left, right));
			i += 1;
			j += 1;
		}
	}
	return lines;
}

function gridOfCosts(posted: Entries, inFile: Entries): number[][] {
	const costs = Array.from({ length: posted.length + 1 }, (_, i) =>
		Array.from(
			{ length: inFile.length + 1 },
			(_, j) => (posted.length - i + inFile.length - j) * GAP
		)
	);
	const at = (i: number, j: number): number => costs[i]?.[j] ?? Infinity;
	for (let i = posted.length - 1; i >= 0; i -= 1) {
		for (let j = inFile.length - 1; j >= 0; j -= 1) {
			const [left, right] = [posted[i], inFile[j]];
			const row = costs[i];
			if (!left || !right || !row) continue;
			row[j] = Math.min(
				differing(left, right).length + at(i + 1, j + 1),
				at(i + 1, j) + GAP,
				at(i, j + 1) + GAP
			);
		}
	}
	return costs;
}

const alignByPosition = (posted: Entries, inFile: Entries): ComparedLine[] =>
	Array.from({ length: Math.max(posted.length, inFile.length) }, (_, index) => {
		const [left, right] = [posted[index], inFile[index]];
		if (left && right) return pair(left, right);
		return left ? gone(left) : added(right as ComparedEntry);
	});
