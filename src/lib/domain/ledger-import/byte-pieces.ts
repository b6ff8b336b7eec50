import type { ByteSource } from './review.ts';

/** Small, so that the rows of a piece are gone before the next: it halves the memory and costs no time. */
const PIECE = 1 << 14;
const NEWLINE = 0x0a;

/** The first `count` bytes (fewer if the file is shorter). */
export function headOf(bytes: ByteSource, count: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let length = 0;
	for (const chunk of bytes) {
		parts.push(chunk);
		length += chunk.length;
		if (length >= count) break;
	}
	return joined(parts).subarray(0, count);
}

/**
 * The same bytes in pieces of about 16 KB that end behind a newline byte wherever there is one. In UTF-8 and GB18030
 * a newline byte is never part of another character, so such a piece can be decoded by itself.
 */
export function* linePieces(bytes: ByteSource): Generator<Uint8Array, void, undefined> {
	let rest: Uint8Array = new Uint8Array(0);
	for (const chunk of bytes) {
		const block = rest.length === 0 ? chunk : joined([rest, chunk]);
		let from = 0;
		while (block.length - from >= PIECE) {
			const newline = block.subarray(from, from + PIECE).lastIndexOf(NEWLINE);
			const end = from + (newline < 0 ? PIECE : newline + 1);
			yield block.subarray(from, end);
			from = end;
		}
		rest = from < block.length ? block.slice(from) : new Uint8Array(0);
	}
	if (rest.length > 0) yield rest;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const [first] = parts;
	if (parts.length === 1 && first) return first;
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
