/**
 * 核对 where files overlap: a voucher of a file may stand in another batch (left out when its file was added), and a
 * voucher of a posted batch may have been replaced. Both have to be true of the time when it happened.
 */
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { batchName } from '#lib/domain/ledger/batch.ts';
import { voucherKey, voucherName, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { isOfBatch } from './batch-vouchers.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, voucher } from './db/schema.ts';
import type { Difference } from './verify.ts';

const replacing = alias(batchTable, 'replacing');

/**
 * Which of these keys another batch held when this one was posted. A posted batch holds its own numbers exclusively, so a
 * voucher that it had posted itself and lost since is never among them.
 */
export async function findHeldThen(
	db: Db,
	batch: Batch,
	vouchers: readonly Voucher[]
): Promise<Set<string>> {
	if (vouchers.length === 0 || batch.year === null) return new Set();
	const months = [...new Set(vouchers.map(({ month }) => month))];
	const rows = await db
		.select({ month: voucher.month, word: voucher.word, number: voucher.number })
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.leftJoin(replacing, eq(replacing.id, voucher.replacedByBatchId))
		.where(
			and(
				eq(voucher.ledgerSetId, batch.ledgerSetId),
				inArray(voucher.month, months),
				wasPostedBefore(batch),
				stoodAt(batch)
			)
		);
	return new Set(rows.map(voucherKey));
}

/** Numbers are given in the order of posting, within a ledger set and year. */
const wasPostedBefore = ({ year, name }: Batch): SQL | undefined =>
	and(eq(batchTable.year, year ?? 0), lt(batchTable.number, numberOf(name)));

/** Neither reversed nor replaced by then. */
const stoodAt = ({ postedAt, name }: Batch): SQL | undefined =>
	or(
		and(
			or(isNull(batchTable.reversedAt), gte(batchTable.reversedAt, postedAt ?? 0)),
			isNull(voucher.replacedByBatchId)
		),
		sql`${replacing.number} > ${numberOf(name)}`
	);

const numberOf = (name: string | null): number => Number(name?.split('-')[1] ?? 0);

/** Marks that no replacement made, and vouchers that one should have marked. */
export async function compareMarks(db: Db): Promise<Difference[]> {
	return [...(await findFalseMarks(db)), ...(await findUnmarked(db))];
}

const marked = (db: Db) =>
	db
		.select({
			month: voucher.month,
			word: voucher.word,
			number: voucher.number,
			ledgerSetId: voucher.ledgerSetId,
			holdsNumber: voucher.holdsNumber,
			replacedBy: voucher.replacedByBatchId,
			batchYear: batchTable.year,
			batchNumber: batchTable.number,
			by: replacing
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.leftJoin(replacing, eq(replacing.id, voucher.replacedByBatchId));

/** A posted voucher holds its number unless it was replaced, by a later batch that did replace its month. */
async function findFalseMarks(db: Db): Promise<Difference[]> {
	const rows = await marked(db).where(
		and(
			eq(batchTable.status, 'posted'),
			or(isNotNull(voucher.replacedByBatchId), eq(voucher.holdsNumber, false))
		)
	);
	return rows
		.filter((row) => row.replacedBy === null || row.holdsNumber || !isTrueMark(row))
		.map((row) => ({
			kind: 'replaced-mark',
			where: `${batchName(row.batchYear ?? 0, row.batchNumber ?? 0)} ${row.month} ${voucherName(row)}`,
			expected: '—',
			found: row.by ? batchName(row.by.year ?? 0, row.by.number ?? 0) : '—'
		}));
}

type Marked = Awaited<ReturnType<typeof marked>>[number];

function isTrueMark({ by, month, ledgerSetId, batchYear, batchNumber }: Marked): boolean {
	if (!by || by.ledgerSetId !== ledgerSetId || by.year !== batchYear) return false;
	const replaced = by.review?.overlap?.replacedMonths ?? [];
	const isLater = (by.number ?? 0) > (batchNumber ?? 0);
	return isLater && by.status !== 'posting' && replaced.includes(month);
}

/** Where a batch replaced a month, nothing that was posted before it may still stand there. */
async function findUnmarked(db: Db): Promise<Difference[]> {
	const replacers = await db
		.select()
		.from(batchTable)
		.where(
			and(
				inArray(batchTable.status, ['posted', 'reversed']),
				sql`json_array_length(${batchTable.review}, '$.overlap.replacedMonths') > 0`
			)
		)
		.orderBy(asc(batchTable.id));
	const differences: Difference[] = [];
	for (const { year, number, ledgerSetId, review } of replacers) {
		const left = await marked(db).where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.holdsNumber, true),
				inArray(voucher.month, [...(review?.overlap?.replacedMonths ?? [])]),
				eq(batchTable.status, 'posted'),
				lt(batchTable.number, number ?? 0)
			)
		);
		for (const row of left)
			differences.push({
				kind: 'replaced-mark',
				where: `${batchName(row.batchYear ?? 0, row.batchNumber ?? 0)} ${row.month} ${voucherName(row)}`,
				expected: batchName(year ?? 0, number ?? 0),
				found: '—'
			});
	}
	return differences;
}

export const countMarked = (db: Db, batchId: number): Promise<number> =>
	db.$count(voucher, and(isOfBatch(batchId), isNotNull(voucher.replacedByBatchId)));
