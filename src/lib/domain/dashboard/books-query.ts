import { isMonth, monthAt, monthNumber, type FiscalYear, type Month } from '../calendar.ts';
import { isIncomeClass, type IncomeClass } from '../income/income-class.ts';
import { formatPlainYuan, parseFen, type Fen } from '../money.ts';
import { monthIn, officePath, wholeBetween, withParams, yearIn } from './desk-query.ts';

/**
 * What is listed: `vouchers` every line of the vouchers that hold a matching line · `lines` the matching lines ·
 * `income` the matching lines on income accounts without closing entries, of the ledger sets that count: exactly
 * what the figures of the desk are made of, so that their sum is the figure.
 */
export const BOOKS_KINDS = ['vouchers', 'lines', 'income'] as const;
export type BooksKind = (typeof BOOKS_KINDS)[number];

/** The state of the books page, all of it in its address. Null stands for "any". */
export type BooksQuery = {
	readonly year: FiscalYear;
	/** Months of that year, `from` not after `to`. */
	readonly from: Month;
	readonly to: Month;
	/** A code with all below it, `=code` for that account alone, or a word of an account's path. */
	readonly account: string | null;
	readonly class: IncomeClass | null;
	readonly min: Fen | null;
	readonly max: Fen | null;
	/** Words of the summary, or a voucher's name. */
	readonly q: string | null;
	readonly batch: number | null;
	readonly kind: BooksKind;
	/** From 1. */
	readonly page: number;
};

const TEXT_LENGTH = 100;
const LAST_PAGE = 1_000_000;

/** Never fails: what cannot be understood is as if it were not there. */
export function decodeBooksQuery(params: URLSearchParams, defaultYear: FiscalYear): BooksQuery {
	const year = yearIn(params.get('year')) ?? yearNamedBy(params.get('from')) ?? defaultYear;
	const from = monthIn(params.get('from'), year) ?? monthAt(year, 1);
	const to = monthIn(params.get('to'), year) ?? monthAt(year, 12);
	const incomeClass = params.get('class') ?? '';
	return {
		year,
		from: from <= to ? from : to,
		to: from <= to ? to : from,
		account: textIn(params.get('account')),
		class: isIncomeClass(incomeClass) ? incomeClass : null,
		min: yuanIn(params.get('min')),
		max: yuanIn(params.get('max')),
		q: textIn(params.get('q')),
		batch: wholeBetween(params.get('batch'), 1, Number.MAX_SAFE_INTEGER),
		kind: BOOKS_KINDS.find((kind) => kind === params.get('kind')) ?? 'vouchers',
		page: wholeBetween(params.get('page'), 1, LAST_PAGE) ?? 1
	};
}

/** Leaves out what decoding supplies anyway, so that addresses stay short. */
export function encodeBooksQuery(query: BooksQuery): URLSearchParams {
	const { year, from, to, kind, page } = query;
	const params = new URLSearchParams({ year: String(year) });
	const set = (name: string, value: string | number | null) =>
		value === null || params.set(name, String(value));
	set('from', monthNumber(from) === 1 ? null : monthNumber(from));
	set('to', monthNumber(to) === 12 ? null : monthNumber(to));
	set('account', query.account);
	set('class', query.class);
	set('min', query.min === null ? null : formatPlainYuan(query.min));
	set('max', query.max === null ? null : formatPlainYuan(query.max));
	set('q', query.q);
	set('batch', query.batch);
	set('kind', kind === 'vouchers' ? null : kind);
	set('page', page === 1 ? null : page);
	return params;
}

/** A link into the books; what is not given is not narrowed. */
export const booksHref = (
	villageSlug: string,
	partial: Partial<BooksQuery> & { readonly year: FiscalYear }
): string => withParams(`${officePath(villageSlug)}/books`, encodeBooksQuery(booksQuery(partial)));

/** The whole year's vouchers, narrowed by what is given. */
export const booksQuery = (
	partial: Partial<BooksQuery> & { readonly year: FiscalYear }
): BooksQuery => ({
	from: monthAt(partial.year, 1),
	to: monthAt(partial.year, 12),
	account: null,
	class: null,
	min: null,
	max: null,
	q: null,
	batch: null,
	kind: 'vouchers',
	page: 1,
	...partial
});

/** The filter of `findEntries`; which ledger sets it searches is the caller's to add. */
export const toEntryFilter = (query: BooksQuery) => ({
	from: query.from,
	to: query.to,
	...(query.account !== null && { account: query.account }),
	...(query.class !== null && { incomeClass: query.class }),
	...(query.min !== null && { minFen: query.min }),
	...(query.max !== null && { maxFen: query.max }),
	...(query.q !== null && { words: query.q }),
	...(query.batch !== null && { batchId: query.batch }),
	...(query.kind === 'vouchers' && { wholeVouchers: true }),
	...(query.kind === 'income' && { excludesClosing: true, kind: 'income' as const })
});

const yearNamedBy = (text: string | null): FiscalYear | null =>
	text !== null && isMonth(text) ? yearIn(text.slice(0, 4)) : null;

/** Trimmed, at most `TEXT_LENGTH` characters; no half characters, so that an address survives being sent. */
function textIn(text: string | null): string | null {
	const kept = [...(text ?? '').toWellFormed().trim()].slice(0, TEXT_LENGTH).join('').trim();
	return kept === '' ? null : kept;
}

/** 元 as typed; sign ignored, for amounts are sought on either side. */
function yuanIn(text: string | null): Fen | null {
	const [, number = '', inWan] = /^(.*?)\s*(万元?)?$/.exec((text ?? '').trim()) ?? [];
	const amount = parseFen(number);
	return amount.ok ? Math.abs(amount.value) * (inWan ? 10_000 : 1) : null;
}
