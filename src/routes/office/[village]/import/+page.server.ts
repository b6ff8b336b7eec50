import { fail, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { findBatch, findBatches, insertDraft } from '#lib/server/batches.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { decodeUpload } from './upload-form.ts';
import { toBrief } from './batch-brief.ts';
import { findTemplates } from './templates.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village } = await requireVillage(event, 'batch.read');
	return {
		discarded: await findDiscarded(village.id, event.url.searchParams.get('discarded')),
		batches: (await findBatches(db, village.id)).map(toBrief),
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
		const upload = decodeUpload(await event.request.formData(), ledgerSets);
		if (!upload.ok) return fail(400, { fault: upload.error });
		const { file, ledgerSetId, options } = upload.value;
		const bytes = new Uint8Array(await file.arrayBuffer());
		const { batch, isNew } = await insertDraft(
			db,
			ledgerSetId,
			{ name: file.name, bytes: [bytes] },
			options,
			actor
		);
		redirect(303, `/office/${village.slug}/import/${batch.id}${isNew ? '' : '?known=1'}`);
	}
};
