import { error, type RequestEvent } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findUpload } from '#lib/server/uploads.ts';

/** The guard, and the upload the address names. 404 for one of another village, as for none. */
export async function requireUpload(event: RequestEvent, id = event.params.upload ?? '') {
	const guarded = await requireVillage(event, 'batch.upload');
	const isId = /^\d{1,15}$/.test(id);
	const upload = isId ? await findUpload(db, guarded.village.id, Number(id)) : null;
	if (!upload) error(404);
	return { ...guarded, upload };
}
