/**
 * Posting (记账). The file is read again by the same functions as in its review; entries are written under the batch in
 * chunks, invisible; one short transaction turns the batch `posted`, adds its totals and writes the audit event. A crash
 * before that leaves a batch `posting` without a sign of life, which `postBatch` takes over from the beginning.
 */
import { setImmediate } from 'node:timers/promises';
import { and, eq, max, sql } from 'drizzle-orm';
import { invariant } from '#lib/domain/invariant.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import { addedBy, type ByteSource, type LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { deleteAddedAccounts } from './added-accounts.ts';
import { briefOf } from '#lib/domain/ledger-import/review-brief.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findBatchById, sourceBytes, updateReview, type Batch } from './batches.ts';
import { findBooks } from './books-context.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, fiscalYear, incomeDecision, voucher } from './db/schema.ts';
import { releaseNumbers } from './reverse-batch.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { contextOf, type BooksFacts } from './books-facts.ts';
import { readRows, type ReadRows } from './entry-rows.ts';
import { writeEntries, type Written } from './entry-writer.ts';
import { findMonthHolders, stillStand, type MonthHolders } from './month-holders.ts';
import { readToEnd } from './read-to-end.ts';
import { replaceMonths } from './replace-months.ts';
import { holdTurn, takeTurn, TurnLost, type Turn } from './posting-turn.ts';
import { addBatchTotals } from './totals.ts';
import { findFiscalYear } from './villages.ts';

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
				| 'books-changed'
				| 'not-a-draft';
	  };
export type PostOptions = {
	acceptsWarnings: boolean;
	/** New leaf accounts are added without asking (the operator's command says so explicitly). */
	admitsNewAccounts?: boolean;
	onProgress?: (entries: number) => void;
	/** How the file is read: in this thread unless said otherwise (`startReadingThread` for large files). */
	readRows?: ReadRows;
	/** Not if the wish to post it was withdrawn meanwhile (postings.ts). */
	onlyRequested?: boolean;
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
	const turn = await takeTurn(db, batchId, options.onlyRequested);
	if (turn === null) return refuseTurn(db, batchId);
	const refused = await attempt(db, turn, by, options);
	return refused ?? { ok: true, batch: await findBatchById(db, batchId) };
}

async function refuseTurn(db: Db, batchId: number): Promise<PostOutcome> {
	const { status } = await findBatchById(db, batchId);
	if (status === 'posted') return refuse('already-posted');
	return refuse(status === 'posting' ? 'being-posted' : 'not-a-draft');
}

/** Null when it is posted; else the batch is a draft again with nothing written. */
async function attempt(
	db: Db,
	turn: Turn,
	by: Actor,
	options: PostOptions
): Promise<PostOutcome | null> {
	try {
		const refused = await write(db, turn, by, options);
		if (refused !== null) await undo(db, turn);
		return refused;
	} catch (error) {
		if (error instanceof TurnLost) return refuseTurn(db, turn.batchId);
		await undo(db, turn);
		if (!(error instanceof BooksChanged) && !isHeldVoucher(error)) throw error;
		return explain(
			db,
			turn.batchId,
			options,
			isHeldVoucher(error) ? 'voucher-held' : 'books-changed'
		);
	}
}

const ignore = (): void => undefined;
/** A month was closed or its vouchers changed, or the year got its system, while the file was being written. */
class BooksChanged extends Error {}

/** Null when it is posted, else why not. */
async function write(
	db: Db,
	turn: Turn,
	by: Actor,
	options: PostOptions
): Promise<PostOutcome | null> {
	const { batchId } = turn;
	const batch = await findBatchById(db, batchId);
	await deleteWritten(db, turn); // what a crashed posting left
	await releaseNumbers(db, batch.ledgerSetId);
	const bytes = await sourceBytes(db, batchId);
	const books = await findBooks(db, batch, bytes, options.admitsNewAccounts ?? false);
	const { chart } = books;
	if (chart === null)
		return refuseAfter(
			db,
			batchId,
			await readToEnd(importLedger(bytes, batch.fileName, batch.options, contextOf(books)))
		);
	const replaced = await findReplacedMonths(batch, bytes, books);
	if (replaced.refused) return refuseAfter(db, batchId, replaced.refused);
	const rows = options.readRows ?? readRows;
	const result = await writeEntries(
		db,
		turn,
		batch,
		{ ...books, chart },
		replaced.months,
		rows,
		options.onProgress ?? ignore
	);
	const { review } = result;
	if (review.errorCount > 0 || review.status !== 'importable')
		return refuseAfter(db, batchId, review);
	if (review.warningCount > 0 && !options.acceptsWarnings)
		return refuseAfter(db, batchId, review, 'warnings-not-accepted');
	await db.transaction((tx) => finish(tx, turn, batch, books.holders, result, by));
	return null;
}

/**
 * Which months the file replaces has to be known before its first voucher is written: only there do posted ones come
 * again. So a file that may replace is read once more.
 */
async function findReplacedMonths(
	batch: Batch,
	bytes: ByteSource,
	books: BooksFacts
): Promise<{ months: readonly Month[]; refused?: LedgerReview }> {
	if (batch.options.overlap !== 'replace' || books.posted.size === 0) return { months: [] };
	const vouchers = importLedger(bytes, batch.fileName, batch.options, contextOf(books));
	const review = await readToEnd(vouchers);
	const months = review.overlap?.replacedMonths ?? [];
	return review.errorCount > 0 ? { months, refused: review } : { months };
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
	turn: Turn,
	batch: Batch,
	holders: MonthHolders,
	{ review, totals, decisions, written, contentDigest }: Written,
	by: Actor
): Promise<void> {
	const { fiscalYear: year, accountingSystem } = review;
	invariant(
		year !== null && accountingSystem !== null,
		'an importable file has a year and a system'
	);
	const added = addedBy(review);
	invariant(written === added.entries, 'every entry that goes in was written');
	const known = await findFiscalYear(tx, batch.ledgerSetId, year);
	const closedThrough = known?.closedThrough ?? '';
	if (known && known.accountingSystem !== accountingSystem) throw new BooksChanged();
	const months = [...totals.map((row) => row.month), ...(review.overlap?.replacedMonths ?? [])];
	if (months.some((month) => month <= closedThrough)) throw new BooksChanged();
	const holdersNow = await findMonthHolders(tx, batch.ledgerSetId, year);
	if (review.overlap && !stillStand(holders, holdersNow, review.overlap)) throw new BooksChanged();
	if (!known)
		await tx.insert(fiscalYear).values({ ledgerSetId: batch.ledgerSetId, year, accountingSystem });
	const [last] = await tx
		.select({ number: max(batchTable.number) })
		.from(batchTable)
		.where(and(eq(batchTable.ledgerSetId, batch.ledgerSetId), eq(batchTable.year, year)));
	const number = (last?.number ?? 0) + 1;
	await holdTurn(tx, turn, {
		status: 'posted',
		year,
		number,
		review,
		contentDigest: contentDigest || null,
		brief: briefOf(review),
		preview: null,
		reviewKey: null,
		postRequest: null,
		postedAt: by.at,
		postedBy: by.name,
		beatAt: null,
		postingToken: null
	});
	if (review.overlap && review.overlap.replacedMonths.length > 0)
		await replaceMonths(tx, { ...batch, year, number }, review.overlap.replacedMonths, by);
	await addBatchTotals(tx, batch.ledgerSetId, batch.id, totals);
	if (decisions.length > 0) await tx.insert(incomeDecision).values(decisions);
	await insertAuditEvent(tx, batch.villageId, by, 'batch-posted', {
		batch: batch.id,
		year,
		number,
		file: batch.fileName,
		vouchers: added.vouchers,
		entries: added.entries,
		...(decisions.length > 0 ? { carried: decisions.length } : {})
	});
}

/** Back to a draft with nothing written; if another has taken over, it is the other's to do. */
export async function undo(db: Db, turn: Turn): Promise<void> {
	try {
		await deleteWritten(db, turn);
		await holdTurn(db, turn, {
			status: 'draft',
			writtenEntries: 0,
			beatAt: null,
			postingToken: null,
			postRequest: null
		});
	} catch (error) {
		if (!(error instanceof TurnLost)) throw error;
	}
}

/** Few enough that nobody waits for them. */
const DELETE_CHUNK = 1000;

async function deleteWritten(db: Db, turn: Turn): Promise<void> {
	while (await db.transaction((tx) => deleteSome(tx, turn))) await setImmediate();
	await deleteAddedAccounts(db, turn.batchId);
}

/** @returns whether there may be more. */
async function deleteSome(tx: Db, turn: Turn): Promise<boolean> {
	await holdTurn(tx, turn);
	const rows = await tx
		.select({ id: voucher.id })
		.from(voucher)
		.where(isOfBatch(turn.batchId))
		.limit(DELETE_CHUNK);
	const ids = JSON.stringify(rows.map((row) => row.id));
	await tx.run(sql`delete from entry where voucher_id in (select value from json_each(${ids}))`);
	await tx.run(sql`delete from voucher where id in (select value from json_each(${ids}))`);
	return rows.length === DELETE_CHUNK;
}

/** The unique index speaks when a voucher number is held already: in the file twice, posted, or being posted. */
function isHeldVoucher(error: unknown): boolean {
	const cause = (error as { cause?: unknown }).cause ?? error;
	return cause instanceof Error && /UNIQUE constraint failed: voucher\./.test(cause.message);
}

/** What the checks can tell they tell; else another batch is on its way with the same voucher number. */
async function explain(
	db: Db,
	batchId: number,
	options: PostOptions,
	reason: 'voucher-held' | 'books-changed'
): Promise<PostOutcome> {
	const batch = await findBatchById(db, batchId);
	const bytes = await sourceBytes(db, batchId);
	const books = await findBooks(db, batch, bytes, options.admitsNewAccounts ?? false);
	const review = await readToEnd(
		importLedger(bytes, batch.fileName, batch.options, contextOf(books))
	);
	return review.errorCount > 0 ? refuseAfter(db, batchId, review) : refuse(reason);
}
