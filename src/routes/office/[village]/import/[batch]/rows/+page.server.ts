import { db } from '#lib/server/database.ts';
import { findSourceRows } from '#lib/server/source-rows.ts';
import { describeProblem } from '#lib/domain/ledger-import/problem.ts';
import { requireBatch } from '../require-batch.server.ts';
import type { PageServerLoad } from './$types';

const AROUND = 10;

/** `?row=` counts as the spreadsheet does, from 1; without it the file is shown from its top. */
export const load: PageServerLoad = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const typed = event.url.searchParams.get('row') ?? '';
	const row = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : 1;
	const from = Math.max(1, row - AROUND);
	const rows = await findSourceRows(db, batch.id, from, row - from + AROUND + 1);
	const problems = batch.review?.problems.filter((one) => one.row === row) ?? [];
	return {
		fileName: batch.fileName,
		batchId: batch.id,
		headerRow: batch.review?.headerRow ?? null,
		columns: batch.review?.columns ?? [],
		row,
		rows,
		hasLater: rows.length > 0 && (rows.at(-1)?.row ?? 0) >= row + AROUND,
		problems: problems.map((one) => ({
			severity: one.severity,
			...describeProblem(one, event.locals.language)
		}))
	};
};
