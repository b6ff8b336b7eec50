/**
 * Posting (记账). The file is read again by the same functions as in its review; entries are written under the batch in
 * chunks, invisible; one short transaction turns the batch `posted`, adds its totals and writes the audit event. A crash
 * before that leaves a batch `posting` without a sign of life, which `postBatch` takes over from the beginning.
 */
import { and, eq, isNull, lt, max, or, sql } from 'drizzle-orm';
import { invariant } from '#lib/domain/invariant.ts';
import { reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findBatchById, sourceBytes, updateReview, type Batch } from './batches.ts';
import { findBooks } from './books-context.ts';
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, fiscalYear, incomeDecision, voucher } from './db/schema.ts';
import { releaseNumbers } from './reverse-batch.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { contextOf } from './books-facts.ts';
import { readRows, type ReadRows } from './entry-rows.ts';
import { writeEntries, type Written } from './entry-writer.ts';
import { addBatchTotals } from './totals.ts';

export type PostOutcome =
	| { ok: true; batch: Batch }
	| {
			ok: false;
			reason:
				| 'errors'
				| 'warnings-not-accepted'
				| 'already-posted'
				| 'being-posted'
				| 'voucher-held'
				| 'not-a-draft';
	  };
export type PostOptions = {
	acceptsWarnings: boolean;
	/** New leaf accounts are added without asking (the operator's command says so explicitly). */
	admitsNewAccounts?: boolean;
	onProgress?: (entries: number) => void;
	/** How the file is read: in this thread unless said otherwise (`readRowsInThread` for large files). */
	readRows?: ReadRows;
};

const refuse = (reason: Extract<PostOutcome, { ok: false }>['reason']): PostOutcome => ({
	ok: false,
	reason
});

export async function postBatch(
	db: Db,
	batchId: number,
	by: Actor,
	options: PostOptions
): Promise<PostOutcome> {
	const claimed = await claim(db, batchId);
	if (claimed !== null) return claimed;
	try {
		const outcome = await write(db, batchId, by, options);
		if (!outcome.ok) await undo(db, batchId);
		return outcome;
	} catch (error) {
		await undo(db, batchId);
		if (!isHeldVoucher(error)) throw error;
		return explainHeld(db, batchId, options);
	}
}

const ignore = (): void => undefined;
/** A posting that lives writes a chunk several times a second. */
const CRASHED_AFTER_MS = 15_000;

/** Only one posting of a batch at a time; null when it is ours. */
async function claim(db: Db, batchId: number): Promise<PostOutcome | null> {
	const crashed = and(
		eq(batchTable.status, 'posting'),
		or(isNull(batchTable.beatAt), lt(batchTable.beatAt, now() - CRASHED_AFTER_MS))
	);
	const mine = await db
		.update(batchTable)
		.set({ status: 'posting', writtenEntries: 0, beatAt: now() })
		.where(and(eq(batchTable.id, batchId), or(eq(batchTable.status, 'draft'), crashed)))
		.returning({ id: batchTable.id });
	if (mine.length > 0) return null;
	const { status } = await findBatchById(db, batchId);
	if (status === 'posted') return refuse('already-posted');
	return refuse(status === 'posting' ? 'being-posted' : 'not-a-draft');
}

async function write(
	db: Db,
	batchId: number,
	by: Actor,
	options: PostOptions
): Promise<PostOutcome> {
	const batch = await findBatchById(db, batchId);
	await deleteWritten(db, batchId); // what a crashed posting left
	await releaseNumbers(db, batch.ledgerSetId);
	const bytes = await sourceBytes(db, batchId);
	const books = await findBooks(db, batch, bytes, options.admitsNewAccounts ?? false);
	const { chart } = books;
	if (chart === null)
		return refuseAfter(
			db,
			batchId,
			reviewAll(bytes, batch.fileName, batch.options, contextOf(books))
		);
	const rows = options.readRows ?? readRows;
	const result = await writeEntries(
		db,
		batch,
		{ ...books, chart },
		rows,
		options.onProgress ?? ignore
	);
	const { review } = result;
	if (review.errorCount > 0 || review.status !== 'importable')
		return refuseAfter(db, batchId, review);
	if (review.warningCount > 0 && !options.acceptsWarnings)
		return refuseAfter(db, batchId, review, 'warnings-not-accepted');
	await db.transaction((tx) => finish(tx, batch, result, by));
	return { ok: true, batch: await findBatchById(db, batchId) };
}

async function refuseAfter(
	db: Db,
	batchId: number,
	review: LedgerReview,
	reason: 'errors' | 'warnings-not-accepted' = 'errors'
): Promise<PostOutcome> {
	await updateReview(db, batchId, review);
	return refuse(reason);
}

/** The short transaction that makes everything visible at once. */
async function finish(
	tx: Db,
	batch: Batch,
	{ review, totals, decisions, written }: Written,
	by: Actor
): Promise<void> {
	const { fiscalYear: year, accountingSystem } = review;
	invariant(
		year !== null && accountingSystem !== null,
		'an importable file has a year and a system'
	);
	invariant(written === review.entries, 'every entry that was read was written');
	await tx
		.insert(fiscalYear)
		.values({ ledgerSetId: batch.ledgerSetId, year, accountingSystem })
		.onConflictDoNothing();
	const [last] = await tx
		.select({ number: max(batchTable.number) })
		.from(batchTable)
		.where(and(eq(batchTable.ledgerSetId, batch.ledgerSetId), eq(batchTable.year, year)));
	const number = (last?.number ?? 0) + 1;
	await tx
		.update(batchTable)
		.set({
			status: 'posted',
			year,
			number,
			review,
			postedAt: by.at,
			postedBy: by.name,
			beatAt: null
		})
		.where(eq(batchTable.id, batch.id));
	await addBatchTotals(tx, batch.ledgerSetId, batch.id, totals);
	if (decisions.length > 0) await tx.insert(incomeDecision).values(decisions);
	await insertAuditEvent(tx, batch.villageId, by, 'batch-posted', {
		batch: batch.id,
		year,
		number,
		file: batch.fileName,
		vouchers: review.vouchers,
		entries: review.entries
	});
}

/** Back to a draft with nothing written. */
async function undo(db: Db, batchId: number): Promise<void> {
	await deleteWritten(db, batchId);
	await db
		.update(batchTable)
		.set({ status: 'draft', writtenEntries: 0, beatAt: null })
		.where(and(eq(batchTable.id, batchId), eq(batchTable.status, 'posting')));
}

const DELETE_CHUNK = 5000;

async function deleteWritten(db: Db, batchId: number): Promise<void> {
	for (;;) {
		const rows = await db
			.select({ id: voucher.id })
			.from(voucher)
			.where(isOfBatch(batchId))
			.limit(DELETE_CHUNK);
		if (rows.length === 0) return;
		const ids = JSON.stringify(rows.map((row) => row.id));
		await db.transaction(async (tx) => {
			await tx.run(
				sql`delete from entry where voucher_id in (select value from json_each(${ids}))`
			);
			await tx.run(sql`delete from voucher where id in (select value from json_each(${ids}))`);
		});
	}
}

/** The unique index speaks when a voucher number is held already: in the file twice, posted, or being posted. */
function isHeldVoucher(error: unknown): boolean {
	const cause = (error as { cause?: unknown }).cause ?? error;
	return cause instanceof Error && /UNIQUE constraint failed: voucher\./.test(cause.message);
}

/** What the checks can tell they tell; else another batch is on its way with the same number. */
async function explainHeld(db: Db, batchId: number, options: PostOptions): Promise<PostOutcome> {
	const batch = await findBatchById(db, batchId);
	const bytes = await sourceBytes(db, batchId);
	const books = await findBooks(db, batch, bytes, options.admitsNewAccounts ?? false);
	const review = reviewAll(bytes, batch.fileName, batch.options, contextOf(books));
	return review.errorCount > 0 ? refuseAfter(db, batchId, review) : refuse('voucher-held');
}
