import type { FiscalYear } from '#lib/domain/calendar.ts';
import { stableAccounts, type StableAccount } from '#lib/domain/forecast/stable-accounts.ts';
import { findChart } from './accounts.ts';
import type { Db } from './db/client.ts';
import { findDefinition } from './income.ts';
import { findFiscalYears, type LedgerSet } from './villages.ts';

/** The sources that a year's target can be split by: its accounts of stable income, or those of the newest year with books. */
export async function findSplitAccounts(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[],
	year: FiscalYear
): Promise<StableAccount[]> {
	const definition = await findDefinition(db, villageId);
	const byCode = new Map<string, StableAccount>();
	for (const set of ledgerSets.filter(({ countsAsIncome }) => countsAsIncome)) {
		const years = (await findFiscalYears(db, set.id)).toSorted((a, b) => b.year - a.year);
		const own = years.find((one) => one.year === year) ?? years[0];
		if (!own) continue;
		const chart = await findChart(db, set.id, own.accountingSystem);
		for (const account of stableAccounts(chart, definition))
			if (!byCode.has(account.code)) byCode.set(account.code, account);
	}
	return [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
