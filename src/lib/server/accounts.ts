/** 科目: the chart of a ledger set is the official chart of the year's system and the set's own accounts below it. */
import { and, asc, eq } from 'drizzle-orm';
import type { Account, AccountCode, AccountingSystem } from '#lib/domain/ledger/account.ts';
import { buildChart, type Chart, subAccount } from '#lib/domain/ledger/chart.ts';
import { OFFICIAL_ACCOUNTS } from '#lib/domain/ledger/official-charts.ts';
import type { NewAccount } from '#lib/domain/ledger-import/review.ts';
import type { Db } from './db/client.ts';
import { account } from './db/schema.ts';

type StoredAccount = Account & { id: number };

const findAccounts = (
	db: Db,
	ledgerSetId: number,
	system: AccountingSystem
): Promise<StoredAccount[]> =>
	db
		.select({
			id: account.id,
			code: account.code,
			name: account.name,
			kind: account.kind,
			normalSide: account.normalSide,
			isContra: account.isContra,
			parentCode: account.parentCode
		})
		.from(account)
		.where(and(eq(account.ledgerSetId, ledgerSetId), eq(account.accountingSystem, system)))
		.orderBy(asc(account.code));

export async function findChart(
	db: Db,
	ledgerSetId: number,
	system: AccountingSystem
): Promise<Chart> {
	return buildChart(system, await findAccounts(db, ledgerSetId, system));
}

/** Row ids by code; the official first-level accounts among them once `insertOfficialAccounts` ran. */
export async function findAccountIds(
	db: Db,
	ledgerSetId: number,
	system: AccountingSystem
): Promise<Map<AccountCode, number>> {
	return new Map((await findAccounts(db, ledgerSetId, system)).map((one) => [one.code, one.id]));
}

/** Entries refer to account rows, so the official accounts need rows too. Inserts what is missing. */
export async function insertOfficialAccounts(
	db: Db,
	ledgerSetId: number,
	accountingSystem: AccountingSystem
): Promise<void> {
	await db
		.insert(account)
		.values(
			OFFICIAL_ACCOUNTS[accountingSystem].map((one) => ({ ...one, ledgerSetId, accountingSystem }))
		)
		.onConflictDoNothing();
}

/** Adds the new leaves of a file under their longest existing prefix, shorter codes first. */
export async function insertNewAccounts(
	db: Db,
	ledgerSetId: number,
	chart: Chart,
	added: readonly NewAccount[],
	addedByBatchId: number | null = null
): Promise<void> {
	let grown = chart;
	const own: Account[] = [];
	for (const one of [...added].sort((a, b) => a.code.length - b.code.length)) {
		const leaf = subAccount(grown, one.code, one.name, one.parentCode);
		if (!leaf) throw new Error(`no account stands above ${one.code}`);
		own.push(leaf);
		grown = { ...grown, accounts: new Map(grown.accounts).set(leaf.code, leaf) };
	}
	if (own.length === 0) return;
	await db
		.insert(account)
		.values(
			own.map((one) => ({ ...one, ledgerSetId, accountingSystem: chart.system, addedByBatchId }))
		)
		.onConflictDoNothing();
}
