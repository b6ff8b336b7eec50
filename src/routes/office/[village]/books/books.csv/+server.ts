import { BOM, csvLine } from '#lib/domain/csv.ts';
import { INCOME_CLASS_WORDS } from '#lib/domain/income/income-class.words.ts';
import type { Language } from '#lib/domain/language.ts';
import { formatPlainYuan } from '#lib/domain/money.ts';
import { db } from '#lib/server/database.ts';
import { attachment } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findEntries, type EntryFilter } from '#lib/server/found-entries.ts';
import type { EntryView } from '#lib/server/vouchers.ts';
import { booksQueryOf, entryFilterOf } from '../books-page.server.ts';
import { booksWords } from '../books.words.ts';
import type { RequestHandler } from './$types';

const PIECE_LINES = 2000;

/** Every line of the filter, piece by piece: a million lines are never whole in memory. */
export const GET: RequestHandler = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const query = await booksQueryOf(db, event.url, ledgerSets);
	const { language } = event.locals;
	const name = `${village.name} ${booksWords[language].csv.file} ${query.from} ${query.to}.csv`;
	return attachment(
		name,
		'text/csv; charset=utf-8',
		csvPieces(entryFilterOf(query, ledgerSets), language)
	);
};

function csvPieces(filter: EntryFilter, language: Language): () => Promise<Uint8Array | null> {
	const encoder = new TextEncoder();
	let offset = -1;
	let isOver = false;
	return async () => {
		if (isOver) return null;
		if (offset < 0) {
			offset = 0;
			return encoder.encode(BOM + csvLine(head(language)));
		}
		const { entries } = await findEntries(db, filter, { limit: PIECE_LINES, offset });
		offset += PIECE_LINES;
		isOver = entries.length < PIECE_LINES;
		return encoder.encode(entries.map((entry) => csvLine(cells(entry, language))).join(''));
	};
}

function head(language: Language): string[] {
	const { csv, ...w } = booksWords[language];
	const account = [csv.code, csv.name];
	return [
		csv.date,
		w.voucher,
		w.summary,
		...account,
		w.debit,
		w.credit,
		csv.counterparty,
		w.class,
		w.closing,
		csv.batch,
		w.row
	];
}

const cells = (entry: EntryView, language: Language) => [
	entry.bookedOn,
	entry.voucherName,
	entry.summary,
	entry.accountCode,
	entry.accountPath,
	entry.debitFen === 0 ? null : formatPlainYuan(entry.debitFen),
	entry.creditFen === 0 ? null : formatPlainYuan(entry.creditFen),
	entry.counterparty,
	entry.incomeClass === null ? null : INCOME_CLASS_WORDS[language][entry.incomeClass],
	entry.isClosing ? booksWords[language].csv.yes : null,
	entry.batchId,
	entry.sourceRow
];
