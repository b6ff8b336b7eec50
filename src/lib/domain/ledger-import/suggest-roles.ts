import { CONTENTS, isMoney, isNothing, type Fits } from './cell-kinds.ts';
import { matchColumns } from './match-columns.ts';
import type { ColumnRole, SourceRow } from './review.ts';

type Cells = readonly string[];

/**
 * What each column probably is: by its heading where that is known, else by what clearly stands in it. Only ever put
 * before a person to confirm.
 */
export function suggestRoles(headings: Cells, rows: readonly SourceRow[]): ColumnRole[] {
	const roles = matchColumns(headings).map(({ role }) => role);
	const columns = headings.map((_, i) => rows.map(({ cells }) => (cells[i] ?? '').trim()));
	for (const [role, fits] of CONTENTS) {
		const index = columns.findIndex((cells, i) => roles[i] === 'ignored' && allFit(cells, fits));
		if (index >= 0 && !isTaken(roles, role)) roles[index] = role;
	}
	placeBehind(roles, columns, 'voucherWord', ['voucherNumber', 'voucher'], isShortNumber);
	placeBehind(roles, columns, 'accountCode', ['accountName', 'account'], isChinese);
	placeAmounts(roles, columns);
	placeSummary(roles, columns);
	return roles;
}

/** Nine in ten: totals and remarks stand among the rows. */
function allFit(cells: Cells, fits: Fits): boolean {
	const filled = cells.filter((cell) => cell !== '');
	return filled.length >= 2 && filled.filter(fits).length >= filled.length * 0.9;
}

const RIVALS: Partial<Record<ColumnRole, readonly ColumnRole[]>> = {
	side: ['side', 'debit', 'credit'],
	voucher: ['voucher', 'voucherNumber'],
	voucherWord: ['voucherWord', 'voucher'],
	account: ['account', 'accountCode'],
	accountName: ['accountName', 'account', 'accountCode']
};
const isTaken = (roles: readonly ColumnRole[], role: ColumnRole): boolean =>
	(RIVALS[role] ?? [role]).some((one) => roles.includes(one));

const isShortNumber: Fits = (cell) => /^\d{1,5}$/.test(cell);
const isChinese: Fits = (cell) => /\p{Script=Han}{2}/u.test(cell);

/** Numbers stand behind their words, names behind their codes. */
function placeBehind(
	roles: ColumnRole[],
	columns: readonly Cells[],
	before: ColumnRole,
	[role, rival]: readonly [ColumnRole, ColumnRole],
	fits: Fits
): void {
	const next = roles.indexOf(before) + 1;
	const isFree = next > 0 && roles[next] === 'ignored' && !roles.includes(role);
	if (isFree && !roles.includes(rival) && allFit(columns[next] ?? [], fits)) roles[next] = role;
}

/** One amount beside its side; two of which each row fills one are debit and credit, in that order. */
function placeAmounts(roles: ColumnRole[], columns: readonly Cells[]): void {
	const has = (role: ColumnRole) => roles.includes(role);
	if (has('debit') || has('credit') || has('amount')) return;
	const isAmounts = (cells: Cells) =>
		cells.some(isMoney) && allFit(cells, (cell) => isMoney(cell) || isNothing(cell));
	const [left = -1, right = -1] = columns.flatMap((cells, i) =>
		roles[i] === 'ignored' && isAmounts(cells) ? [i] : []
	);
	if (left >= 0 && has('side')) roles[left] = 'amount';
	else if (right >= 0 && eachFillsOne(columns[left] ?? [], columns[right] ?? [])) {
		roles[left] = 'debit';
		roles[right] = 'credit';
	}
}

const eachFillsOne = (left: Cells, right: Cells): boolean =>
	left.every((cell, i) => isNothing(cell) || isNothing(right[i] ?? ''));

/** The longest Chinese text that is nothing else. */
function placeSummary(roles: ColumnRole[], columns: readonly Cells[]): void {
	if (roles.includes('summary')) return;
	const lengths = columns.map((cells, i) =>
		roles[i] === 'ignored' && allFit(cells, isChinese)
			? cells.join('').length / cells.filter((cell) => cell !== '').length
			: 0
	);
	const longest = Math.max(0, ...lengths);
	if (longest >= 4) roles[lengths.indexOf(longest)] = 'summary';
}
