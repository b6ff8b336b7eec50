/**
 * Files of a hundred megabytes that no ledger is, made as they are read, so that nothing but the reader holds memory.
 * `tsx tests/faults/giants.ts NAME` reads one; main.ts starts each in a process with a heap of 128 MB.
 */
import { reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';

const HEADER = '日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额\n';
const voucher = (n: number): string =>
	`2024-01-05,记-${n},收租金,1020101,基本户,5,\n2024-01-05,记-${n},收租金,50103,租金收入,,5\n`;
const MEGABYTE = 1 << 20;

type Giant = {
	readonly megabytes: number;
	readonly head?: string;
	readonly piece: (n: number) => string;
};
const many = (text: string, bytes = 1 << 16): string => text.repeat(Math.ceil(bytes / text.length));

/** What stands in the file again and again behind `head`. */
export const GIANTS: Readonly<Record<string, Giant>> = {
	'sound, for comparison': { megabytes: 60, piece: (n) => vouchers(n, voucher) },
	'a quote never closed': {
		megabytes: 60,
		head: `${HEADER}2024-01-05,"记-1`,
		piece: (n) => vouchers(n, voucher)
	},
	'a quoted cell without end': {
		megabytes: 60,
		head: `${HEADER}2024-01-05,记-1,"`,
		piece: () => many('长')
	},
	'a quote open in every row': {
		megabytes: 20,
		head: HEADER,
		piece: () => many('2024-01-05,"记-1,a\n')
	},
	'doubled quotes only': { megabytes: 30, head: `${HEADER}"`, piece: () => many('""') },
	'a line without end': { megabytes: 60, head: HEADER, piece: () => many('1') },
	'delimiters without end': { megabytes: 30, head: HEADER, piece: () => many(',') },
	'empty rows only': { megabytes: 20, head: HEADER, piece: () => many('\n') },
	'rows of delimiters': { megabytes: 60, head: HEADER, piece: () => many(',,,,,,\n') },
	'NUL only': { megabytes: 60, head: HEADER, piece: () => many('\0') },
	'a hundred thousand columns': {
		megabytes: 60,
		head: HEADER,
		piece: () => `${','.repeat(100_000)}\n`
	},
	'a header of a hundred thousand columns': {
		megabytes: 30,
		head: `${HEADER.trim()}${',借方金额'.repeat(100_000)}\n`,
		piece: (n) => vouchers(n, voucher)
	},
	'amounts of a megabyte': {
		megabytes: 60,
		head: HEADER,
		piece: (n) =>
			vouchers(n, voucher).slice(0, 400) + `2024-01-05,记-9,付,101,现金,${'('.repeat(MEGABYTE)},\n`
	},
	'dates of a megabyte': {
		megabytes: 60,
		head: HEADER,
		piece: () => `${'T1:11 '.repeat(MEGABYTE / 6)},记-9,付,101,现金,5,\n`
	},
	'numbers of a megabyte': {
		megabytes: 60,
		head: HEADER,
		piece: () => `2024-01-05,${'9 '.repeat(MEGABYTE / 2)},付,101,现金,5,\n`
	},
	'accounts of a megabyte': {
		megabytes: 60,
		head: HEADER,
		piece: (n) => `2024-01-05,记-9,付,101${'.1'.repeat(MEGABYTE / 2)}${n},现金,5,\n`
	},
	'summaries of a megabyte': {
		megabytes: 60,
		head: HEADER,
		piece: () => `2024-01-05,记-9,${'十'.repeat(MEGABYTE / 3)}元：,101,现金,5,\n`
	},
	'every account another': {
		megabytes: 30,
		head: HEADER,
		piece: (n) => vouchers(n, (i) => `2024-01-05,记-${i},付,${10_201_000_000 + i},户${i},5,\n`)
	},
	'every word another': {
		megabytes: 30,
		head: HEADER,
		piece: (n) => vouchers(n, (i) => `2024-01-05,${lettersOf(i)}-1,付,101,现金,5,\n`)
	},
	'every voucher out of balance': {
		megabytes: 30,
		head: HEADER,
		piece: (n) => vouchers(n, (i) => `2024-01-05,记-${i},付,101,现金,5,\n`)
	},
	'every date unreadable': {
		megabytes: 30,
		head: HEADER,
		piece: (n) => vouchers(n, (i) => `2024-02-30 ${i},记-${i},付,101,现金,5,\n`)
	},
	'every voucher void': {
		megabytes: 30,
		head: `${HEADER.trim()},状态\n`,
		piece: (n) => vouchers(n, (i) => `2024-01-05,记-${i},付,101,现金,5,,已作废\n`)
	},
	'every heading again': { megabytes: 30, head: HEADER, piece: () => many(HEADER) }
};

const lettersOf = (n: number): string =>
	[...String(n)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');

const vouchers = (piece: number, one: (n: number) => string): string =>
	Array.from({ length: 1_000 }, (_, i) => one(piece * 1_000 + i + 1)).join('');

function bytesOf({ megabytes, head = HEADER, piece }: Giant): ByteSource {
	const encoder = new TextEncoder();
	return {
		*[Symbol.iterator]() {
			yield encoder.encode(head);
			let written = 0;
			for (let n = 0; written < megabytes * MEGABYTE; n += 1) {
				const bytes = encoder.encode(piece(n));
				written += bytes.length;
				yield bytes;
			}
		}
	};
}

const name = process.argv[2] ?? '';
const giant = GIANTS[name];
if (giant) {
	const began = performance.now();
	const { status, problems, rowCount } = reviewAll(bytesOf(giant), 'giant.csv');
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const rss = Math.round(process.resourceUsage().maxRSS / 1024);
	console.log(
		`${seconds} s for ${giant.megabytes} MB, ${rss} MB at most; ${rowCount} rows, ${status}: ${problems[0]?.code ?? '—'}`
	);
}
