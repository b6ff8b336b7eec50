/** What a draft would change, month by month, beside what the books hold. */
import { and, count, eq, inArray } from 'drizzle-orm';
import { sameMonthLastYear, yearOf, type Month } from '#lib/domain/calendar.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import type { DraftTally } from './draft-tally.ts';
import { findMonthTotals } from './totals.ts';

/** One month before and after posting. Money is stable income in fen; `lastYearFen` null = no books that month. */
export type MonthEffect = {
	month: Month;
	vouchersBefore: number;
	vouchersNew: number;
	stableBeforeFen: Fen;
	stableAfterFen: Fen;
	lastYearFen: Fen | null;
	needsReviewFen: Fen;
};

export async function findEffects(db: Db, batch: Batch, tally: DraftTally): Promise<MonthEffect[]> {
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
	return months.map((month) => {
		const added = tally.months.get(month);
		const stableBeforeFen = stableOf(totals, month);
		return {
			month,
			vouchersBefore: before.get(month) ?? 0,
			vouchersNew: added?.vouchers ?? 0,
			stableBeforeFen,
			stableAfterFen: stableBeforeFen + (added?.stableFen ?? 0),
			lastYearFen: hasBooks(totals, sameMonthLastYear(month))
				? stableOf(totals, sameMonthLastYear(month))
				: null,
			needsReviewFen: added?.needsReviewFen ?? 0
		};
	});
}

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
