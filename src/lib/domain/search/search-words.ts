/**
 * Words as people look for them in summaries: all of them, anywhere, capital letters or not. To find them without
 * reading every summary there is an index of pairs: SQLite's own trigrams begin at three characters, and Chinese words
 * have two. A word's pairs standing somewhere in a voucher are necessary, not sufficient: whoever uses the index compares
 * the text itself afterwards.
 */

/** Blanks of every width part words. */
export const searchWords = (text: string): string[] =>
	text.split(/\s+/).filter((word) => word !== '');

/** Only A–Z, as SQLite's LIKE has it: both sides must agree. */
const folded = (text: string): string =>
	text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));

/** Letters and digits only, so that no tokenizer splits it and no query language reads it. */
const gram = (text: string): string => {
	let token = '';
	for (let i = 0; i < text.length; i += 1)
		token += text.charCodeAt(i).toString(16).padStart(4, '0');
	return token;
};

/** Made once for each pair of a ledger's few thousand; kept small whatever the texts. */
const known = new Map<string, string>();
const KNOWN_MOST = 50_000;
function gramOf(text: string): string {
	const found = known.get(text);
	if (found !== undefined) return found;
	if (known.size >= KNOWN_MOST) known.clear();
	const made = gram(text);
	known.set(text, made);
	return made;
}

/** Every single character and every pair of neighbours (of UTF-16 units), once each, for the index. */
export function gramsOf(texts: Iterable<string>): string {
	const grams = new Set<string>();
	for (const one of texts) {
		const text = folded(one);
		for (let i = 0; i < text.length; i += 1) {
			grams.add(gramOf(text.charAt(i)));
			if (i + 1 < text.length) grams.add(gramOf(text.slice(i, i + 2)));
		}
	}
	return [...grams].join(' ');
}

/** What a text must hold to hold all the words, as a query of SQLite's FTS5. */
export function gramQuery(words: readonly string[]): string {
	const grams = new Set<string>();
	for (const word of words.map(folded)) {
		if (word.length === 1) grams.add(gram(word));
		for (let i = 0; i + 1 < word.length; i += 1) grams.add(gram(word.slice(i, i + 2)));
	}
	return [...grams].map((one) => `"${one}"`).join(' AND ');
}

/** A pattern for LIKE … ESCAPE '\' that says "holds this word". */
export const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** `记-12`, 记12, 记字第12号 name a voucher; null for anything else. */
export function voucherNamed(text: string): { word: string; number: number } | null {
	const named = /^\s*([^\d\s-]{1,4})\s*-?\s*0*(\d{1,15})\s*(?:号)?\s*$/.exec(
		text.normalize('NFKC')
	);
	if (!named?.[1]) return null;
	return { word: named[1].replace(/字第?$/, ''), number: Number(named[2]) };
}
