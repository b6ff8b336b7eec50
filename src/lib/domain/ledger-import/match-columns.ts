import { CASH_BOOK_WORDS, HEADER_WORDS, headingOf } from './header-words.ts';
import type { Column, ColumnRole } from './review.ts';

const wordTable = (lines: readonly (readonly [ColumnRole, readonly string[]])[]) =>
	new Map(
		lines.flatMap(([role, words]) => words.map((word, rank) => [word, { role, rank }] as const))
	);

const WORDS = wordTable(HEADER_WORDS);
const CASH_WORDS = wordTable(CASH_BOOK_WORDS);
const YEAR_OVER_MONTH = /^(\d{4})年(月)?$/;

/** The role a heading has by itself; null for a heading that is not known. */
export function roleOfHeading(header: string): ColumnRole | null {
	const heading = headingOf(header);
	if (YEAR_OVER_MONTH.test(heading)) return 'month';
	if (heading.startsWith('借方') || heading.startsWith('贷方')) {
		const turned = sideOfBank(header);
		if (turned !== null) return turned;
	}
	return WORDS.get(heading)?.role ?? null;
}

/** A bank's statement is kept from the bank's side: its 借方（支取） is what went out, its 贷方（收入） what came in. */
function sideOfBank(header: string): ColumnRole | null {
	const text = header.normalize('NFKC').replace(/\s+/g, '');
	if (/^借方.*\((?:支|付)/.test(text)) return 'credit';
	return /^贷方.*\((?:收|存)/.test(text) ? 'debit' : null;
}

/** 收入, 支出 and their like; they mean debit and credit only where no column is called so. */
export const isCashHeading = (header: string): boolean => CASH_WORDS.has(headingOf(header));

/** True where money in and out of one account stand in columns of their own. */
export const isCashBook = (columns: readonly Column[]): boolean =>
	columns.some(
		({ role, header }) =>
			((role === 'debit' || role === 'credit') &&
				(isCashHeading(header) || sideOfBank(header) !== null)) ||
			(role === 'side' && headingOf(header).startsWith('收'))
	);

/** What each column means: by its heading, then by what stands beside it. A person's choice replaces all of it. */
export function matchColumns(headers: readonly string[], chosen?: readonly ColumnRole[]): Column[] {
	const roles = chosen
		? headers.map((_, index) => chosen[index] ?? 'ignored')
		: inContext(onlyBest(headers), headers);
	return headers.map((header, index) => ({
		index,
		header: header.replace(/\s+/g, ' ').trim(),
		role: roles[index] ?? 'ignored'
	}));
}

/** Where two headings ask for one role, the more telling word has it and the other column is left aside. */
function onlyBest(headers: readonly string[]): ColumnRole[] {
	const best = new Map<ColumnRole, { index: number; rank: number }>();
	const roles = headers.map((): ColumnRole => 'ignored');
	headers.forEach((header, index) => {
		const role = roleOfHeading(header);
		const rank = rankOf(header);
		// 客户, 供应商, 往来单位 may all be there; each line fills one of them.
		if (role === 'counterparty') roles[index] = role;
		else if (role && rank < (best.get(role)?.rank ?? Infinity)) best.set(role, { index, rank });
	});
	for (const [role, { index }] of best) roles[index] = role;
	return roles;
}

const OWN_CURRENCY = /本位?币/;
const FOREIGN_CURRENCY = /原币|外币/;

/** Lower is more telling. The books are in own currency: 借方 beside 本币借方 holds another one. */
function rankOf(header: string): number {
	const rank = WORDS.get(headingOf(header))?.rank ?? 0;
	if (OWN_CURRENCY.test(header)) return rank - 100;
	return FOREIGN_CURRENCY.test(header) ? rank + 100 : rank;
}

function inContext(roles: ColumnRole[], headers: readonly string[]): ColumnRole[] {
	const has = (role: ColumnRole) => roles.includes(role);
	const rename = (from: ColumnRole, to: ColumnRole) => {
		const index = roles.indexOf(from);
		if (index >= 0) roles[index] = to;
	};
	if (!has('debit') && !has('credit')) {
		headers.forEach((header, index) => {
			const cash = CASH_WORDS.get(headingOf(header))?.role;
			if (cash && roles[index] === 'ignored' && !has(cash)) roles[index] = cash;
		});
	}
	// 方向 beside 余额 is the side of the balance; beside 金额 it is the side of the line.
	if (has('debit') && has('credit')) rename('side', has('balance') ? 'balanceSide' : 'ignored');
	if (has('debit') && has('credit')) rename('amount', 'ignored');
	if (has('voucherWord')) rename('voucher', 'voucherNumber');
	if (!has('counterAccount')) rename('counterAccountName', 'counterAccount');
	if (has('date')) {
		rename('year', 'ignored');
		rename('month', 'ignored');
		rename('day', 'ignored');
	}
	// 科目 beside 科目名称 is the code (金蝶 EAS); alone it may hold both.
	if (has('account') && has('accountName') && !has('accountCode')) rename('account', 'accountCode');
	return roles;
}

/** The year that a two-row header carries over month and day: `2024年` above `月`. */
export function yearOfHeader(headers: readonly string[]): number | null {
	for (const header of headers) {
		const match = YEAR_OVER_MONTH.exec(headingOf(header));
		if (match) return Number(match[1]);
	}
	return null;
}

/**
 * What no posting can do without; named as the header would call it. The book of one account may leave out the voucher
 * number (a cash book is numbered by its order) and, with a balance or as a cash book, the account.
 */
export function missingColumns(columns: readonly Column[], isBook = false): string[] {
	const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
	const missing: string[] = [];
	if (!has('date') && !(has('month') && has('day'))) missing.push('日期');
	if (!has('voucher', 'voucherNumber') && !isBook) missing.push('凭证号');
	if (!has('summary')) missing.push('摘要');
	const isOneAccount = has('balance') || has('counterAccount') || isCashBook(columns);
	if (!has('account', 'accountCode', 'accountName', 'parentAccountName') && !isOneAccount)
		missing.push('科目编码');
	if (!(has('amount') && has('side')) && !(has('debit') && has('credit')))
		missing.push('借方金额、贷方金额');
	return missing;
}
