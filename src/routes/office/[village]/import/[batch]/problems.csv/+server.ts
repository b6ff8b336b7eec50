import { csvText } from '#lib/domain/csv.ts';
import { describeProblem } from '#lib/domain/ledger-import/problem.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { findFileRows, type FileRow } from '#lib/server/source-table.ts';
import { requireBatch } from '../require-batch.server.ts';
import { repairWords } from '../repair.words.ts';
import { reviewWords } from '../review.words.ts';
import type { RequestHandler } from './$types';

/** Every problem with its reason, what was corrected in its row, and behind that the row as the file has it. */
export const GET: RequestHandler = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const { language } = event.locals;
	const w = reviewWords[language];
	const problems = batch.review?.problems ?? [];
	const rows = new Set(problems.flatMap(({ row }) => (row === null ? [] : [row])));
	const files = await findFileRows(db, batch, rows);
	const headers = batch.review?.columns.map((column) => column.header) ?? [];
	const lines = problems.map((problem) => {
		const { message, advice } = describeProblem(problem, language);
		const place = [w[problem.severity], problem.row, problem.column, problem.cell];
		const file = files.get(problem.row ?? 0);
		return [...place, message, advice, corrections(file, headers), ...(file?.cells ?? [])];
	});
	const { csvCorrection } = repairWords[language];
	const head = [w.severity, w.row, w.column, w.cell, w.problem, w.advice, csvCorrection];
	return attachmentText(
		`${batch.fileName.replace(/\.\w+$/, '')} ${w.problems}.csv`,
		csvText([[...head, ...headers], ...lines])
	);
};

/** `金额: 1.2万 → 12000.00`. */
const corrections = (file: FileRow | undefined, headers: readonly string[]): string =>
	Object.entries(file?.corrected ?? {})
		.map(([index, to]) => {
			const column = Number(index);
			return `${headers[column] ?? column + 1}: ${file?.cells[column] ?? ''} → ${to}`;
		})
		.join('; ');
