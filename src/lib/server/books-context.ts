/** What the books know when a file is read: the year's system, chart, closed months and posted vouchers. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { monthAt, type FiscalYear } from '#lib/domain/calendar.ts';
import { noBooks, reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import type { ByteSource, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { findChart } from './accounts.ts';
import type { Batch } from './batches.ts';
import type { BooksFacts } from './books-facts.ts';
import type { Db } from './db/client.ts';
import { findMonthHolders } from './month-holders.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import { findFiscalYear } from './villages.ts';

/**
 * The books as this batch's file meets them. The year comes from the draft, else from the head of the file: only then
 * is it known which chart and which closed months apply.
 */
export async function findBooks(
	db: Db,
	batch: Batch,
	bytes: ByteSource,
	admitsNewAccounts: boolean
): Promise<BooksFacts> {
	const head = findYearAndSystem(bytes, batch);
	const year = batch.year ?? head.fiscalYear;
	const ledgerYear = year === null ? null : await findFiscalYear(db, batch.ledgerSetId, year);
	const system = ledgerYear?.accountingSystem ?? head.accountingSystem;
	// In this order: what changes in between shows when the posting ends.
	const holders =
		year === null ? new Map<string, number>() : await findMonthHolders(db, batch.ledgerSetId, year);
	const posted =
		year === null ? new Map<string, string>() : await findPostedDigests(db, batch, year);
	return {
		fiscalYear: year,
		accountingSystem: ledgerYear?.accountingSystem ?? null,
		chart: system === null ? null : await findChart(db, batch.ledgerSetId, system),
		closedThrough: ledgerYear?.closedThrough ?? null,
		admitsNewAccounts,
		posted,
		holders
	};
}

/** What was read before holds; else the head of a file nearly always tells, and where it does not, the whole is asked. */
function findYearAndSystem(bytes: ByteSource, batch: Batch): LedgerReview {
	const { review, reviewKey } = batch;
	// The key goes when the options change; books decide neither year nor system against the file.
	if (reviewKey !== null && review?.fiscalYear && review.accountingSystem) return review;
	const head = reviewAll(headOf(bytes), batch.fileName, batch.options, noBooks);
	const isSettled = head.fiscalYear !== null && head.accountingSystem !== null;
	return isSettled ? head : reviewAll(bytes, batch.fileName, batch.options, noBooks);
}

const HEAD_BYTES = 32 * 1024;

/** Enough of a file to tell its layout, year and system; cut after a whole line. */
export function headOf(bytes: ByteSource): ByteSource {
	for (const first of bytes) {
		if (first.length < HEAD_BYTES) break;
		const isWide = first[0] === 0xff || first[0] === 0xfe;
		const lineEnd = first.lastIndexOf(0x0a, HEAD_BYTES - 2);
		const end = lineEnd + 1 + (isWide ? (lineEnd + 1) % 2 : 0);
		return [first.subarray(0, lineEnd < 0 ? HEAD_BYTES - 2 : end)];
	}
	return bytes;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** A digest is 16 hex digits. */
const DIGEST = 16;

/**
 * Month by month, each as one JSON text: a row a voucher through the client took ten times as long, and a year may hold
 * a quarter of a million.
 */
async function findPostedDigests(
	db: Db,
	batch: Batch,
	year: FiscalYear
): Promise<Map<string, string>> {
	const digests = new Map<string, string>();
	for (const month of MONTHS.map((number) => monthAt(year, number))) {
		const [row] = await db
			.select({
				vouchers: sql<string>`json_group_array(${voucher.word} || '-' || ${voucher.number} || ' ' || ${voucher.digest})`
			})
			.from(voucher)
			.where(
				and(
					eq(voucher.ledgerSetId, batch.ledgerSetId),
					eq(voucher.holdsNumber, true),
					eq(voucher.month, month),
					inArray(voucher.batchId, postedBatches(db, batch))
				)
			);
		for (const one of JSON.parse(row?.vouchers ?? '[]') as string[])
			digests.set(`${month} ${one.slice(0, -DIGEST - 1)}`, one.slice(-DIGEST));
	}
	return digests;
}

const postedBatches = (db: Db, batch: Batch) =>
	db
		.select({ id: batchTable.id })
		.from(batchTable)
		.where(
			and(
				eq(batchTable.ledgerSetId, batch.ledgerSetId),
				eq(batchTable.status, 'posted'),
				ne(batchTable.id, batch.id)
			)
		);
