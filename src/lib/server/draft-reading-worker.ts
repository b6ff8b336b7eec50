/** The thread that reads a large draft for its review (readings.ts is its other end). It cannot write. */
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#lib/domain/invariant.ts';
import { openForReading } from './db/client.ts';
import { readDraft } from './review-draft.ts';
import type { FromReading, ReadingJob } from './readings.ts';

invariant(parentPort !== null, 'this file is the entry of a thread');
const port = parentPort;
const { address, batchId, limit } = workerData as ReadingJob;
const tell = (message: FromReading): void => port.postMessage(message);

const database = await openForReading(address);
try {
	const read = await readDraft(database.db, batchId, limit, (bytes, entries) =>
		tell({ kind: 'progress', bytes, entries })
	);
	tell({ kind: 'read', read });
} finally {
	database.close();
}
