let table: Map<string, readonly [number, number]> | null = null;

/** The two-byte part of GB18030, turned round: Node decodes GB18030 but cannot write it. */
function twoByteTable(): Map<string, readonly [number, number]> {
	if (table) return table;
	table = new Map();
	const decoder = new TextDecoder('gb18030');
	for (let lead = 0x81; lead <= 0xfe; lead += 1)
		for (let trail = 0x40; trail <= 0xfe; trail += 1) {
			const text = decoder.decode(Uint8Array.of(lead, trail));
			if (trail !== 0x7f && [...text].length === 1 && text !== '\ufffd')
				table.set(text, [lead, trail]);
		}
	return table;
}

/** Text as GB18030. Throws on a character outside the two-byte range: the samples need none. */
export function encodeGb18030(text: string): Uint8Array {
	const bytes: number[] = [];
	for (const character of text) {
		const pair = twoByteTable().get(character);
		if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
		else if (pair) bytes.push(...pair);
		else throw new Error(`no two-byte GB18030 for ${character}`);
	}
	return Uint8Array.from(bytes);
}

export const encodeUtf8WithBom = (text: string): Uint8Array =>
	new TextEncoder().encode(`\ufeff${text}`);
