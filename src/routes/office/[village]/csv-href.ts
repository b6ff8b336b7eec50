import { encodeDeskQuery, officePath, withParams } from '#lib/domain/dashboard/desk-query.ts';
import type { IncomeReport } from '#lib/domain/income/income-report.ts';

/** The file of exactly what the page shows. */
export const csvHref = (slug: string, { year, throughMonth }: IncomeReport): string =>
	withParams(`${officePath(slug)}/desk.csv`, encodeDeskQuery({ year, month: throughMonth }));

export const meetingHref = (slug: string, { year, throughMonth }: IncomeReport): string =>
	withParams(`${officePath(slug)}/meeting`, encodeDeskQuery({ year, month: throughMonth }));
