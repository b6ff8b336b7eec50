import { attachment } from '#lib/server/download.ts';
import { sourceBytes } from '#lib/server/batches.ts';
import { db } from '#lib/server/database.ts';
import { requireBatch } from '../require-batch.server.ts';
import type { RequestHandler } from './$types';

/** The very bytes that were uploaded. */
export const GET: RequestHandler = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const pieces = (await sourceBytes(db, batch.id))[Symbol.iterator]();
	return attachment(batch.fileName, 'application/octet-stream', () => pieces.next().value ?? null);
};
