/** Vouchers and entries of the posted books, as the books page and every "what is this figure made of" read them. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { accountPath } from '#lib/domain/ledger/chart.ts';
import { voucherName } from '#lib/domain/ledger/voucher.ts';
import type { Fen } from '#lib/domain/money.ts';
import { findCharts, type Charts } from './account-search.ts';
import { findBatch, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { account, batch, entry, ledgerSet, voucher } from './db/schema.ts';
import { findDecisions } from './income.ts';

export type EntryView = {
	voucherId: number;
	line: number;
	month: Month;
	bookedOn: CivilDate;
	voucherName: string;
	summary: string;
	accountCode: string;
	/** `经营收入/租赁收入/标准厂房`. */
	accountPath: string;
	debitFen: Fen;
	creditFen: Fen;
	counterparty: string | null;
	incomeClass: IncomeClass | null;
	isClosing: boolean;
	batchId: number;
	/** As the spreadsheet counts it, from 1. */
	sourceRow: number;
	decision: { reason: string; by: string; at: number } | null;
};

/** Every line of the posted books with its voucher and account; what all conditions speak of. */
const selectLines = (db: Db) =>
	db
		.select({
			voucherId: entry.voucherId,
			line: entry.line,
			month: voucher.month,
			bookedOn: voucher.bookedOn,
			word: voucher.word,
			number: voucher.number,
			isClosing: voucher.isClosing,
			batchId: voucher.batchId,
			ledgerSetId: voucher.ledgerSetId,
			summary: entry.summary,
			accountCode: account.code,
			accountingSystem: account.accountingSystem,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen,
			counterparty: entry.counterparty,
			incomeClass: entry.incomeClass,
			sourceRow: entry.sourceRow
		})
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.innerJoin(account, eq(account.id, entry.accountId));

/** A line with what it is shown with. */
type Line = Awaited<ReturnType<typeof selectLines>>[number];
/** These lines, in the order given. */
export async function findEntryViews(
	db: Db,
	lines: readonly { voucherId: number; line: number }[],
	charts: Charts
): Promise<EntryView[]> {
	const keyOf = ({ voucherId, line }: { voucherId: number; line: number }): string =>
		`${voucherId}/${line}`;
	const ids = JSON.stringify([...new Set(lines.map((one) => one.voucherId))]);
	const rows = await selectLines(db).where(
		sql`${entry.voucherId} in (select value from json_each(${ids}))`
	);
	const found = new Map((await toViews(db, rows, charts)).map((view) => [keyOf(view), view]));
	return lines.flatMap((one) => found.get(keyOf(one)) ?? []);
}

async function toViews(db: Db, rows: readonly Line[], charts: Charts): Promise<EntryView[]> {
	const decisions = await findDecisions(db, [...new Set(rows.map((row) => row.voucherId))]);
	return rows.map(({ word, number, ledgerSetId, accountingSystem, ...row }) => {
		const chart = charts.get(`${ledgerSetId}/${accountingSystem}`);
		const decision = decisions.get(`${row.voucherId}/${row.line}`);
		return {
			...row,
			voucherName: voucherName({ word, number }),
			accountPath: chart ? accountPath(chart, row.accountCode) : row.accountCode,
			decision: decision ? { reason: decision.reason, by: decision.by, at: decision.at } : null
		};
	});
}

export type VoucherView = {
	id: number;
	name: string;
	month: Month;
	bookedOn: CivilDate;
	isClosing: boolean;
	attachmentCount: number | null;
	/** `replaced`: by a later batch, while its own may still be in the books. */
	status: 'posted' | 'reversed' | 'replaced';
	batch: Batch;
	entries: EntryView[];
	debitFen: Fen;
	creditFen: Fen;
};

/** Also of a reversed batch: it stays readable. Null for vouchers of drafts and of other villages. */
export async function findVoucher(
	db: Db,
	villageId: number,
	voucherId: number
): Promise<VoucherView | null> {
	const [row] = await db
		.select({ voucher })
		.from(voucher)
		.innerJoin(ledgerSet, eq(ledgerSet.id, voucher.ledgerSetId))
		.where(and(eq(voucher.id, voucherId), eq(ledgerSet.villageId, villageId)));
	const found = row ? await findBatch(db, villageId, row.voucher.batchId) : null;
	if (!row || !found || (found.status !== 'posted' && found.status !== 'reversed')) return null;
	const lines = await selectLines(db)
		.where(eq(entry.voucherId, voucherId))
		.orderBy(asc(entry.line));
	const entries = await toViews(
		db,
		lines,
		(await findCharts(db, [row.voucher.ledgerSetId])).charts
	);
	return {
		id: voucherId,
		name: voucherName(row.voucher),
		month: row.voucher.month,
		bookedOn: row.voucher.bookedOn,
		isClosing: row.voucher.isClosing,
		attachmentCount: row.voucher.attachmentCount,
		status: row.voucher.replacedByBatchId === null ? found.status : 'replaced',
		batch: found,
		entries,
		debitFen: entries.reduce((sum, one) => sum + one.debitFen, 0),
		creditFen: entries.reduce((sum, one) => sum + one.creditFen, 0)
	};
}
