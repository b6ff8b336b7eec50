/**
 * Which batches stand behind a month. Posting compares a file with the books at its start and makes it visible at its
 * end; in between another batch may have been posted, replaced or reversed.
 */
import { and, between, eq, ne, sql } from 'drizzle-orm';
import type { FiscalYear, Month } from '#lib/domain/calendar.ts';
import type { OverlapReview } from '#lib/domain/ledger-import/review.ts';
import type { Db } from './db/client.ts';
import { batch, batchTotal } from './db/schema.ts';

/** Entries by `<month>/<batch>`: every posting, replacement and reversal changes them, a decision does not. */
export type MonthHolders = ReadonlyMap<string, number>;

export async function findMonthHolders(
	db: Db,
	ledgerSetId: number,
	year: FiscalYear
): Promise<MonthHolders> {
	const rows = await db
		.select({
			month: batchTotal.month,
			batchId: batchTotal.batchId,
			entries: sql`sum(${batchTotal.entryCount})`.mapWith(Number)
		})
		.from(batchTotal)
		.innerJoin(batch, eq(batch.id, batchTotal.batchId))
		.where(
			and(
				eq(batch.ledgerSetId, ledgerSetId),
				eq(batch.status, 'posted'),
				between(batchTotal.month, `${year}-01`, `${year}-12`),
				ne(batchTotal.entryCount, 0)
			)
		)
		.groupBy(batchTotal.month, batchTotal.batchId);
	return new Map(rows.map(({ month, batchId, entries }) => [`${month}/${batchId}`, entries]));
}

/**
 * Whether what the file was compared with still stands: a month to be replaced unchanged; elsewhere whatever was left
 * out because the books hold it is still held. Another batch beside it does no harm there.
 */
export function stillStand(
	before: MonthHolders,
	now: MonthHolders,
	{ months, replacedMonths }: OverlapReview
): boolean {
	const stands = (month: Month): boolean => isWithin(before, now, month);
	return (
		months.every(
			({ month, identical, changed }) =>
				(identical + changed === 0 && !replacedMonths.includes(month)) || stands(month)
		) && replacedMonths.every((month) => isWithin(now, before, month))
	);
}

const isWithin = (some: MonthHolders, all: MonthHolders, month: Month): boolean =>
	[...some].every(([key, entries]) => !key.startsWith(`${month}/`) || all.get(key) === entries);
