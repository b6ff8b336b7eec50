/** Posted vouchers of the file's months that the file does not have. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { voucherKey } from '#lib/domain/ledger/voucher.ts';
import type { OverlapReview } from '#lib/domain/ledger-import/review.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import { listVouchers, sumOfVouchers, type ListedVoucher } from './listed-vouchers.ts';

export const LISTED = 50;
/** One page of them; count and sum are of all. */
export type MissingVouchers = { vouchers: ListedVoucher[]; count: number; sumFen: Fen };

export async function findMissing(
	db: Db,
	batch: Batch,
	overlap: OverlapReview | undefined,
	matched: ReadonlySet<string>,
	page: number
): Promise<MissingVouchers> {
	const months = (overlap?.months ?? []).filter(({ missing }) => missing > 0);
	if (months.length === 0) return { vouchers: [], count: 0, sumFen: 0 };
	const held = await db
		.select({
			id: voucher.id,
			month: voucher.month,
			word: voucher.word,
			number: voucher.number
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.ledgerSetId, batch.ledgerSetId),
				eq(voucher.holdsNumber, true),
				inArray(
					voucher.month,
					months.map(({ month }) => month)
				),
				eq(batchTable.status, 'posted')
			)
		)
		.orderBy(asc(voucher.month), asc(voucher.word), asc(voucher.number));
	const ids = held.filter((one) => !matched.has(voucherKey(one))).map(({ id }) => id);
	return {
		vouchers: await listVouchers(db, ids.slice((page - 1) * LISTED, page * LISTED)),
		count: ids.length,
		sumFen: await sumOfVouchers(db, ids)
	};
}
