import { error } from '@sveltejs/kit';
import { frameWords } from '#lib/components/frame.words.ts';
import { csvText } from '#lib/domain/csv.ts';
import { formatPlainYuan } from '#lib/domain/money.ts';
import { decodeStatementQuery } from '#lib/domain/statements/statement-query.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findStatement } from '#lib/server/statements.ts';
import { columnName, rowName, statementWords } from '../statements.words.ts';
import type { RequestHandler } from './$types';

/** The sheet as it stands on the page, with what must be known about it in its first rows. */
export const GET: RequestHandler = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'position.read');
	const query = decodeStatementQuery(event.url.searchParams);
	const found = await findStatement(db, ledgerSets, query);
	if (found === null) error(404, 'not-found');
	const w = statementWords[event.locals.language];
	const { statement, throughMonth, set } = found;
	const notes = statement.marks.map((mark) => [w.marks[mark]]);
	const head = [
		w.line,
		w.no,
		...statement.columns.map((column) => columnName(w, column, { ...query, throughMonth })),
		w.codes
	];
	const lines = statement.sections.flat().map((row) => [
		...[rowName(w, statement, row), row.no],
		...statement.columns.map((_, at) => {
			const fen = row.cells[at] ?? null;
			return fen === null ? null : formatPlainYuan(fen);
		}),
		row.codes.join(' ')
	]);
	const name = `${village.name} ${set.name} ${w.kinds[statement.kind]} ${throughMonth}`;
	const sample = village.isSample ? ` ${frameWords[event.locals.language].sample}` : '';
	return attachmentText(
		`${name}.csv`,
		csvText([[`${name} ${w.unit}${sample}`], ...notes, head, ...lines])
	);
};
