import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import { isLeaf, lineage, type Chart } from '../ledger/chart.ts';
import { CODE_2004_TO_2023 } from '../ledger/official-charts.ts';

/**
 * The account of this year's books that carries on one of last year's; null if there is none. Within one system it is
 * the account of the same code. Across systems the first level follows the official mapping (511 发包及上交收入 →
 * 501 经营收入 …) and the leaf its name, for the codes of sub-accounts are each village's own. Where several leaves
 * bear the name, the one whose parents are named alike; never a guess between two.
 */
export function accountsAcrossYears(
	before: Chart | undefined,
	now: Chart | undefined
): (code: AccountCode) => AccountCode | null {
	if (!before || !now || before.system === now.system) return (code) => code;
	const leaves = leavesByName(now);
	return (code) => {
		const candidates = leaves.get(nameKey(before, code)) ?? [];
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
		if (kind !== 'income' || !isLeaf(chart, code)) continue;
		const key = nameKey(chart, code);
		leaves.set(key, [...(leaves.get(key) ?? []), code]);
	}
	return leaves;
}

/** First-level code under the 2023 system, and the leaf's name. */
function nameKey(chart: Chart, code: AccountCode): string {
	const [root, ...below] = lineage(chart, code);
	return `${under2023(chart.system, root?.code ?? code)} ${comparable(below.at(-1)?.name ?? '')}`;
}

const under2023 = (system: AccountingSystem, code: AccountCode): AccountCode | undefined =>
	system === 'rural_2023' ? code : CODE_2004_TO_2023[code];

const namesBelowRoot = (chart: Chart, code: AccountCode): string =>
	lineage(chart, code)
		.slice(1)
		.map((account) => comparable(account.name))
		.join('/');

const comparable = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
