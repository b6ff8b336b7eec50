import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, detectEncoding } from '#lib/domain/ledger-import/decode-text.ts';
import type { Encoding } from '#lib/domain/ledger-import/review.ts';
import { encode } from '../../golden/ledger-import/encode.ts';

const CHINESE =
	'日期,凭证号,摘要\r\n2022-03-08,记-1,"收𠮷祥门面房租金，￥600"\r\n2022-03-09,记-2,付鱼塘清淤款\n';
const ENCODED: [name: string, encoding: Encoding][] = [
	['utf-8', 'utf-8'],
	['utf-8-bom', 'utf-8'],
	['gb18030', 'gb18030'],
	['utf-16le-bom', 'utf-16le'],
	['utf-16be-bom', 'utf-16be']
];
const decoded = (bytes: Iterable<Uint8Array>, encoding: Encoding): string =>
	[...decodeText(bytes, encoding)].join('');

describe('decoding', () => {
	test.each(ENCODED)('cutting %s at every byte leaves every character whole', (name, encoding) => {
		const bytes = encode(CHINESE, name);
		const whole = CHINESE.replaceAll('\r\n', '\n');
		for (let at = 0; at <= bytes.length; at += 1)
			expect(decoded([bytes.slice(0, at), bytes.slice(at)], encoding)).toBe(whole);
	});

	test.each(ENCODED)(
		'cutting %s into pieces of any size leaves every character whole',
		(name, encoding) => {
			const text = CHINESE.repeat(40);
			const bytes = encode(text, name);
			const sizes = fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 60 });
			fc.assert(
				fc.property(sizes, (pieces) => {
					const chunks: Uint8Array[] = [];
					for (let at = 0, i = 0; at < bytes.length; i += 1) {
						const size = pieces[i % pieces.length] ?? 1;
						chunks.push(bytes.slice(at, at + size));
						at += size;
					}
					expect(decoded(chunks, encoding)).toBe(text.replaceAll('\r\n', '\n'));
				})
			);
		}
	);

	test('a text of several megabytes comes through whole', () => {
		const text = CHINESE.repeat(40_000);
		expect(decoded([encode(text, 'gb18030')], 'gb18030')).toBe(text.replaceAll('\r\n', '\n'));
	});

	test('line ends of every kind become one, wherever the bytes are cut', () => {
		const bytes = encode('a\r\nb\rc\nd\r', 'utf-8');
		for (let at = 0; at <= bytes.length; at += 1)
			expect(decoded([bytes.slice(0, at), bytes.slice(at)], 'utf-8')).toBe('a\nb\nc\nd\n');
	});

	test('byte order marks before the text are taken off, however many and wherever the bytes are cut', () => {
		const bytes = encode('\uFEFF\uFEFF"a",b\n', 'utf-8');
		for (let at = 0; at <= bytes.length; at += 1)
			expect(decoded([bytes.slice(0, at), bytes.slice(at)], 'utf-8')).toBe('"a",b\n');
	});

	test('lines of UTF-8 in a GB18030 file are shown as damage, not as other characters', () => {
		const line = '2024-01-05,记-2,付鱼塘清淤款\n';
		const bytes = Buffer.concat([
			encode(line, 'gb18030'),
			encode(line, 'utf-8'),
			encode(line, 'gb18030')
		]);
		const damaged = line.replace(/[\u4e00-\u9fff]/g, '\uFFFD\uFFFD\uFFFD');
		expect(decoded([bytes], 'gb18030')).toBe(line + damaged + line);
		expect(decoded([bytes.subarray(0, 9), bytes.subarray(9)], 'gb18030')).toBe(
			line + damaged + line
		);
	});

	test.each(['联通', '租金', '1,联通,联通', '汉字'.repeat(40), '一丁七万丈三上下丌不与丐'])(
		'%s in GB18030 is not taken for UTF-8',
		(text) => {
			expect(decoded([encode(`${text}\n`, 'gb18030')], 'gb18030')).toBe(`${text}\n`);
		}
	);

	test('a damaged byte costs its own character, is visible, and leaves the rows behind it', () => {
		const bytes = encode(CHINESE, 'gb18030');
		bytes[bytes.indexOf(0xca)] = 0xff;
		const text = decoded([bytes], 'gb18030');
		expect(text).toContain('\uFFFD');
		expect(text).toContain('付鱼塘清淤款');
	});
});

describe('detecting the encoding', () => {
	test.each([...ENCODED, ['utf-16le', 'utf-16le'], ['utf-16be', 'utf-16be']] as const)(
		'knows %s',
		(name, encoding) => {
			expect(detectEncoding([encode(CHINESE, name)])).toEqual({ encoding });
		}
	);

	test('a file in plain ASCII is UTF-8', () => {
		expect(detectEncoding([encode('date,amount\n2022-03-08,600\n', 'utf-8')])).toEqual({
			encoding: 'utf-8'
		});
	});

	test('Chinese that begins after a megabyte of ASCII is still seen', () => {
		const late = `${'2022-03-08,1,600.00\n'.repeat(60_000)}${CHINESE}`;
		expect(detectEncoding([encode(late, 'gb18030')])).toEqual({ encoding: 'gb18030' });
	});

	test.each([
		['German', 'Datum;Beleg;Text\n1;2;Müller;Straße über Köln\n'],
		['French', 'Date;Pièce;Libellé\n1;2;Loyer perçu à Orléans\n'],
		['one accented letter', 'Date,Name\n1,Zoë\n']
	])('%s bytes are asked about, never guessed', (_, text) => {
		expect(detectEncoding([encode(text, 'latin1')])).toMatchObject({ question: 'encoding' });
	});

	test.each([
		['Cyrillic', Uint8Array.from('Дата;Сумма;Описание платежа за аренду', (c) => cyrillic(c))],
		[
			'Korean',
			Uint8Array.of(
				0xb3,
				0xaf,
				0xc2,
				0xa5,
				0x2c,
				0xb1,
				0xdd,
				0xbe,
				0xd7,
				0x2c,
				0xb0,
				0xe8,
				0xc1,
				0xa4
			)
		],
		[
			'Japanese',
			Uint8Array.of(
				0x93,
				0xfa,
				0x95,
				0x74,
				0x2c,
				0x8b,
				0xe0,
				0x8a,
				0x7a,
				0x2c,
				0x83,
				0x65,
				0x83,
				0x58,
				0x83,
				0x67
			)
		]
	])('%s bytes are asked about, never guessed', (_, bytes) => {
		expect(detectEncoding([bytes])).toMatchObject({ question: 'encoding' });
	});

	test('UTF-8 with a broken character is asked about, and UTF-8 is offered first', () => {
		const bytes = encode(CHINESE, 'utf-8').filter((_, at) => at !== 1);
		expect(detectEncoding([bytes])).toMatchObject({
			question: 'encoding',
			candidates: ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']
		});
	});

	test('a person’s choice is taken as it is', () => {
		expect(detectEncoding([encode(CHINESE, 'utf-8')], 'gb18030')).toEqual({ encoding: 'gb18030' });
	});
});

/** Windows-1251. */
function cyrillic(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? code : code - 0x410 + 0xc0;
}
