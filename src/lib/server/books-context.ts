/** What the books know when a file is read: the year's system, chart, closed months and posted vouchers. */
import { and, between, eq, ne } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { voucherKey } from '#lib/domain/ledger/voucher.ts';
import { noBooks, reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import type { ByteSource, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { findChart } from './accounts.ts';
import type { Batch } from './batches.ts';
import type { BooksFacts } from './books-facts.ts';
import type { Db } from './db/client.ts';
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
	const posted =
		year === null ? new Map<string, string>() : await findPostedDigests(db, batch, year);
	return {
		fiscalYear: year,
		accountingSystem: ledgerYear?.accountingSystem ?? null,
		chart: system === null ? null : await findChart(db, batch.ledgerSetId, system),
		closedThrough: ledgerYear?.closedThrough ?? null,
		admitsNewAccounts,
		posted
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

async function findPostedDigests(
	db: Db,
	batch: Batch,
	year: FiscalYear
): Promise<Map<string, string>> {
	const rows = await db
		.select({
			month: voucher.month,
			word: voucher.word,
			number: voucher.number,
			digest: voucher.digest
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.ledgerSetId, batch.ledgerSetId),
				eq(voucher.holdsNumber, true),
				between(voucher.month, `${year}-01`, `${year}-12`),
				eq(batchTable.status, 'posted'),
				ne(batchTable.id, batch.id)
			)
		);
	return new Map(rows.map((row) => [voucherKey(row), row.digest]));
}
