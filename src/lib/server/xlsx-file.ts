/**
 * A workbook of the lines of a search. The library builds it whole in memory and without a pause, so it is done in a
 * thread of its own with a limit on its memory, one at a time, and not beyond so many lines; a CSV has no end.
 */
import { Worker } from 'node:worker_threads';
import {
	columnHeads,
	exportFacts,
	ExportSums,
	type BooksExport,
	type ExportLine
} from '#lib/domain/dashboard/books-export.ts';
import { booksExportWords } from '#lib/domain/dashboard/books-export.words.ts';
import { INCOME_CLASS_WORDS } from '#lib/domain/income/income-class.words.ts';
import type { Language } from '#lib/domain/language.ts';
import { invariant } from '#lib/domain/invariant.ts';
import type { Db } from './db/client.ts';
import type { Search } from './entry-filter.ts';
import { eachEntry } from './found-entries.ts';
import { queue } from './db/turns.ts';

export const XLSX_MOST_LINES = 50_000;

/** Plain data that can cross to the thread: texts, counts, amounts and days; `bold` marks a whole row. */
type Cell = string | number | null | { yuan: number } | { day: number };
type Row = { bold?: true; cells: Cell[] };

/** Texts are written as texts: a cell that begins with = is no formula. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
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

/** @throws if the thread runs out of memory. */
export async function xlsxFile(db: Db, of: BooksExport, search: Search): Promise<Uint8Array> {
	const release = await turn();
	const thread = new Worker(THREAD, {
		eval: true,
		resourceLimits: { maxOldGenerationSizeMb: 512 }
	});
	try {
		const file = new Promise<Uint8Array>((resolve, reject) => {
			thread.once('message', resolve);
			thread.once('error', reject);
		});
		// Told by `file` when it is awaited below; until then nobody listens.
		file.catch(() => undefined);
		await send(thread, db, of, search);
		return await file;
	} finally {
		await thread.terminate();
		release();
	}
}

async function send(thread: Worker, db: Db, of: BooksExport, search: Search): Promise<void> {
	const { language } = of;
	const w = booksExportWords[language];
	const sums = new ExportSums();
	const rows = (some: Row[]): void => thread.postMessage({ rows: some });
	const columns = WIDTHS.map((width) => ({ width }));
	thread.postMessage({ sheet: { sheet: w.title, stickyRowsCount: 1, columns } });
	rows([{ bold: true, cells: columnHeads(language) }]);
	for await (const lines of eachEntry(db, search, PIECE_LINES)) {
		for (const line of lines) sums.add(line);
		invariant(sums.lines <= XLSX_MOST_LINES, 'a workbook holds as many lines as were allowed');
		rows(lines.map((line) => ({ cells: cellsOf(line, language) })));
	}
	const said = w.sumOf(sums.vouchers, sums.lines);
	const [debit, credit] = [yuan(sums.debitFen), yuan(sums.creditFen)];
	rows([{ bold: true, cells: [w.sum, null, said, null, null, debit, credit] }]);
	thread.postMessage({ sheet: { sheet: w.about, columns: [{ width: 24 }, { width: 48 }] } });
	rows(exportFacts(of).map((cells) => ({ cells })));
	thread.postMessage({ end: true });
}

const PIECE_LINES = 1000;
const WIDTHS = [12, 10, 36, 14, 36, 16, 16, 20, 12, 8, 8, 10];
const yuan = (fen: number): Cell => ({ yuan: fen / 100 });

const cellsOf = (line: ExportLine, language: Language): Cell[] => [
	{ day: Date.parse(`${line.bookedOn}T00:00:00Z`) },
	line.voucherName,
	line.summary,
	line.accountCode,
	line.accountPath,
	line.debitFen === 0 ? null : yuan(line.debitFen),
	line.creditFen === 0 ? null : yuan(line.creditFen),
	line.counterparty,
	line.incomeClass && INCOME_CLASS_WORDS[language][line.incomeClass],
	line.isClosing ? booksExportWords[language].yes : null,
	line.batchId,
	line.sourceRow
];
