/**
 * Seeks any of some words in a text: the first one in the list's order, or null. Blanks inside the text do not hide
 * a word (`征 地`): hand-kept books space their words out.
 *
 * Runs once or twice for every line of a ledger, so a text is first scanned for pairs of characters that begin a word
 * (a table that may say yes too often, never no); the exact search follows only where the scan found one.
 */
export function firstWordIn(words: readonly string[]): (text: string) => string | null {
	const sought = words.filter((word) => word !== '');
	const begins = new Uint8Array(TABLE_SIZE);
	for (const word of sought) begins[slot(word.charCodeAt(0), word.charCodeAt(1))] = 1;
	const hasSingles = sought.some((word) => word.length === 1);
	return (text) => {
		if (!hasSingles && !mayHold(text, begins)) return null;
		const solid = text.replace(BLANKS, '');
		return sought.find((word) => solid.includes(word)) ?? null;
	};
}

/** Takes words out of a text, longest first, and leaves a mark so that what stood around them does not join. */
export const withoutWords = (text: string, words: readonly string[]): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.reduce((rest, word) => rest.replaceAll(word, '·'), text.replace(BLANKS, ''));

const BLANKS = /\s+/g;
const TABLE_SIZE = 8192;
const slot = (first: number, second: number): number => (first * 31 + second) & (TABLE_SIZE - 1);
/** Space, tab, no-break and ideographic space, and any other below the first letters. */
const isBlank = (unit: number): boolean =>
	unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x3000);

function mayHold(text: string, begins: Uint8Array): boolean {
	let before = 0;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (isBlank(unit) || begins[slot(before, unit)] === 1) return true;
		before = unit;
	}
	return false;
}
