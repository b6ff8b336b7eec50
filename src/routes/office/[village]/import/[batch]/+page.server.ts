import { fail, redirect } from '@sveltejs/kit';
import { findChart } from '#lib/server/accounts.ts';
import { discardDraft, sourceBytes, updateDraftOptions } from '#lib/server/batches.ts';
import { withRemembered } from '#lib/server/column-mappings.ts';
import { answerReading, dropMapping, mapColumns } from '#lib/server/map-columns.ts';
import { requestPosting, stopPosting } from '#lib/server/postings.ts';
import { stopReading } from '#lib/server/readings.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { db } from '#lib/server/database.ts';
import { insertDraftAgain } from '#lib/server/draft-again.ts';
import { decodeLineAccounts } from './line-accounts-form.ts';
import { decodeAccepted, decodeOptions } from './options-form.ts';
import { decodeOverlap } from './overlap-form.ts';
import { repairActions } from './repair-actions.server.ts';
import { requireBatch } from './require-batch.server.ts';
import { loadMapping } from './load-mapping.server.ts';
import { loadReview } from './load-review.server.ts';
import { decodeMapping, decodeReading } from './mapping-form.ts';
import { otherActions } from './other-actions.server.ts';
import { loadOtherKind } from './other-kind.server.ts';
import { findHistory } from '#lib/server/trail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('office:batch');
	const { batch, village, ledgerSets, can } = await requireBatch(event, 'batch.read');
	const mayReview = can.includes('batch.review');
	const { language } = event.locals;
	const { searchParams } = event.url;
	const shown = await loadReview(db, batch, village, ledgerSets, language, searchParams, mayReview);
	// Before JavaScript a refused answer comes back under the address of its action.
	const isAsked = ['columns', '/map'].some((name) => searchParams.has(name));
	return {
		...shown,
		...(await loadMapping(db, batch, isAsked, mayReview)),
		other: await loadOtherKind(db, batch, shown.review),
		trail: await findHistory(db, village.id, { subjects: [`batch:${batch.id}`] }, language)
	};
};

/** A changed draft is read again by `load`; the answer to every form is the page itself. */
export const actions: Actions = {
	...otherActions,
	options: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const decided = decodeOptions(await event.request.formData(), batch.options);
		const bytes = await sourceBytes(db, batch.id);
		const options = await withRemembered(db, batch.ledgerSetId, bytes, decided);
		await updateDraftOptions(db, batch.id, options, actor);
		redirect(303, here);
	},
	map: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const answer = decodeMapping(await event.request.formData());
		if (answer === null) redirect(303, here);
		const outcome = await mapColumns(db, batch, answer, actor);
		if (!outcome.ok) return fail(400, { mapping: { faults: outcome.error, answer } });
		redirect(303, here);
	},
	reading: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const { isRemembered, ...reading } = decodeReading(await event.request.formData());
		await answerReading(db, batch, reading, isRemembered, actor);
		redirect(303, here);
	},
	unmap: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		await dropMapping(db, batch, actor);
		redirect(303, here);
	},
	accept: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const offered = batch.review?.newAccounts.map((account) => account.code) ?? [];
		const options = decodeAccepted(await event.request.formData(), batch.options, offered);
		await updateDraftOptions(db, batch.id, options, actor);
		redirect(303, here);
	},
	...repairActions,
	lines: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const { book, accountingSystem } = batch.review ?? {};
		if (!book || !accountingSystem) redirect(303, here);
		const chart = await findChart(db, batch.ledgerSetId, accountingSystem);
		const form = await event.request.formData();
		const { options, faults } = decodeLineAccounts(form, batch.options, book, chart);
		await updateDraftOptions(db, batch.id, options, actor);
		if (faults.length > 0) return fail(400, { lineFaults: faults });
		redirect(303, `${here}#lines`);
	},
	overlap: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const options = decodeOverlap(await event.request.formData(), batch.options);
		await updateDraftOptions(db, batch.id, options, actor);
		redirect(303, `${here}#overlap`);
	},
	again: async (event) => {
		const { batch, actor, village } = await requireBatch(event, 'batch.upload');
		const draft = await insertDraftAgain(db, batch.id, actor);
		redirect(303, `/office/${village.slug}/import/${draft.id}`);
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
