import { fail, redirect } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/calendar.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import {
	PERIOD_CODES,
	subjectOf as subjectAsked,
	topicIn
} from '#lib/domain/disclosure/notice-query.ts';
import { owedPeriods } from '#lib/domain/disclosure/due.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { yearIn } from '#lib/domain/dashboard/desk-query.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDisclosureSettings } from '#lib/server/disclosure-settings.ts';
import { requireVillage } from '#lib/server/guard.ts';
import {
	findNotices,
	insertNoticeDraft,
	isSameNotice,
	publishedIn,
	subjectOf
} from '#lib/server/notices.ts';
import { signerOf } from '#lib/server/signer.ts';
import { findPostedMonths } from '#lib/server/totals.ts';
import type { Actions, PageServerLoad } from './$types';

/** Every notice of the village with where it stands, and what is due and has none. */
export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const notices = await findNotices(db, village.id);
	const settings = await findDisclosureSettings(db, village.id);
	const posted = await findPostedMonths(
		db,
		ledgerSets.map(({ id }) => id)
	);
	const today = civilDateInChina(now());
	return {
		notices: notices.map((one) => ({
			...{ id: one.id, ...subjectOf(one), edition: one.edition },
			...{ status: one.status, reason: one.reason },
			code: noticeCode(subjectOf(one)),
			publishedOn: one.publishedAt === null ? null : civilDateInChina(one.publishedAt)
		})),
		owed: owedPeriods(settings, publishedIn(notices), today)
			.filter(
				({ from, through }) =>
					!notices.some(
						(one) => one.topic === '' && one.fromMonth <= from && one.throughMonth >= through
					)
			)
			.toReversed(),
		years: [...new Set(posted.map(yearOf))].toReversed()
	};
};

export const actions: Actions = {
	draft: async (event) => {
		const { village, ledgerSets, actor } = await requireVillage(event, 'notice.submit');
		const form = await event.request.formData();
		const year = yearIn(String(form.get('year') ?? ''));
		const period = PERIOD_CODES.find((one) => one === form.get('period'));
		if (year === null || period === undefined) return fail(400, { fault: 'period' as const });
		const topic = topicIn(form.get('topic'));
		const { from, through } = subjectAsked({ year, period, topic });
		const posted = await findPostedMonths(
			db,
			ledgerSets.map(({ id }) => id)
		);
		if (!posted.some((month) => month >= from && month <= through))
			return fail(409, { fault: 'nothing-posted' as const });
		const columns = { fromMonth: from, throughMonth: through, topic };
		const newest = (await findNotices(db, village.id)).find((one) => isSameNotice(one, columns));
		if (newest) return fail(409, { fault: 'there' as const, there: newest.id });
		const of = { villageId: village.id, ...columns, edition: 1 };
		const made = await insertNoticeDraft(db, of, signerOf(actor));
		if (!made.ok) return fail(409, { rule: made.error });
		redirect(303, `/office/${village.slug}/notices/${made.value}`);
	}
};
