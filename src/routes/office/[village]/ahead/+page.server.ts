import { error, fail } from '@sveltejs/kit';
import { yearOf } from '#lib/domain/calendar.ts';
import { decodeDeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import {
	EXPECTED_FIELDS,
	parseExpected,
	parseReason
} from '#lib/domain/forecast/parse-expected.ts';
import type { TypedExpected } from '#lib/domain/forecast/parse-expected.ts';
import { stableAccounts } from '#lib/domain/forecast/stable-accounts.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { closeExpected, insertExpected } from '#lib/server/expected-income.ts';
import { findAhead } from '#lib/server/forecast.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findHistory } from '#lib/server/trail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'forecast.read');
	const today = civilDateInChina(now());
	const query = decodeDeskQuery(event.url.searchParams);
	const ahead = await findAhead(db, village.id, ledgerSets, query, yearOf(today));
	const { year, years, forecast, gap, target, input } = ahead;
	const subjects = [`expected:${year}`];
	return {
		...{ year, years, forecast, gap, target, today },
		expected: input.expected,
		accounts: input.newestChart ? stableAccounts(input.newestChart, input.definition) : [],
		trail: await findHistory(db, village.id, { subjects }, event.locals.language)
	};
};

export const actions: Actions = {
	add: async (event) => {
		const { village, ledgerSets, actor } = await requireVillage(event, 'expected.manage');
		const form = await event.request.formData();
		const typed = Object.fromEntries(
			EXPECTED_FIELDS.map((field) => [field, String(form.get(field) ?? '')])
		) as TypedExpected;
		const today = civilDateInChina(now());
		const none = { year: null };
		const { input } = await findAhead(db, village.id, ledgerSets, none, yearOf(today));
		const { newestChart, definition } = input;
		const accounts = newestChart ? stableAccounts(newestChart, definition) : [];
		const codes = accounts.map(({ code }) => code);
		const parsed = parseExpected(typed, codes, today);
		if (!parsed.ok) return fail(400, { typed, faults: parsed.error });
		const id = await insertExpected(db, village.id, parsed.value, actor);
		if (id === null) return fail(409, { typed, faults: ['same' as const] });
		const { party, amountFen } = parsed.value;
		return { added: { party, amountFen } };
	},
	close: async (event) => {
		const { village, actor } = await requireVillage(event, 'expected.manage');
		const form = await event.request.formData();
		const id = Number(form.get('expected'));
		const typedReason = String(form.get('reason') ?? '');
		const reason = parseReason(typedReason);
		if (reason === null)
			return fail(400, { closing: id, typedReason, closeFault: 'reason' as const });
		const outcome = await closeExpected(db, village.id, id, reason, actor);
		if (outcome === 'unknown') error(404);
		if (outcome === 'not-open')
			return fail(409, { closing: id, typedReason, closeFault: 'gone' as const });
		return { closed: id };
	}
};
