/** Reads a file in a thread of its own: reading and writing a large one take about as long, and there are two cores. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NewAccount } from '#lib/domain/ledger-import/review.ts';
import type { Admitted, ReadRows, RowChunk, RowEnd, RowSource } from './entry-rows.ts';
import { workerFile } from './worker-file.ts';

export type FromThread =
	| { kind: 'admit'; added: NewAccount[] }
	| { kind: 'chunk'; chunk: RowChunk }
	| { kind: 'end'; end: RowEnd };
export type ToThread =
	| { kind: 'read'; source: RowSource; chunkEntries: number | undefined }
	| { kind: 'admitted'; admitted: Admitted }
	| { kind: 'written' };

/** The compressed pieces move to the thread, they are not copied; a piece that shares its memory with others stays. */
const ownBuffers = (pieces: readonly Uint8Array[]): ArrayBuffer[] =>
	pieces
		.filter(
			({ buffer, byteLength }) => buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
		)
		.map(({ buffer }) => buffer as ArrayBuffer);

/**
 * Starts the thread at once, so that it is ready when the file has been stored; unused it keeps no process alive.
 * One file for each call of this function. The rows throw what the thread throws. `stop`: whoever may leave the rows
 * half read ends the thread with it.
 */
export function startReadingThread(chunkEntries?: number): ReadRows & { stop: () => void } {
	const starting = startWorker();
	starting.catch(() => undefined); // told to whoever reads
	const readRows: ReadRows = async function* (source, admit) {
		const worker = await starting;
		const tell = (message: ToThread, moved: ArrayBuffer[] = []): void =>
			worker.postMessage(message, moved);
		const messages = on(worker, 'message') as AsyncIterable<[FromThread]>;
		worker.ref();
		tell({ kind: 'read', source, chunkEntries }, ownBuffers(source.deflated));
		try {
			for await (const [message] of messages) {
				if (message.kind === 'admit')
					tell({ kind: 'admitted', admitted: await admit(message.added) });
				else if (message.kind === 'chunk') {
					yield message.chunk;
					tell({ kind: 'written' });
				} else return message.end;
			}
			throw new Error('the reading thread ended without a word');
		} finally {
			await worker.terminate();
		}
	};
	const stop = () => void starting.then((worker) => worker.terminate()).catch(() => undefined);
	return Object.assign(readRows, { stop });
}

async function startWorker(): Promise<Worker> {
	const worker = new Worker(await workerFile('entry-rows-worker'), {
		// The thread's memory is mostly short-lived rows: with 8 MB for them a fifth of its time went to collecting.
		resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 256 }
	});
	worker.unref();
	return worker;
}
