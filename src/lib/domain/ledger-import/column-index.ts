import { conventionOf, type Convention } from './convention.ts';
import type { Column, ColumnRole } from './review.ts';

/** Where each role stands in a row (-1 for a role the file does not have) and how what stands there is meant. */
export type ColumnIndex = Readonly<
	Record<Exclude<ColumnRole, 'ignored' | 'counterparty'>, number>
> &
	Convention & {
		/** 客户, 供应商, 往来单位: a line fills one of them. */
		readonly counterparties: readonly number[];
		/** The column itself, so that a problem knows which of two equal headings is meant. */
		readonly header: (role: ColumnRole) => Column | null;
	};

const SINGLE = [
	'date',
	'year',
	'month',
	'day',
	'voucher',
	'voucherWord',
	'voucherNumber',
	'lineNumber',
	'summary',
	'account',
	'accountCode',
	'accountName',
	'parentAccountName',
	'counterAccount',
	'counterAccountName',
	'side',
	'amount',
	'debit',
	'credit',
	'balanceSide',
	'balance',
	'attachments',
	'status'
] as const satisfies readonly Exclude<ColumnRole, 'ignored' | 'counterparty'>[];

export function indexColumns(
	columns: readonly Column[],
	convention: Convention = conventionOf(null, '.', true)
): ColumnIndex {
	const indexOf = (role: ColumnRole) => columns.find((column) => column.role === role)?.index ?? -1;
	const single = Object.fromEntries(SINGLE.map((role) => [role, indexOf(role)]));
	return {
		...(single as Record<(typeof SINGLE)[number], number>),
		...convention,
		counterparties: columns.filter(({ role }) => role === 'counterparty').map(({ index }) => index),
		header: (role) => columns.find((column) => column.role === role) ?? null
	};
}

/** The column of the first of these roles that the file has: where a problem is shown. */
export const headerOf = (at: ColumnIndex, ...roles: ColumnRole[]): Column | null =>
	roles.map(at.header).find((header) => header !== null) ?? null;

/** What stands there; empty for a column that the file or the row does not have. */
export const cellAt = (cells: readonly string[], index: number): string =>
	index < 0 ? '' : (cells[index] ?? '');

/** Its header, or the letter that a spreadsheet shows above it where there is none. */
export const columnName = (columns: readonly Column[], index: number): string =>
	columns[index]?.header || lettersOf(index);

const lettersOf = (index: number): string =>
	(index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) +
	String.fromCharCode(65 + (index % 26));
