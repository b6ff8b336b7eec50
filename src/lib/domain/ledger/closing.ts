import type { AccountCode } from './account.ts';
import { lineage, type Chart } from './chart.ts';

type Part = 'closing' | 'distribution' | 'result' | 'other';
type Line = { readonly accountCode: AccountCode; readonly summary?: string };

/** 本年收益 in both systems; 3131 is 本年利润 of a chart that kept the old company code for it. */
const CLOSING_CODES = ['321', '3131'];
const CLOSING_NAMES = new Set(['本年收益', '本年利润']);

/** 收益分配 in both systems: some books close straight to it. */
const DISTRIBUTION_CODE = '322';
const CLOSING_SUMMARY = /结转(?:本[年期月])?(?:损益|收益)|期末结转|年终结转/;

const known = new WeakMap<Chart, Map<AccountCode, Part>>();

/**
 * 结转损益 (domain.md §1.8): the voucher holds 321 本年收益 together with income or expense accounts, or 322
 * 收益分配 with them and a summary that says so. Its lines are in the books and in no income figure; without this
 * December's income would come out as zero.
 */
export function isClosingVoucher(
	voucher: { readonly entries: readonly Line[] },
	chart: Chart
): boolean {
	let hasClosing = false;
	let hasDistribution = false;
	let hasResult = false;
	for (const { accountCode } of voucher.entries) {
		const part = partOf(chart, accountCode);
		hasClosing ||= part === 'closing';
		hasDistribution ||= part === 'distribution';
		hasResult ||= part === 'result';
	}
	return hasResult && (hasClosing || (hasDistribution && saysClosing(voucher.entries)));
}

const saysClosing = (lines: readonly Line[]): boolean =>
	lines.some(({ summary }) => CLOSING_SUMMARY.test((summary ?? '').replace(/\s+/g, '')));

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
	if (code.startsWith(DISTRIBUTION_CODE)) return 'distribution';
	const kind = lineage(chart, code)[0]?.kind ?? chart.accounts.get(code.slice(0, 3))?.kind;
	return kind === 'income' || kind === 'expense' ? 'result' : 'other';
}
