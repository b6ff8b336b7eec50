/**
 * Keeps the index of summaries: after a batch is posted its vouchers go into `voucher_search` in the background, a few
 * hundred at a time, so that posting does not wait for it. What is not in yet is found by reading (found-vouchers.ts),
 * so that a search is right at once. A batch's vouchers never change and their ids are never given again, so nothing is
 * ever taken out: reversed and replaced ones are left out by the conditions on the voucher itself.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { and, asc, between, eq, gt, sql } from 'drizzle-orm';
import { gramsOf } from '#lib/domain/search/search-words.ts';
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import { batch, entry, indexedBatch } from './db/schema.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';

/** Each piece is one short transaction. */
const PIECE_VOUCHERS = 400;
const firstId = (batchId: number): number => batchId * VOUCHERS_PER_BATCH;
const lastId = (batchId: number): number => firstId(batchId + 1) - 1;

/** Ids whose vouchers are posted but not in the index. */
export type IdRange = { readonly first: number; readonly last: number };

/** Of these ledger sets, or of all. */
export async function findUnindexed(
	db: Db,
	ledgerSetIds?: readonly number[]
): Promise<(IdRange & { batchId: number })[]> {
	const rows = await db
		.select({ batchId: batch.id, indexedTo: indexedBatch.indexedTo, set: batch.ledgerSetId })
		.from(batch)
		.leftJoin(indexedBatch, eq(indexedBatch.batchId, batch.id))
		.where(eq(batch.status, 'posted'))
		.orderBy(asc(batch.id));
	return rows
		.filter((row) => ledgerSetIds === undefined || ledgerSetIds.includes(row.set))
		.map(({ batchId, indexedTo }) => ({
			batchId,
			first: (indexedTo ?? firstId(batchId) - 1) + 1,
			last: lastId(batchId)
		}))
		.filter(({ first, last }) => first <= last);
}

/** Until every posted voucher is in. `isOver` ends it earlier, between two pieces. */
export async function indexPosted(db: Db, isOver: () => boolean = () => false): Promise<void> {
	for (const { batchId, first } of await findUnindexed(db)) {
		let at: number | null = first;
		while (at !== null && !isOver()) {
			at = await indexPiece(db, batchId, at);
			await setImmediate();
		}
	}
}

type Texts = Map<number, Set<string>>;

/** @returns the first voucher of the next piece; null when the batch is in, or someone else has gone on with it. */
async function indexPiece(db: Db, batchId: number, first: number): Promise<number | null> {
	const texts = await findTexts(db, first, Math.min(first + PIECE_VOUCHERS - 1, lastId(batchId)));
	const rows = JSON.stringify([...texts].map(([id, of]) => [id, gramsOf(of)]));
	const isEnd = texts.size === 0 && !(await hasMore(db, batchId, first));
	const to = isEnd ? lastId(batchId) : first + PIECE_VOUCHERS - 1;
	const isMine = await db.transaction(async (tx) => {
		if (!(await moveOn(tx, batchId, first - 1, to))) return false;
		await tx.run(sql`insert into voucher_search (rowid, grams)
			select value->>0, value->>1 from json_each(${rows})`);
		return true;
	});
	return isMine && !isEnd ? to + 1 : null;
}

/** Summaries and counterparties, each once a voucher. */
async function findTexts(db: Db, first: number, last: number): Promise<Texts> {
	const lines = await db
		.select({ id: entry.voucherId, summary: entry.summary, counterparty: entry.counterparty })
		.from(entry)
		.where(between(entry.voucherId, first, last));
	const texts: Texts = new Map();
	for (const { id, summary, counterparty } of lines) {
		const of = texts.get(id) ?? new Set<string>();
		texts.set(id, of.add(summary));
		if (counterparty !== null) of.add(counterparty);
	}
	return texts;
}

async function hasMore(db: Db, batchId: number, first: number): Promise<boolean> {
	const rows = await db
		.select({ id: entry.voucherId })
		.from(entry)
		.where(between(entry.voucherId, first, lastId(batchId)))
		.limit(1);
	return rows.length > 0;
}

/** False if another process has been here: its rows are in, ours must not go in twice. */
async function moveOn(tx: Db, batchId: number, from: number, to: number): Promise<boolean> {
	const start = firstId(batchId) - 1;
	await tx.insert(indexedBatch).values({ batchId, indexedTo: start }).onConflictDoNothing();
	const moved = await tx
		.update(indexedBatch)
		.set({ indexedTo: to })
		.where(and(eq(indexedBatch.batchId, batchId), eq(indexedBatch.indexedTo, from)))
		.returning({ batchId: indexedBatch.batchId });
	return moved.length > 0;
}

const LOOK_EVERY_MS = 3000;
/** A posting that gave no sign of life for so long was left by a crash. */
const LIVING_MS = 15_000;

/** Looks again and again for what other requests and the operator's command have posted. @returns what ends it. */
export function keepIndexed(db: Db, onFailure: (error: unknown) => void): () => void {
	let isOver = false;
	void (async () => {
		while (!isOver) {
			try {
				// A file on its way in has the writing connection for itself: it is waited for, the index is not.
				if (!(await isPosting(db))) await indexPosted(db, () => isOver);
			} catch (error) {
				if (!isOver) onFailure(error);
			}
			await setTimeout(LOOK_EVERY_MS, undefined, { ref: false });
		}
	})();
	return () => void (isOver = true);
}

async function isPosting(db: Db): Promise<boolean> {
	const rows = await db
		.select({ id: batch.id })
		.from(batch)
		.where(and(eq(batch.status, 'posting'), gt(batch.beatAt, now() - LIVING_MS)))
		.limit(1);
	return rows.length > 0;
}
