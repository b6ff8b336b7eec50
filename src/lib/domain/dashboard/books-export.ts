/** What an export of the books says, whatever its format: where it comes from, its lines, their sums. */
import type { CivilDate, Month } from '../calendar.ts';
import type { CsvCell } from '../csv.ts';
import { formatDate, formatMonth } from '../formats.ts';
import type { IncomeClass } from '../income/income-class.ts';
import { INCOME_CLASS_WORDS } from '../income/income-class.words.ts';
import type { Language } from '../language.ts';
import { formatPlainYuan, type Fen } from '../money.ts';
import { booksExportWords } from './books-export.words.ts';
import type { BooksQuery } from './books-query.ts';

export type BooksExport = {
	readonly village: { readonly name: string; readonly slug: string; readonly isSample: boolean };
	readonly ledgers: readonly string[];
	readonly query: BooksQuery;
	/** The last day that the books of the period speak of; null where there are none. */
	readonly throughOn: CivilDate | null;
	readonly language: Language;
};
export type ExportLine = {
	readonly voucherId: number;
	readonly bookedOn: CivilDate;
	readonly month: Month;
	readonly voucherName: string;
	readonly line: number;
	readonly summary: string;
	readonly accountCode: string;
	readonly accountPath: string;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	readonly counterparty: string | null;
	readonly incomeClass: IncomeClass | null;
	readonly isClosing: boolean;
	readonly batchId: number;
	readonly sourceRow: number;
};

/** Name and value; only what narrows the list is named. */
export function exportFacts({ village, ledgers, query, ...of }: BooksExport): [string, string][] {
	const w = booksExportWords[of.language];
	const month = (one: Month): string => formatMonth(one, of.language);
	const facts: [string, string | null][] = [
		[w.village, village.name],
		[w.isSample, village.isSample ? w.sample : null],
		[w.ledgers, ledgers.join(w.and)],
		[
			w.period,
			query.from === query.to ? month(query.from) : `${month(query.from)}—${month(query.to)}`
		],
		[w.through, of.throughOn === null ? w.nothing : formatDate(of.throughOn, of.language)],
		[w.kind, w.kinds[query.kind]],
		[w.account, query.account],
		[w.incomeClass, query.class && INCOME_CLASS_WORDS[of.language][query.class]],
		[w.min, query.min === null ? null : formatPlainYuan(query.min)],
		[w.max, query.max === null ? null : formatPlainYuan(query.max)],
		[w.words, query.q],
		[w.batch, query.batch === null ? null : String(query.batch)]
	];
	return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

/** With what the lines of the query are: `账簿 朱家浜村 2022-01—2022-12`. */
export const exportName = ({ village, query, language }: BooksExport, ending: string): string =>
	`${booksExportWords[language].title} ${village.name} ${query.from}—${query.to}.${ending}`;

export function columnHeads(language: Language): string[] {
	const w = booksExportWords[language];
	return [
		w.date,
		w.voucher,
		w.summary,
		w.code,
		w.path,
		w.debit,
		w.credit,
		w.counterparty,
		w.incomeClass,
		w.closing,
		w.batch,
		w.row
	];
}

export const csvCells = (line: ExportLine, language: Language): CsvCell[] => [
	line.bookedOn,
	line.voucherName,
	line.summary,
	line.accountCode,
	line.accountPath,
	line.debitFen === 0 ? null : formatPlainYuan(line.debitFen),
	line.creditFen === 0 ? null : formatPlainYuan(line.creditFen),
	line.counterparty,
	line.incomeClass && INCOME_CLASS_WORDS[language][line.incomeClass],
	line.isClosing ? booksExportWords[language].yes : null,
	line.batchId,
	line.sourceRow
];

/** Sums of the lines as they pass: the last row of an export is what its reader would add up. */
export class ExportSums {
	#vouchers = 0;
	#last: number | null = null;
	lines = 0;
	debitFen: Fen = 0;
	creditFen: Fen = 0;

	/** Lines of a voucher follow one another. */
	add(line: ExportLine): void {
		if (line.voucherId !== this.#last) this.#vouchers += 1;
		this.#last = line.voucherId;
		this.lines += 1;
		this.debitFen += line.debitFen;
		this.creditFen += line.creditFen;
	}
	get vouchers(): number {
		return this.#vouchers;
	}
}

export function csvSums(sums: ExportSums, language: Language): CsvCell[] {
	const w = booksExportWords[language];
	const said = w.sumOf(sums.vouchers, sums.lines);
	return [
		w.sum,
		null,
		said,
		null,
		null,
		formatPlainYuan(sums.debitFen),
		formatPlainYuan(sums.creditFen)
	];
}

/** Amounts twice: whole 分 to reckon with, 元 to read. The order of keys is part of the format (docs/books-json.md). */
export const jsonLine = (line: ExportLine) => ({
	date: line.bookedOn,
	month: line.month,
	voucher: line.voucherName,
	line: line.line,
	summary: line.summary,
	accountCode: line.accountCode,
	account: line.accountPath,
	debitFen: line.debitFen,
	debit: formatPlainYuan(line.debitFen),
	creditFen: line.creditFen,
	credit: formatPlainYuan(line.creditFen),
	counterparty: line.counterparty,
	incomeClass: line.incomeClass,
	isClosing: line.isClosing,
	batch: line.batchId,
	fileRow: line.sourceRow,
	voucherId: line.voucherId
});

export const jsonHead = ({ village, ledgers, query, throughOn }: BooksExport) => ({
	format: 'village-ledger/books',
	version: 1,
	village: { name: village.name, slug: village.slug, isSample: village.isSample },
	ledgers,
	dataThrough: throughOn,
	filter: {
		from: query.from,
		to: query.to,
		kind: query.kind,
		account: query.account,
		incomeClass: query.class,
		minFen: query.min,
		maxFen: query.max,
		words: query.q,
		batch: query.batch
	}
});

export const jsonSums = (sums: ExportSums) => ({
	vouchers: sums.vouchers,
	entries: sums.lines,
	debitFen: sums.debitFen,
	debit: formatPlainYuan(sums.debitFen),
	creditFen: sums.creditFen,
	credit: formatPlainYuan(sums.creditFen)
});
