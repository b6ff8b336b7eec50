/** What a draft would change, month by month, beside what the books hold. */
import { and, count, eq, inArray } from 'drizzle-orm';
import { sameMonthLastYear, yearOf, type Month } from '#lib/domain/calendar.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { Fen } from '#lib/domain/money.ts';
import { isReplaced } from '#lib/domain/overlap/effect.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import type { DraftTally } from './draft-tally.ts';
import { findMonthTotals } from './totals.ts';

/**
 * One month before and after posting, under the choice in force (adding, while none is made). Money is stable income in
 * fen; `lastYearFen` null = no books that month.
 */
export type MonthEffect = {
	month: Month;
	vouchersBefore: number;
	/** Of the file, going in. */
	vouchersNew: number;
	/** Of the books, replaced. */
	vouchersOut: number;
	stableBeforeFen: Fen;
	stableAfterFen: Fen;
	/** After posting under each answer; equal where the month would not be replaced. */
	stableIfAddedFen: Fen;
	stableIfReplacedFen: Fen;
	lastYearFen: Fen | null;
	needsReviewFen: Fen;
};

export async function findEffects(
	db: Db,
	batch: Batch,
	tally: DraftTally,
	{ overlap }: LedgerReview
): Promise<MonthEffect[]> {
	// A month outside the year is an error of its line; what it would add is no effect.
	const months = [...tally.months.keys()]
		.filter((month) => batch.year === null || yearOf(month) === batch.year)
		.sort();
	const [first] = months;
	if (first === undefined) return [];
	const totals = await findMonthTotals(
		db,
		[batch.ledgerSetId],
		yearOf(first) - 1,
		yearOf(months.at(-1) ?? first)
	);
	const before = await countVouchers(db, batch.ledgerSetId, months);
	const replaceable = new Set(overlap?.months.filter(isReplaced).map(({ month }) => month));
	const replaced = new Set(overlap?.replacedMonths);
	return months.map((month) => {
		const { added, whole } = tally.months.get(month) ?? NOTHING;
		const isOut = replaced.has(month);
		const stableBeforeFen = stableOf(totals, month);
		const ifAdded = stableBeforeFen + added.stableFen;
		const ifReplaced = replaceable.has(month) ? whole.stableFen : ifAdded;
		return {
			month,
			vouchersBefore: before.get(month) ?? 0,
			vouchersNew: (isOut ? whole : added).vouchers,
			vouchersOut: isOut ? (before.get(month) ?? 0) : 0,
			stableBeforeFen,
			stableAfterFen: isOut ? ifReplaced : ifAdded,
			stableIfAddedFen: ifAdded,
			stableIfReplacedFen: ifReplaced,
			lastYearFen: hasBooks(totals, sameMonthLastYear(month))
				? stableOf(totals, sameMonthLastYear(month))
				: null,
			needsReviewFen: (isOut ? whole : added).needsReviewFen
		};
	});
}

const NO_SUMS = { vouchers: 0, stableFen: 0, needsReviewFen: 0 };
const NOTHING = { added: NO_SUMS, whole: NO_SUMS };
const hasBooks = (totals: readonly MonthTotal[], month: Month): boolean =>
	totals.some((row) => row.month === month);
const stableOf = (totals: readonly MonthTotal[], month: Month): Fen =>
	totals
		.filter((row) => row.month === month && row.incomeClass === 'stable' && !row.isClosing)
		.reduce((sum, row) => sum + row.creditFen - row.debitFen, 0);

async function countVouchers(
	db: Db,
	ledgerSetId: number,
	months: readonly Month[]
): Promise<Map<Month, number>> {
	const rows = await db
		.select({ month: voucher.month, vouchers: count() })
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.holdsNumber, true),
				inArray(voucher.month, [...months]),
				eq(batchTable.status, 'posted')
			)
		)
		.groupBy(voucher.month);
	return new Map(rows.map((row) => [row.month, row.vouchers]));
}
