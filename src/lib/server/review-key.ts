/**
 * What a review depends on, hashed: the file is read again only where this has changed. Facts are only ever added to
 * the books, so that counting and naming the newest of each kind tells every change; accounts are hashed whole.
 */
import { createHash } from 'node:crypto';
import { asc, eq, max, sql } from 'drizzle-orm';
import type { ImportOptions } from '#lib/domain/ledger-import/review.ts';
import project from '../../../package.json' with { type: 'json' };
import type { Db } from './db/client.ts';
import {
	account,
	batch as batchTable,
	fiscalYear,
	incomeDecision,
	incomeDefinition,
	voucher
} from './db/schema.ts';

/** Raise it when the same file and books come to be told otherwise within one version of the product. */
const READING = 1;

/** Whatever the books of one ledger set say about a file; the same for all of its drafts. */
export async function booksState(
	db: Db,
	{ ledgerSetId, villageId }: { ledgerSetId: number; villageId: number }
): Promise<string> {
	const batches = await db
		.select({
			status: batchTable.status,
			count: sql`count(*)`.mapWith(Number),
			ids: sql`sum(${batchTable.id})`.mapWith(Number),
			postedAt: max(batchTable.postedAt),
			reversedAt: max(batchTable.reversedAt)
		})
		.from(batchTable)
		.where(
			sql`${batchTable.ledgerSetId} = ${ledgerSetId} and ${batchTable.status} in ('posted', 'reversed')`
		)
		.groupBy(batchTable.status);
	const years = await db
		.select()
		.from(fiscalYear)
		.where(eq(fiscalYear.ledgerSetId, ledgerSetId))
		.orderBy(asc(fiscalYear.year));
	const accounts = await db
		.select()
		.from(account)
		.where(eq(account.ledgerSetId, ledgerSetId))
		.orderBy(asc(account.id));
	const [definition] = await db
		.select({ version: max(incomeDefinition.version) })
		.from(incomeDefinition)
		.where(eq(incomeDefinition.villageId, villageId));
	const [decision] = await db
		.select({ id: max(incomeDecision.id) })
		.from(incomeDecision)
		.innerJoin(voucher, eq(voucher.id, incomeDecision.voucherId))
		.where(eq(voucher.ledgerSetId, ledgerSetId));
	return JSON.stringify([batches, years, accounts, definition, decision]);
}

type Read = { fileId: number; options: ImportOptions };

export const reviewKeyOf = ({ fileId, options }: Read, state: string): string =>
	createHash('sha256')
		.update(JSON.stringify([project.version, READING, fileId, options, state]))
		.digest('hex');

export const findReviewKey = async (
	db: Db,
	batch: Read & { ledgerSetId: number; villageId: number }
): Promise<string> => reviewKeyOf(batch, await booksState(db, batch));
