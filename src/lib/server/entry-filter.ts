/** Which lines of the posted books are meant, as conditions on vouchers and entries. */
import {
	and,
	between,
	eq,
	exists,
	gte,
	inArray,
	isNotNull,
	lte,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Month } from '#lib/domain/calendar.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Fen } from '#lib/domain/money.ts';
import {
	gramQuery,
	likePattern,
	searchWords,
	voucherNamed
} from '#lib/domain/search/search-words.ts';
import { findAccountIdsLike, findCharts, type Charts } from './account-search.ts';
import type { Db } from './db/client.ts';
import { batch, entry, monthTotal, voucher } from './db/schema.ts';
import { findUnindexed, type IdRange } from './search-index.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';

export type EntryFilter = {
	ledgerSetIds: readonly number[];
	from: Month;
	to: Month;
	/** A code with all below it, `=code` for that account alone, or a word of an account's path. */
	account?: string;
	incomeClass?: IncomeClass;
	/** Of the amount on whichever side, sign ignored. */
	minFen?: Fen;
	maxFen?: Fen;
	/** Words of summary or counterparty, all of them in one line, or a voucher name (记-12). */
	words?: string;
	batchId?: number;
	excludesClosing?: boolean;
	/** All lines of every voucher that has a matching one. */
	wholeVouchers?: boolean;
	/** Only lines on income accounts. */
	kind?: 'income';
};

/** A filter with what the books say to it. */
export type Search = {
	readonly filter: EntryFilter;
	readonly charts: Charts;
	/** Months of the filter that have books, in order. */
	readonly months: readonly Month[];
	readonly postedIds: readonly number[];
	/** Null: any. */
	readonly accountIds: readonly number[] | null;
	readonly words: readonly string[];
	/** Vouchers that the words are the name of. */
	readonly named: readonly number[];
	readonly unindexed: readonly IdRange[];
	/** Few vouchers can match: they are looked at all at once, otherwise month by month. */
	readonly isNarrow: boolean;
};
/** One step of a search: of some months, or also of some vouchers. */
export type Slice = { readonly from: Month; readonly to: Month; readonly ids?: IdRange };

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

const each = (values: readonly (string | number)[]): SQL =>
	sql`(select value from json_each(${JSON.stringify(values)}))`;

/** Looked at all at once these take some 20 ms. */
const NARROW_VOUCHERS = 4000;

async function isNarrow(db: Db, search: Search): Promise<boolean> {
	const some = sql`(${candidates(search, boundsOf(search))} limit ${NARROW_VOUCHERS + 1})`;
	const [row] = await db.all<{ n: number }>(sql`select count(*) as n from ${some}`);
	return (row?.n ?? 0) <= NARROW_VOUCHERS;
}

const boundsOf = ({ postedIds }: Pick<Search, 'postedIds'>): IdRange =>
	postedIds.length === 0
		? { first: 0, last: -1 }
		: {
				first: Math.min(...postedIds) * VOUCHERS_PER_BATCH,
				last: (Math.max(...postedIds) + 1) * VOUCHERS_PER_BATCH - 1
			};

const indexed = ({ words }: Search, { first, last }: IdRange): SQL =>
	sql`select rowid as id from voucher_search where voucher_search match ${gramQuery(words)}
		and rowid between ${first} and ${last}`;

/** Vouchers that may hold the words: by the index, by their name, or because they are not in the index yet. */
function candidates(search: Search, range: IdRange): SQL {
	const { named, unindexed } = search;
	return sql`${indexed(search, range)}
		${named.length > 0 ? sql`union all select value from json_each(${JSON.stringify(named)})` : sql``}
		${unindexed.length > 0 ? sql`union all ${idsIn(unindexed)}` : sql``}`;
}

const idsIn = (ranges: readonly IdRange[]): SQL =>
	sql`select v.id from json_each(${JSON.stringify(ranges)}) r
		cross join voucher v on v.id between r.value->>'first' and r.value->>'last'`;

/** For `from voucher cross join entry`, which reads vouchers first. */
export async function conditionsIn(db: Db, search: Search, slice: Slice): Promise<SQL | undefined> {
	const { filter } = search;
	const isWhole = filter.wholeVouchers ?? false;
	return and(
		eq(entry.voucherId, voucher.id),
		await vouchersIn(db, search, slice),
		isWhole ? hasMatchingLine(db, search) : isMatching(search, entry)
	);
}

async function vouchersIn(db: Db, search: Search, slice: Slice): Promise<SQL | undefined> {
	const { filter, words, postedIds } = search;
	return and(
		words.length > 0 && (search.isNarrow || slice.ids)
			? ledById(search, slice, slice.ids ?? boundsOf(search))
			: await ledByMonth(db, search, slice),
		eq(voucher.holdsNumber, true),
		// The batch stands in the id (VOUCHERS_PER_BATCH): no row of `batch` is read for a voucher.
		inArray(sql`${voucher.id} / 10000000`, each(postedIds)),
		filter.excludesClosing ? eq(voucher.isClosing, false) : undefined
	);
}

/** The unary plus keeps SQLite from the index of voucher numbers: these ids are looked up one by one. */
const ledById = (search: Search, { from, to }: Slice, range: IdRange): SQL | undefined =>
	and(
		sql`${voucher.id} in (${candidates(search, range)})`,
		between(voucher.id, range.first, range.last),
		inArray(sql`+${voucher.ledgerSetId}`, [...search.filter.ledgerSetIds]),
		between(sql`+${voucher.month}`, from, to)
	);

/** In the order of voucher numbers; there the unary plus keeps SQLite from looking up the ids of the words instead. */
async function ledByMonth(db: Db, search: Search, slice: Slice): Promise<SQL | undefined> {
	const { ledgerSetIds } = search.filter;
	return and(
		inArray(voucher.ledgerSetId, [...ledgerSetIds]),
		between(voucher.month, slice.from, slice.to),
		search.words.length === 0
			? undefined
			: sql`+${voucher.id} in (${candidates(search, await findBounds(db, search, slice))})`
	);
}

/** A month's vouchers came in few batches: the index is read between the first and the last of them only. */
async function findBounds(db: Db, { filter }: Search, { from, to }: Slice): Promise<IdRange> {
	const [row] = await db
		.select({
			first: sql<number | null>`min(${voucher.id})`,
			last: sql<number | null>`max(${voucher.id})`
		})
		.from(voucher)
		.where(
			and(
				inArray(voucher.ledgerSetId, [...filter.ledgerSetIds]),
				between(voucher.month, from, to),
				eq(voucher.holdsNumber, true)
			)
		);
	return { first: row?.first ?? 0, last: row?.last ?? 0 };
}

type LineColumns = Record<
	'voucherId' | 'accountId' | 'incomeClass' | 'debitFen' | 'creditFen' | 'summary' | 'counterparty',
	SQLiteColumn
>;

function hasMatchingLine(db: Db, search: Search): SQL | undefined {
	const one = alias(entry, 'one');
	const matching = isMatching(search, one);
	if (matching === undefined) return undefined;
	return exists(
		db
			.select({ line: one.line })
			.from(one)
			.where(and(eq(one.voucherId, voucher.id), matching))
	);
}

/** Undefined: any line. */
function isMatching(search: Search, line: LineColumns): SQL | undefined {
	const { accountIds, filter } = search;
	const amount = sql`max(abs(${line.debitFen}), abs(${line.creditFen}))`;
	return and(
		accountIds === null ? undefined : inArray(line.accountId, each(accountIds)),
		filter.incomeClass === undefined ? undefined : eq(line.incomeClass, filter.incomeClass),
		filter.minFen === undefined ? undefined : gte(amount, filter.minFen),
		filter.maxFen === undefined ? undefined : lte(amount, filter.maxFen),
		filter.kind === 'income' ? isNotNull(line.incomeClass) : undefined,
		search.words.length === 0 ? undefined : saysWords(search, line)
	);
}

function saysWords({ words, named }: Search, line: LineColumns): SQL | undefined {
	const says = (text: SQLiteColumn, word: string): SQL =>
		sql`${text} like ${likePattern(word)} escape '\\'`;
	const saysAll = and(
		...words.map((word) => or(says(line.summary, word), says(line.counterparty, word)))
	);
	return named.length === 0 ? saysAll : or(inArray(line.voucherId, each(named)), saysAll);
}
