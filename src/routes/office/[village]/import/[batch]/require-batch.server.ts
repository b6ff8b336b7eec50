import { error, type RequestEvent } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { findBatch } from '#lib/server/batches.ts';
import { requireVillage } from '#lib/server/guard.ts';

/** The guard, and the batch the address names. 404 for a batch of another village, as for none. */
export async function requireBatch(
	event: RequestEvent,
	permission: Parameters<typeof requireVillage>[1]
) {
	const guarded = await requireVillage(event, permission);
	const id = event.params.batch ?? '';
	const batch = /^\d{1,15}$/.test(id) ? await findBatch(db, guarded.village.id, Number(id)) : null;
	if (!batch) error(404);
	return { ...guarded, batch, here: `/office/${guarded.village.slug}/import/${batch.id}` };
}
