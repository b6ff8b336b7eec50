import { fail, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { findBatchBriefs } from '#lib/server/batch-briefs.ts';
import { findBatch } from '#lib/server/batches.ts';
import { withReadings } from '#lib/server/draft-reviews.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { requestReady } from '#lib/server/post-ready.ts';
import { uploadLimit } from '#lib/server/upload-limit.ts';
import { cancelUpload, completeUpload, findUnfinished, KEPT_DAYS } from '#lib/server/uploads.ts';
import { decodeIds, decodeTogether } from './list-form.ts';
import { toListed } from './list-view.ts';
import { keepFiles } from './keep-files.server.ts';
import { findTemplates } from './templates.server.ts';
import { decodeUpload } from './upload-form.ts';
import { requireUpload } from './uploads/require-upload.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('office:import');
	const { village } = await requireVillage(event, 'batch.read');
	const { searchParams } = event.url;
	const batches = await withReadings(db, await findBatchBriefs(db, village.id));
	return {
		discarded: await findDiscarded(village.id, searchParams.get('discarded')),
		uploads: await findUnfinished(db, village.id),
		keptDays: KEPT_DAYS,
		batches: batches.map(toListed),
		together: decodeTogether(searchParams.get('together')),
		limit: uploadLimit(),
		templates: await findTemplates(event.fetch)
	};
};

/** The file somebody has just discarded, to say so; null for an address that names no such batch here. */
async function findDiscarded(villageId: number, id: string | null) {
	const batch = /^\d{1,15}$/.test(id ?? '') ? await findBatch(db, villageId, Number(id)) : null;
	return batch?.status === 'discarded' ? { id: batch.id, fileName: batch.fileName } : null;
}

export const actions: Actions = {
	upload: async (event) => {
		const { village, actor, ledgerSets } = await requireVillage(event, 'batch.upload');
		const uploads = decodeUpload(await event.request.formData(), ledgerSets, uploadLimit());
		if (!uploads.ok) return fail(400, { fault: uploads.error });
		const [only, ...more] = await keepFiles(db, uploads.value, actor);
		const here = `/office/${village.slug}/import`;
		if (only && more.length === 0)
			redirect(303, `${here}/${only.batch.id}${only.isNew ? '' : '?known=1'}`);
		redirect(303, here);
	},
	/** Every file that is ready without a warning, each posted by itself. */
	postAll: async (event) => {
		const { village, actor } = await requireVillage(event, 'batch.post');
		const ids = decodeIds(await event.request.formData(), 'batch');
		const asked = await requestReady(db, village.id, ids, actor);
		redirect(303, `/office/${village.slug}/import?together=${asked.join(',')}#h-drafts`);
	},
	/** An upload whose pieces are all there. */
	finish: async (event) => {
		const { village, actor } = await requireVillage(event, 'batch.upload');
		const [id] = decodeIds(await event.request.formData(), 'upload');
		const { upload } = await requireUpload(event, String(id ?? ''));
		const done = await completeUpload(db, upload, actor);
		const here = `/office/${village.slug}/import`;
		redirect(303, done.ok ? `${here}/${done.batch.id}` : here);
	},
	giveUp: async (event) => {
		const { village, actor } = await requireVillage(event, 'batch.upload');
		const [id] = decodeIds(await event.request.formData(), 'upload');
		const { upload } = await requireUpload(event, String(id ?? ''));
		await cancelUpload(db, upload, actor);
		redirect(303, `/office/${village.slug}/import`);
	}
};
