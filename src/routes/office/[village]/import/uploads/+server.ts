import { json } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { uploadLimit } from '#lib/server/upload-limit.ts';
import { findReceived, openUpload } from '#lib/server/uploads.ts';
import { decodeAnnounced } from './announced.ts';
import type { RequestHandler } from './$types';

/** A file is announced: the answer says which of its pieces are there already. */
export const POST: RequestHandler = async (event) => {
	const { actor, ledgerSets } = await requireVillage(event, 'batch.upload');
	const body: unknown = await event.request.json().catch(() => null);
	const limit = uploadLimit();
	const decoded = decodeAnnounced(body, ledgerSets, limit);
	if (!decoded.ok)
		return json(
			{ fault: decoded.error, limit },
			{ status: decoded.error === 'too-large' ? 413 : 400 }
		);
	const { ledgerSetId, announced } = decoded.value;
	const upload = await openUpload(db, ledgerSetId, announced, actor);
	return json({ id: upload.id, received: await findReceived(db, upload) });
};
