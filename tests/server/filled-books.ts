/** Posted vouchers straight into the tables, for tests that need many or odd ones. */
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { account, batch, entry, monthTotal, sourceFile, voucher } from '#lib/server/db/schema.ts';
import type { LedgerSet } from '#lib/server/villages.ts';
import { VOUCHERS_PER_BATCH } from '#lib/server/voucher-ids.ts';

export type FilledLine = { summary: string; counterparty?: string | null; fen?: number };
/** Lines of one voucher. */
export type FilledVoucher = readonly FilledLine[];

/** One posted batch; vouchers are numbered 记-1, 记-2 … in each of the months, one after the other. */
export async function fillBooks(
	db: Db,
	set: LedgerSet,
	vouchers: readonly FilledVoucher[],
	months: readonly string[] = ['2024-01', '2024-02', '2025-07']
): Promise<number> {
	const [file] = await db
		.insert(sourceFile)
		.values({ sha256: String(Math.random()), name: 'x.csv', byteCount: 0, createdAt: 0 })
		.returning();
	const [known] = await db
		.insert(account)
		.values({
			ledgerSetId: set.id,
			accountingSystem: 'rural_2023',
			code: '101',
			name: '库存现金',
			kind: 'asset',
			normalSide: 'debit'
		})
		.onConflictDoUpdate({
			target: [account.ledgerSetId, account.accountingSystem, account.code],
			set: { name: '库存现金' }
		})
		.returning();
	const [made] = await db
		.insert(batch)
		.values({
			ledgerSetId: set.id,
			fileId: file?.id ?? 0,
			sha256: String(Math.random()),
			status: 'posted',
			options: {},
			createdAt: 0,
			createdBy: 'x'
		})
		.returning();
	const batchId = made?.id ?? 0;
	const rows = vouchers.map((lines, n) => {
		const month = months[n % months.length] ?? '';
		const id = batchId * VOUCHERS_PER_BATCH + n;
		return { id, month, number: batchId * 10_000 + Math.floor(n / months.length) + 1, lines };
	});
	await insertMany(db, rows, set, batchId, known?.id ?? 0);
	for (const month of months)
		await db
			.insert(monthTotal)
			.values({
				ledgerSetId: set.id,
				month,
				accountId: known?.id ?? 0,
				incomeClass: '',
				debitFen: 0,
				creditFen: 0,
				entryCount: 0
			})
			.onConflictDoNothing();
	return batchId;
}

type Row = { id: number; month: string; number: number; lines: FilledVoucher };

async function insertMany(
	db: Db,
	rows: readonly Row[],
	set: LedgerSet,
	batchId: number,
	accountId: number
): Promise<void> {
	const vouchers = rows.map(({ id, month, number }) => [id, month, number]);
	await db.run(sql`insert into ${voucher}
		(id, ledger_set_id, batch_id, month, word, number, booked_on, digest, holds_number)
		select value->>0, ${set.id}, ${batchId}, value->>1, '记', value->>2, value->>1 || '-05', '', 1
		from json_each(${JSON.stringify(vouchers)})`);
	const lines = rows.flatMap(({ id, lines: of }) =>
		of.map(({ summary, counterparty, fen }, n) => [
			id,
			n + 1,
			summary,
			fen ?? 100,
			counterparty ?? null
		])
	);
	await db.run(sql`insert into ${entry}
		(voucher_id, line, source_row, account_id, summary, debit_fen, credit_fen, counterparty)
		select value->>0, value->>1, 1, ${accountId}, value->>2, value->>3, 0, value->>4
		from json_each(${JSON.stringify(lines)})`);
}
