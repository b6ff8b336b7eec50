/**
 * Rows on their way into a table, in two blobs: digits in columns of fixed width, and the texts they point to. SQLite
 * cuts a row out of a blob in half the time that it needs to read it from JSON, and without building anything: 1.5 µs
 * an entry instead of 3.0 (200,000 entries, through this client; parameter lists 2.0, a statement a row 3.5–4).
 */
import { invariant } from '#lib/domain/invariant.ts';

/** Two blobs that can be handed to another thread. */
export type PackedRows = { readonly rows: Uint8Array; readonly texts: Uint8Array };

const utf8 = new TextEncoder();
const ZERO = 48;
const BLANK = 32;
const MINUS = 45;
/** Where a text begins in `texts` (from 1, as SQLite counts) and how many bytes it has; both blank for null. */
export const TEXT_AT = 10;
export const TEXT_LENGTH = 8;
export const TEXT_WIDTH = TEXT_AT + TEXT_LENGTH;

/** Writes one field after the other; whoever writes and whoever reads know the order and the widths. */
export class RowPacker {
	#rows: Uint8Array;
	#texts: Uint8Array = new Uint8Array(64 * 1024);
	#at = 0;
	#textEnd = 0;
	/** Lines of a voucher repeat its summary: the same text again costs two numbers. */
	#lastText: string | null = null;
	#lastAt = 0;

	constructor(rowWidth: number, rowCount: number) {
		this.#rows = new Uint8Array(rowWidth * rowCount);
	}

	number(value: number | null, width: number): void {
		const end = this.#at + width;
		if (end > this.#rows.length) this.#rows = larger(this.#rows, end);
		const first = value === null ? end : writeDigits(this.#rows, value, end);
		invariant(first >= this.#at, 'a number fits its column');
		for (let at = this.#at; at < first; at += 1) this.#rows[at] = BLANK;
		this.#at = end;
	}

	/** A date, a month, a class: ASCII, blank to the right of it; all blank for null. */
	word(value: string | null, width: number): void {
		const text = value ?? '';
		invariant(text.length <= width, 'a word fits its column');
		const end = this.#at + width;
		if (end > this.#rows.length) this.#rows = larger(this.#rows, end);
		for (let i = 0; i < text.length; i += 1) this.#rows[this.#at + i] = text.charCodeAt(i);
		for (let at = this.#at + text.length; at < end; at += 1) this.#rows[at] = BLANK;
		this.#at = end;
	}

	text(value: string | null): void {
		if (value === null) {
			this.number(null, TEXT_WIDTH);
			return;
		}
		if (value !== this.#lastText) this.#append(value);
		this.number(this.#lastAt + 1, TEXT_AT);
		this.number(this.#textEnd - this.#lastAt, TEXT_LENGTH);
	}

	#append(value: string): void {
		const most = this.#textEnd + value.length * 3;
		if (most > this.#texts.length) this.#texts = larger(this.#texts, most);
		this.#lastText = value;
		this.#lastAt = this.#textEnd;
		this.#textEnd += utf8.encodeInto(value, this.#texts.subarray(this.#textEnd)).written;
	}

	/** Copies, so that nothing but the rows crosses to another thread; the packer begins anew. */
	take(): PackedRows {
		const packed = {
			rows: this.#rows.slice(0, this.#at),
			texts: this.#texts.slice(0, this.#textEnd)
		};
		[this.#at, this.#textEnd, this.#lastAt, this.#lastText] = [0, 0, 0, null];
		return packed;
	}
}

/** Ends before `end`. @returns where it begins. */
function writeDigits(bytes: Uint8Array, value: number, end: number): number {
	let rest = value < 0 ? -value : value;
	let at = end;
	for (; rest > 0x7fffffff; rest = Math.floor(rest / 10)) bytes[--at] = ZERO + (rest % 10);
	do {
		const tens = (rest / 10) | 0; // whole numbers of 32 bits are divided much faster than others
		bytes[--at] = ZERO + rest - tens * 10;
		rest = tens;
	} while (rest > 0);
	if (value < 0) bytes[--at] = MINUS;
	return at;
}

function larger(bytes: Uint8Array, needed: number): Uint8Array {
	const grown = new Uint8Array(Math.max(needed, bytes.length * 2));
	grown.set(bytes);
	return grown;
}
