/** Posting of several files with one click: each is a batch by itself, and one that fails stops none of the others. */
import { draftState } from '#lib/domain/ledger-import/draft-state.ts';
import type { Actor } from './audit-log.ts';
import { findBatchBriefs } from './batch-briefs.ts';
import type { Db } from './db/client.ts';
import { withReadings } from './draft-reviews.ts';
import { requestPosting } from './postings.ts';

/**
 * Asks for those of them that are ready and have no warning, oldest first, as the books stand now.
 * @returns their ids
 */
export async function requestReady(
	db: Db,
	villageId: number,
	ids: number[],
	by: Actor
): Promise<number[]> {
	const briefs = await findBatchBriefs(db, villageId, { status: ['draft'], ids });
	const asked: number[] = [];
	for (const one of (await withReadings(db, briefs)).toReversed()) {
		if (draftState(one, one.brief, one.reading) !== 'ready') continue;
		if (await requestPosting(db, one, by, false)) asked.push(one.id);
	}
	return asked;
}
