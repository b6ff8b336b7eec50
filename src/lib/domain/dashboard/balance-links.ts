import { monthAt, monthNumber, yearOf } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Period } from '../ledger-import/review.ts';
import type { Measure } from '../trial-balance/compare-trial-balance.ts';
import { booksHref } from './books-query.ts';
import { officePath } from './desk-query.ts';

/**
 * The lines that a figure of an account is made of. An opening balance in January is made of none: it leads to the trial
 * balance that brought it (`openingBatch`), as far as there is one.
 */
export function balanceHref(
	villageSlug: string,
	{ code, isLeaf }: { readonly code: AccountCode; readonly isLeaf: boolean },
	measure: Measure,
	{ from, to }: Period,
	openingBatch: number | null
): string {
	const year = yearOf(from);
	const january = monthAt(year, 1);
	const isFromJanuary = from === january;
	if (measure === 'opening' && isFromJanuary && openingBatch !== null)
		return `${officePath(villageSlug)}/import/${openingBatch}`;
	const before = isFromJanuary ? january : monthAt(year, monthNumber(from) - 1);
	const isOfPeriod = measure === 'debit' || measure === 'credit';
	return booksHref(villageSlug, {
		year,
		from: isOfPeriod ? from : january,
		to: measure === 'opening' ? before : to,
		// A leaf is meant alone; a parent with all below it.
		account: isLeaf && /^\d+$/.test(code) ? `=${code}` : code,
		kind: 'lines'
	});
}
