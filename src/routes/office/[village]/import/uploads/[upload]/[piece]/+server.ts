import { error, json } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { keepPiece } from '#lib/server/uploads.ts';
import { requireUpload } from '../../require-upload.server.ts';
import type { RequestHandler } from './$types';

/** One piece, as bytes. 422: not the bytes that were announced, to be sent again. Sent twice it is kept once. */
export const PUT: RequestHandler = async (event) => {
	const { upload, actor } = await requireUpload(event);
	const piece = event.params.piece ?? '';
	const index = /^\d{1,6}$/.test(piece) ? Number(piece) : -1;
	if (Number(event.request.headers.get('content-length') ?? 0) > upload.pieceBytes) error(413);
	const bytes = new Uint8Array(await event.request.arrayBuffer());
	const outcome = await keepPiece(db, upload, index, bytes, actor.at);
	if (outcome === 'no-such-piece') error(404);
	if (outcome === 'broken') return json({ fault: 'piece-broken' }, { status: 422 });
	return new Response(null, { status: 204 });
};
