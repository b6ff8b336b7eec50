import { and, eq, max } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import type { Db } from './db/client.ts';
import { batch } from './db/schema.ts';

/** Counted per ledger set and year; call it in the transaction that gives the number away. */
export async function findNextNumber(
	tx: Db,
	ledgerSetId: number,
	year: FiscalYear
): Promise<number> {
	const [last] = await tx
		.select({ number: max(batch.number) })
		.from(batch)
		.where(and(eq(batch.ledgerSetId, ledgerSetId), eq(batch.year, year)));
	return (last?.number ?? 0) + 1;
}
