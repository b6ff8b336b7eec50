import type { ProblemCode } from './problem.ts';
import { headOf } from './byte-pieces.ts';
import { detectEncoding } from './decode-text.ts';
import type { ByteSource } from './review.ts';

/** What the first bytes say, whatever the file is called. */
const SIGNATURES: readonly (readonly [ProblemCode, number, readonly number[]])[] = [
	['file-is-old-excel', 0, [0xd0, 0xcf, 0x11, 0xe0]],
	['file-is-old-excel', 0, [0x09, 0x08, 0x10, 0x00]],
	['file-is-excel', 0, [0x50, 0x4b, 0x03, 0x04]],
	['file-is-excel', 0, [0x50, 0x4b, 0x05, 0x06]],
	['file-is-pdf', 0, [0x25, 0x50, 0x44, 0x46]],
	['file-is-image', 0, [0x89, 0x50, 0x4e, 0x47]],
	['file-is-image', 0, [0xff, 0xd8, 0xff]],
	['file-is-image', 0, [0x47, 0x49, 0x46, 0x38]],
	['file-is-image', 0, [0x49, 0x49, 0x2a, 0x00]],
	['file-is-image', 0, [0x4d, 0x4d, 0x00, 0x2a]],
	['file-is-image', 8, [0x57, 0x45, 0x42, 0x50]],
	['file-is-not-text', 0, [0x1f, 0x8b]],
	['file-is-not-text', 0, [0x52, 0x61, 0x72, 0x21]],
	['file-is-not-text', 0, [0x37, 0x7a, 0xbc, 0xaf]],
	['file-is-not-text', 0, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
	['file-is-not-text', 0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]]
];
const HEAD = 4096;

/** Null for something that may be a text table; otherwise what it is instead. */
export function recogniseFile(bytes: ByteSource): ProblemCode | null {
	const head = headOf(bytes, HEAD);
	const signature = SIGNATURES.find(([, at, marks]) =>
		marks.every((mark, i) => head[at + i] === mark)
	);
	if (signature) return signature[0];
	const ascii = asciiOf(head);
	if (ascii.trim() === '' && isBlank(head))
		return isBlankThroughout(bytes) ? 'file-is-empty' : null;
	if (isBitmap(head)) return 'file-is-image';
	if (/^\s*<(?:!doctype|html|head|table|meta|\?xml|body|style|workbook)/i.test(ascii))
		return 'file-is-html';
	return isBinary(head, bytes) ? 'file-is-not-text' : null;
}

/** The ASCII characters alone, so that an HTML table is seen in UTF-16 too. */
const asciiOf = (head: Uint8Array): string =>
	String.fromCharCode(...head.filter((byte) => byte > 0 && byte < 0x80));

const isBitmap = (head: Uint8Array): boolean =>
	head[0] === 0x42 &&
	head[1] === 0x4d &&
	head.length > 26 &&
	head[6] === 0 &&
	head[7] === 0 &&
	head[8] === 0;

const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00]);
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => BLANKS.has(byte));

function isBlankThroughout(bytes: ByteSource): boolean {
	for (const chunk of bytes) if (!isBlank(chunk)) return false;
	return true;
}

/** Text has next to no control characters; one stray NUL is for the text checks to report. */
function isBinary(head: Uint8Array, bytes: ByteSource): boolean {
	const controls = head.filter(
		(byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
	).length;
	if (controls * 33 <= head.length) return false;
	const answer = detectEncoding(bytes);
	return !('encoding' in answer && answer.encoding.startsWith('utf-16'));
}
