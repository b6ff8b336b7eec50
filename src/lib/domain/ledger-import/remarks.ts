import type { AmountReading } from './amount-columns.ts';
import type { DateReading } from './date-columns.ts';
import type { AccountUse } from './resolve-accounts.ts';

/** `制单：甲`, `打印日期：2024-01-05`, `单位：元`, `第 1 页`: what is printed around a table, whatever column it falls in. */
const NOTE =
	/^\s*(?:\p{Script=Han}{0,6}(?:单位|日期|时间|期间|[人员]|制单|制表|审核|复核|稽核|核对|记账|过账|出纳|主管|会计|负责|经办|打印|备注|附注|页)\s*[:：]|[第共]\s*\d+\s*页)/u;
const NOT_YUAN = /[十百千万亿]元/;

/** Blank, or nothing but a signature, a page number, a note. */
export const isNote = (cell: string): boolean =>
	cell.trim() === '' || (NOTE.test(cell) && !NOT_YUAN.test(cell));

/** What a row says of its account where the file has no column for one. */
export const UNNAMED: Pick<AccountUse, 'code' | 'fault' | 'codeCell' | 'nameCell' | 'parentCell'> =
	{
		code: '',
		fault: null,
		codeCell: '',
		nameCell: '',
		parentCell: ''
	};

/** Signatures, page heads and notes: neither an account nor an amount, nor a cell that one was lost from. */
export function isRemark(
	account: typeof UNNAMED,
	amounts: AmountReading,
	date: DateReading
): boolean {
	if (account.code !== '' || !namesNoAccount(account)) return false;
	if (!amounts.amountFaults.every(({ cell }) => isNote(cell))) return false;
	const { debitFen, creditFen, isSideMissing, hasNoAmount } = amounts;
	if (debitFen !== 0 || creditFen !== 0 || isSideMissing) return false;
	return date.date === null || hasNoAmount;
}

/** Without a fault and without a code it is that of a one-account book, reported once. */
const namesNoAccount = ({ fault, codeCell, nameCell, parentCell }: typeof UNNAMED): boolean =>
	fault === null ||
	fault === 'account-missing' ||
	[codeCell, nameCell, parentCell].every((cell) => isNote(cell));
