import type { BooksContext } from '#lib/domain/ledger-import/review.ts';
import type { MonthHolders } from './month-holders.ts';

/** What the books know, as plain data that can cross to another thread. */
export type BooksFacts = Omit<BooksContext, 'postedDigest' | 'postedKeys'> & {
	/** Digests of posted vouchers of the year, by `voucherKey`. */
	readonly posted: ReadonlyMap<string, string>;
	/** Whose they are, as of just before they were read. */
	readonly holders: MonthHolders;
};

export const contextOf = ({ posted, ...facts }: BooksFacts): BooksContext => ({
	...facts,
	postedDigest: (key) => posted.get(key),
	...(posted.size > 0 ? { postedKeys: () => posted.keys() } : {})
});
