import { fail, redirect } from '@sveltejs/kit';
import { takeAccounts } from '#lib/server/account-lists.ts';
import { updateDraftOptions } from '#lib/server/batches.ts';
import { db } from '#lib/server/database.ts';
import { adoptOpening } from '#lib/server/trial-balances.ts';
import { decodePeriod, decodeYear } from './period-form.ts';
import { requireBatch } from './require-batch.server.ts';
import type { Actions } from './$types';

/** What can be done with a file that is no ledger; reversing and discarding are those of every batch. */
export const otherActions = {
	period: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const period = decodePeriod(await event.request.formData());
		if (period === null) return fail(400, { otherRefused: 'not-a-period' as const });
		await updateDraftOptions(db, batch.id, { ...batch.options, period }, actor);
		redirect(303, here);
	},
	adopt: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.post');
		const form = await event.request.formData();
		const acceptsWarnings = form.has('accepts-warnings');
		const year = decodeYear(form.get('year'));
		if (year === null) return fail(400, { otherRefused: 'not-an-opening' as const });
		const outcome = await adoptOpening(db, batch.id, year, actor, { acceptsWarnings });
		if (outcome.ok || outcome.reason === 'already-posted') redirect(303, here);
		return fail(409, { otherRefused: outcome.reason });
	},
	take: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.post');
		const acceptsWarnings = (await event.request.formData()).has('accepts-warnings');
		const outcome = await takeAccounts(db, batch.id, actor, { acceptsWarnings });
		if (outcome.ok) redirect(303, here);
		return fail(409, { otherRefused: outcome.reason });
	}
} satisfies Actions;
