/** Where the figures of the year ahead lead: to lines of the books, to a contract, to what was announced. */
import { monthAt, type FiscalYear, type Month } from '../calendar.ts';
import { booksHref } from '../dashboard/books-query.ts';
import { officePath, withParams } from '../dashboard/desk-query.ts';
import type { Forecast, ForecastItem, ForecastSource } from './forecast.ts';
import type { GapCause } from './gap-causes.ts';

const stableLines = (
	slug: string,
	year: FiscalYear,
	months: { readonly from?: Month; readonly to?: Month },
	account?: string
): string =>
	booksHref(slug, {
		year,
		class: 'stable',
		kind: 'income',
		...months,
		...(account !== undefined && { account: `=${account}` })
	});

export const aheadHref = (slug: string, year: FiscalYear): string =>
	withParams(`${officePath(slug)}/ahead`, new URLSearchParams({ year: String(year) }));
export const contractHref = (slug: string, id: number): string =>
	`${officePath(slug)}/contracts/${id}`;

/** Null while nothing is booked. */
export const bookedHref = (slug: string, { year, cutoff }: Forecast): string | null =>
	cutoff === null ? null : stableLines(slug, year, { to: cutoff });

export const sourceBookedHref = (
	slug: string,
	{ year, cutoff }: Forecast,
	{ code }: ForecastSource
): string | null =>
	cutoff === null || code === null ? null : stableLines(slug, year, { to: cutoff }, code);

/** Null where history stood under several accounts: one filter could not name them. */
export function itemHref(slug: string, forecast: Forecast, { of }: ForecastItem): string | null {
	if (of.kind === 'instalment') return contractHref(slug, of.contractId);
	if (of.kind === 'expected') return `${aheadHref(slug, forecast.year)}#expected-${of.expectedId}`;
	const [code, ...others] = of.codes;
	return code === undefined || others.length > 0
		? null
		: stableLines(slug, of.year, { from: of.from, to: of.through }, code);
}

/** The contract, or what is booked of the source this year; for what the target asks, the target. */
export function causeHref(slug: string, forecast: Forecast, cause: GapCause): string | null {
	if (cause.kind === 'asked') return `${officePath(slug)}/target?year=${forecast.year}`;
	if (cause.contract) return contractHref(slug, cause.contract.id);
	const code = cause.source?.code ?? null;
	if (code === null) return null;
	const year = cause.kind === 'one-off' ? forecast.year - 1 : forecast.year;
	return stableLines(slug, year, { from: monthAt(year, 1), to: monthAt(year, 12) }, code);
}
