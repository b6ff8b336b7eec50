import { isMonth, monthAt, monthNumber, yearOf, type FiscalYear, type Month } from '../calendar.ts';
import { isIncomeClass, type IncomeClass } from '../income/income-class.ts';
import { formatPlainYuan, parseFen, type Fen } from '../money.ts';
import { monthIn, officePath, wholeBetween, withParams, yearIn } from './desk-query.ts';

/**
 * What is listed: `vouchers` every line of the vouchers that hold a matching line · `lines` the matching lines ·
 * `income` the matching lines on income accounts (and on costs that the definition takes off) without closing entries, of
 * the ledger sets that count: exactly what the figures of the desk are made of, so that their sum is the figure ·
 * `not-closing` the matching lines without closing entries, of all ledger sets: what spending is made of.
 */
export const BOOKS_KINDS = ['vouchers', 'lines', 'income', 'not-closing'] as const;
export type BooksKind = (typeof BOOKS_KINDS)[number];

/** The state of the books page, all of it in its address. Null stands for "any". */
export type BooksQuery = {
	/** The year of `from`; of `to` too unless the months span years. */
	readonly year: FiscalYear;
	/** `from` not after `to`. */
	readonly from: Month;
	readonly to: Month;
	/** A code with all below it, `=code` for that account alone, or a word of an account's path. */
	readonly account: string | null;
	readonly class: IncomeClass | null;
	readonly min: Fen | null;
	readonly max: Fen | null;
	/** Words of summary or counterparty, or a voucher's name. */
	readonly q: string | null;
	readonly batch: number | null;
	readonly kind: BooksKind;
	/** From 1; what the lines are numbered by. */
	readonly page: number;
	/** The line behind or before which the page lies, so that a deep page needs no counting. */
	readonly at: BooksPlace | null;
};
/** `way` says on which side of the line the page lies. */
export type BooksPlace = {
	readonly way: 'after' | 'before';
	readonly voucherId: number;
	readonly line: number;
};

const TEXT_LENGTH = 100;
const LAST_PAGE = 1_000_000;

/** Never fails: what cannot be understood is as if it were not there. */
export function decodeBooksQuery(params: URLSearchParams, defaultYear: FiscalYear): BooksQuery {
	const [from, to] = monthsIn(params, defaultYear);
	const incomeClass = params.get('class') ?? '';
	return {
		year: yearOf(from),
		from,
		to,
		account: textIn(params.get('account')),
		class: isIncomeClass(incomeClass) ? incomeClass : null,
		min: yuanIn(params.get('min')),
		max: yuanIn(params.get('max')),
		q: textIn(params.get('q')),
		batch: wholeBetween(params.get('batch'), 1, Number.MAX_SAFE_INTEGER),
		kind: BOOKS_KINDS.find((kind) => kind === params.get('kind')) ?? 'vouchers',
		page: wholeBetween(params.get('page'), 1, LAST_PAGE) ?? 1,
		at: placeIn(params)
	};
}

/** First and last month asked for; `until` is the year of the last one where that is another. */
function monthsIn(params: URLSearchParams, defaultYear: FiscalYear): [Month, Month] {
	const [from, to] = [params.get('from'), params.get('to')];
	const year = yearIn(params.get('year')) ?? yearNamedBy(from) ?? defaultYear;
	const until =
		yearIn(params.get('until')) ?? (params.has('year') ? year : yearNamedBy(to)) ?? year;
	const first = monthIn(from, year) ?? monthAt(year, 1);
	const last = monthIn(to, until) ?? monthAt(until, 12);
	return first <= last ? [first, last] : [last, first];
}

const PLACE = /^(\d{1,16})-(\d{1,7})$/;
function placeIn(params: URLSearchParams): BooksPlace | null {
	for (const way of ['after', 'before'] as const) {
		const [, voucherId, line] = PLACE.exec(params.get(way) ?? '') ?? [];
		if (voucherId !== undefined && Number.isSafeInteger(Number(voucherId)))
			return { way, voucherId: Number(voucherId), line: Number(line) };
	}
	return null;
}

/** What was typed as an amount and is none: it is told, for a list without the limit would look like the answer. */
export function unreadAmounts(params: URLSearchParams): { min: string | null; max: string | null } {
	const unread = (name: string): string | null => {
		const typed = textIn(params.get(name));
		return typed !== null && yuanIn(typed) === null ? typed : null;
	};
	return { min: unread('min'), max: unread('max') };
}

/** Leaves out what decoding supplies anyway, so that addresses stay short. */
export function encodeBooksQuery(query: BooksQuery): URLSearchParams {
	const { from, to, kind, page, at } = query;
	const params = new URLSearchParams({ year: String(yearOf(from)) });
	const set = (name: string, value: string | number | null) =>
		value === null || params.set(name, String(value));
	set('from', monthNumber(from) === 1 ? null : monthNumber(from));
	set('until', yearOf(to) === yearOf(from) ? null : yearOf(to));
	set('to', monthNumber(to) === 12 ? null : monthNumber(to));
	set('account', query.account);
	set('class', query.class);
	set('min', query.min === null ? null : formatPlainYuan(query.min));
	set('max', query.max === null ? null : formatPlainYuan(query.max));
	set('q', query.q);
	set('batch', query.batch);
	set('kind', kind === 'vouchers' ? null : kind);
	set('page', page === 1 ? null : page);
	if (at !== null) set(at.way, `${at.voucherId}-${at.line}`);
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
	at: null,
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
	...(query.kind === 'not-closing' && { excludesClosing: true }),
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
