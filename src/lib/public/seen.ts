/**
 * What this browser has read of a village before: the code of each edition. A server that shows another one for the same edition,
 * or no longer lists one that it once showed, is found out without any paper.
 */
type Kept = Pick<Storage, 'getItem' | 'setItem'>;
/** Edition (`2022-q3/1`) → code. The first one stays: what came later is the one that changed. */
export type Seen = Readonly<Record<string, string>>;

const keyOf = (village: string): string => `village-ledger:seen:${village}`;

export function readSeen(kept: Kept, village: string): Seen {
	try {
		const found: unknown = JSON.parse(kept.getItem(keyOf(village)) ?? '{}');
		return typeof found === 'object' && found !== null ? (found as Seen) : {};
	} catch {
		return {};
	}
}

/** @returns whether this edition was read with another code before */
export function seeEdition(kept: Kept, village: string, edition: string, code: string): boolean {
	const seen = readSeen(kept, village);
	const before = seen[edition];
	if (before === undefined) remember(kept, village, { ...seen, [edition]: code });
	return before !== undefined && before !== code;
}

/** Editions that were read before and that the village's list no longer holds with the code they had. */
export const missingFrom = (seen: Seen, list: string): string[] =>
	Object.keys(seen).filter((edition) => !list.includes(seen[edition] ?? ''));

function remember(kept: Kept, village: string, seen: Seen): void {
	try {
		kept.setItem(keyOf(village), JSON.stringify(seen));
	} catch {
		// A full or forbidden storage: nothing is remembered, and nothing else is lost.
	}
}
