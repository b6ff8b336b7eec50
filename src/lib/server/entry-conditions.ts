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
import { likePattern } from '#lib/domain/search/search-words.ts';
import type { Db } from './db/client.ts';
import { entry, voucher } from './db/schema.ts';
import { boundsOf, candidates, each, type Search, type Slice } from './entry-candidates.ts';
import type { IdRange } from './search-index.ts';

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
