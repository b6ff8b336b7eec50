/** The same voucher number before and after a replacement, so that history can be walked both ways. */
import { and, eq } from 'drizzle-orm';
import { batchName } from '#lib/domain/ledger/batch.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import { findHolder, type ListedVoucher } from './listed-vouchers.ts';

type Link = NonNullable<ListedVoucher['posted']>;
export type Versions = {
	/** `current`: the voucher that stands in the books under this number now; null where none does. */
	readonly replacedBy: { batchId: number; batchName: string; current: Link | null } | null;
	/** What this one replaced. */
	readonly earlier: Link[];
};

export async function findVersions(db: Db, voucherId: number): Promise<Versions> {
	const [one] = await db.select().from(voucher).where(eq(voucher.id, voucherId));
	if (!one) throw new Error(`no voucher ${voucherId}`);
	const earlier = await db
		.select({
			voucherId: voucher.id,
			batchId: voucher.batchId,
			year: batchTable.year,
			number: batchTable.number
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.replacedByBatchId, one.batchId),
				eq(voucher.month, one.month),
				eq(voucher.word, one.word),
				eq(voucher.number, one.number)
			)
		);
	return {
		replacedBy: await findReplacing(db, one),
		earlier: earlier.map(({ year, number, ...link }) => ({
			...link,
			batchName: batchName(year ?? 0, number ?? 0)
		}))
	};
}

async function findReplacing(
	db: Db,
	one: typeof voucher.$inferSelect
): Promise<Versions['replacedBy']> {
	if (one.replacedByBatchId === null) return null;
	const [by] = await db
		.select({ id: batchTable.id, year: batchTable.year, number: batchTable.number })
		.from(batchTable)
		.where(eq(batchTable.id, one.replacedByBatchId));
	if (!by) return null;
	const current = await findHolder(db, one.ledgerSetId, one);
	return { batchId: by.id, batchName: batchName(by.year ?? 0, by.number ?? 0), current };
}
