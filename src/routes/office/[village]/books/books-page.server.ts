import {
	decodeBooksQuery,
	toEntryFilter,
	type BooksQuery
} from '#lib/domain/dashboard/books-query.ts';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { now } from '#lib/server/clock.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findLastPostedMonth } from '#lib/server/totals.ts';
import { countedSets, type LedgerSet } from '#lib/server/villages.ts';
import type { EntryFilter } from '#lib/server/found-entries.ts';

/** The address decoded; without a year, the newest that has books. */
export async function booksQueryOf(
	db: Db,
	url: URL,
	sets: readonly LedgerSet[]
): Promise<BooksQuery> {
	const last = await findLastPostedMonth(
		db,
		sets.map((set) => set.id)
	);
	const newest: FiscalYear =
		last === null ? new Date(now()).getUTCFullYear() : Number(last.slice(0, 4));
	return decodeBooksQuery(url.searchParams, newest);
}

/** Income lists what the desk's figures are made of: the ledger sets that count there, no others. */
export const entryFilterOf = (query: BooksQuery, sets: readonly LedgerSet[]): EntryFilter => ({
	...toEntryFilter(query),
	ledgerSetIds: query.kind === 'income' ? countedSets(sets) : sets.map((set) => set.id)
});
