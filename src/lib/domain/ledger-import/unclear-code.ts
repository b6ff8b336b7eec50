import { hasOddDigit } from '../odd-digits.ts';

const CODE = /^[[(【〔]?\s*\d{3}[\dA-Za-z]*(?:[.-]\d+)*\s*[\])】〕]?/;
/** What was torn off a code, before the name: `1020 101 银行存款`, `50103"01 租赁收入`. */
const TORN = /^(?:["“”']+\s*\d|\d{2,}[\s"'])/;
/** No account has a longer code or name; a damaged cell may hold a megabyte. */
const LONGEST_CODE = 40;
const LONGEST_NAME = 200;

/**
 * True for a code that cannot be told from what stands behind it: `5010"302` and `502 01` would be read as the accounts
 * 5010 and 502. A name behind a code has letters: `501003租赁收入`, `5010301 1号厂房`.
 */
export function isUnclearCode(codeCell: string, nameCell: string): boolean {
	const typed = codeCell.trim() === '' ? nameCell : codeCell;
	if (typed.length > LONGEST_NAME || nameCell.length > LONGEST_NAME) return true;
	const text = typed.normalize('NFKC').trim().replace(/^'/, '').trim();
	const code = CODE.exec(text)?.[0];
	if (code === undefined) return false;
	const rest = text.slice(code.length).trim();
	if (code.length > LONGEST_CODE || TORN.test(rest)) return true;
	if (rest !== '' && !/\p{L}/u.test(rest)) return true;
	return hasOddDigit(/^[^\p{L}\s]*/u.exec(typed)?.[0] ?? '');
}
