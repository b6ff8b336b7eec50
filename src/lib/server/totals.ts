/** Monthly totals: the only thing a report reads. Posted batches only. */
import { and, asc, between, desc, eq, inArray, max, ne, sql } from 'drizzle-orm';
import type { CivilDate, FiscalYear, Month } from '#lib/domain/calendar.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';

import type { Db } from './db/client.ts';
import { account, batch, batchTotal, monthTotal } from './db/schema.ts';
import type { TotalRow } from './total-sheet.ts';

/** Accounts are named by code: with two accounting systems in the range, a code belongs to the system of its year. */
export async function findMonthTotals(
	db: Db,
	ledgerSetIds: readonly number[],
	fromYear: FiscalYear,
	toYear: FiscalYear
): Promise<MonthTotal[]> {
	const rows = await db
		.select({
			month: monthTotal.month,
			accountCode: account.code,
			incomeClass: monthTotal.incomeClass,
			isClosing: monthTotal.isClosing,
			debitFen: monthTotal.debitFen,
			creditFen: monthTotal.creditFen,
			entryCount: monthTotal.entryCount
		})
		.from(monthTotal)
		.innerJoin(account, eq(account.id, monthTotal.accountId))
		.where(
			and(
				inArray(monthTotal.ledgerSetId, [...ledgerSetIds]),
				between(monthTotal.month, `${fromYear}-01`, `${toYear}-12`)
			)
		)
		.orderBy(asc(monthTotal.month), asc(account.code));
	return rows.map((row) => ({
		...row,
		incomeClass: row.incomeClass === '' ? null : row.incomeClass
	}));
}

/** The last month with a posted voucher; null while the books are empty. */
export async function findLastPostedMonth(
	db: Db,
	ledgerSetIds: readonly number[],
	year?: FiscalYear
): Promise<Month | null> {
	const [row] = await db
		.select({ month: monthTotal.month })
		.from(monthTotal)
		.where(
			and(
				inArray(monthTotal.ledgerSetId, [...ledgerSetIds]),
				year === undefined ? undefined : between(monthTotal.month, `${year}-01`, `${year}-12`)
			)
		)
		.orderBy(desc(monthTotal.month))
		.limit(1);
	return row?.month ?? null;
}

/** Adds rows (negative ones take away) to the totals of the ledger set and of the batch. Inside a transaction only. */
export async function addBatchTotals(
	tx: Db,
	ledgerSetId: number,
	batchId: number,
	rows: readonly TotalRow[]
): Promise<void> {
	await tx.run(sql`insert into batch_total
		(batch_id, month, account_id, income_class, is_closing, debit_fen, credit_fen, entry_count, last_on)
		select ${batchId}, value->>'month', value->>'accountId', value->>'incomeClass', value->>'isClosing',
			value->>'debitFen', value->>'creditFen', value->>'entryCount', value->>'lastOn'
		from json_each(${JSON.stringify(rows)}) where true
		on conflict (batch_id, month, account_id, income_class, is_closing) do update set
			debit_fen = debit_fen + excluded.debit_fen,
			credit_fen = credit_fen + excluded.credit_fen,
			entry_count = entry_count + excluded.entry_count,
			last_on = max(last_on, excluded.last_on)`);
	await addMonthTotals(tx, ledgerSetId, rows);
}

/** What takes these rows away again when it is added. */
export const negated = (rows: readonly TotalRow[]): TotalRow[] =>
	rows.map((row) => ({
		...row,
		debitFen: -row.debitFen,
		creditFen: -row.creditFen,
		entryCount: -row.entryCount
	}));

/** Adds to the totals of the ledger set only, and drops rows that came to nothing. */
export async function addMonthTotals(
	tx: Db,
	ledgerSetId: number,
	rows: readonly TotalRow[]
): Promise<void> {
	await tx.run(sql`insert into month_total
		(ledger_set_id, month, account_id, income_class, is_closing, debit_fen, credit_fen, entry_count)
		select ${ledgerSetId}, value->>'month', value->>'accountId', value->>'incomeClass', value->>'isClosing',
			value->>'debitFen', value->>'creditFen', value->>'entryCount'
		from json_each(${JSON.stringify(rows)}) where true
		on conflict (ledger_set_id, month, account_id, income_class, is_closing) do update set
			debit_fen = debit_fen + excluded.debit_fen,
			credit_fen = credit_fen + excluded.credit_fen,
			entry_count = entry_count + excluded.entry_count`);
	await tx
		.delete(monthTotal)
		.where(and(eq(monthTotal.ledgerSetId, ledgerSetId), eq(monthTotal.entryCount, 0)));
}

/** What one batch added, decisions since then included. */
export const findBatchTotals = (db: Db, batchId: number): Promise<TotalRow[]> =>
	db
		.select({
			month: batchTotal.month,
			accountId: batchTotal.accountId,
			incomeClass: batchTotal.incomeClass,
			isClosing: batchTotal.isClosing,
			debitFen: batchTotal.debitFen,
			creditFen: batchTotal.creditFen,
			entryCount: batchTotal.entryCount,
			lastOn: batchTotal.lastOn
		})
		.from(batchTotal)
		.where(eq(batchTotal.batchId, batchId));

/** In order. */
export async function findPostedMonths(db: Db, ledgerSetIds: readonly number[]): Promise<Month[]> {
	const rows = await db
		.selectDistinct({ month: monthTotal.month })
		.from(monthTotal)
		.where(inArray(monthTotal.ledgerSetId, [...ledgerSetIds]))
		.orderBy(asc(monthTotal.month));
	return rows.map(({ month }) => month);
}

/** The last day of a month, or of months up to another, that a posted line is dated on; read from the totals, so it costs nothing. */
export async function findLastBookedOn(
	db: Db,
	ledgerSetIds: readonly number[],
	month: Month,
	until: Month = month
): Promise<CivilDate | null> {
	const [row] = await db
		.select({ day: max(batchTotal.lastOn) })
		.from(batch)
		.innerJoin(
			batchTotal,
			and(eq(batchTotal.batchId, batch.id), between(batchTotal.month, month, until))
		)
		.where(
			and(
				inArray(batch.ledgerSetId, [...ledgerSetIds]),
				eq(batch.status, 'posted'),
				ne(batchTotal.entryCount, 0)
			)
		);
	return row?.day ?? null;
}
