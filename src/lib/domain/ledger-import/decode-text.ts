import { headOf, linePieces } from './byte-pieces.ts';
import { isPlausibleChinese } from './plausible-chinese.ts';
import { withoutStrayUtf8 } from './stray-utf8.ts';
import { ENCODINGS, type ByteSource, type Encoding } from './review.ts';

export type EncodingAnswer =
	| { readonly encoding: Encoding }
	| { readonly question: 'encoding'; readonly candidates: readonly Encoding[] };

/** This many characters beyond ASCII that are sound UTF-8 do not happen by chance. */
const ENOUGH_MULTIBYTE = 4096;
const HEAD = 1 << 16;

/**
 * BOM → strict UTF-8 → GB18030. Bytes that are not UTF-8 and read in GB18030 as something other than plausible
 * Chinese (a Western European file, say) are a question: a wrong guess would post wrong text silently.
 */
export function detectEncoding(bytes: ByteSource, chosen?: Encoding): EncodingAnswer {
	if (chosen !== undefined) return { encoding: chosen };
	const head = headOf(bytes, HEAD);
	const marked = byteOrderMark(head) ?? utf16WithoutMark(head);
	if (marked !== null) return { encoding: marked };
	const odd = firstPieceNotUtf8(bytes);
	if (odd === null) return { encoding: 'utf-8' };
	const isChinese = [head, odd].every((piece) => isPlausibleChinese(readLoosely(piece, 'gb18030')));
	return isChinese
		? { encoding: 'gb18030' }
		: { question: 'encoding', candidates: candidates(head) };
}

function byteOrderMark(head: Uint8Array): Encoding | null {
	const [a, b, c] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return null;
}

/** Clearly so: one byte in twenty is zero, and all but a few units are ASCII, hanzi or Chinese punctuation. */
function utf16WithoutMark(head: Uint8Array): Encoding | null {
	const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
	if (head.length < 8 || zeros * 20 < head.length) return null;
	return (
		(['utf-16le', 'utf-16be'] as const).find((encoding) => readsAsUtf16(head, encoding)) ?? null
	);
}

function readsAsUtf16(head: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
	const text = utf16Text(head, encoding);
	const common = text.match(
		/[\t\n\r\x20-\x7e\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\ud800-\udfff\uff00-\uffef]/g
	);
	return text.includes('\n') && (common?.length ?? 0) >= text.length * 0.97;
}

/** Stops as soon as enough characters beyond ASCII were sound UTF-8. */
function firstPieceNotUtf8(bytes: ByteSource): Uint8Array | null {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let multibyte = 0;
	let last = new Uint8Array(0);
	for (const piece of linePieces(bytes)) {
		last = piece as Uint8Array<ArrayBuffer>;
		const text = decodedOrNull(decoder, piece);
		if (text === null) return piece;
		multibyte += piece.length - text.length;
		if (multibyte > ENOUGH_MULTIBYTE) return null;
	}
	return decodedOrNull(decoder, null) === null ? last : null;
}

/** Null instead of a thrown error; `null` as piece ends the text. */
function decodedOrNull(decoder: TextDecoder, piece: Uint8Array | null): string | null {
	try {
		return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
	} catch {
		return null;
	}
}

const readLoosely = (piece: Uint8Array, encoding: Encoding): string =>
	new TextDecoder(encoding, { ignoreBOM: true }).decode(piece.subarray(0, HEAD));

/** What can be offered: the encodings that leave the fewest unreadable characters first. */
function candidates(head: Uint8Array): Encoding[] {
	const unreadable = (encoding: Encoding) => readLoosely(head, encoding).split('\uFFFD').length;
	const order = new Map(ENCODINGS.map((encoding) => [encoding, unreadable(encoding)]));
	const eightBit = (encoding: Encoding) => (encoding.startsWith('utf-16') ? 1 : 0);
	return [...ENCODINGS].sort(
		(a, b) => eightBit(a) - eightBit(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0)
	);
}

/**
 * Text of the file without its BOM, line ends as `\n`. No character is ever cut, wherever the bytes are.
 * What cannot be decoded becomes U+FFFD, which the text checks report with row and column: damage is never silent, and
 * the rows behind it are still read.
 */
export function* decodeText(
	bytes: ByteSource,
	encoding: Encoding
): Generator<string, void, undefined> {
	const normalise = newlineNormaliser();
	let isHead = true;
	for (const text of rawText(bytes, encoding)) {
		// Files that were marked twice exist: a program wrote a mark before a text that had one.
		const unmarked = isHead ? text.replace(/^\uFEFF+/, '') : text;
		if (unmarked !== '') isHead = false;
		const clean = normalise(unmarked);
		if (clean !== '') yield clean;
	}
}

const rawText = (bytes: ByteSource, encoding: Encoding): Generator<string, void, undefined> =>
	encoding === 'utf-16le' || encoding === 'utf-16be'
		? utf16Pieces(bytes, encoding)
		: strictPieces(bytes, encoding);

const NEWLINE = 0x0a;

function* strictPieces(bytes: ByteSource, encoding: Encoding): Generator<string, void, undefined> {
	const strict = () => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
	let decoder = strict();
	for (const raw of linePieces(bytes)) {
		const piece = encoding === 'gb18030' ? withoutStrayUtf8(raw) : raw;
		// A piece that ends behind a newline is decoded by itself, which is several times faster in Node.
		const stream = piece[piece.length - 1] !== NEWLINE;
		let text: string;
		try {
			text = decoder.decode(piece, { stream });
		} catch {
			decoder = strict();
			text = new TextDecoder(encoding, { ignoreBOM: true }).decode(piece);
		}
		yield text;
	}
	yield decodedOrNull(decoder, null) ?? '\uFFFD';
}

/** By hand: a decoder would replace a lone surrogate before anybody could say in which row it stands. */
function* utf16Pieces(
	bytes: ByteSource,
	encoding: 'utf-16le' | 'utf-16be'
): Generator<string, void, undefined> {
	let odd: number | null = null;
	for (const piece of linePieces(bytes)) {
		const whole: Uint8Array = odd === null ? piece : Uint8Array.of(odd, ...piece.subarray(0, 1));
		const skipped: number = odd === null ? 0 : 1;
		if (odd !== null) yield utf16Text(whole, encoding);
		const body = piece.subarray(skipped);
		odd = body.length % 2 === 1 ? (body[body.length - 1] ?? 0) : null;
		yield utf16Text(body.subarray(0, body.length - (body.length % 2)), encoding);
	}
	if (odd !== null) yield '\uFFFD';
}

const UNITS = 4096;

function utf16Text(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
	const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
	let text = '';
	for (let from = 0; from + 1 < bytes.length; from += UNITS * 2) {
		const units: number[] = [];
		const end = Math.min(from + UNITS * 2, bytes.length - 1);
		for (let at = from; at < end; at += 2)
			units.push((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8));
		text += String.fromCharCode(...units);
	}
	return text;
}

/** `\r\n` and a lone `\r` become `\n`, also where the two characters fall into different pieces. */
function newlineNormaliser(): (text: string) => string {
	let endedWithReturn = false;
	return (text) => {
		if (text === '') return '';
		const rest = endedWithReturn && text.startsWith('\n') ? text.slice(1) : text;
		endedWithReturn = text.endsWith('\r');
		return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
	};
}
