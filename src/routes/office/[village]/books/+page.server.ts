import { fail, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findLastPostedMonth } from '#lib/server/totals.ts';
import { findFiscalYear, updateClosedThrough } from '#lib/server/villages.ts';
import { unreadAmounts } from '#lib/domain/dashboard/books-query.ts';
import { yearOf } from '#lib/domain/calendar.ts';
import { prepareSearch } from '#lib/server/entry-filter.ts';
import { findSums } from '#lib/server/found-entries.ts';
import { XLSX_MOST_LINES } from '#lib/server/xlsx-file.ts';
import { within } from '#lib/server/within.ts';
import { booksQueryOf, entryFilterOf, findListed } from './books-page.server.ts';
import { decodeClosing } from './closing-form.ts';
import { findBooksFacts } from './books-facts.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_LINES = 200;
/** Sums that take longer follow the lines instead of holding them up. */
const SUMS_WAIT_MS = 40;

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const { searchParams } = event.url;
	const query = await booksQueryOf(db, event.url, ledgerSets);
	const search = await prepareSearch(db, entryFilterOf(query, ledgerSets));
	const found = await findListed(db, search, query, PAGE_LINES);
	const sums = findSums(db, search);
	return {
		query,
		found,
		// Without JavaScript nothing can follow: a whole page waits for its sums.
		sums: event.isDataRequest ? (await within(SUMS_WAIT_MS, sums)).value : await sums,
		pageLines: PAGE_LINES,
		unread: unreadAmounts(searchParams),
		tooLong: searchParams.get('export') === 'too-long' ? XLSX_MOST_LINES : null,
		through: await findLastPostedMonth(
			db,
			ledgerSets.map((set) => set.id),
			yearOf(query.to) === query.year ? query.year : undefined
		),
		...(await findBooksFacts(db, village, ledgerSets, query))
	};
};

export const actions: Actions = {
	/** 结账 and 反结账: both move the month through which a year is closed. */
	closing: async (event) => {
		const { village, ledgerSets, actor } = await requireVillage(event, 'month.close');
		const closing = decodeClosing(await event.request.formData(), ledgerSets);
		if (!closing.ok) return fail(400, { fault: closing.error });
		const { set, year, closedThrough, reason } = closing.value;
		if (!(await findFiscalYear(db, set.id, year)))
			return fail(400, { fault: 'not-a-month' as const });
		await updateClosedThrough(db, set, year, closedThrough, reason, actor);
		redirect(303, `/office/${village.slug}/books?year=${year}#closing`);
	}
};
