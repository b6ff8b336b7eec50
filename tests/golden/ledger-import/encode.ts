/** Text → bytes in the encodings that ledgers come in. Node decodes GB18030 but cannot write it: the table is turned round. */

let gb: Map<string, number[]> | undefined;

function gbTable(): Map<string, number[]> {
	const decoder = new TextDecoder('gb18030');
	const table = new Map<string, number[]>();
	for (let lead = 0x81; lead <= 0xfe; lead += 1)
		for (let trail = 0x40; trail <= 0xfe; trail += 1) {
			if (trail === 0x7f) continue;
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if (character.length === 1 && character !== '\uFFFD') table.set(character, [lead, trail]);
		}
	addFourByteCharacters(table, decoder);
	return table;
}

/** The rest of the basic plane is numbered through from 0x81308130, without those that have two bytes. */
function addFourByteCharacters(table: Map<string, number[]>, decoder: TextDecoder): void {
	for (let number = 0; number < 39_420; number += 1) {
		const bytes = fourBytesAt(0x81, number);
		const character = decoder.decode(Uint8Array.from(bytes));
		if (character.length === 1 && character !== '\uFFFD' && !table.has(character))
			table.set(character, bytes);
	}
}

/** The basic plane by table; rare hanzi beyond it as four bytes, found by counting. */
function gb18030(text: string): Uint8Array {
	gb ??= gbTable();
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code < 0x80) bytes.push(code);
		else bytes.push(...(gb.get(character) ?? fourBytes(code)));
	}
	return Uint8Array.from(bytes);
}

/** Characters beyond the basic plane are numbered through from 0x90308130. */
function fourBytes(code: number): number[] {
	if (code < 0x10000) throw new Error(`no GB18030 bytes for U+${code.toString(16)}`);
	return fourBytesAt(0x90, code - 0x10000);
}

function fourBytesAt(first: number, number: number): number[] {
	const [fourth, thirds] = [number % 10, Math.floor(number / 10)];
	const [third, seconds] = [thirds % 126, Math.floor(thirds / 126)];
	return [first + Math.floor(seconds / 10), 0x30 + (seconds % 10), 0x81 + third, 0x30 + fourth];
}

function utf16(text: string, isLittle: boolean): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		bytes[i * 2 + (isLittle ? 0 : 1)] = unit & 0xff;
		bytes[i * 2 + (isLittle ? 1 : 0)] = unit >> 8;
	}
	return bytes;
}

/** `utf-8-bom`, `utf-16le-bom` … write the mark; `latin1` is what no ledger should be in. */
export function encode(text: string, encoding: string): Uint8Array {
	if (encoding.endsWith('-bom')) return encode(`\uFEFF${text}`, encoding.slice(0, -4));
	if (encoding === 'gb18030') return gb18030(text);
	if (encoding === 'utf-16le') return utf16(text, true);
	if (encoding === 'utf-16be') return utf16(text, false);
	if (encoding === 'latin1') return Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);
	return new TextEncoder().encode(text);
}
