/** Vouchers that the books hold with other content than a draft's file, both versions side by side. */
import { and, eq } from 'drizzle-orm';
import { voucherKey, voucherName, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { formatYuan, type Fen } from '#lib/domain/money.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { account, batch as batchTable, entry, voucher } from './db/schema.ts';

type Side = { label: string; lines: string[] };
/** A voucher that the books hold with other content. */
export type ChangedVoucher = { key: string; posted: Side; inFile: Side };

const lineOf = (one: {
	accountCode: string;
	accountName: string;
	summary: string;
	debitFen: Fen;
	creditFen: Fen;
}): string =>
	`${one.debitFen !== 0 ? '借' : '贷'} ${one.accountCode} ${one.accountName} ${formatYuan(one.debitFen !== 0 ? one.debitFen : one.creditFen)} ${one.summary}`;

export async function findChanged(
	db: Db,
	batch: Batch,
	changed: readonly Voucher[]
): Promise<ChangedVoucher[]> {
	const result: ChangedVoucher[] = [];
	for (const one of changed) {
		const posted = await findPostedLines(db, batch.ledgerSetId, one);
		result.push({
			key: voucherKey(one),
			posted: { label: posted[0]?.bookedOn ?? '', lines: posted.map(lineOf) },
			inFile: { label: `${one.bookedOn} ${voucherName(one)}`, lines: one.entries.map(lineOf) }
		});
	}
	return result;
}

const findPostedLines = (db: Db, ledgerSetId: number, one: Voucher) =>
	db
		.select({
			bookedOn: voucher.bookedOn,
			accountCode: account.code,
			accountName: account.name,
			summary: entry.summary,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.innerJoin(entry, eq(entry.voucherId, voucher.id))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.month, one.month),
				eq(voucher.word, one.word),
				eq(voucher.number, one.number),
				eq(voucher.holdsNumber, true),
				eq(batchTable.status, 'posted')
			)
		)
		.orderBy(entry.line);
