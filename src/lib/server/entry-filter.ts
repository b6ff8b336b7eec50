/** Makes a search of a filter: what the books say to it, and the steps in which it is done. */
import { and, between, eq, inArray, sql } from 'drizzle-orm';
import type { Month } from '#lib/domain/calendar.ts';
import { searchWords, voucherNamed } from '#lib/domain/search/search-words.ts';
import { findAccountIdsLike, findCharts } from './account-search.ts';
import type { Db } from './db/client.ts';
import { batch, monthTotal, voucher } from './db/schema.ts';
import {
	boundsOf,
	candidates,
	each,
	indexed,
	type EntryFilter,
	type Search,
	type Slice
} from './entry-candidates.ts';
import { findUnindexed } from './search-index.ts';

export type { EntryFilter, Search, Slice } from './entry-candidates.ts';

export async function prepareSearch(db: Db, filter: EntryFilter): Promise<Search> {
	const months = await findMonths(db, filter);
	const words = searchWords(filter.words ?? '');
	const postedIds = await findPostedIds(db, filter);
	const { charts, accounts } = await findCharts(db, filter.ledgerSetIds);
	const search = {
		filter,
		charts,
		months,
		postedIds,
		accountIds: filter.account === undefined ? null : findAccountIdsLike(filter.account, accounts),
		words,
		named: words.length === 0 ? [] : await findNamed(db, filter, months),
		unindexed: words.length === 0 ? [] : await findUnindexed(db, filter.ledgerSetIds),
		isNarrow: false
	};
	return { ...search, isNarrow: words.length > 0 && (await isNarrow(db, search)) };
}

export const slicesOf = ({ isNarrow, months, filter }: Search): Slice[] =>
	isNarrow ? [filter] : months.map((month) => ({ from: month, to: month }));

/**
 * Steps for what needs no order. Words lead through their vouchers, which is faster than through all of a month; while
 * some vouchers are not in the index, through the months.
 */
export async function* sumSlicesOf(db: Db, search: Search): AsyncGenerator<Slice> {
	if (search.isNarrow || search.words.length === 0 || search.unindexed.length > 0) {
		yield* slicesOf(search);
		return;
	}
	const bounds = boundsOf(search);
	for (let { first } = bounds; ;) {
		const some = sql`(${indexed(search, { first, last: bounds.last })} limit ${NARROW_VOUCHERS})`;
		const [row] = await db.all<{ n: number; last: number }>(
			sql`select count(*) as n, max(id) as last from ${some}`
		);
		const isLast = !row || row.n < NARROW_VOUCHERS;
		yield { ...search.filter, ids: { first, last: isLast ? bounds.last : row.last } };
		if (isLast) return;
		first = row.last + 1;
	}
}

async function findMonths(db: Db, { ledgerSetIds, from, to }: EntryFilter): Promise<Month[]> {
	const rows = await db
		.selectDistinct({ month: monthTotal.month })
		.from(monthTotal)
		.where(
			and(inArray(monthTotal.ledgerSetId, [...ledgerSetIds]), between(monthTotal.month, from, to))
		)
		.orderBy(monthTotal.month);
	return rows.map((row) => row.month);
}

async function findPostedIds(db: Db, { ledgerSetIds, batchId }: EntryFilter): Promise<number[]> {
	const rows = await db
		.select({ id: batch.id })
		.from(batch)
		.where(
			and(
				inArray(batch.ledgerSetId, [...ledgerSetIds]),
				eq(batch.status, 'posted'),
				batchId === undefined ? undefined : eq(batch.id, batchId)
			)
		);
	return rows.map((row) => row.id);
}

async function findNamed(db: Db, filter: EntryFilter, months: readonly Month[]): Promise<number[]> {
	const named = voucherNamed(filter.words ?? '');
	if (named === null) return [];
	const rows = await db
		.select({ id: voucher.id })
		.from(voucher)
		.where(
			and(
				inArray(voucher.ledgerSetId, [...filter.ledgerSetIds]),
				inArray(voucher.month, each(months)),
				eq(voucher.word, named.word),
				eq(voucher.number, named.number),
				eq(voucher.holdsNumber, true)
			)
		);
	return rows.map((row) => row.id);
}

/** Looked at all at once these take some 20 ms. */
const NARROW_VOUCHERS = 4000;

async function isNarrow(db: Db, search: Search): Promise<boolean> {
	const some = sql`(${candidates(search, boundsOf(search))} limit ${NARROW_VOUCHERS + 1})`;
	const [row] = await db.all<{ n: number }>(sql`select count(*) as n from ${some}`);
	return (row?.n ?? 0) <= NARROW_VOUCHERS;
}
