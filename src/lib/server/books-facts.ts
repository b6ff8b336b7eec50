import type { BooksContext } from '#lib/domain/ledger-import/review.ts';

/** What the books know, as plain data that can cross to another thread. */
export type BooksFacts = Omit<BooksContext, 'postedDigest'> & {
	/** Digests of posted vouchers of the year, by `voucherKey`. */
	readonly posted: ReadonlyMap<string, string>;
};

export const contextOf = ({ posted, ...facts }: BooksFacts): BooksContext => ({
	...facts,
	postedDigest: (key) => posted.get(key)
});
