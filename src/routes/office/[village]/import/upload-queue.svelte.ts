import { Refused, sendFile, type SendFault, type Target, type Watcher } from './send-file.ts';
import { browserTransport } from './transport.ts';

export type UploadStage =
	| 'waiting'
	| 'hashing'
	| 'sending'
	| 'retrying'
	| 'finishing'
	| 'done'
	| 'same'
	| 'refused'
	| 'cancelled';

/** One chosen file on its way. */
export class UploadItem {
	stage = $state<UploadStage>('waiting');
	/** Bytes hashed or sent, by the stage. */
	bytes = $state(0);
	waitMs = $state(0);
	fault = $state<SendFault | null>(null);
	batch = $state<number | null>(null);
	isNew = $state(true);
	/** Another chosen file with the very same content. */
	sameAs = $state<string | null>(null);
	readonly name: string;
	readonly size: number;
	/** Content, once it is known. */
	digest = '';
	/** Where the server keeps it. */
	path = $state<string | null>(null);
	readonly stop = new AbortController();

	readonly file: File;
	readonly folder: string;
	readonly target: Target;
	/** Chosen alone: its review opens when it is there. */
	opensReview: boolean;

	constructor(file: File, folder: string, target: Target, opensReview: boolean) {
		[this.file, this.folder, this.target] = [file, folder, target];
		[this.name, this.size, this.opensReview] = [file.name, file.size, opensReview];
	}

	get isOver(): boolean {
		return ['done', 'same', 'refused', 'cancelled'].includes(this.stage);
	}
}

/**
 * The files chosen in this tab, sent one after another. It belongs to no page: sending goes on while the person looks at
 * a review. On the server it stays empty.
 */
class UploadQueue {
	items = $state<UploadItem[]>([]);
	#isRunning = false;

	add(files: Iterable<File>, village: string, target: Target, limit: number): void {
		const chosen = [...files];
		// What is over has been read; a new choice begins a new list.
		if (!this.#isRunning) this.items = [];
		for (const file of chosen) {
			const folder = `/office/${village}/import/uploads`;
			const item = new UploadItem(file, folder, target, chosen.length === 1);
			if (file.size > limit) [item.stage, item.fault] = ['refused', 'too-large'];
			this.items.push(item);
		}
		if (!this.#isRunning) void this.#run();
	}

	/** Gives a file up: what was sent of it is cleared. */
	cancel(item: UploadItem): void {
		item.stage = 'cancelled';
		item.stop.abort();
		if (item.path !== null) void browserTransport.json('DELETE', item.path, null).catch(() => null);
	}

	async #run(): Promise<void> {
		this.#isRunning = true;
		for (;;) {
			const item = this.items.find(({ stage }) => stage === 'waiting');
			if (!item) break;
			await this.#send(item);
		}
		this.#isRunning = false;
	}

	async #send(item: UploadItem): Promise<void> {
		try {
			const { file, folder, target, stop } = item;
			item.stage = 'hashing';
			const sent = await sendFile(
				file,
				folder,
				target,
				browserTransport,
				this.#watch(item),
				stop.signal
			);
			if (stop.signal.aborted) return;
			item.stage = sent === null ? 'same' : 'done';
			if (sent) [item.batch, item.isNew] = [sent.batch, sent.isNew];
		} catch (error) {
			if (stop(item)) return;
			[item.stage, item.fault] = ['refused', error instanceof Refused ? error.fault : 'refused'];
		}
	}

	#watch(item: UploadItem): Watcher {
		const now = (stage: UploadStage): void => {
			if (!item.stop.signal.aborted) item.stage = stage;
		};
		return {
			hashing: (bytes) => (item.bytes = bytes),
			known: (hashes) => {
				item.digest = `${item.target.ledger} ${item.size} ${hashes.join('')}`;
				const same = this.items.find(
					(one) => one !== item && one.digest === item.digest && !isGone(one)
				);
				item.sameAs = same?.name ?? null;
				return item.sameAs === null;
			},
			announced: (path) => (item.path = path),
			sent: (bytes) => {
				now('sending');
				item.bytes = bytes;
			},
			waiting: (ms) => {
				now('retrying');
				item.waitMs = ms;
			},
			finishing: () => now('finishing')
		};
	}
}

const stop = (item: UploadItem): boolean => item.stop.signal.aborted;
const isGone = ({ stage }: UploadItem): boolean => stage === 'refused' || stage === 'cancelled';

export const uploadQueue = new UploadQueue();
