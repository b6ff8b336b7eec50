/**
 * Posting beside the requests: one file at a time in each ledger set, others wait their turn. The wish stands in the
 * batch itself (`postRequest`), so that a refresh, another person's page and a restart know of it.
 */
import { setTimeout } from 'node:timers/promises';
import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import type { PostRequest } from '#lib/domain/ledger-import/draft-state.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findBatchById, type Batch } from './batches.ts';
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable } from './db/schema.ts';
import { queue } from './db/turns.ts';
import { startReadingThread } from './entry-rows-thread.ts';
import { logFailure } from './error-log.ts';
import { postBatch, undo, type PostOutcome } from './post-batch.ts';
import { CRASHED_AFTER_MS, takeOver } from './posting-turn.ts';
import { LARGE_BYTES } from './readings.ts';

/** Of this process: under way or waiting their turn. */
const running = new Set<number>();
const lines = new Map<number, () => Promise<() => void>>();

/** @returns false if it is no draft (any more), or somebody has asked for it already. */
export async function requestPosting(
	db: Db,
	batch: { id: number; ledgerSetId: number },
	by: Actor,
	acceptsWarnings: boolean
): Promise<boolean> {
	if (running.has(batch.id)) return false;
	const postRequest: PostRequest = { ...by, acceptsWarnings };
	const asked = await db
		.update(batchTable)
		.set({ postRequest, postRefused: null })
		.where(
			and(
				eq(batchTable.id, batch.id),
				// `posting`: one that was left half done is taken up again.
				or(eq(batchTable.status, 'draft'), eq(batchTable.status, 'posting'))
			)
		)
		.returning({ id: batchTable.id });
	if (asked.length > 0) begin(db, batch);
	return asked.length > 0;
}

/**
 * Ends a posting. One that waits is a draft again at once; of one under way everything written is taken back first,
 * beside the request. @returns false if there is nothing to stop: it was posted in the meantime.
 */
export async function stopPosting(db: Db, batchId: number, by: Actor): Promise<boolean> {
	const waiting = await db
		.update(batchTable)
		.set({ postRequest: null })
		.where(
			and(
				eq(batchTable.id, batchId),
				eq(batchTable.status, 'draft'),
				isNotNull(batchTable.postRequest)
			)
		)
		.returning({ id: batchTable.id });
	if (waiting.length > 0) return true;
	const turn = await db.transaction(async (tx) => {
		const { villageId, fileName, writtenEntries, postRequest } = await findBatchById(tx, batchId);
		if (postRequest?.isStopping) return null;
		const request: PostRequest = { ...by, acceptsWarnings: false, isStopping: true };
		const taken = await takeOver(tx, batchId, { change: { postRequest: request } });
		if (taken)
			await insertAuditEvent(tx, villageId, by, 'posting-stopped', {
				batch: batchId,
				file: fileName,
				entries: writtenEntries
			});
		return taken;
	});
	if (turn) void undo(db, turn).catch((error) => report(error, batchId));
	return turn !== null;
}

/** What an earlier process left half done is taken up again, or put back whole. Call it once, at the start. */
export async function resumePostings(db: Db): Promise<void> {
	const left = await db
		.select({ id: batchTable.id, ledgerSetId: batchTable.ledgerSetId })
		.from(batchTable)
		.where(
			or(
				eq(batchTable.status, 'posting'),
				and(eq(batchTable.status, 'draft'), isNotNull(batchTable.postRequest))
			)
		)
		.orderBy(asc(batchTable.id));
	for (const one of left) begin(db, one);
}

/** Resolves when nothing is being posted: for tests, and before the database is closed. */
export async function postingsAtRest(): Promise<void> {
	while (running.size > 0) await setTimeout(20);
}

function begin(db: Db, { id, ledgerSetId }: { id: number; ledgerSetId: number }): void {
	if (running.has(id)) return;
	running.add(id);
	const line = lines.get(ledgerSetId) ?? queue();
	lines.set(ledgerSetId, line);
	void (async () => {
		const release = await line();
		try {
			await run(db, id);
		} catch (error) {
			await refused(db, id, `failed ${report(error, id)}`).catch(() => undefined);
		} finally {
			running.delete(id);
			release();
		}
	})();
}

const report = (error: unknown, batchId: number): string =>
	logFailure(error, now(), { method: 'POST', path: `batch ${batchId}`, status: 500 });

/** How often a posting of another process, or one that has just died, is looked at again. */
const LOOK_AGAIN_MS = 1000;

async function run(db: Db, batchId: number): Promise<void> {
	for (;;) {
		const batch = await findBatchById(db, batchId);
		if (batch.status !== 'draft' && batch.status !== 'posting') return;
		const request = batch.postRequest;
		if (request === null || request.isStopping) {
			if (batch.status === 'draft' || (await putBack(db, batch))) return;
		} else {
			const outcome = await post(db, batch, request);
			if (outcome.ok || outcome.reason === 'already-posted') return;
			// Either it was stopped, or whoever posted it died a moment ago and may yet show a sign of life.
			if (outcome.reason !== 'being-posted')
				return refused(db, batchId, outcome.reason === 'not-a-draft' ? null : outcome.reason);
		}
		await setTimeout(LOOK_AGAIN_MS);
	}
}

/** Entries written at a time while the same process answers readers: about ten milliseconds. */
const SERVED_CHUNK = 1500;

async function post(db: Db, batch: Batch, request: PostRequest): Promise<PostOutcome> {
	const by = { userId: request.userId, name: request.name, at: now() };
	const options = { acceptsWarnings: request.acceptsWarnings, onlyRequested: true };
	if (batch.byteCount <= LARGE_BYTES) return postBatch(db, batch.id, by, options);
	const readRows = startReadingThread(SERVED_CHUNK);
	try {
		return await postBatch(db, batch.id, by, { ...options, readRows });
	} finally {
		readRows.stop();
	}
}

/** A posting that nobody asked for any more: its entries go. @returns false while its process still shows signs of life. */
async function putBack(db: Db, batch: Batch): Promise<boolean> {
	const isFresh = batch.beatAt !== null && batch.beatAt >= now() - CRASHED_AFTER_MS;
	if (isFresh) return false;
	const turn = await takeOver(db, batch.id, { onlyCrashed: true });
	if (turn) await undo(db, turn);
	return turn !== null;
}

/** Kept with the draft, so that its page and the list can say why. */
async function refused(db: Db, batchId: number, reason: string | null): Promise<void> {
	await db
		.update(batchTable)
		.set({ postRequest: null, postRefused: reason })
		.where(and(eq(batchTable.id, batchId), eq(batchTable.status, 'draft')));
}
