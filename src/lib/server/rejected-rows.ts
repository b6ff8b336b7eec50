/** The rows that keep a draft from being posted, as CSV to be corrected in a spreadsheet. */
import { BOM, csvLine } from '#lib/domain/csv.ts';
import type { Language } from '#lib/domain/language.ts';
import { indexColumns } from '#lib/domain/ledger-import/column-index.ts';
import { describeProblem, type Problem } from '#lib/domain/ledger-import/problem.ts';
import { rejectedRows, type RejectedRow } from '#lib/domain/ledger-import/rejected-rows.ts';
import { hasRepairs, RowRepairs } from '#lib/domain/ledger-import/repair-rows.ts';
import { fitted, rowLabel } from '#lib/domain/ledger-import/supplement.ts';
import { supplementWords } from '#lib/domain/ledger-import/supplement.words.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { headOf, sourceTable } from './source-table.ts';

/** Line by line, the heading first; what is read, corrections included. */
export async function* rejectedCsv(
	db: Db,
	batch: Batch,
	language: Language
): AsyncGenerator<string, void, undefined> {
	const { lastRow, columns } = headOf(batch);
	const w = supplementWords[language];
	yield BOM + csvLine([w.row, ...columns.map(({ header }) => header), w.reason, w.advice]);
	const { repairs } = batch.options;
	const table = await sourceTable(db, batch);
	const read = hasRepairs(repairs)
		? new RowRepairs(repairs, { lastRow, columns }).apply(table)
		: table;
	const problems = batch.review?.problems ?? [];
	for (const found of rejectedRows(read, indexColumns(columns), lastRow, problems))
		yield lineOf(found, columns.length, language);
}

function lineOf({ row, problems, blamed }: RejectedRow, width: number, language: Language): string {
	const label = rowLabel({ row: row.row, n: row.added ?? null });
	const texts = distinct(problems).map((problem) => describeProblem(problem, language));
	const reason = texts.map(({ message }) => message).join(' ');
	return csvLine([
		label,
		...fitted(row.cells, width),
		reason || supplementWords[language].sameVoucher(blamed),
		[...new Set(texts.map(({ advice }) => advice))].join(' ')
	]);
}

/** A consequence needs no words beside its cause. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => {
	const causes = problems.filter(({ cause }) => cause === undefined);
	return causes.length > 0 ? causes : problems;
};
