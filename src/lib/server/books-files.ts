/** The lines of a search as files, piece by piece: a million lines are never whole in memory. */
import { BOM, csvLine } from '#lib/domain/csv.ts';
import {
	columnHeads,
	csvCells,
	csvSums,
	exportFacts,
	ExportSums,
	jsonHead,
	jsonLine,
	jsonSums,
	type BooksExport
} from '#lib/domain/dashboard/books-export.ts';
import type { Db } from './db/client.ts';
import type { Search } from './entry-filter.ts';
import { eachEntry } from './found-entries.ts';

const PIECE_LINES = 1000;

export async function* csvFile(db: Db, of: BooksExport, search: Search): AsyncGenerator<string> {
	const { language } = of;
	const sums = new ExportSums();
	const head = [...exportFacts(of), [], columnHeads(language)];
	yield BOM + head.map(csvLine).join('');
	for await (const lines of eachEntry(db, search, PIECE_LINES)) {
		for (const line of lines) sums.add(line);
		yield lines.map((line) => csvLine(csvCells(line, language))).join('');
	}
	yield csvLine(csvSums(sums, language));
}

/** One line of the file for one line of the books, so that it can be read line by line too. */
export async function* jsonFile(db: Db, of: BooksExport, search: Search): AsyncGenerator<string> {
	const sums = new ExportSums();
	yield `${JSON.stringify(jsonHead(of)).slice(0, -1)},\n"entries":[`;
	let comma = '\n';
	for await (const lines of eachEntry(db, search, PIECE_LINES)) {
		for (const line of lines) sums.add(line);
		yield comma + lines.map((line) => JSON.stringify(jsonLine(line))).join(',\n');
		comma = ',\n';
	}
	yield `\n],\n"sums":${JSON.stringify(jsonSums(sums))}}\n`;
}
