/** The thread that reads a large file while the main thread writes (entry-rows-thread.ts is its other end). */
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { invariant } from '#lib/domain/invariant.ts';
import { readRows, type Admit } from './entry-rows.ts';
import type { FromThread, ToThread } from './entry-rows-thread.ts';

invariant(parentPort !== null, 'this file is the entry of a thread');
const port = parentPort;
const tell = (message: FromThread, moved: ArrayBufferLike[] = []): void =>
	port.postMessage(message, moved as ArrayBuffer[]);

/** Chunks that may wait to be written: enough to keep both threads busy, few enough to stay small in memory. */
const AHEAD = 2;
let unwritten = 0;
port.on('message', (message: ToThread) => {
	if (message.kind === 'written') unwritten -= 1;
});

/** The next message of that kind; others are left to the listeners that wait for them. */
async function next<K extends ToThread['kind']>(kind: K): Promise<Extract<ToThread, { kind: K }>> {
	for (;;) {
		const [message] = (await once(port, 'message')) as [ToThread];
		if (message.kind === kind) return message as Extract<ToThread, { kind: K }>;
	}
}

const { source, chunkEntries } = await next('read');
const admit: Admit = async (added) => {
	tell({ kind: 'admit', added });
	return (await next('admitted')).admitted;
};
const rows = readRows(source, admit, chunkEntries);
for (;;) {
	const row = await rows.next();
	if (row.done) {
		tell({ kind: 'end', end: row.value });
		break;
	}
	const { vouchers, entries } = row.value;
	tell({ kind: 'chunk', chunk: row.value }, [
		vouchers.rows.buffer,
		vouchers.texts.buffer,
		entries.rows.buffer,
		entries.texts.buffer
	]);
	unwritten += 1;
	while (unwritten >= AHEAD) await once(port, 'message');
}
port.close();
