import { fail, redirect } from '@sveltejs/kit';
import { discardDraft, updateDraftOptions } from '#lib/server/batches.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { db } from '#lib/server/database.ts';
import { decodeAccepted, decodeOptions } from './options-form.ts';
import { requireBatch } from './require-batch.server.ts';
import { loadReview } from './load-review.server.ts';
import { otherActions } from './other-actions.server.ts';
import { loadOtherKind } from './other-kind.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { batch, village, ledgerSets } = await requireBatch(event, 'batch.read');
	const reviewed = await loadReview(db, batch, village, ledgerSets, event.locals.language);
	return { ...reviewed, other: await loadOtherKind(db, batch, reviewed.review) };
};

/** A changed draft is read again by `load`; the answer to every form is the page itself. */
export const actions: Actions = {
	...otherActions,
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
	post: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.post');
		const acceptsWarnings = (await event.request.formData()).has('accepts-warnings');
		const outcome = await postBatch(db, batch.id, actor, { acceptsWarnings });
		// Posted already, by a double click or by somebody else: the page says so.
		if (outcome.ok || outcome.reason === 'already-posted') redirect(303, here);
		return fail(409, { refused: outcome.reason });
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
		if (!isDone) return fail(409, { refused: 'not-a-draft' as const });
		redirect(303, `/office/${village.slug}/import?discarded=${batch.id}`);
	}
};
