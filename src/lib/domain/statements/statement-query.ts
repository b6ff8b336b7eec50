import { monthAt, yearOf, type FiscalYear, type Month } from '../calendar.ts';
import { booksHref } from '../dashboard/books-query.ts';
import { officePath, wholeBetween, withParams, yearIn } from '../dashboard/desk-query.ts';
import type { AccountCode } from '../ledger/account.ts';
import { STATEMENT_KINDS, type StatementKind } from './statement.ts';

/** `?kind=balance&year=2022&month=9&ledger=1&whole=1`; null stands for the newest there is. */
export type StatementQuery = {
	readonly kind: StatementKind;
	readonly year: FiscalYear | null;
	/** 1–12. */
	readonly month: number | null;
	readonly ledger: number | null;
	/** Whole years beside each other, instead of the same months. */
	readonly isWhole: boolean;
};

/** Never fails: what cannot be understood is as if it were not there. */
export const decodeStatementQuery = (params: URLSearchParams): StatementQuery => ({
	kind: STATEMENT_KINDS.find((kind) => kind === params.get('kind')) ?? 'income',
	year: yearIn(params.get('year')),
	month: wholeBetween(params.get('month'), 1, 12),
	ledger: wholeBetween(params.get('ledger'), 1, Number.MAX_SAFE_INTEGER),
	isWhole: params.get('whole') === '1'
});

export function statementHref(
	villageSlug: string,
	{ kind, year, month, ledger, isWhole }: Partial<StatementQuery>,
	file = ''
): string {
	const params = new URLSearchParams();
	if (kind) params.set('kind', kind);
	if (year) params.set('year', String(year));
	if (month) params.set('month', String(month));
	if (ledger) params.set('ledger', String(ledger));
	if (isWhole) params.set('whole', '1');
	return withParams(`${officePath(villageSlug)}/statements${file}`, params);
}

/**
 * The lines of an account since January. Income and spending are made of those without closing entries, which would take
 * them back to nothing in a closed year; balances and what was distributed, of all.
 * @param part the section of the sheet; the first of 收益及收益分配表 is income and spending.
 */
export const accountLinesHref = (
	villageSlug: string,
	kind: StatementKind,
	part: number,
	throughMonth: Month,
	code: AccountCode
): string =>
	booksHref(villageSlug, {
		year: yearOf(throughMonth),
		from: monthAt(yearOf(throughMonth), 1),
		to: throughMonth,
		account: code,
		kind: kind === 'income' || (kind === 'distribution' && part === 0) ? 'not-closing' : 'lines'
	});
