/** The same ledger in other bytes: renamed, in another encoding, with other line ends. */
import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import { batchName, type BatchStatus } from '#lib/domain/ledger/batch.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, sourceFile } from './db/schema.ts';

export type Twin = {
	readonly id: number;
	/** `2022-014`; null for a draft. */
	readonly name: string | null;
	readonly fileName: string;
	readonly status: BatchStatus;
};

/** Drafts and posted batches of the same ledger set whose vouchers are these, in this order; posted ones first. */
export async function findTwins(db: Db, batch: Batch, contentDigest: string): Promise<Twin[]> {
	if (contentDigest === '') return [];
	const rows = await db
		.select({
			id: batchTable.id,
			year: batchTable.year,
			number: batchTable.number,
			fileName: sourceFile.name,
			status: batchTable.status
		})
		.from(batchTable)
		.innerJoin(sourceFile, eq(sourceFile.id, batchTable.fileId))
		.where(
			and(
				eq(batchTable.ledgerSetId, batch.ledgerSetId),
				eq(batchTable.contentDigest, contentDigest),
				inArray(batchTable.status, ['draft', 'posting', 'posted']),
				ne(batchTable.id, batch.id)
			)
		)
		.orderBy(desc(batchTable.number), desc(batchTable.id));
	return rows.map(({ year, number, ...row }) => ({
		...row,
		name: year !== null && number !== null ? batchName(year, number) : null
	}));
}
