import type { AccountCode } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import type { ColumnIndex } from './column-index.ts';
import type { Header } from './find-header.ts';
import { isCashBook } from './match-columns.ts';
import { ownAccountCell } from './own-account.ts';
import { AccountResolver } from './resolve-accounts.ts';
import type { ImportOptions } from './review.ts';
import type { AccountCells, Survey } from './survey.ts';

/** Where a row names the account opposite the book's own; -1 throughout for a book that names none. */
export type CounterColumns = {
	readonly code: number;
	readonly name: number;
	readonly parent: number;
};

/** The book of one account: each line is half of a voucher. */
export type Book = {
	/** The account as a person, the title or the file's name writes it; null where a column does, or nobody. */
	readonly ownCell: string | null;
	/** Null where it is not known. */
	readonly ownCode: AccountCode | null;
	readonly isAsked: boolean;
	/** Known so far where it is asked: an account with several below it. */
	readonly askedBelow: AccountCode | null;
	/** False where lines carry no voucher number. */
	readonly isNumbered: boolean;
	readonly counter: CounterColumns;
};

const NO_COUNTER: CounterColumns = { code: -1, name: -1, parent: -1 };

/** Null for a journal, where each line names its account and the lines of a voucher balance. */
export function bookOf(
	header: Header,
	at: ColumnIndex,
	survey: Survey,
	options: ImportOptions,
	fileName: string,
	chart: Chart
): Book | null {
	const counter = counterColumns(header, at, survey);
	if (counter === null) return null;
	const isNumbered = survey.hasNumbers && (at.voucher >= 0 || at.voucherNumber >= 0);
	const column = namesOwnAccount(at, counter) ? survey.firstAccount : null;
	if (column !== null && options.ownAccount === undefined)
		return {
			ownCell: null,
			ownCode: codeOf(column, chart),
			isAsked: false,
			askedBelow: null,
			isNumbered,
			counter
		};
	const told = options.ownAccount ?? ownAccountCell(header.titleRows, fileName, chart);
	const named = told === null ? '' : codeOf({ code: told, name: '', parent: '' }, chart);
	const own = told === null || named === null ? null : leafOf(told, named, chart);
	return {
		ownCell: own?.cell ?? null,
		ownCode: own?.code ?? null,
		isAsked: own === null,
		askedBelow: own === null ? named || null : null,
		isNumbered,
		counter
	};
}

/** Null where the file is a journal. In a cash book a column 科目 with several accounts says what was received or paid for. */
function counterColumns(
	{ columns }: Header,
	at: ColumnIndex,
	{ accountCount, firstAccount }: Survey
): CounterColumns | null {
	if (at.counterAccount >= 0) {
		const isOne = accountCount <= 1;
		return isOne ? { ...NO_COUNTER, code: at.counterAccount, name: at.counterAccountName } : null;
	}
	if (accountCount === 0 && !hasAccountColumn(at)) return NO_COUNTER;
	const isOwn = accountCount <= 1 && (firstAccount === null || isMoney(firstAccount));
	if (isCashBook(columns) && !isOwn) return accountColumns(at);
	return accountCount <= 1 && at.balance >= 0 ? NO_COUNTER : null;
}

const accountColumns = (at: ColumnIndex): CounterColumns => ({
	code: at.accountCode >= 0 ? at.accountCode : at.account,
	name: at.accountName,
	parent: at.parentAccountName
});

const hasAccountColumn = (at: ColumnIndex): boolean =>
	Object.values(accountColumns(at)).some((index) => index >= 0);

const namesOwnAccount = (at: ColumnIndex, counter: CounterColumns): boolean =>
	hasAccountColumn(at) &&
	!Object.values(accountColumns(at)).some((index) => index >= 0 && index === counter.code);

const isMoney = ({ code, name, parent }: AccountCells): boolean =>
	/^\s*10[12]/.test(code) || /现金|银行/.test(`${code}${name}${parent}`);

const codeOf = ({ code, name, parent }: AccountCells, chart: Chart): AccountCode | null =>
	new AccountResolver(chart).resolve(code, name, parent, 0).code || null;

type Named = { readonly cell: string; readonly code: AccountCode };

/** The account itself or, where it has a single account below it, that one. Null where it has several. */
function leafOf(cell: string, code: AccountCode, chart: Chart): Named | null {
	if (code === '') return null;
	if (!chart.parents.has(code)) return { cell, code };
	const leaves = [...chart.accounts.keys()].filter(
		(one) => one.startsWith(code) && !chart.parents.has(one)
	);
	const [only] = leaves;
	return leaves.length === 1 && only !== undefined ? { cell: only, code: only } : null;
}
