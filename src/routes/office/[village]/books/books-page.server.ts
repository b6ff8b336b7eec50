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
import type { Search } from '#lib/server/entry-filter.ts';
import { findPage, type EntryFilter, type PageAt } from '#lib/server/found-entries.ts';
import type { EntryView } from '#lib/server/vouchers.ts';

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

export type Listed = { readonly entries: EntryView[]; readonly hasNext: boolean };

/** The lines of one page; one more is asked for, to know whether another page follows. */
export async function findListed(
	db: Db,
	search: Search,
	{ at, page }: BooksQuery,
	lines: number
): Promise<Listed> {
	if (at?.way === 'before')
		return { entries: await findPage(db, search, lines, { before: at }), hasNext: true };
	const place: PageAt = at === null ? { offset: (page - 1) * lines } : { after: at };
	const entries = await findPage(db, search, lines + 1, place);
	return { entries: entries.slice(0, lines), hasNext: entries.length > lines };
}
