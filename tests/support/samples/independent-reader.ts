/**
 * Reads the sample files again with nothing of the product and nothing of the generator: its own decoding, its own
 * splitting, its own sums. What the product says about the samples is compared with this.
 */
import { readFileSync } from 'node:fs';

/** One line of a file; amounts in fen, `row` as a spreadsheet counts it. */
export type ReadLine = {
	readonly row: number;
	readonly month: number;
	readonly voucher: string;
	readonly code: string;
	readonly summary: string;
	readonly debit: number;
	readonly credit: number;
};
/** A row the file itself sums: month 0 is the whole file. */
export type ReadTotal = { readonly month: number; readonly amounts: readonly number[] };
export type ReadFile = {
	readonly lines: readonly ReadLine[];
	readonly totals: readonly ReadTotal[];
};

const folder = new URL('../../../static/examples/', import.meta.url);

export const sampleBytes = (file: string): Uint8Array =>
	readFileSync(new URL(encodeURIComponent(file), folder));

function decoded(bytes: Uint8Array): string {
	const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	return new TextDecoder(utf8 ? 'utf-8' : 'gb18030', { fatal: true }).decode(bytes);
}

/** Splits at commas outside quotes; the samples hold no line breaks and no quotes inside cells. */
const cellsOf = (text: string): string[] =>
	(text.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [])
		.slice(0, -1)
		.map((cell) => cell.replace(/,$/, '').replace(/^"(.*)"$/, '$1'));

/** Fen by its digits, so that no fraction is ever made. */
function fenOf(cell: string): number {
	if (cell === '') return 0;
	const [, minus, whole, decimals] = /^(-?)([\d,]+)\.(\d\d)$/.exec(cell) ?? [];
	if (whole === undefined) throw new Error(`not an amount: ${cell}`);
	return Number(`${minus}${whole.replaceAll(',', '')}${decimals}`);
}

type Row = { readonly row: number; readonly cells: readonly string[] };
type Reader = (rows: readonly Row[]) => ReadFile;

const journal: Reader = (rows) => ({
	lines: rows
		.slice(3, -1)
		.map(
			({
				row,
				cells: [date = '', voucher = '', code = '', , summary = '', side, , , amount = '']
			}) => ({
				row,
				month: Number(date.split('.')[1]),
				voucher,
				code,
				summary,
				debit: side === '借' ? fenOf(amount) : 0,
				credit: side === '贷' ? fenOf(amount) : 0
			})
		),
	totals: rows.slice(-1).map(({ cells }) => ({ month: 0, amounts: [fenOf(cells[8] ?? '')] }))
});

const cloud: Reader = (rows) => {
	let [month, voucher] = [0, ''];
	const lines = rows.slice(1).map(({ row, cells }) => {
		if (cells[0]) [month, voucher] = [Number(cells[0].split('/')[1]), `${cells[1]}-${cells[2]}`];
		return {
			row,
			month,
			voucher,
			code: cells[6] ?? '',
			summary: cells[5] ?? '',
			debit: fenOf(cells[8] ?? ''),
			credit: fenOf(cells[9] ?? '')
		};
	});
	return { lines, totals: [] };
};

const group: Reader = (rows) => ({
	lines: rows.slice(1).map(({ row, cells }) => ({
		row,
		month: Number(cells[0]),
		voucher: cells[3] ?? '',
		code: cells[6] ?? '',
		summary: cells[5] ?? '',
		debit: fenOf(cells[10] ?? ''),
		credit: fenOf(cells[11] ?? '')
	})),
	totals: []
});

const bureau: Reader = (rows) => {
	const read = rows
		.slice(2)
		.map(
			({
				row,
				cells: [date = '', voucher = '', summary = '', account = '', debit = '', credit = '']
			}) => ({
				row,
				month: Number(date.split('-')[1]),
				voucher,
				summary,
				code: account.split(' ')[0] ?? '',
				debit: fenOf(debit),
				credit: fenOf(credit)
			})
		);
	const totals = read.filter((line) => line.summary === '本月合计');
	return {
		lines: read.filter((line) => line.summary !== '本月合计'),
		totals: totals.map((line) => ({ month: line.month, amounts: [line.debit, line.credit] }))
	};
};

const READERS: readonly (readonly [mark: string, reader: Reader])[] = [
	['用友序时账', journal],
	['精斗云', cloud],
	['用友NC', group],
	['代账软件', bureau]
];

/** Reads one file of static/examples. */
export const readSample = (file: string): ReadFile => readBytes(file, sampleBytes(file));

/** Reads a file's bytes by the layout its name tells. */
export function readBytes(file: string, bytes: Uint8Array): ReadFile {
	const reader = READERS.find(([mark]) => file.includes(mark))?.[1];
	if (!reader) throw new Error(`no reader for ${file}`);
	const rows = decoded(bytes)
		.split(/\r?\n/)
		.map((text, index) => ({ row: index + 1, cells: cellsOf(text) }));
	return reader(rows.filter(({ cells }) => cells.join('') !== ''));
}

/** Income accounts whose receipts recur, as an accountant lists them from the names; per village. */
const STABLE: Readonly<Record<string, readonly string[]>> = {
	朱家浜村: ['50100301', '50100302', '50100303', '501004', '511001', '511004', '561001'],
	示范村: ['5010201', '5010202', '5010203', '5010301', '5010302', '5010401', '50201']
};
const INCOME: Readonly<Record<string, readonly string[]>> = {
	朱家浜村: ['501', '511', '522', '531', '561'],
	示范村: ['501', '502', '503', '504']
};
/** 征地、青苗 and the like on an income account: a person decides. */
export const DOUBTFUL =
	/征地|征收|征用|拆迁|搬迁|青苗|补偿|安置|捐赠|捐款|一事一议|专项|代收|押金|保证金|借款|贷款/;

export const isIncome = (village: string, line: ReadLine): boolean =>
	(INCOME[village] ?? []).includes(line.code.slice(0, 3));
export const isStableAccount = (village: string, line: ReadLine): boolean =>
	(STABLE[village] ?? []).includes(line.code);

/** Lines of closing vouchers: those with 本年收益 (321) in them. */
export function withoutClosing(lines: readonly ReadLine[]): ReadLine[] {
	const closing = new Set(
		lines.filter((line) => line.code === '321').map((line) => `${line.month} ${line.voucher}`)
	);
	return lines.filter((line) => !closing.has(`${line.month} ${line.voucher}`));
}

export const creditLessDebit = (lines: readonly ReadLine[]): number =>
	lines.reduce((sum, line) => sum + line.credit - line.debit, 0);

/** Stable income of a month by hand: credit less debit, no closing lines, nothing doubtful; fen. */
export const stableOf = (village: string, lines: readonly ReadLine[], month: number): number =>
	creditLessDebit(
		withoutClosing(lines).filter(
			(line) =>
				line.month === month && isStableAccount(village, line) && !DOUBTFUL.test(line.summary)
		)
	);

/** One account of a 科目余额表; balances are debit less credit. */
export type ReadAccount = {
	readonly code: string;
	readonly isLeaf: boolean;
	readonly openingFen: number;
	readonly debitFen: number;
	readonly creditFen: number;
	readonly closingFen: number;
};

export function readSheet(file: string): ReadAccount[] {
	const rows = decoded(sampleBytes(file))
		.split('\r\n')
		.map(cellsOf)
		.filter(([code]) => /^\d+$/.test(code ?? ''));
	return rows.map(([code = '', , ...cells]): ReadAccount => {
		const [left = 0, right = 0, debitFen = 0, creditFen = 0, up = 0, down = 0] = cells.map(fenOf);
		const isLeaf = !rows.some(([other = '']) => other !== code && other.startsWith(code));
		return { code, isLeaf, openingFen: left - right, debitFen, creditFen, closingFen: up - down };
	});
}
