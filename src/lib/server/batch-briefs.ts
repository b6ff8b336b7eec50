/** Batches as lists show them. A review may hold thousands of problems; here only the few facts of it are read. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { batchName, type BatchStatus } from '#lib/domain/ledger/batch.ts';
import { briefOf } from '#lib/domain/ledger-import/review-brief.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { Db } from './db/client.ts';
import { batch, ledgerSet, sourceFile } from './db/schema.ts';

const selectBriefs = (db: Db) =>
	db
		.select({
			id: batch.id,
			villageId: ledgerSet.villageId,
			ledgerSetId: batch.ledgerSetId,
			fileId: batch.fileId,
			fileName: sourceFile.name,
			byteCount: sourceFile.byteCount,
			status: batch.status,
			year: batch.year,
			number: batch.number,
			options: batch.options,
			brief: batch.brief,
			reviewKey: batch.reviewKey,
			// Version 0.1.0 kept no brief.
			review: sql<string | null>`case when ${batch.brief} is null then ${batch.review} end`,
			postRequest: batch.postRequest,
			postRefused: batch.postRefused,
			writtenEntries: batch.writtenEntries,
			beatAt: batch.beatAt,
			createdAt: batch.createdAt,
			createdBy: batch.createdBy,
			postedAt: batch.postedAt,
			reversedAt: batch.reversedAt,
			reversalReason: batch.reversalReason
		})
		.from(batch)
		.innerJoin(ledgerSet, eq(ledgerSet.id, batch.ledgerSetId))
		.innerJoin(sourceFile, eq(sourceFile.id, batch.fileId));

const toBrief = ({
	review,
	number,
	brief,
	...row
}: Awaited<ReturnType<typeof selectBriefs>>[number]) => ({
	...row,
	name: row.year !== null && number !== null ? batchName(row.year, number) : null,
	brief: brief ?? (review === null ? null : briefOf(JSON.parse(review) as LedgerReview))
});
export type BatchBrief = ReturnType<typeof toBrief>;

/** Newest first. */
export async function findBatchBriefs(
	db: Db,
	villageId: number,
	filter: { status?: BatchStatus[]; ids?: number[] } = {}
): Promise<BatchBrief[]> {
	const rows = await selectBriefs(db)
		.where(
			and(
				eq(ledgerSet.villageId, villageId),
				filter.status ? inArray(batch.status, filter.status) : undefined,
				filter.ids ? inArray(batch.id, filter.ids) : undefined
			)
		)
		.orderBy(desc(batch.id));
	return rows.map(toBrief);
}

/** Null also for a batch of another village. */
export async function findBatchBrief(
	db: Db,
	villageId: number,
	batchId: number
): Promise<BatchBrief | null> {
	const [row] = await findBatchBriefs(db, villageId, { ids: [batchId] });
	return row ?? null;
}
