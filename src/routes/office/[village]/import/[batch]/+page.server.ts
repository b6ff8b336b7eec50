import { fail, redirect } from '@sveltejs/kit';
import { discardDraft, updateDraftOptions } from '#lib/server/batches.ts';
import { requestPosting, stopPosting } from '#lib/server/postings.ts';
import { stopReading } from '#lib/server/readings.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { db } from '#lib/server/database.ts';
import { decodeAccepted, decodeOptions } from './options-form.ts';
import { requireBatch } from './require-batch.server.ts';
import { loadReview } from './load-review.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('office:batch');
	const { batch, village, ledgerSets } = await requireBatch(event, 'batch.read');
	const isAskedAgain = event.url.searchParams.has('again');
	return loadReview(db, batch, village, ledgerSets, event.locals.language, isAskedAgain);
};

/** A changed draft is read again by `load`; the answer to every form is the page itself. */
export const actions: Actions = {
	options: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const options = decodeOptions(await event.request.formData(), batch.options);
		await updateDraftOptions(db, batch.id, options, actor);
		redirect(303, here);
	},
	accept: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const offered = batch.review?.newAccounts.map((account) => account.code) ?? [];
		const options = decodeAccepted(await event.request.formData(), batch.options, offered);
		await updateDraftOptions(db, batch.id, options, actor);
		redirect(303, here);
	},
	/** Begins it beside this request. Asked twice, by a double click or by somebody else: the page says how far it is. */
	post: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.post');
		const acceptsWarnings = (await event.request.formData()).has('accepts-warnings');
		await requestPosting(db, batch, actor, acceptsWarnings);
		redirect(303, here);
	},
	stop: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.post');
		if (!(await stopPosting(db, batch.id, actor)) && batch.status !== 'draft')
			return fail(409, { refused: 'posted-meanwhile' as const });
		redirect(303, here);
	},
	reverse: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.reverse');
		const reason = String((await event.request.formData()).get('reason') ?? '').trim();
		if (reason === '') return fail(400, { refused: 'no-reason' as const });
		const outcome = await reverseBatch(db, batch.id, reason, actor);
		if (outcome.ok || outcome.reason === 'not-posted') redirect(303, here);
		return fail(409, { refused: outcome.reason });
	},
	discard: async (event) => {
		const { batch, actor, village } = await requireBatch(event, 'batch.discard');
		const isDone = await discardDraft(db, batch.id, actor);
		if (isDone) stopReading(batch.id);
		if (!isDone) return fail(409, { refused: 'not-a-draft' as const });
		redirect(303, `/office/${village.slug}/import?discarded=${batch.id}`);
	}
};
