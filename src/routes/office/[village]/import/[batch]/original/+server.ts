import { error } from '@sveltejs/kit';
import { attachment } from '#lib/server/download.ts';
import { sourceBytes } from '#lib/server/batches.ts';
import { db } from '#lib/server/database.ts';
import { findSupplementFile } from '#lib/server/supplements.ts';
import { requireBatch } from '../require-batch.server.ts';
import type { RequestHandler } from './$types';

/** The very bytes that were uploaded: the file's, or with `?supplement=` those of a table that was sent back. */
export const GET: RequestHandler = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const id = event.url.searchParams.get('supplement');
	const file =
		id === null
			? { name: batch.fileName, bytes: await sourceBytes(db, batch.id) }
			: /^\d{1,15}$/.test(id)
				? await findSupplementFile(db, batch.id, Number(id))
				: null;
	if (file === null) error(404);
	const pieces = file.bytes[Symbol.iterator]();
	return attachment(file.name, 'application/octet-stream', () => pieces.next().value ?? null);
};
