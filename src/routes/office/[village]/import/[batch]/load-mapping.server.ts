import { proposedName } from '#lib/domain/ledger-import/column-mapping.ts';
import { mappingSheet } from '#lib/domain/ledger-import/mapping-sheet.ts';
import { findBatch, sourceBytes, type Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';

/** By which remembered mapping a file is read, and, while its columns are asked about, what is needed to say them. */
export async function loadMapping(
	db: Db,
	{ villageId, id }: Batch,
	isAsked: boolean,
	mayReview: boolean
) {
	// As the review has just left it.
	const batch = await findBatch(db, villageId, id);
	const review = batch?.review;
	const isOpen =
		mayReview && batch?.status === 'draft' && (isAsked || review?.question === 'columns');
	const isTable = review?.encoding && (review.question === 'columns' || review.headerRow !== null);
	return {
		mapping: batch?.options.mapping ?? null,
		mappingName: batch?.options.mapping?.name ?? proposedName(batch?.fileName ?? ''),
		sheet:
			isOpen && isTable && review.encoding
				? mappingSheet(await sourceBytes(db, id), review.encoding, batch.options, review.headerRow)
				: null
	};
}
