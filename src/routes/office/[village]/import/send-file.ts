/**
 * Sends one file in pieces, each with its hash known beforehand: whatever is there already is not sent again, a piece
 * that arrives broken is, and a lost line is waited for.
 */
import {
	missingPieces,
	pieceCount,
	pieceRange,
	receivedBytes,
	retryWaitMs
} from '#lib/domain/ledger-import/upload-pieces.ts';
import { sha256Hex } from './sha256.ts';

export type Answer = { readonly status: number; readonly body: Record<string, unknown> };
/** How requests reach the server. Throws where no answer came. */
export type Transport = {
	readonly json: (
		method: 'POST' | 'DELETE',
		path: string,
		body: unknown,
		signal?: AbortSignal
	) => Promise<Answer>;
	readonly piece: (
		path: string,
		bytes: Uint8Array<ArrayBuffer>,
		onSent: (bytes: number) => void,
		signal: AbortSignal
	) => Promise<Answer>;
	readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};
export type Target = { readonly ledger: string; readonly year: string };
export type SendFault =
	| 'too-large'
	| 'no-ledger'
	| 'not-a-year'
	| 'not-a-file'
	| 'file-changed'
	| 'signed-out'
	| 'not-allowed'
	| 'cancelled-elsewhere'
	| 'refused';
export type Watcher = {
	readonly hashing: (bytes: number) => void;
	/** @returns false if this file need not be sent. */
	readonly known: (hashes: readonly string[]) => boolean;
	readonly announced: (path: string) => void;
	readonly sent: (bytes: number) => void;
	readonly waiting: (ms: number) => void;
	readonly finishing: () => void;
};
export type Sent = { readonly batch: number; readonly isNew: boolean };

/** Something that no second try repairs. */
export class Refused extends Error {
	readonly fault: SendFault;
	constructor(fault: SendFault) {
		super(fault);
		this.fault = fault;
	}
}

/** Broken this often on a line that otherwise works: something else is wrong. */
const BROKEN_AT_MOST = 5;

/** @returns null if the watcher knew the file. @throws Refused, or the abort of the signal */
export async function sendFile(
	file: File,
	folder: string,
	{ ledger, year }: Target,
	via: Transport,
	watch: Watcher,
	signal: AbortSignal
): Promise<Sent | null> {
	const hashes = await hashAll(file, watch, signal);
	if (!watch.known(hashes)) return null;
	const announcement = { name: file.name, byteCount: file.size, ledger, year, hashes };
	const opened = await patiently(
		() => via.json('POST', folder, announcement, signal),
		via,
		watch,
		signal
	);
	if (opened.status !== 200) throw new Refused(faultOf(opened));
	const path = `${folder}/${opened.body.id}`;
	watch.announced(path);
	let missing = missingPieces(hashes.length, opened.body.received as number[]);
	for (;;) {
		await sendPieces(file, path, hashes, missing, via, watch, signal);
		watch.finishing();
		const done = await patiently(() => via.json('POST', path, null, signal), via, watch, signal);
		if (done.status === 200)
			return { batch: Number(done.body.batch), isNew: done.body.isNew === true };
		if (done.status !== 409) throw new Refused(faultOf(done));
		missing = done.body.missing as number[];
	}
}

const bytesOf = async (file: File, index: number): Promise<Uint8Array<ArrayBuffer>> => {
	const { from, to } = pieceRange(file.size, index);
	try {
		return new Uint8Array(await file.slice(from, to).arrayBuffer());
	} catch {
		// Browsers refuse to read on in a file that was saved anew.
		throw new Refused('file-changed');
	}
};

async function hashAll(file: File, watch: Watcher, signal: AbortSignal): Promise<string[]> {
	const hashes: string[] = [];
	for (let index = 0; index < pieceCount(file.size); index += 1) {
		signal.throwIfAborted();
		hashes.push(await sha256Hex(await bytesOf(file, index)));
		watch.hashing(pieceRange(file.size, index).to);
	}
	return hashes;
}

async function sendPieces(
	file: File,
	path: string,
	hashes: readonly string[],
	missing: readonly number[],
	via: Transport,
	watch: Watcher,
	signal: AbortSignal
): Promise<void> {
	const there = new Set(hashes.keys());
	for (const index of missing) there.delete(index);
	for (const index of missing) {
		const before = receivedBytes(file.size, there);
		watch.sent(before);
		for (let broken = 0; ; broken += 1) {
			const bytes = await bytesOf(file, index);
			const answer = await patiently(
				() => via.piece(`${path}/${index}`, bytes, (sent) => watch.sent(before + sent), signal),
				via,
				watch,
				signal
			);
			if (answer.status < 300) break;
			if (answer.status !== 422 || broken >= BROKEN_AT_MOST) throw new Refused(faultOf(answer));
			if ((await sha256Hex(bytes)) !== hashes[index]) throw new Refused('file-changed');
		}
		there.add(index);
	}
	watch.sent(receivedBytes(file.size, there));
}

const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** Again and again until an answer comes: a village line may be away for an hour, and nothing is lost meanwhile. */
async function patiently(
	ask: () => Promise<Answer>,
	via: Transport,
	watch: Watcher,
	signal: AbortSignal
): Promise<Answer> {
	for (let failed = 1; ; failed += 1) {
		signal.throwIfAborted();
		const answer = await ask().catch(() => null);
		if (answer && !isPassing(answer.status)) return answer;
		signal.throwIfAborted();
		watch.waiting(retryWaitMs(failed));
		await via.wait(retryWaitMs(failed), signal);
	}
}

const FAULTS: readonly SendFault[] = ['too-large', 'no-ledger', 'not-a-year', 'not-a-file'];

function faultOf({ status, body }: Answer): SendFault {
	const named = FAULTS.find((fault) => fault === body.fault);
	if (named) return named;
	if (status === 401) return 'signed-out';
	if (status === 403) return 'not-allowed';
	return status === 404 ? 'cancelled-elsewhere' : 'refused';
}
