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

/**
 * Rows go in as one JSON text per table: the fastest way measured through this client (200,000 entries in 0.6 s;
 * parameter lists 0.75–1.2 s, Drizzle `values()` about 4 s).
 */
function insertChunk(
	db: Db,
	turn: Turn,
	batch: Batch,
	{ vouchers, entries }: RowChunk,
	written: number
): Promise<void> {
	return db.transaction(async (tx) => {
		await holdTurn(tx, turn, { writtenEntries: written });
		await tx.run(sql`insert into voucher
			(id, ledger_set_id, batch_id, month, word, number, booked_on, is_closing, attachment_count, digest, holds_number)
			select value->>0, ${batch.ledgerSetId}, ${batch.id}, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
			from json_each(cast(${vouchers} as text))`);
		await tx.run(sql`insert into entry
			(voucher_id, line, source_row, account_id, summary, debit_fen, credit_fen, counterparty, income_class)
			select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
			from json_each(cast(${entries} as text))`);
	});
}
