import { hasOddDigit } from '../odd-digits.ts';

export type VoucherNumber = { readonly word: string | null; readonly number: number };

/** 记 is what a voucher is when the file names no word. */
export const DEFAULT_WORD = '记';
/** A damaged cell may hold a megabyte. */
const LONGEST = 60;
const FORM = /^(.*?)(\d{1,9})(?:\.0+)?\s*号?$/s;

/** `记-0001`, `记字第12号`, `银付-0001`, `12`, `12.0`, `3.00000`. Null where no number can be read. */
export function parseVoucherNumber(cell: string): VoucherNumber | null {
	if (/^[1-9]\d{0,8}$/.test(cell)) return { word: null, number: Number(cell) };
	if (cell.length > LONGEST || hasOddDigit(cell)) return null;
	const match = FORM.exec(cell.normalize('NFKC').replace(/^'/, '').trim());
	if (!match || Number(match[2]) === 0) return null;
	const word = wordOf(match[1] ?? '');
	return /\p{N}/u.test(word) ? null : { word: word === '' ? null : word, number: Number(match[2]) };
}

/** `记字第` → `记`; `记账凭证-` → `记`; the words 收, 付, 转, 银付 … stay as they are. */
export function wordOf(cell: string): string {
	const word = cell
		.normalize('NFKC')
		.replace(/[\s\-—–−_#:.·/'"“”第]+/g, '')
		.replace(/号$/, '')
		.replace(/(?:账|帐)?凭证$/, '')
		.replace(/字$/, '');
	return word;
}
