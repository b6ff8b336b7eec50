import { json } from '@sveltejs/kit';
import { requireBatch } from '../require-batch.server.ts';
import type { RequestHandler } from './$types';

/** How far the posting is; the page asks while it waits. */
export const GET: RequestHandler = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const progress = {
		status: batch.status,
		written: batch.writtenEntries,
		entries: batch.review?.entries ?? 0
	};
	return json(progress, { headers: { 'cache-control': 'no-store' } });
};
