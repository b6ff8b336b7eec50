import { fail } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/calendar.ts';
import { decodeDeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { parseSplit } from '#lib/domain/income/parse-split.ts';
import { parseTarget } from '#lib/domain/income/parse-target.ts';
import { now } from '#lib/server/clock.ts';
import { confirmationOf, confirmIdentity } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { findNewestYear } from '#lib/server/desk.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { confirmTarget, findTargets, insertTarget } from '#lib/server/targets.ts';
import { findSplitAccounts } from '#lib/server/split-accounts.ts';
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
		accounts: await findSplitAccounts(db, village.id, ledgerSets, year),
		trail: await findHistory(db, village.id, { subjects }, event.locals.language),
		confirmation: confirmationOf(event, 'target.confirm')
	};
};

/** Fields `source-<code>`; the pages of a chart have no more. */
const sourcesIn = (form: FormData): [code: string, amount: string][] =>
	[...form.entries()]
		.filter(([name]) => /^source-\d{3,20}$/.test(name))
		.slice(0, 200)
		.map(([name, value]) => [name.slice('source-'.length), String(value)]);

export const actions: Actions = {
	propose: async (event) => {
		const { village, ledgerSets, actor } = await requireVillage(event, 'target.propose');
		const form = await event.request.formData();
		const typed = {
			year: String(form.get('year') ?? ''),
			amount: String(form.get('amount') ?? ''),
			reason: String(form.get('reason') ?? ''),
			resolutionOn: String(form.get('resolutionOn') ?? ''),
			resolutionNumber: String(form.get('resolutionNumber') ?? ''),
			sources: sourcesIn(form),
			quarters: [1, 2, 3, 4].map((n) => String(form.get(`quarter-${n}`) ?? ''))
		};
		const target = parseTarget(typed, civilDateInChina(now()));
		if (!target.ok) return fail(400, { typed, faults: target.error, splitFaults: [] });
		const { year, amountFen } = target.value;
		const split = parseSplit(typed, amountFen);
		if (!split.ok) return fail(400, { typed, faults: [], splitFaults: split.error });
		const known = await findSplitAccounts(db, village.id, ledgerSets, year);
		if (split.value?.bySource.some(({ code }) => known.every((one) => one.code !== code)))
			return fail(400, { typed, faults: [], splitFaults: [{ kind: 'unknown' as const }] });
		const proposed = { ...target.value, split: split.value };
		if (!(await insertTarget(db, village.id, proposed, actor)))
			return fail(409, { typed, faults: ['amount-unchanged' as const], splitFaults: [] });
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
