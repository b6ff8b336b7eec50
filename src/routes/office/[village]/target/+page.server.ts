import { fail } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/calendar.ts';
import { decodeDeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { parseTarget } from '#lib/domain/income/parse-target.ts';
import { now } from '#lib/server/clock.ts';
import { confirmationOf, confirmIdentity } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { findNewestYear } from '#lib/server/desk.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { confirmTarget, findTargets, insertTarget } from '#lib/server/targets.ts';
import { findHistory } from '#lib/server/trail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'target.read');
	const asked = decodeDeskQuery(event.url.searchParams).year;
	const year = asked ?? (await findNewestYear(db, ledgerSets)) ?? yearOf(civilDateInChina(now()));
	const targets = await findTargets(db, village.id);
	const years = new Set([year, ...targets.map((target) => target.year)]);
	const subjects = [...years].map((one) => `target:${one}`);
	return {
		year,
		targets,
		trail: await findHistory(db, village.id, { subjects }, event.locals.language),
		confirmation: confirmationOf(event, 'target.confirm')
	};
};

export const actions: Actions = {
	propose: async (event) => {
		const { village, actor } = await requireVillage(event, 'target.propose');
		const form = await event.request.formData();
		const typed = {
			year: String(form.get('year') ?? ''),
			amount: String(form.get('amount') ?? ''),
			reason: String(form.get('reason') ?? '')
		};
		const target = parseTarget(typed);
		if (!target.ok) return fail(400, { typed, faults: target.error });
		const { year, amountFen } = target.value;
		if (!(await insertTarget(db, village.id, target.value, actor)))
			return fail(409, { typed, faults: ['amount-unchanged' as const] });
		return { proposed: { year, amountFen } };
	},
	confirm: async (event) => {
		const { village, actor } = await requireVillage(event, 'target.confirm');
		const form = await event.request.formData();
		const id = Number(form.get('target'));
		const refused = await confirmIdentity(event, 'target.confirm', form);
		if (refused) return fail(400, { refused, target: id });
		const outcome = await confirmTarget(db, village.id, id, actor);
		if (outcome !== 'confirmed') return fail(409, { notConfirmed: outcome });
		return { confirmed: id };
	}
};
