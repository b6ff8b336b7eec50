/** A workbook of the lines of a search; not beyond so many lines. A CSV has no end. */
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
import { workbook, type Cell, type Writer } from './workbook.ts';

export const XLSX_MOST_LINES = 50_000;

/** @throws if the thread runs out of memory. */
export const xlsxFile = (db: Db, of: BooksExport, search: Search): Promise<Uint8Array> =>
	workbook((writer) => write(writer, db, of, search));

async function write(
	{ sheet, rows }: Writer,
	db: Db,
	of: BooksExport,
	search: Search
): Promise<void> {
	const { language } = of;
	const w = booksExportWords[language];
	const sums = new ExportSums();
	sheet(w.title, WIDTHS, 1);
	rows([{ bold: true, cells: columnHeads(language) }]);
	for await (const lines of eachEntry(db, search, PIECE_LINES)) {
		for (const line of lines) sums.add(line);
		invariant(sums.lines <= XLSX_MOST_LINES, 'a workbook holds as many lines as were allowed');
		rows(lines.map((line) => ({ cells: cellsOf(line, language) })));
	}
	const said = w.sumOf(sums.vouchers, sums.lines);
	const [debit, credit] = [yuan(sums.debitFen), yuan(sums.creditFen)];
	rows([{ bold: true, cells: [w.sum, null, said, null, null, debit, credit] }]);
	sheet(w.about, [24, 48]);
	rows(exportFacts(of).map((cells) => ({ cells })));
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
