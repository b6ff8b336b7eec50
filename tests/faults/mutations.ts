/** What can be wrong with a file, one class a line. Each takes a sound ledger and gives the bytes of a damaged one. */
import { encode } from '../golden/ledger-import/encode.ts';
import type { Random } from '../support/samples/random.ts';
import type { Ledger } from './valid-ledgers.ts';
import {
	bytesOf,
	columnsOf,
	editCells,
	write,
	type CellKind,
	type Rows,
	type Style
} from './written.ts';

/**
 * What has to come of it. `read-right`: importable with the figures of the sound file. `same-or-refused`: those figures
 * or a refusal, never other figures. `refused`: not importable. `any`: nobody can say, all other properties hold.
 */
export type Expected = 'read-right' | 'same-or-refused' | 'refused' | 'any';
export type Mutation = {
	readonly name: string;
	readonly expected: Expected;
	/** Large files: taken less often. */
	readonly isGiant?: boolean;
	readonly bytes: (ledger: Ledger, style: Style, random: Random) => Uint8Array;
};

const onRows = (
	name: string,
	expected: Expected,
	edit: (ledger: Ledger, random: Random, style: Style) => Rows
): Mutation => ({
	name,
	expected,
	bytes: (ledger, style, random) => bytesOf(write(edit(ledger, random, style), style), style)
});
const onText = (
	name: string,
	expected: Expected,
	edit: (text: string, random: Random, style: Style) => string
): Mutation => ({
	name,
	expected,
	bytes: (ledger, style, random) => bytesOf(edit(write(ledger.rows, style), random, style), style)
});
const onBytes = (
	name: string,
	expected: Expected,
	edit: (bytes: Uint8Array, random: Random) => Uint8Array
): Mutation => ({
	name,
	expected,
	bytes: (ledger, style, random) => edit(bytesOf(write(ledger.rows, style), style), random)
});
/** The same damage in all cells of a kind keeps every voucher balanced: only a refusal or the right reading will do. */
const onCells = (
	name: string,
	expected: Expected,
	kinds: readonly CellKind[],
	edit: (cell: string, random: Random) => string
): Mutation =>
	onRows(name, expected, (ledger, random) => {
		const kind = random.pick(kinds.filter((one) => columnsOf(ledger, one).length > 0));
		return kind === undefined
			? ledger.rows
			: editCells(ledger, kind, random, (cell) => edit(cell, random));
	});
const inStyle = (change: Partial<Style>, { name, expected, bytes }: Mutation): Mutation => ({
	name,
	expected,
	bytes: (ledger, style, random) => bytes(ledger, { ...style, ...change }, random)
});
const giant = (mutation: Mutation): Mutation => ({ ...mutation, isGiant: true });

/** Somewhere in the text or the bytes, the ends included. */
const placeIn = (whole: { length: number }, random: Random): number =>
	random.between(0, whole.length);
const insertText = (text: string, at: number, what: string): string =>
	text.slice(0, at) + what + text.slice(at);
const insertAt = (text: string, what: string, random: Random): string =>
	insertText(text, placeIn(text, random), what);
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
	new Uint8Array(Buffer.concat(parts));
const insertBytes = (bytes: Uint8Array, at: number, what: Uint8Array): Uint8Array =>
	joined(bytes.subarray(0, at), what, bytes.subarray(at));
const changeLines = (
	text: string,
	{ newline }: Style,
	change: (lines: string[]) => string[]
): string => change(text.split(newline)).join(newline);
const lineOf = (ledger: Ledger, random: Random): number =>
	random.between(ledger.headerAt + 1, ledger.rows.length - 1);
const withRow = (
	{ rows }: Ledger,
	at: number,
	edit: (cells: readonly string[]) => readonly string[]
): Rows => rows.map((cells, i) => (i === at ? edit(cells) : cells));
const randomBytes = (count: number, random: Random): Uint8Array =>
	Uint8Array.from({ length: count }, () => random.between(0, 255));
const headOf = (name: string, expected: Expected, head: string | Uint8Array): Mutation =>
	onBytes(name, expected, (bytes) =>
		joined(typeof head === 'string' ? encode(head, 'latin1') : head, bytes)
	);

const INVISIBLE = [
	...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'], // zero width, soft hyphen
	...['\u200e', '\u200f', '\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069'] // direction
];
const CONTROLS = ['\u0001', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f', '\u0085'];
const inside = (cell: string, what: string, random: Random): string => insertAt(cell, what, random);
const fullWidth = (text: string): string =>
	text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

export const MUTATIONS: readonly Mutation[] = [
	onBytes('unchanged', 'read-right', (bytes) => bytes),

	// Encodings.
	inStyle(
		{ encoding: 'utf-8' },
		onBytes('utf-8 cut inside a character', 'any', cutInsideCharacter)
	),
	inStyle({ encoding: 'utf-8' }, onBytes('utf-8 loses a byte', 'same-or-refused', loseHighByte)),
	inStyle(
		{ encoding: 'gb18030' },
		onBytes('gb18030 cut inside a character', 'any', cutInsideCharacter)
	),
	inStyle(
		{ encoding: 'gb18030' },
		onBytes('gb18030 loses a byte', 'same-or-refused', loseHighByte)
	),
	inStyle(
		{ encoding: 'gb18030' },
		onRows('gb18030 of four bytes loses one', 'same-or-refused', (ledger, random) =>
			editCells(ledger, 'summary', random, (cell) => `${cell}𠮷`)
		)
	),
	...(['utf-16le-bom', 'utf-16be-bom'] as const).flatMap((encoding) => [
		inStyle(
			{ encoding },
			onBytes(`${encoding} with an odd byte at the end`, 'same-or-refused', (bytes, random) =>
				joined(bytes, randomBytes(1, random))
			)
		),
		inStyle(
			{ encoding },
			onBytes(`${encoding} with an odd byte inside`, 'same-or-refused', (bytes, random) =>
				insertBytes(bytes, random.between(2, bytes.length), randomBytes(1, random))
			)
		)
	]),
	mixed('utf-8 then gb18030', 'utf-8', 'gb18030'),
	mixed('gb18030 then utf-8', 'gb18030', 'utf-8'),
	mixed('utf-8 then utf-16', 'utf-8', 'utf-16le'),
	onText('NUL in the text', 'same-or-refused', (text, random) => insertAt(text, '\0', random)),
	onBytes('NUL among the bytes', 'same-or-refused', (bytes, random) =>
		insertBytes(bytes, placeIn(bytes, random), new Uint8Array(random.between(1, 3)))
	),
	onText('two byte order marks', 'read-right', (text) => `\uFEFF\uFEFF${text}`),
	onText('a byte order mark inside', 'same-or-refused', (text, random) =>
		insertAt(text, '\uFEFF', random)
	),
	onBytes('the mark of another encoding', 'same-or-refused', (bytes, random) =>
		joined(
			random.pick([
				Uint8Array.of(0xef, 0xbb, 0xbf),
				Uint8Array.of(0xff, 0xfe),
				Uint8Array.of(0xfe, 0xff)
			]),
			bytes
		)
	),

	// Line ends.
	inStyle(
		{ newline: '\r' },
		onText('CR line ends', 'read-right', (text) => text)
	),
	inStyle(
		{ newline: '\r\r\n' },
		onText('CR CR LF line ends', 'read-right', (text) => text)
	),
	inStyle(
		{ newline: '\n\r' },
		onText('LF CR line ends', 'read-right', (text) => text)
	),
	onText('mixed line ends', 'read-right', (text, random, { newline }) =>
		text.split(newline).reduce((all, line) => all + random.pick(['\n', '\r\n', '\r']) + line)
	),
	onText('U+2028, U+2029 and U+0085 in the text', 'same-or-refused', (text, random) =>
		insertAt(text, random.pick(['\u2028', '\u2029', '\u0085']), random)
	),
	inStyle(
		{ newline: '\u2028' },
		onText('U+2028 line ends', 'same-or-refused', (text) => text)
	),
	onText('a form feed between pages', 'same-or-refused', (text, random, style) =>
		changeLines(text, style, (lines) => {
			lines[placeIn(lines, random)] += '\f';
			return lines;
		})
	),
	onText('no line end at the end', 'read-right', (text, _, { newline }) =>
		text.slice(0, -newline.length)
	),
	onRows('blank rows anywhere', 'read-right', ({ rows, headerAt }, random) =>
		rows.flatMap((cells, i) =>
			i > headerAt + 1 && random.between(0, 3) === 0 ? [[''], cells] : [cells]
		)
	),
	onRows('a line break within a summary', 'read-right', (ledger, random) =>
		editCells(ledger, 'summary', random, (cell) =>
			inside(cell, random.pick(['\n', '\r\n']), random)
		)
	),

	// Quotes.
	...(['first', 'middle', 'last'] as const).map((where) =>
		onText(`a quote never closed in the ${where} row`, 'same-or-refused', (text, random, style) =>
			changeLines(text, style, (lines) => {
				const at = { first: 0, middle: Math.floor(lines.length / 2), last: lines.length - 2 }[
					where
				];
				lines[at] = openQuote(lines[at] ?? '', style.delimiter, random);
				return lines;
			})
		)
	),
	onText('a lone quote at the end', 'same-or-refused', (text) => `${text}"`),
	onText('a stray quote', 'same-or-refused', (text, random) => insertAt(text, '"', random)),
	onText('several stray quotes', 'same-or-refused', (text, random) =>
		Array.from({ length: random.between(2, 5) }).reduce(
			(all: string) => insertAt(all, random.pick(['"', '""']), random),
			text
		)
	),
	onRows('quotes within summaries', 'read-right', (ledger, random) =>
		editCells(ledger, 'summary', random, (cell) => inside(cell, '"', random))
	),

	// Amounts.
	onCells('an amount beyond all measure', 'refused', ['amount'], (_, random) =>
		random.pick([`1${'0'.repeat(400)}`, `${'9'.repeat(17)}.00`, '90071992547409.93', '1e400'])
	),
	onCells('an amount that is no number', 'refused', ['amount'], (_, random) =>
		random.pick([
			'NaN',
			'Infinity',
			'-Infinity',
			'0x10',
			'1e5',
			'1E+05',
			'0b1',
			'null',
			'#####',
			'#REF!',
			'=1+1',
			'=SUM(A1:A9)',
			'壹佰元',
			'五百',
			'１Ｅ５'
		])
	),
	onCells('an amount that may mean two things', 'refused', ['amount'], (_, random) =>
		random.pick([
			'1,23,456.78',
			'1.2.3',
			'1,2',
			'--5',
			'+-5',
			'((5))',
			'(-5)',
			'(5',
			'5)',
			'5(',
			'1 2',
			'1..5',
			'5,',
			'1,,000',
			'1,000,00',
			"1'2",
			'1/2',
			'5%',
			'1-2',
			'1。5'
		])
	),
	onCells('an amount of the other side', 'same-or-refused', ['amount'], (cell, random) =>
		random.pick([`借${cell}`, `贷 ${cell}`, `${cell}贷`, `借方${cell}`])
	),
	onCells('an amount in full-width digits', 'read-right', ['amount'], fullWidth),
	onCells('spaces around', 'read-right', ['amount', 'date', 'number', 'code'], (cell, random) =>
		random.pick(
			[` ${cell}`, `${cell} `, `\u00a0${cell}\u3000`, `\t${cell}`].filter(
				(one) => !one.includes('\t')
			)
		)
	),
	onCells(
		'invisible characters inside',
		'same-or-refused',
		['amount', 'date', 'number', 'code'],
		(cell, random) => inside(cell, random.pick(INVISIBLE), random)
	),
	onCells(
		'control characters inside',
		'same-or-refused',
		['amount', 'date', 'number', 'code'],
		(cell, random) => inside(cell, random.pick(CONTROLS), random)
	),
	onCells(
		'a digit of another script',
		'same-or-refused',
		['amount', 'date', 'number', 'code'],
		(cell) => cell.replace(/\d/, (digit) => String.fromCodePoint(0x0660 + Number(digit)))
	),
	onCells(
		'a circled or raised digit',
		'same-or-refused',
		['amount', 'date', 'number', 'code'],
		(cell, random) => inside(cell, random.pick(['②', '²', '⅓', 'Ⅳ', '㉈', '₃']), random)
	),
	onCells(
		'a formula around',
		'same-or-refused',
		['amount', 'date', 'number', 'code'],
		(cell) => `="${cell}"`
	),
	onCells('a cell too narrow', 'refused', ['amount', 'date', 'code'], (_, random) =>
		'#'.repeat(random.between(3, 12))
	),

	// Dates, numbers, codes.
	onCells('a day that does not exist', 'refused', ['date'], (_, random) =>
		random.pick([
			'2024-2-30',
			'2024/13/01',
			'2023-02-29',
			'2024-00-10',
			'2024-04-31',
			'2024-01-00',
			'1900-02-29',
			'2024年2月30日',
			'20240230',
			'99999999'
		])
	),
	onCells('a date out of range', 'refused', ['date'], (_, random) =>
		random.pick([
			'0',
			'1',
			'-5',
			'2958466',
			'99999',
			'4.5e4',
			'0001-01-01',
			'9999-12-31',
			'12:30',
			'2024'
		])
	),
	onCells('a date in full-width digits', 'read-right', ['date', 'number', 'code'], fullWidth),
	onCells('a damaged code', 'refused', ['code'], (_, random) =>
		random.pick(['5.14E+08', '1.02E+06', '########', '1.0E+5'])
	),
	onCells(
		'a code after an apostrophe',
		'read-right',
		['code', 'amount', 'date'],
		(cell) => `'${cell}`
	),
	onCells('a very long account', 'same-or-refused', ['code'], (cell, random) =>
		random.pick([
			cell + '甲'.repeat(300),
			`${cell}${'\\甲'.repeat(5_000)}`,
			`${'甲'.repeat(10_000)}`
		])
	),
	onCells('a voucher number beyond measure', 'same-or-refused', ['number'], (_, random) =>
		random.pick(['记-99999999999', '0', '-1', '1e3', '记-', '1.5', '１２３４５６７８９０１'])
	),

	// Text.
	onCells('astral characters in the summary', 'read-right', ['summary'], (cell) => `${cell}𠮷祥😀`),
	inStyle(
		{ encoding: 'utf-16le-bom' },
		onCells('half a character in the summary', 'same-or-refused', ['summary'], (cell, random) =>
			inside(cell, random.pick(['\ud842', '\udfb7']), random)
		)
	),
	onCells('formulas in the summary', 'read-right', ['summary'], (cell, random) =>
		random.pick(['=1+1', '+5', '@SUM(A1)', `=cmd|' /C calc'!A0`, `-${cell}`])
	),
	onCells(
		'marks of direction in the summary',
		'read-right',
		['summary'],
		(cell) => `\u202e${cell}\u202c`
	),
	onCells('markup in the summary', 'read-right', ['summary'], () => '<script>alert(1)</script>'),

	// Rows and columns.
	onRows('a header twice', 'read-right', ({ rows, headerAt }, random) => {
		const header = rows[headerAt] ?? [];
		const at = random.between(headerAt + 2, rows.length);
		return [...rows.slice(0, at), header, ...rows.slice(at)];
	}),
	onRows('two columns of one name', 'same-or-refused', ({ rows, headerAt }, random) => {
		const from = random.between(0, (rows[headerAt]?.length ?? 1) - 1);
		return rows.map((cells, i) => [...cells, i <= headerAt ? (cells[from] ?? '') : '']);
	}),
	onRows('a row too short', 'any', (ledger, random) =>
		withRow(ledger, lineOf(ledger, random), (cells) =>
			cells.slice(0, random.between(0, cells.length - 1))
		)
	),
	onRows('a row too long', 'same-or-refused', (ledger, random) =>
		withRow(ledger, lineOf(ledger, random), (cells) => [...cells, random.pick(['', '1', '多出'])])
	),
	onRows('a row pushed aside', 'same-or-refused', (ledger, random) =>
		withRow(ledger, lineOf(ledger, random), (cells) => {
			const at = random.between(0, cells.length - 1);
			return [...cells.slice(0, at), random.pick(['', '0', '插']), ...cells.slice(at)];
		})
	),
	onRows('whole columns in another order', 'read-right', swapColumns),
	onRows('a column missing', 'any', ({ rows, headerAt }, random) => {
		const gone = random.between(0, (rows[headerAt]?.length ?? 1) - 1);
		return rows.map((cells) => cells.filter((_, i) => i !== gone));
	}),
	onRows('headings swapped', 'any', ({ rows, headerAt }, random) => {
		const header = [...(rows[headerAt] ?? [])];
		const [a, b] = [random.between(0, header.length - 1), random.between(0, header.length - 1)];
		[header[a], header[b]] = [header[b] ?? '', header[a] ?? ''];
		return rows.map((cells, i) => (i === headerAt ? header : cells));
	}),
	onRows('rows shuffled', 'any', ({ rows, headerAt }, random) => [
		...rows.slice(0, headerAt + 1),
		...shuffled(rows.slice(headerAt + 1), random)
	]),
	onRows('cut in the middle of a voucher', 'any', ({ rows }, random) =>
		rows.slice(0, random.between(1, rows.length))
	),
	onText('cut anywhere', 'any', (text, random) => text.slice(0, placeIn(text, random))),
	onRows('rows repeated', 'any', ({ rows }, random) =>
		rows.flatMap((cells) => (random.between(0, 5) === 0 ? [cells, cells] : [cells]))
	),

	// Bytes at random, and other files.
	onBytes('bytes flipped', 'any', (bytes, random) => {
		const flipped = Uint8Array.from(bytes);
		for (let count = random.between(1, 8); count > 0 && bytes.length > 0; count -= 1)
			flipped[random.between(0, bytes.length - 1)] = random.between(0, 255);
		return flipped;
	}),
	onBytes('bytes taken out', 'any', (bytes, random) => {
		const at = placeIn(bytes, random);
		return joined(bytes.subarray(0, at), bytes.subarray(at + random.between(1, 40)));
	}),
	onBytes('a stretch of noise', 'any', (bytes, random) =>
		insertBytes(bytes, placeIn(bytes, random), randomBytes(random.between(1, 400), random))
	),
	onBytes('nothing but noise', 'refused', (_, random) =>
		randomBytes(random.between(0, 3_000), random)
	),
	onBytes('a tiny file', 'refused', (bytes, random) => bytes.slice(0, random.between(0, 6))),
	onBytes('blanks only', 'refused', (_, random) =>
		encode(
			random.pick([
				'',
				' ',
				'\n',
				'\r\n\r\n',
				',,,\n',
				'"',
				'""',
				'\t',
				'\0',
				'\uFEFF',
				',',
				'"\n"',
				'\u3000\n'
			]),
			'utf-8'
		)
	),
	headOf('gzip', 'refused', Uint8Array.of(0x1f, 0x8b, 8, 0)),
	headOf('zip or xlsx', 'refused', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)),
	headOf('old Excel', 'refused', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
	headOf('pdf', 'refused', '%PDF-1.7\n'),
	headOf('html', 'refused', '<html><table><tr><td>'),
	onText('json', 'same-or-refused', (text) => JSON.stringify({ rows: text.split('\n') }, null, 1)),
	onText('sql', 'refused', (text) =>
		text.replace(
			/^.*$/gm,
			(line) => `INSERT INTO pz VALUES ('${line.replaceAll(/[,;\t|]/g, "','")}');`
		)
	),

	// Large.
	giant(
		onCells(
			'a very large cell',
			'same-or-refused',
			['summary', 'amount', 'date', 'code', 'number'],
			(cell, random) =>
				cell +
				random
					.pick(['长', '9', ' ', '"', '-', '(', '\u3000', '#', ',', '\\'])
					.repeat(random.between(1_000, 1_000_000))
		)
	),
	giant(
		onRows('a row of very many columns', 'same-or-refused', (ledger, random) =>
			withRow(ledger, random.between(0, ledger.rows.length - 1), (cells) => [
				...cells,
				...Array.from({ length: random.between(1_000, 100_000) }, () =>
					random.pick(['', '1', '日期', '借方金额'])
				)
			])
		)
	),
	giant(
		onRows('very many empty rows', 'read-right', ({ rows, headerAt }, random) => {
			const at = random.between(headerAt + 2, rows.length);
			const empty = Array.from({ length: random.between(1_000, 200_000) }, () => ['']);
			return [...rows.slice(0, at), ...empty, ...rows.slice(at)];
		})
	),
	giant(
		onRows('very many accounts', 'any', ({ rows, headerAt }, random) => {
			const line = rows[headerAt + 1] ?? [];
			const many = Array.from({ length: random.between(1_000, 10_000) }, (_, n) =>
				line.map((cell) => cell.replace('1020101', `10201${n + 10}`))
			);
			return [...rows, ...many];
		})
	),
	giant(
		onText(
			'quotes that never pair',
			'any',
			(text, random, { newline }) => text + `a,"b${newline}`.repeat(random.between(500, 20_001))
		)
	),
	giant(
		onText('a quote open over a long file', 'any', (text, random, { newline, delimiter }) =>
			`${text}"${newline}${['甲', '乙', '1'].join(delimiter)}${newline}`.repeat(
				random.between(50, 400)
			)
		)
	)
];

function cutInsideCharacter(bytes: Uint8Array, random: Random): Uint8Array {
	const high = bytes.findLastIndex(
		(byte, i) => byte >= 0x80 && i < random.between(1, bytes.length)
	);
	return bytes.slice(0, high < 0 ? bytes.length : high);
}

function loseHighByte(bytes: Uint8Array, random: Random): Uint8Array {
	const high = [...bytes.keys()].filter((i) => (bytes[i] ?? 0) >= 0x80);
	const at = random.pick(high);
	return at === undefined ? bytes : joined(bytes.subarray(0, at), bytes.subarray(at + 1));
}

function mixed(name: string, first: string, second: string): Mutation {
	return {
		name: `mixed encodings: ${name}`,
		expected: 'same-or-refused',
		bytes: (ledger, style, random) => {
			const at = random.between(1, ledger.rows.length);
			const half = (rows: Rows, encoding: string) => encode(write(rows, style), encoding);
			return joined(half(ledger.rows.slice(0, at), first), half(ledger.rows.slice(at), second));
		}
	};
}

function openQuote(line: string, delimiter: string, random: Random): string {
	const cells = line.split(delimiter);
	const at = random.between(0, cells.length - 1);
	cells[at] = `"${cells[at] ?? ''}`;
	return cells.join(delimiter);
}

/** Not for headers of two rows, whose cells reach to the right. */
function swapColumns({ rows, headerAt, layout }: Ledger, random: Random): Rows {
	if (layout === 'J') return rows;
	const width = rows[headerAt]?.length ?? 0;
	const order = shuffled(
		Array.from({ length: width }, (_, i) => i),
		random
	);
	return rows.map((cells) => order.map((from) => cells[from] ?? ''));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
	const rest = [...items];
	return items.map(() => rest.splice(random.between(0, rest.length - 1), 1)[0] as Item);
}
