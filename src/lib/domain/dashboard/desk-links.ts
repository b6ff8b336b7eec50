import { monthAt, type FiscalYear, type Month } from '../calendar.ts';
import type { IncomeClass } from '../income/income-class.ts';
import type { IncomeReport } from '../income/income-report.ts';
import type { IncomeSource } from '../income/income-sources.ts';
import { booksHref } from './books-query.ts';
import { officePath } from './desk-query.ts';

/** Where each figure of the desk leads: to the lines that make it up, whose sum is the figure. */

const incomeLines = (
	villageSlug: string,
	year: FiscalYear,
	incomeClass: IncomeClass,
	months: { readonly from?: Month; readonly to?: Month },
	account?: string
): string =>
	booksHref(villageSlug, {
		year,
		class: incomeClass,
		kind: 'income',
		...months,
		...(account !== undefined && { account })
	});

/** Lines of one class, January to the report's month. */
export const classHref = (
	villageSlug: string,
	report: IncomeReport,
	incomeClass: IncomeClass
): string =>
	incomeLines(
		villageSlug,
		report.year,
		incomeClass,
		report.throughMonth === null ? {} : { to: report.throughMonth }
	);

export const stableHref = (villageSlug: string, report: IncomeReport): string =>
	classHref(villageSlug, report, 'stable');

/** One month alone, or January up to it. */
export const monthHref = (villageSlug: string, month: Month, isCumulative: boolean): string =>
	incomeLines(
		villageSlug,
		Number(month.slice(0, 4)),
		'stable',
		isCumulative ? { to: month } : { from: month, to: month }
	);

/** The same months of last year, or the whole of it. */
export function lastYearHref(villageSlug: string, report: IncomeReport, isWhole = false): string {
	const through = report.throughMonth;
	const year = report.year - 1;
	return incomeLines(
		villageSlug,
		year,
		'stable',
		isWhole || through === null ? {} : { to: monthAt(year, Number(through.slice(5))) }
	);
}

/** Null for a source that stood in last year's books only. */
export const sourceHref = (
	villageSlug: string,
	report: IncomeReport,
	source: IncomeSource
): string | null =>
	source.code === null || report.throughMonth === null
		? null
		: incomeLines(
				villageSlug,
				report.year,
				'stable',
				{ to: report.throughMonth },
				`=${source.code}`
			);

/** Null where it was several accounts or none: one filter could not name them. */
export function sourceLastYearHref(
	villageSlug: string,
	report: IncomeReport,
	source: IncomeSource
): string | null {
	const [code, ...others] = source.lastYearCodes;
	if (code === undefined || others.length > 0 || report.throughMonth === null) return null;
	const year = report.year - 1;
	const to = monthAt(year, Number(report.throughMonth.slice(5)));
	return incomeLines(villageSlug, year, 'stable', { to }, `=${code}`);
}

export const targetHref = (villageSlug: string): string => `${officePath(villageSlug)}/target`;
