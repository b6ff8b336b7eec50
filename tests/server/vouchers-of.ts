import { asc } from 'drizzle-orm';
import { isOfBatch } from '#lib/server/batch-vouchers.ts';
import type { Db } from '#lib/server/db/client.ts';
import { voucher } from '#lib/server/db/schema.ts';

/** The ids of a batch's vouchers in their order. */
export const findVouchersOf = async (db: Db, batchId: number): Promise<number[]> =>
	(
		await db
			.select({ id: voucher.id })
			.from(voucher)
			.where(isOfBatch(batchId))
			.orderBy(asc(voucher.id))
	).map(({ id }) => id);
