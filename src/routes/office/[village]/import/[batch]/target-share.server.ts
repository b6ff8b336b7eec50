import type { FiscalYear } from '#lib/domain/calendar.ts';
import { standingTarget } from '#lib/domain/income/target.ts';
import { addFen, sharePermille } from '#lib/domain/money.ts';
import type { Batch } from '#lib/server/batches.ts';
import type { MonthEffect } from '#lib/server/month-effects.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findTargets } from '#lib/server/targets.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { countedSets, type LedgerSet } from '#lib/server/villages.ts';

/** Per mille of the year's target reached before and after posting; null without a target, or where the set does not count. */
export async function findTargetShare(
	db: Db,
	batch: Batch,
	year: FiscalYear | null,
	sets: readonly LedgerSet[],
	effects: readonly MonthEffect[]
): Promise<{ before: number | null; after: number | null } | null> {
	const counted = countedSets(sets);
	if (year === null || effects.length === 0 || !counted.includes(batch.ledgerSetId)) return null;
	const target = standingTarget(await findTargets(db, batch.villageId), year);
	if (!target) return null;
	const stable = (await findMonthTotals(db, counted, year, year)).filter(
		(row) => row.incomeClass === 'stable' && !row.isClosing
	);
	const before = addFen(...stable.map((row) => row.creditFen - row.debitFen));
	const added = addFen(...effects.map((one) => one.stableAfterFen - one.stableBeforeFen));
	return {
		before: sharePermille(before, target.amountFen),
		after: sharePermille(before + added, target.amountFen)
	};
}
