/** Writes the rows of a file under its batch, invisible until the batch is posted. */
import { sql } from 'drizzle-orm';
import type { Month } from '#lib/domain/calendar.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import type { NewAccount } from '#lib/domain/ledger-import/review.ts';
import {
	findAccountIds,
	findChart,
	insertNewAccounts,
	insertOfficialAccounts
} from './accounts.ts';
import type { Batch } from './batches.ts';
import type { BooksFacts } from './books-facts.ts';
import type { Db } from './db/client.ts';
import type { Admitted, ReadRows, RowChunk, RowEnd } from './entry-rows.ts';
import { findEarlierDecisions, findDefinition } from './income.ts';
import type { PackedRows } from './packed-rows.ts';
import { holdTurn, type Turn } from './posting-turn.ts';
import { findDeflated } from './source-files.ts';

export type Written = RowEnd & { written: number };

/** Each chunk is a transaction of its own of a few milliseconds, so that readers do not notice. */
export async function writeEntries(
	db: Db,
	turn: Turn,
	batch: Batch,
	books: BooksFacts & { chart: Chart },
	replacedMonths: readonly Month[],
	readRows: ReadRows,
	onProgress: (entries: number) => void
): Promise<Written> {
	const { system } = books.chart;
	await insertOfficialAccounts(db, batch.ledgerSetId, system);
	const source = {
		batchId: batch.id,
		fileName: batch.fileName,
		deflated: await findDeflated(db, batch.fileId),
		options: batch.options,
		books,
		chart: books.chart,
		accountIds: await findAccountIds(db, batch.ledgerSetId, system),
		definition: await findDefinition(db, batch.villageId),
		earlier: await findEarlierDecisions(db, batch.ledgerSetId),
		replacedMonths
	};
	const rows = readRows(source, (added) => admit(db, batch, books.chart, added));
	let written = 0;
	for (;;) {
		const next = await rows.next();
		if (next.done) return { ...next.value, written };
		written += next.value.entryCount;
		await insertChunk(db, turn, batch, next.value, written);
		onProgress(written);
	}
}

async function admit(
	db: Db,
	batch: Batch,
	{ system }: Chart,
	added: NewAccount[]
): Promise<Admitted> {
	const { ledgerSetId } = batch;
	const known = await findChart(db, ledgerSetId, system);
	await insertNewAccounts(db, ledgerSetId, known, added, batch.id);
	return {
		chart: await findChart(db, ledgerSetId, system),
		accountIds: await findAccountIds(db, ledgerSetId, system)
	};
}

function insertChunk(
	db: Db,
	turn: Turn,
	batch: Batch,
	{ vouchers, entries }: RowChunk,
	written: number
): Promise<void> {
	return db.transaction(async (tx) => {
		await holdTurn(tx, turn, { writtenEntries: written });
		await insertVouchers(tx, batch, vouchers);
		await insertEntries(tx, entries);
	});
}

/**
 * Cuts rows out of two blobs (chunk-packer.ts says their fields): each field by its position, each text by the place
 * and length that stand in the row. `?1` and `?2` are the blobs, named again by number: handed over once, not copied
 * for every field. A row begins at `p`.
 */
async function insertVouchers(tx: Db, batch: Batch, { rows, texts }: PackedRows): Promise<void> {
	if (rows.length === 0) return;
	await tx.run(sql`insert into voucher
		(id, ledger_set_id, batch_id, month, word, number, booked_on, is_closing, attachment_count, digest, holds_number)
		with recursive given(rows_end, texts_end) as (select length(${rows}), length(${texts})),
			at(p) as (select 1 union all select p + 88 from at where p + 88 <= length(?1))
		select cast(substr(?1, p, 16) as integer), ${batch.ledgerSetId}, ${batch.id},
			cast(substr(?1, p + 16, 7) as text),
			cast(substr(?2, cast(substr(?1, p + 23, 10) as integer), cast(substr(?1, p + 33, 8) as integer)) as text),
			cast(substr(?1, p + 41, 12) as integer),
			cast(substr(?1, p + 53, 10) as text),
			cast(substr(?1, p + 63, 1) as integer),
			nullif(cast(substr(?1, p + 64, 7) as integer), -1),
			cast(substr(?1, p + 71, 16) as text),
			cast(substr(?1, p + 87, 1) as integer)
		from at`);
}

async function insertEntries(tx: Db, { rows, texts }: PackedRows): Promise<void> {
	if (rows.length === 0) return;
	await tx.run(sql`insert into entry
		(voucher_id, line, source_row, account_id, summary, debit_fen, credit_fen, counterparty, income_class)
		with recursive given(rows_end, texts_end) as (select length(${rows}), length(${texts})),
			at(p) as (select 1 union all select p + 124 from at where p + 124 <= length(?1))
		select cast(substr(?1, p, 16) as integer),
			cast(substr(?1, p + 16, 7) as integer),
			cast(substr(?1, p + 23, 9) as integer),
			cast(substr(?1, p + 32, 10) as integer),
			cast(substr(?2, cast(substr(?1, p + 42, 10) as integer), cast(substr(?1, p + 52, 8) as integer)) as text),
			cast(substr(?1, p + 60, 17) as integer),
			cast(substr(?1, p + 77, 17) as integer),
			cast(substr(?2, nullif(cast(substr(?1, p + 94, 10) as integer), 0), cast(substr(?1, p + 104, 8) as integer)) as text),
			nullif(rtrim(cast(substr(?1, p + 112, 12) as text)), '')
		from at`);
}
