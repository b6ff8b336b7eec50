import { inArray, min } from 'drizzle-orm';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Db } from './db/client.ts';
import { monthTotal } from './db/schema.ts';
import { findLastBookedOn, findLastPostedMonth } from './totals.ts';
import { countedSets, type LedgerSet } from './villages.ts';

/**
 * The day that the books reach, today at most: whether something was paid after it nobody knows yet, so nothing due later
 * is called overdue. Today where there are no books.
 */
export async function findBooksOn(
	db: Db,
	ledgerSets: readonly LedgerSet[],
	today: CivilDate
): Promise<CivilDate> {
	const ids = countedSets(ledgerSets);
	const month = ids.length === 0 ? null : await findLastPostedMonth(db, ids);
	const last = month === null ? null : await findLastBookedOn(db, ids, month);
	return last !== null && last < today ? last : today;
}

/** The first day of the books: what was due before it is not judged. '' without books. */
export async function findBooksSince(db: Db, ledgerSets: readonly LedgerSet[]): Promise<CivilDate> {
	const ids = countedSets(ledgerSets);
	if (ids.length === 0) return '';
	const [row] = await db
		.select({ month: min(monthTotal.month) })
		.from(monthTotal)
		.where(inArray(monthTotal.ledgerSetId, ids));
	return row?.month == null ? '' : `${row.month}-01`;
}
