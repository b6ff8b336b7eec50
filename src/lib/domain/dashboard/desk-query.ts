import { isMonth, monthAt, monthNumber, yearOf, type FiscalYear, type Month } from '../calendar.ts';

/**
 * What the desk's address says: `?year=2022&month=9`. Without a year the page takes the newest one with books,
 * without a month the last one posted; a month stands only beside its year.
 */
export type DeskQuery = { readonly year: FiscalYear | null; readonly month: Month | null };

/** Never fails: what cannot be understood is as if it were not there. */
export function decodeDeskQuery(params: URLSearchParams): DeskQuery {
	const year = yearIn(params.get('year'));
	return { year, month: year === null ? null : monthIn(params.get('month'), year) };
}

export function encodeDeskQuery({ year, month }: DeskQuery): URLSearchParams {
	const params = new URLSearchParams();
	if (year !== null) params.set('year', String(year));
	if (month !== null && yearOf(month) === year) params.set('month', String(monthNumber(month)));
	return params;
}

export const deskHref = (villageSlug: string, query: Partial<DeskQuery> = {}): string =>
	withParams(officePath(villageSlug), encodeDeskQuery({ year: null, month: null, ...query }));

/** Years that a civil date may have (calendar.ts). */
export const yearIn = (text: string | null): FiscalYear | null => wholeBetween(text, 1949, 2199);

/** `9` or `2022-09`; a month of another year is none. */
export function monthIn(text: string | null, year: FiscalYear): Month | null {
	const number = wholeBetween(text, 1, 12);
	if (number !== null) return monthAt(year, number);
	return text !== null && isMonth(text) && yearOf(text) === year ? text : null;
}

/** Plain digits only: `09` and `9` are nine, `1e1` and `９` are nothing. */
export function wholeBetween(text: string | null, least: number, most: number): number | null {
	if (text === null || !/^\s*\d{1,16}\s*$/.test(text)) return null;
	const number = Number(text);
	return number >= least && number <= most ? number : null;
}

export const officePath = (villageSlug: string): string =>
	`/office/${encodeURIComponent(villageSlug)}`;

export function withParams(path: string, params: URLSearchParams): string {
	const query = params.toString();
	return query === '' ? path : `${path}?${query}`;
}
