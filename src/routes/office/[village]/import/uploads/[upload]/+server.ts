import { error, json } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { cancelUpload, completeUpload, findReceived } from '#lib/server/uploads.ts';
import { LARGE_BYTES, startReading } from '#lib/server/readings.ts';
import { requireUpload } from '../require-upload.server.ts';
import type { RequestHandler } from './$types';

/** Which pieces are there. */
export const GET: RequestHandler = async (event) => {
	const { upload } = await requireUpload(event);
	return json({ received: await findReceived(db, upload) });
};

/** All pieces are sent: it becomes a draft, and reading a large one begins. 409 names the pieces that are missing. */
export const POST: RequestHandler = async (event) => {
	const { upload, actor } = await requireUpload(event);
	const done = await completeUpload(db, upload, actor);
	if (!done.ok) {
		if (done.missing === null) error(404);
		return json({ missing: done.missing }, { status: 409 });
	}
	const { batch, isNew } = done;
	if (isNew && batch.byteCount > LARGE_BYTES) startReading(db, batch.id, batch.byteCount);
	return json({ batch: batch.id, isNew });
};

export const DELETE: RequestHandler = async (event) => {
	const { upload, actor } = await requireUpload(event);
	await cancelUpload(db, upload, actor);
	return new Response(null, { status: 204 });
};
