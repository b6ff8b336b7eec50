import { error, fail, redirect } from '@sveltejs/kit';
import { yearOf, type FiscalYear } from '#lib/domain/calendar.ts';
import { decodeDeskQuery, wholeBetween, yearIn } from '#lib/domain/dashboard/desk-query.ts';
import { applySteps, idleAssets, renewable } from '#lib/domain/forecast/what-if.ts';
import { decodeSteps, parsePlanName, whatIfHref } from '#lib/domain/forecast/what-if-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { findAssets } from '#lib/server/assets.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findAhead } from '#lib/server/forecast.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findPlans, insertPlan, removePlan } from '#lib/server/what-if-plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'forecast.read');
	const fallback = yearOf(civilDateInChina(now()));
	const { year } = decodeDeskQuery(event.url.searchParams);
	const ahead = await findAhead(db, village.id, ledgerSets, { year, yearsAhead: 2 }, fallback);
	const { input, forecast, target } = ahead;
	const assets = await findAssets(db, village.id);
	const decoded = decodeSteps(event.url.searchParams);
	const apply = (steps: typeof decoded.steps) => applySteps(input, assets, forecast, steps);
	const plans = await findPlans(db, village.id, ahead.year);
	return {
		year: ahead.year,
		decoded,
		whatIf: apply(decoded.steps),
		forecast: { asOn: forecast.asOn, midFen: forecast.midFen },
		targetFen: target?.amountFen ?? null,
		contracts: renewable(input.contracts, ahead.year).map(
			({ id, number, name, throughOn, endedOn, terms }) => ({
				...{ id, number, name, endsOn: endedOn ?? throughOn },
				yearlyFen: terms.yearlyFen
			})
		),
		assets: idleAssets(assets, input.contracts, forecast.asOn).map(({ id, number, name }) => ({
			...{ id, number, name }
		})),
		plans: plans.map((plan) => {
			const { thisYearFen, fullYearFen } = apply(plan.steps);
			return { ...plan, thisYearFen, fullYearFen };
		}),
		kept: event.url.searchParams.has('kept'),
		removed: event.url.searchParams.has('removed')
	};
};

const yearOfForm = (form: FormData): FiscalYear =>
	yearIn(String(form.get('year') ?? '')) ?? yearOf(civilDateInChina(now()));

export const actions: Actions = {
	keep: async (event) => {
		const { village, actor } = await requireVillage(event, 'plan.keep');
		const form = await event.request.formData();
		const typedName = String(form.get('name') ?? '');
		const name = parsePlanName(typedName);
		const sent = form.getAll('step').map((text) => ['step', String(text)]);
		const { steps } = decodeSteps(new URLSearchParams(sent));
		if (name === null) return fail(400, { typedName, planFault: 'name' as const });
		if (steps.length === 0) return fail(400, { typedName, planFault: 'steps' as const });
		const year = yearOfForm(form);
		const outcome = await insertPlan(db, village.id, { year, name, steps }, actor);
		if (outcome === 'name-taken') return fail(409, { typedName, planFault: 'taken' as const });
		redirect(303, `${whatIfHref(village.slug, year, steps)}&kept=1`);
	},
	remove: async (event) => {
		const { village, actor } = await requireVillage(event, 'plan.keep');
		const form = await event.request.formData();
		const id = wholeBetween(String(form.get('plan') ?? ''), 1, Number.MAX_SAFE_INTEGER);
		if (id === null) return fail(400, { planFault: 'gone' as const });
		const outcome = await removePlan(db, village.id, id, actor);
		if (outcome === 'unknown') error(404);
		if (outcome === 'gone') return fail(409, { planFault: 'gone' as const });
		redirect(303, `${whatIfHref(village.slug, yearOfForm(form), [])}&removed=1`);
	}
};
