import { withoutChoice } from '#lib/domain/overlap/effect.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findBatchById, findSameFile, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable } from './db/schema.ts';

/**
 * The file of an earlier batch as a draft once more, read as it was read then: for what was reversed or replaced and
 * should be posted after all. What the books hold of it is compared like with any file. Where the file is a draft or
 * stands in the books whole, that batch.
 */
export function insertDraftAgain(db: Db, batchId: number, by: Actor): Promise<Batch> {
	return db.transaction(async (tx) => {
		const earlier = await findBatchById(tx, batchId);
		const { ledgerSetId, fileId, sha256, year, villageId, fileName } = earlier;
		const same = await findSameFile(tx, ledgerSetId, sha256);
		if (same) return same;
		const [row] = await tx
			.insert(batchTable)
			.values({
				ledgerSetId,
				fileId,
				sha256,
				status: 'draft',
				year,
				options: withoutChoice(earlier.options),
				createdAt: by.at,
				createdBy: by.name
			})
			.returning({ id: batchTable.id });
		if (!row) throw new Error('the draft was not inserted');
		await insertAuditEvent(tx, villageId, by, 'draft-uploaded', { batch: row.id, file: fileName });
		return findBatchById(tx, row.id);
	});
}
