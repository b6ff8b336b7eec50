/** Where what a check found is mended or looked at, for those whose own lines do not lead there. */
import { isMonth, yearOf, type Month } from '../calendar.ts';
import { booksHref } from '../dashboard/books-query.ts';
import { officePath } from '../dashboard/desk-query.ts';
import type { CheckCode, CheckFinding } from './checks.ts';

type Found = Pick<CheckFinding, 'code' | 'names'>;
type Months = { readonly from: Month; readonly through: Month };
type Where = (slug: string, names: readonly string[], of: Months) => string;

const page =
	(path: string): Where =>
	(slug) =>
		`${officePath(slug)}/${path}`;

/** The vouchers of the months that are named, of the whole period where none is. */
const books: Where = (slug, names, { from, through }) => {
	const months = names.filter(isMonth).toSorted();
	const [first, last] = [months[0] ?? from, months.at(-1) ?? through];
	return booksHref(slug, { year: yearOf(first), from: first, to: last });
};
const balances: Where = (slug, _names, { from }) =>
	`${officePath(slug)}/books/balances?year=${yearOf(from)}`;

const PLACES: Partial<Record<CheckCode, Where>> = {
	'month-unposted': page('import'),
	'voucher-gap': page('import'),
	'no-opening': page('import'),
	'trial-differs': page('import'),
	'needs-review': page('income'),
	'negative-money': balances,
	'received-unlike-last-year': books,
	'spent-unlike-last-year': books,
	'rent-overdue': page('receipts#reminders')
};

/** Null where the lines of the check say it all. */
export const checkPlace = (slug: string, { code, names }: Found, of: Months): string | null =>
	PLACES[code]?.(slug, names, of) ?? null;
