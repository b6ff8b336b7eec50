import { csvText } from '#lib/domain/csv.ts';
import { describeProblem } from '#lib/domain/ledger-import/problem.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { findSourceCells } from '#lib/server/source-cells.ts';
import { requireBatch } from '../require-batch.server.ts';
import { reviewWords } from '../review.words.ts';
import type { RequestHandler } from './$types';

/** Every problem with its reason, and the row of the file it speaks of in the columns behind. */
export const GET: RequestHandler = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const { language } = event.locals;
	const w = reviewWords[language];
	const problems = batch.review?.problems ?? [];
	const rows = new Set(problems.flatMap(({ row }) => (row === null ? [] : [row])));
	const cells = await findSourceCells(db, batch, rows);
	const headers = batch.review?.columns.map((column) => column.header) ?? [];
	const lines = problems.map((problem) => {
		const { message, advice } = describeProblem(problem, language);
		const place = [w[problem.severity], problem.row, problem.column, problem.cell];
		return [...place, message, advice, ...(cells.get(problem.row ?? 0) ?? [])];
	});
	const head = [w.severity, w.row, w.column, w.cell, w.problem, w.advice, ...headers];
	return attachmentText(
		`${batch.fileName.replace(/\.\w+$/, '')} ${w.problems}.csv`,
		csvText([head, ...lines])
	);
};
