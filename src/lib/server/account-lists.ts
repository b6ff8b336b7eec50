/** 科目表: which accounts of a list are new to the chart, and taking them in. Accounts stay: others may stand below them by then. */
import { and, eq } from 'drizzle-orm';
import type { ReadAccountList } from '#lib/domain/account-list/review-account-list.ts';
import { reviewAccountList } from '#lib/domain/account-list/review-account-list.ts';
import { findChart, insertNewAccounts, insertOfficialAccounts } from './accounts.ts';
import { invariant } from '#lib/domain/invariant.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findNextNumber } from './batch-number.ts';
import { findBatchById, sourceBytes, type Batch } from './batches.ts';
import { findBooksOfYear, readWithBooks } from './books-of-year.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable } from './db/schema.ts';

/** Null for a file that is no table at all. */
export async function readListBatch(db: Db, batch: Batch): Promise<ReadAccountList | null> {
	const bytes = await sourceBytes(db, batch.id);
	const booksOf = await findBooksOfYear(db, batch.ledgerSetId);
	return readWithBooks((system) =>
		reviewAccountList(bytes, batch.fileName, batch.options, (year) => booksOf(year, system))
	);
}

export type TakeRefusal = 'errors' | 'warnings-not-accepted' | 'nothing-new' | 'not-a-draft';
export type TakeOutcome =
	| { readonly ok: true; readonly batch: Batch }
	| { readonly ok: false; readonly reason: TakeRefusal };

/** Adds the new accounts of the list to the chart; the batch is `posted` and its file kept as the ground for them. */
export async function takeAccounts(
	db: Db,
	batchId: number,
	by: Actor,
	{ acceptsWarnings }: { acceptsWarnings: boolean }
): Promise<TakeOutcome> {
	const batch = await findBatchById(db, batchId);
	if (batch.status !== 'draft') return { ok: false, reason: 'not-a-draft' };
	const read = await readListBatch(db, batch);
	const reason = whyNot(read, acceptsWarnings);
	if (read === null || reason !== null) return { ok: false, reason: reason ?? 'errors' };
	const isDone = await db.transaction((tx) => write(tx, batch, read, by));
	return isDone
		? { ok: true, batch: await findBatchById(db, batchId) }
		: { ok: false, reason: 'not-a-draft' };
}

function whyNot(read: ReadAccountList | null, acceptsWarnings: boolean): TakeRefusal | null {
	if (read === null || read.review.status !== 'importable') return 'errors';
	if (read.review.newAccounts.length === 0) return 'nothing-new';
	return read.review.warningCount > 0 && !acceptsWarnings ? 'warnings-not-accepted' : null;
}

/** @returns false if another was quicker. */
async function write(
	tx: Db,
	batch: Batch,
	{ review, chart }: ReadAccountList,
	by: Actor
): Promise<boolean> {
	const { ledgerSetId } = batch;
	const { fiscalYear: year } = review;
	invariant(year !== null, 'a list that can be taken in has a year');
	const number = await findNextNumber(tx, ledgerSetId, year);
	const taken = await tx
		.update(batchTable)
		.set({ status: 'posted', year, number, review, postedAt: by.at, postedBy: by.name })
		.where(and(eq(batchTable.id, batch.id), eq(batchTable.status, 'draft')))
		.returning({ id: batchTable.id });
	if (taken.length === 0) return false;
	await insertOfficialAccounts(tx, ledgerSetId, chart.system);
	const now = await findChart(tx, ledgerSetId, chart.system);
	const added = review.newAccounts.filter(({ code }) => !now.accounts.has(code));
	await insertNewAccounts(tx, ledgerSetId, now, added);
	await insertAuditEvent(tx, batch.villageId, by, 'accounts-added', {
		batch: batch.id,
		file: batch.fileName,
		count: added.length,
		accounts: added.map(({ code }) => code).join(',')
	});
	return true;
}
