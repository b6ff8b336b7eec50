/**
 * Workbooks. The library builds one whole in memory and without a pause, so it is done in a thread of its own with a limit
 * on its memory, one at a time.
 */
import { Worker } from 'node:worker_threads';
import { queue } from './db/turns.ts';

/** Plain data that can cross to the thread: texts, counts, amounts and days; `bold` marks a whole row. */
export type Cell = string | number | null | { yuan: number } | { day: number };
export type Row = { bold?: true; cells: Cell[] };
export type Writer = {
	readonly sheet: (name: string, widths: readonly number[], stickyRows?: number) => void;
	/** Of the sheet that was begun last. */
	readonly rows: (rows: readonly Row[]) => void;
};

/** Texts are written as texts: a cell that begins with = is no formula. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
// The file names the moment it was made: of a frozen notice that is always the same.
if (workerData.at !== null) {
	const at = workerData.at;
	globalThis.Date = class extends Date {
		constructor(...of) { super(...(of.length === 0 ? [at] : of)); }
		static now() { return at; }
	};
}
const sheets = [];
const cell = (one, fontWeight) => {
	if (one === null) return null;
	if (typeof one === 'string') return { value: one, type: String, fontWeight };
	if (typeof one === 'number') return { value: one, type: Number, fontWeight };
	return 'day' in one
		? { value: new Date(one.day), type: Date, format: 'yyyy-mm-dd' }
		: { value: one.yuan, type: Number, format: '#,##0.00', fontWeight };
};
parentPort.on('message', async (message) => {
	if (message.sheet) return void sheets.push({ data: [], ...message.sheet });
	if (message.rows) {
		for (const { bold, cells } of message.rows)
			sheets.at(-1).data.push(cells.map((one) => cell(one, bold ? 'bold' : undefined)));
		return;
	}
	const { default: writeExcelFile } = await import('write-excel-file/node');
	parentPort.postMessage(await writeExcelFile(sheets).toBuffer());
	parentPort.close();
});
`;

const turn = queue();

/**
 * `at`: the moment the file says it was made; null for now.
 * @throws if the thread runs out of memory
 */
export async function workbook(
	write: (writer: Writer) => Promise<void> | void,
	at: number | null = null
): Promise<Uint8Array> {
	const release = await turn();
	const thread = new Worker(THREAD, {
		eval: true,
		workerData: { at },
		resourceLimits: { maxOldGenerationSizeMb: 512 }
	});
	try {
		const file = new Promise<Uint8Array>((resolve, reject) => {
			thread.once('message', resolve);
			thread.once('error', reject);
		});
		// Told by `file` when it is awaited below; until then nobody listens.
		file.catch(() => undefined);
		await write(writerTo(thread));
		thread.postMessage({ end: true });
		return await file;
	} finally {
		await thread.terminate();
		release();
	}
}

const writerTo = (thread: Worker): Writer => ({
	sheet: (sheet, widths, stickyRowsCount) => {
		const columns = widths.map((width) => ({ width }));
		const sticky = stickyRowsCount === undefined ? {} : { stickyRowsCount };
		thread.postMessage({ sheet: { sheet, columns, ...sticky } });
	},
	rows: (rows) => thread.postMessage({ rows })
});
