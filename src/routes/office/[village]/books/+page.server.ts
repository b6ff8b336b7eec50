import { fail, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findLastPostedMonth } from '#lib/server/totals.ts';
import { findFiscalYear, updateClosedThrough } from '#lib/server/villages.ts';
import { findEntries } from '#lib/server/found-entries.ts';
import { booksQueryOf, entryFilterOf } from './books-page.server.ts';
import { decodeClosing } from './closing-form.ts';
import { findBooksFacts } from './books-facts.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_LINES = 200;

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const query = await booksQueryOf(db, event.url, ledgerSets);
	const page = { limit: PAGE_LINES, offset: (query.page - 1) * PAGE_LINES };
	return {
		query,
		found: await findEntries(db, entryFilterOf(query, ledgerSets), page),
		pageLines: PAGE_LINES,
		through: await findLastPostedMonth(
			db,
			ledgerSets.map((set) => set.id),
			query.year
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
