import type { FiscalYear } from '../calendar.ts';
import { officePath, wholeBetween, withParams, yearIn } from '../dashboard/desk-query.ts';
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
