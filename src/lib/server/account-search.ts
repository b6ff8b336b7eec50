/** Accounts of several ledger sets and systems together, as the books page shows and seeks them. */
import { inArray } from 'drizzle-orm';
import type { AccountCode, AccountingSystem } from '#lib/domain/ledger/account.ts';
import { accountPath, buildChart, type Chart } from '#lib/domain/ledger/chart.ts';
import type { Db } from './db/client.ts';
import { account } from './db/schema.ts';

/** By `<ledger set>/<system>`: the names under which accounts are shown. */
export type Charts = ReadonlyMap<string, Chart>;
type KnownAccount = { readonly id: number; readonly code: AccountCode; readonly path: string };

export async function findCharts(
	db: Db,
	ledgerSetIds: readonly number[]
): Promise<{ charts: Charts; accounts: KnownAccount[] }> {
	const rows = await db
		.select()
		.from(account)
		.where(inArray(account.ledgerSetId, [...ledgerSetIds]));
	const groups = new Map<string, { system: AccountingSystem; own: typeof rows }>();
	for (const row of rows) {
		const key = `${row.ledgerSetId}/${row.accountingSystem}`;
		const group = groups.get(key) ?? { system: row.accountingSystem, own: [] };
		groups.set(key, group);
		group.own.push(row);
	}
	const charts = new Map<string, Chart>();
	const accounts: KnownAccount[] = [];
	for (const [key, { system, own }] of groups) {
		const chart = buildChart(system, own);
		charts.set(key, chart);
		for (const { id, code } of own) accounts.push({ id, code, path: accountPath(chart, code) });
	}
	return { charts, accounts };
}

/** A code stands for itself and all below it, `=501` for that account alone; other words are sought in the path. */
export function findAccountIdsLike(text: string, accounts: readonly KnownAccount[]): number[] {
	const sought = text.trim();
	// A figure of a parent must not open to its children's lines as well.
	const alone = /^=(\d+)$/.exec(sought)?.[1];
	const code = /^\d+/.exec(sought)?.[0];
	const isMeant = ({ code: own, path }: KnownAccount): boolean => {
		if (alone !== undefined) return own === alone;
		return code !== undefined ? own.startsWith(code) : path.includes(sought);
	};
	return accounts.filter(isMeant).map((one) => one.id);
}
