/** Posted and replaced vouchers as lists show them: one row each. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import { batchName } from '#lib/domain/ledger/batch.ts';
import { voucherName, type Voucher } from '#lib/domain/ledger/voucher.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, entry, voucher } from './db/schema.ts';

export type ListedVoucher = {
	readonly month: Month;
	/** `记-0012`. */
	readonly name: string;
	readonly bookedOn: CivilDate;
	/** Of its first line. */
	readonly summary: string;
	/** Of its debit side. */
	readonly sumFen: Fen;
	/** Where the books have it; null where they do not. */
	readonly posted: { voucherId: number; batchId: number; batchName: string } | null;
	/** Its first row in the file; null where the file does not have it. */
	readonly row: number | null;
};

export const idList = (ids: readonly number[]) =>
	sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** In the order of the ids. */
export async function listVouchers(db: Db, ids: readonly number[]): Promise<ListedVoucher[]> {
	const rows = await db
		.select({
			id: voucher.id,
			month: voucher.month,
			word: voucher.word,
			number: voucher.number,
			bookedOn: voucher.bookedOn,
			batchId: voucher.batchId,
			batchYear: batchTable.year,
			batchNumber: batchTable.number,
			summary: entry.summary
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.innerJoin(entry, and(eq(entry.voucherId, voucher.id), eq(entry.line, 1)))
		.where(inArray(voucher.id, idList(ids)));
	const byId = new Map(rows.map((row) => [row.id, row]));
	const sums = await findSums(db, ids);
	return ids.flatMap((id) => {
		const row = byId.get(id);
		if (!row) return [];
		const { month, bookedOn, summary, batchId, batchYear, batchNumber } = row;
		const posted = {
			voucherId: id,
			batchId,
			batchName: batchName(batchYear ?? 0, batchNumber ?? 0)
		};
		const sumFen = sums.get(id) ?? 0;
		return [{ month, name: voucherName(row), bookedOn, summary, sumFen, posted, row: null }];
	});
}

async function findSums(db: Db, ids: readonly number[]): Promise<Map<number, Fen>> {
	const rows = await db
		.select({ id: entry.voucherId, sumFen: sql`sum(${entry.debitFen})`.mapWith(Number) })
		.from(entry)
		.where(inArray(entry.voucherId, idList(ids)))
		.groupBy(entry.voucherId);
	return new Map(rows.map(({ id, sumFen }) => [id, sumFen]));
}

/** The debit side of all these vouchers. */
export async function sumOfVouchers(db: Db, ids: readonly number[]): Promise<Fen> {
	const [row] = await db
		.select({ sumFen: sql`coalesce(sum(${entry.debitFen}), 0)`.mapWith(Number) })
		.from(entry)
		.where(inArray(entry.voucherId, idList(ids)));
	return row?.sumFen ?? 0;
}

/** A voucher of a file, with where the books hold one of its number. */
export async function listFileVoucher(
	db: Db,
	ledgerSetId: number,
	one: Voucher
): Promise<ListedVoucher> {
	return {
		month: one.month,
		name: voucherName(one),
		bookedOn: one.bookedOn,
		summary: one.entries[0]?.summary ?? '',
		sumFen: one.entries.reduce((sum, { debitFen }) => sum + debitFen, 0),
		posted: await findHolder(db, ledgerSetId, one),
		row: one.entries[0]?.rowNumber ?? null
	};
}

type Key = Pick<Voucher, 'month' | 'word' | 'number'>;

/** The posted voucher that holds this number. */
export async function findHolder(
	db: Db,
	ledgerSetId: number,
	{ month, word, number }: Key
): Promise<ListedVoucher['posted']> {
	const [row] = await db
		.select({
			voucherId: voucher.id,
			batchId: voucher.batchId,
			batchYear: batchTable.year,
			batchNumber: batchTable.number
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.month, month),
				eq(voucher.word, word),
				eq(voucher.number, number),
				eq(voucher.holdsNumber, true),
				eq(batchTable.status, 'posted')
			)
		);
	if (!row) return null;
	const { voucherId, batchId, batchYear, batchNumber } = row;
	return { voucherId, batchId, batchName: batchName(batchYear ?? 0, batchNumber ?? 0) };
}
