import { ENCODINGS, type ByteSource, type Encoding } from '#lib/domain/ledger-import/review.ts';

export type EncodingSample = { encoding: Encoding; lines: string[]; isDamaged: boolean };

const READ_BYTES = 64 * 1024;
const LINES = 3;
const LINE_LENGTH = 60;

/** The file's own first values under each encoding, so that a person sees which reads right. */
export function encodingSamples(bytes: ByteSource): EncodingSample[] {
	const head = headOf(bytes);
	return ENCODINGS.filter((encoding) => isThinkable(encoding, head)).map((encoding) => {
		// `stream`: a character cut off at the end of the sample is no damage.
		const text = new TextDecoder(encoding).decode(head, { stream: true });
		return { encoding, lines: tellingLines(text), isDamaged: text.includes('\uFFFD') };
	});
}

/** A table in UTF-16 has separators and digits, and those have a byte of zero; other bytes only look Chinese in it. */
const isThinkable = (encoding: Encoding, head: Uint8Array): boolean =>
	!encoding.startsWith('utf-16') || head.includes(0);

function headOf(bytes: ByteSource): Uint8Array {
	for (const piece of bytes) return piece.subarray(0, READ_BYTES);
	return new Uint8Array();
}

/** Lines in plain ASCII read the same under every answer; the others tell. */
function tellingLines(text: string): string[] {
	const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	const telling = lines.filter((line) => /[^\x00-\x7f]/.test(line));
	return (telling.length > 0 ? telling : lines)
		.slice(0, LINES)
		.map((line) => line.slice(0, LINE_LENGTH));
}
