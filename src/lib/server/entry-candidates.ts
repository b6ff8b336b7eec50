/** What is sought in the posted books, and which vouchers may hold it. */
import { sql, type SQL } from 'drizzle-orm';
import type { Month } from '#lib/domain/calendar.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Fen } from '#lib/domain/money.ts';
import { gramQuery } from '#lib/domain/search/search-words.ts';
import type { Charts } from './account-search.ts';
import type { IdRange } from './search-index.ts';
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

export const each = (values: readonly (string | number)[]): SQL =>
	sql`(select value from json_each(${JSON.stringify(values)}))`;

export const boundsOf = ({ postedIds }: Pick<Search, 'postedIds'>): IdRange =>
	postedIds.length === 0
		? { first: 0, last: -1 }
		: {
				first: Math.min(...postedIds) * VOUCHERS_PER_BATCH,
				last: (Math.max(...postedIds) + 1) * VOUCHERS_PER_BATCH - 1
			};

export const indexed = ({ words }: Search, { first, last }: IdRange): SQL =>
	sql`select rowid as id from voucher_search where voucher_search match ${gramQuery(words)}
		and rowid between ${first} and ${last}`;

/** Vouchers that may hold the words: by the index, by their name, or because they are not in the index yet. */
export function candidates(search: Search, range: IdRange): SQL {
	const { named, unindexed } = search;
	return sql`${indexed(search, range)}
		${named.length > 0 ? sql`union all select value from json_each(${JSON.stringify(named)})` : sql``}
		${unindexed.length > 0 ? sql`union all ${idsIn(unindexed)}` : sql``}`;
}

const idsIn = (ranges: readonly IdRange[]): SQL =>
	sql`select v.id from json_each(${JSON.stringify(ranges)}) r
		cross join voucher v on v.id between r.value->>'first' and r.value->>'last'`;
