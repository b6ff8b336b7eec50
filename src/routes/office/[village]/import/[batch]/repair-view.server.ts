import type { Language } from '#lib/domain/language.ts';
import { isOpenStep } from '#lib/domain/ledger-import/problem.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { Batch } from '#lib/server/batches.ts';
import { findCorrections, findKeptRepairs } from '#lib/server/corrections.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findProblemLines, rowsOf } from '#lib/server/problem-lines.ts';
import { headOf } from '#lib/server/source-table.ts';
import { findSupplements } from '#lib/server/supplements.ts';
import { problemPage, type ProblemQuery } from './problem-page.ts';
import { toProblemView } from './review-view.ts';

const PAGE_CORRECTIONS = 50;

/** One page of problems with the lines they stand in, and what was corrected so far. Readers get no forms to repair by. */
export async function findRepairView(
	db: Db,
	batch: Batch,
	review: LedgerReview,
	query: ProblemQuery,
	correctionsPage: number,
	language: Language,
	mayRepair: boolean
) {
	const page = problemPage(review, query);
	// A trial balance or a list of accounts is read in another way, which knows no corrections.
	const isOpen = mayRepair && batch.status === 'draft' && review.question === null && !review.kind;
	const found = await findProblemLines(db, { ...batch, review }, isOpen ? page.problems : []);
	const known = new Set(found.lines.map(({ row }) => row));
	const corrections = await findCorrections(db, { ...batch, review });
	const from = (correctionsPage - 1) * PAGE_CORRECTIONS;
	return {
		...page,
		problems: page.problems.map((problem, index) => ({
			...toProblemView(problem, language),
			canRepair: problem.row !== null && known.has(problem.row),
			rows: rowsOf(problem).filter((row) => known.has(row)),
			equalCount: found.equalCounts[index] ?? 0
		})),
		lines: found.lines,
		isPartial: found.isPartial,
		isOpen,
		hasRejected:
			isOpen &&
			review.problems.some(
				(one) => one.severity === 'error' && one.row !== null && !isOpenStep(one)
			),
		headerRow: headOf({ ...batch, review }).lastRow,
		corrections: corrections.slice(from, from + PAGE_CORRECTIONS),
		correctionCount: corrections.length,
		correctionsPage,
		correctionPages: Math.max(1, Math.ceil(corrections.length / PAGE_CORRECTIONS)),
		keptRepairs: corrections.length > 0 ? await findKeptRepairs(db, batch) : 0,
		supplements: await findSupplements(db, batch.id)
	};
}
export type RepairView = Awaited<ReturnType<typeof findRepairView>>;
