/** Vouchers that the books hold with other content than a draft's file, both versions side by side. */
import { asc, eq } from 'drizzle-orm';
import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import { voucherKey, voucherName, type Voucher } from '#lib/domain/ledger/voucher.ts';
import {
	compareVouchers,
	type Comparison,
	type Version
} from '#lib/domain/overlap/compare-vouchers.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { account, entry, voucher } from './db/schema.ts';
import { findHolder } from './listed-vouchers.ts';

/** A voucher that the books hold with other content. */
export type ChangedVoucher = {
	readonly key: string;
	readonly month: Month;
	/** `记-0012`. */
	readonly name: string;
	readonly posted: {
		voucherId: number;
		batchId: number;
		batchName: string;
		bookedOn: CivilDate;
	};
	readonly inFile: { row: number | null; bookedOn: CivilDate };
	readonly comparison: Comparison;
};

export async function findChanged(
	db: Db,
	batch: Batch,
	changed: readonly Voucher[]
): Promise<ChangedVoucher[]> {
	const result: ChangedVoucher[] = [];
	for (const one of changed) {
		const holder = await findHolder(db, batch.ledgerSetId, one);
		if (!holder) continue; // reversed since the file was read
		const posted = await findVersion(db, holder.voucherId);
		result.push({
			key: voucherKey(one),
			month: one.month,
			name: voucherName(one),
			posted: { ...holder, bookedOn: posted.bookedOn },
			inFile: { row: one.entries[0]?.rowNumber ?? null, bookedOn: one.bookedOn },
			comparison: compareVouchers(posted, one)
		});
	}
	return result;
}

async function findVersion(db: Db, voucherId: number): Promise<Version> {
	const entries = await db
		.select({
			bookedOn: voucher.bookedOn,
			accountCode: account.code,
			accountName: account.name,
			summary: entry.summary,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen
		})
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(eq(entry.voucherId, voucherId))
		.orderBy(asc(entry.line));
	return { bookedOn: entries[0]?.bookedOn ?? '', entries };
}
