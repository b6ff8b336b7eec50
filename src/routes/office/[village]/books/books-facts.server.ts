import type { BooksQuery } from '#lib/domain/dashboard/books-query.ts';
import { OFFICIAL_ACCOUNTS } from '#lib/domain/ledger/official-charts.ts';
import { findBatch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import {
	findFiscalYears,
	type LedgerSet,
	type LedgerYear,
	type Village
} from '#lib/server/villages.ts';

type SetYear = { set: LedgerSet; of: LedgerYear };

/** What stands around the list: the years there are, accounts to suggest, the batch it is narrowed to, months closed. */
export async function findBooksFacts(
	db: Db,
	village: Village,
	sets: readonly LedgerSet[],
	query: BooksQuery
) {
	const all: SetYear[] = (
		await Promise.all(
			sets.map(async (set) => (await findFiscalYears(db, set.id)).map((of) => ({ set, of })))
		)
	).flat();
	const years = new Set([...all.map(({ of }) => of.year), query.year]);
	const here = all.filter(({ of }) => of.year === query.year);
	const system = here[0]?.of.accountingSystem ?? null;
	const batch = query.batch === null ? null : await findBatch(db, village.id, query.batch);
	return {
		years: [...years].sort((a, b) => b - a),
		system,
		accounts:
			system === null ? [] : OFFICIAL_ACCOUNTS[system].map(({ code, name }) => `${code} ${name}`),
		batch: batch && { id: batch.id, name: batch.name, fileName: batch.fileName },
		closings: here.map(({ set, of }) => ({
			ledgerSetId: set.id,
			ledgerName: set.name,
			closedThrough: of.closedThrough
		}))
	};
}
