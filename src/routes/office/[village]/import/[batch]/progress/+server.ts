import { error, json } from '@sveltejs/kit';
import { postStage } from '#lib/domain/ledger-import/draft-state.ts';
import { findBatchBrief } from '#lib/server/batch-briefs.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findReading } from '#lib/server/readings.ts';
import type { RequestHandler } from './$types';

/** How far reading or posting is; the page asks while it waits. */
export const GET: RequestHandler = async (event) => {
	const { village } = await requireVillage(event, 'batch.read');
	const id = event.params.batch ?? '';
	const batch = /^\d{1,15}$/.test(id) ? await findBatchBrief(db, village.id, Number(id)) : null;
	if (!batch) error(404);
	const entries = batch.brief?.entries ?? 0;
	const progress = {
		stage: postStage(batch, entries),
		written: batch.writtenEntries,
		entries,
		reading: findReading(batch.id)
	};
	return json(progress, { headers: { 'cache-control': 'no-store' } });
};
