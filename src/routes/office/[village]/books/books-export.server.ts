import type { BooksExport } from '#lib/domain/dashboard/books-export.ts';
import { db } from '#lib/server/database.ts';
import { prepareSearch, type Search } from '#lib/server/entry-filter.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findLastBookedOn } from '#lib/server/totals.ts';
import { booksQueryOf, entryFilterOf } from './books-page.server.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** What the address asks to be exported: exactly what the page lists there, from its first line to its last. */
export async function exportOf(event: RequestEvent): Promise<{ of: BooksExport; search: Search }> {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const query = await booksQueryOf(db, event.url, ledgerSets);
	const filter = entryFilterOf(query, ledgerSets);
	const { from, to } = query;
	const meant = ledgerSets.filter((set) => filter.ledgerSetIds.includes(set.id));
	return {
		of: {
			village,
			ledgers: meant.map((set) => set.name),
			query,
			throughOn: await findLastBookedOn(db, filter.ledgerSetIds, from, to),
			language: event.locals.language
		},
		search: await prepareSearch(db, filter)
	};
}
