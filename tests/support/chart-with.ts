import type { Account, AccountCode, AccountingSystem } from '#lib/domain/ledger/account.ts';
import { buildChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';

/** The official chart and sub-accounts, code → name; parents may stand in any order. */
export function chartWith(
	system: AccountingSystem,
	names: Readonly<Record<AccountCode, string>>
): Chart {
	const own: Account[] = [];
	for (const [code, name] of Object.entries(names).sort(([a], [b]) => a.length - b.length)) {
		const account = subAccount(buildChart(system, own), code, name);
		if (!account) throw new Error(`no account stands above ${code}`);
		own.push(account);
	}
	return buildChart(system, own);
}
