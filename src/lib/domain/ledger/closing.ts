import type { AccountCode } from './account.ts';
import { lineage, type Chart } from './chart.ts';

type Part = 'closing' | 'result' | 'other';

/** 本年收益 in both systems; 3131 is 本年利润 of a chart that kept the old company code for it. */
const CLOSING_CODES = ['321', '3131'];
const CLOSING_NAMES = new Set(['本年收益', '本年利润']);

const known = new WeakMap<Chart, Map<AccountCode, Part>>();

/**
 * 结转损益 (domain.md §1.8): the voucher holds 321 本年收益 together with income or expense accounts. Its lines are in the
 * books and in no income figure; without this December's income would come out as zero.
 */
export function isClosingVoucher(
	voucher: { readonly entries: readonly { readonly accountCode: AccountCode }[] },
	chart: Chart
): boolean {
	let hasClosing = false;
	let hasResult = false;
	for (const { accountCode } of voucher.entries) {
		const part = partOf(chart, accountCode);
		hasClosing ||= part === 'closing';
		hasResult ||= part === 'result';
	}
	return hasClosing && hasResult;
}

/** Remembered per chart: posting asks it of every entry. */
function partOf(chart: Chart, code: AccountCode): Part {
	const parts = known.get(chart) ?? new Map<AccountCode, Part>();
	known.set(chart, parts);
	const part = parts.get(code) ?? findPart(chart, code);
	parts.set(code, part);
	return part;
}

/** A code that the chart does not hold yet is what its first level is. */
function findPart(chart: Chart, code: AccountCode): Part {
	const names = lineage(chart, code).map(({ name }) => name);
	const isClosing = CLOSING_CODES.some((closing) => code.startsWith(closing));
	if (isClosing || names.some((name) => CLOSING_NAMES.has(name))) return 'closing';
	const kind = lineage(chart, code)[0]?.kind ?? chart.accounts.get(code.slice(0, 3))?.kind;
	return kind === 'income' || kind === 'expense' ? 'result' : 'other';
}
