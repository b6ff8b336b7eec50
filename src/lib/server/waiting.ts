import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { monthTotal } from './db/schema.ts';

/** Posted income lines that wait for an accountant's decision (待确认); read from the totals, so it costs nothing. */
export async function countWaitingLines(db: Db, ledgerSetIds: number[]): Promise<number> {
	if (ledgerSetIds.length === 0) return 0;
	const rows = await db
		.select({ count: sql`coalesce(sum(${monthTotal.entryCount}), 0)`.mapWith(Number) })
		.from(monthTotal)
		.where(
			and(
				inArray(monthTotal.ledgerSetId, ledgerSetIds),
				eq(monthTotal.incomeClass, 'needs_review'),
				eq(monthTotal.isClosing, false)
			)
		);
	return rows[0]?.count ?? 0;
}
