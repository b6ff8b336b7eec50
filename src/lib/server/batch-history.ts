/** What a batch replaced and what replaced it; its vouchers that are no longer in the books, which stay readable. */
import { and, asc, count, eq, isNotNull, max, min } from 'drizzle-orm';
import type { Month } from '#lib/domain/calendar.ts';
import { batchName, type BatchStatus } from '#lib/domain/ledger/batch.ts';
import { isOfBatch } from './batch-vouchers.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import { listVouchers, type ListedVoucher } from './listed-vouchers.ts';
import { LISTED } from './missing-vouchers.ts';

export type OtherBatch = {
	readonly id: number;
	readonly name: string;
	readonly status: BatchStatus;
	readonly vouchers: number;
	readonly from: Month;
	readonly to: Month;
};
export type BatchHistory = {
	readonly replaced: OtherBatch[];
	readonly replacedBy: OtherBatch[];
	/** One page of those that left the books; `count` of all. */
	readonly left: { vouchers: ListedVoucher[]; count: number; page: number; pages: number };
	/** Its file may be posted again: not all of it is in the books. */
	readonly isAgain: boolean;
};

/** Null for a batch that never was in the books. */
export async function findBatchHistory(
	db: Db,
	batch: Batch,
	page: number
): Promise<BatchHistory | null> {
	if (batch.status !== 'posted' && batch.status !== 'reversed') return null;
	const isAgain = batch.status === 'reversed' || batch.replacedVouchers > 0;
	return {
		replaced: await findReplaced(db, batch.id),
		replacedBy: batch.replacedVouchers > 0 ? await findReplacedBy(db, batch.id) : [],
		left: isAgain ? await findLeft(db, batch, page) : { vouchers: [], count: 0, page: 1, pages: 1 },
		isAgain
	};
}

const columns = {
	id: batchTable.id,
	year: batchTable.year,
	number: batchTable.number,
	status: batchTable.status,
	vouchers: count(),
	from: min(voucher.month),
	to: max(voucher.month)
};
type Row = {
	[K in keyof typeof columns]: K extends 'status'
		? BatchStatus
		: K extends 'id' | 'vouchers'
			? number
			: K extends 'from' | 'to'
				? string | null
				: number | null;
};
const toOther = ({ id, year, number, status, vouchers, from, to }: Row): OtherBatch => ({
	id,
	name: batchName(year ?? 0, number ?? 0),
	status,
	vouchers,
	from: from ?? '',
	to: to ?? ''
});

const findReplaced = async (db: Db, batchId: number): Promise<OtherBatch[]> =>
	(
		await db
			.select(columns)
			.from(voucher)
			.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
			.where(eq(voucher.replacedByBatchId, batchId))
			.groupBy(batchTable.id)
	).map(toOther);

const findReplacedBy = async (db: Db, batchId: number): Promise<OtherBatch[]> =>
	(
		await db
			.select(columns)
			.from(voucher)
			.innerJoin(batchTable, eq(batchTable.id, voucher.replacedByBatchId))
			.where(isOfBatch(batchId))
			.groupBy(batchTable.id)
	).map(toOther);

async function findLeft(db: Db, batch: Batch, page: number): Promise<BatchHistory['left']> {
	const left = and(
		isOfBatch(batch.id),
		batch.status === 'reversed' ? undefined : isNotNull(voucher.replacedByBatchId)
	);
	const all = await db.$count(voucher, left);
	const rows = await db
		.select({ id: voucher.id })
		.from(voucher)
		.where(left)
		.orderBy(asc(voucher.id))
		.limit(LISTED)
		.offset((page - 1) * LISTED);
	return {
		vouchers: await listVouchers(
			db,
			rows.map(({ id }) => id)
		),
		count: all,
		page,
		pages: Math.max(1, Math.ceil(all / LISTED))
	};
}
