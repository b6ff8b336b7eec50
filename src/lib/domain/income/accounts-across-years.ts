import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import { isLeaf, lineage, type Chart } from '../ledger/chart.ts';
import { CODE_2004_TO_2023 } from '../ledger/official-charts.ts';

/**
 * The account of this year's books that carries on one of last year's; null if there is none. Within one system it is
 * the account of the same code. Across systems the first level follows the official mapping (511 发包及上交收入 →
 * 501 经营收入 …) and the leaf its name, for the codes of sub-accounts are each village's own. Where several leaves
 * bear the name, the one whose parents are named alike; never a guess between two. Income and expense accounts.
 */
export function accountsAcrossYears(
	before: Chart | undefined,
	now: Chart | undefined
): (code: AccountCode) => AccountCode | null {
	if (!before || !now || before.system === now.system) return (code) => code;
	const leaves = leavesByName(now);
	return (code) => {
		const candidates = keysOf(before, code).flatMap((key) => leaves.get(key) ?? []);
		if (candidates.length <= 1) return candidates[0] ?? null;
		const alike = candidates.filter(
			(one) => namesBelowRoot(now, one) === namesBelowRoot(before, code)
		);
		return alike.length === 1 ? (alike[0] ?? null) : null;
	};
}

function leavesByName(chart: Chart): Map<string, AccountCode[]> {
	const leaves = new Map<string, AccountCode[]>();
	for (const { code, kind } of chart.accounts.values()) {
		if ((kind !== 'income' && kind !== 'expense') || !isLeaf(chart, code)) continue;
		for (const key of keysOf(chart, code)) leaves.set(key, [...(leaves.get(key) ?? []), code]);
	}
	return leaves;
}

/** First-level codes that it may be under in the 2023 system, each with the leaf's name. */
function keysOf(chart: Chart, code: AccountCode): string[] {
	const [root, ...below] = lineage(chart, code);
	const name = comparable(below.at(-1)?.name ?? '');
	return under2023(chart.system, root?.code ?? code).map((one) => `${one} ${name}`);
}

/** 经营支出 and 其他支出 of 2004 were split in two. */
const SPLIT: Readonly<Record<AccountCode, readonly AccountCode[]>> = {
	'502': ['511', '512'],
	'551': ['515', '514']
};
function under2023(system: AccountingSystem, code: AccountCode): readonly AccountCode[] {
	if (system === 'rural_2023') return [code];
	const one = CODE_2004_TO_2023[code];
	return SPLIT[code] ?? (one === undefined ? [] : [one]);
}

const namesBelowRoot = (chart: Chart, code: AccountCode): string =>
	lineage(chart, code)
		.slice(1)
		.map((account) => comparable(account.name))
		.join('/');

const comparable = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
