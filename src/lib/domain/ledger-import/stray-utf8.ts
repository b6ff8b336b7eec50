const NEWLINE = 0x0a;
/** Chance makes one or two hanzi of GB18030 sound UTF-8 (联通 is known for it), never as many in one line. */
const ENOUGH_HANZI = 4;

/**
 * A GB18030 file with lines of UTF-8 (two files put together) decodes without an error, as other hanzi, and may swallow
 * separators. Gives the pieces with what is not ASCII in such lines replaced by a byte that no encoding has, so that it is
 * shown as damage; the same bytes where there is none.
 */
export function withoutStrayUtf8(piece: Uint8Array): Uint8Array {
	let clean: Uint8Array | null = null;
	for (let from = 0; from < piece.length;) {
		const newline = piece.indexOf(NEWLINE, from);
		const end = newline < 0 ? piece.length : newline;
		if (isUtf8Line(piece, from, end)) {
			clean ??= Uint8Array.from(piece);
			for (let at = from; at < end; at += 1) if ((clean[at] ?? 0) >= 0x80) clean[at] = 0xff;
		}
		from = end + 1;
	}
	return clean ?? piece;
}

/** Leaves at the first character that is not UTF-8: in GB18030 nearly always the first hanzi. */
function isUtf8Line(bytes: Uint8Array, from: number, end: number): boolean {
	let hanzi = 0;
	for (let at = from; at < end;) {
		const lead = bytes[at] ?? 0;
		const length =
			lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
		if (length === 0 || at + length > end) return false;
		for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return false;
		if (length === 3) hanzi += 1;
		at += length;
	}
	return hanzi >= ENOUGH_HANZI;
}
