/**
 * Reading of drafts beside the requests: one at a time, a large file in a thread of its own. What is under way lives in
 * this process only; after a restart it begins again when a page asks for it.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadProgress } from '#lib/domain/ledger-import/draft-state.ts';
import { now } from './clock.ts';
import { databaseAddress } from './database.ts';
import type { Address, Db } from './db/client.ts';
import { queue } from './db/turns.ts';
import { logFailure } from './error-log.ts';
import { keepReview, reviewDraft, type ReadDraft } from './review-draft.ts';
import { workerFile } from './worker-file.ts';

export type ReadingJob = { address: Address; batchId: number; limit: number };
export type FromReading =
	{ kind: 'progress'; bytes: number; entries: number } | { kind: 'read'; read: ReadDraft };

/** From here on a thread is worth its start; a smaller file is read within the request that asks for it. */
export const LARGE_BYTES = 2_000_000;
/** Vouchers that the review page shows. */
export const PREVIEW_VOUCHERS = 12;

type Reading = { progress: ReadProgress; isStopped: boolean; worker: Worker | null };
const readings = new Map<number, Reading>();
const acquire = queue();

/** Null where it is not being read. A failed reading is told until somebody asks again (`startReading`). */
export const findReading = (batchId: number): ReadProgress | null =>
	readings.get(batchId)?.progress ?? null;

/** Begins to read it, unless that is under way. */
export function startReading(db: Db, batchId: number, byteCount: number): ReadProgress {
	const running = readings.get(batchId);
	if (running && running.progress.stage !== 'failed') return running.progress;
	const progress: ReadProgress = { stage: 'waiting', bytes: 0, byteCount, entries: 0 };
	const reading: Reading = { progress, isStopped: false, worker: null };
	readings.set(batchId, reading);
	void run(db, batchId, reading);
	return progress;
}

/** Ends it at once: the draft is discarded, or what was decided about it makes the reading worthless. */
export function stopReading(batchId: number): void {
	const reading = readings.get(batchId);
	if (!reading) return;
	reading.isStopped = true;
	readings.delete(batchId);
	void reading.worker?.terminate();
}

async function run(db: Db, batchId: number, reading: Reading): Promise<void> {
	const release = await acquire();
	try {
		if (reading.isStopped) return;
		reading.progress = { ...reading.progress, stage: 'reading' };
		if (reading.progress.byteCount <= LARGE_BYTES) await reviewDraft(db, batchId, PREVIEW_VOUCHERS);
		else await readInThread(db, batchId, reading);
		if (!reading.isStopped) readings.delete(batchId);
	} catch (error) {
		if (reading.isStopped) return;
		const where = { method: 'READ', path: `batch ${batchId}`, status: 500 };
		const reference = logFailure(error, now(), where);
		reading.progress = { ...reading.progress, stage: 'failed', reference };
	} finally {
		release();
	}
}

async function readInThread(db: Db, batchId: number, reading: Reading): Promise<void> {
	const job: ReadingJob = { address: databaseAddress(), batchId, limit: PREVIEW_VOUCHERS };
	const worker = new Worker(await workerFile('draft-reading-worker'), {
		workerData: job,
		resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 384 }
	});
	worker.unref();
	reading.worker = worker;
	let read: ReadDraft | null = null;
	worker.on('message', (message: FromReading) => {
		if (message.kind === 'read') read = message.read;
		else reading.progress = { ...reading.progress, bytes: message.bytes, entries: message.entries };
	});
	// `once` rejects with what the thread throws.
	await once(worker, 'exit');
	if (reading.isStopped) return;
	const result = read as ReadDraft | null;
	if (result === null) throw new Error('the reading thread ended without a word');
	await keepReview(db, batchId, result);
}
