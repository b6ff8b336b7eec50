/** What the books know when a trial balance or a list of accounts is read: it depends on the year the file turns out to be about. */
import type { FiscalYear } from '#lib/domain/calendar.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { noBooks } from '#lib/domain/ledger-import/import-ledger.ts';
import type { BooksContext, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { findChart } from './accounts.ts';
import type { Db } from './db/client.ts';
import { findFiscalYears } from './villages.ts';

/** `system`: what the file itself says, for a year that has no books yet. */
export type BooksOf = (year: FiscalYear | null, system: AccountingSystem | null) => BooksContext;

export async function findBooksOfYear(db: Db, ledgerSetId: number): Promise<BooksOf> {
	const years = await findFiscalYears(db, ledgerSetId);
	const charts = {
		rural_2004: await findChart(db, ledgerSetId, 'rural_2004'),
		rural_2023: await findChart(db, ledgerSetId, 'rural_2023')
	};
	const isOneSystem = new Set(years.map((one) => one.accountingSystem)).size === 1;
	return (year, system) => {
		const asked = year ?? (isOneSystem ? (years.at(-1)?.year ?? null) : null);
		const known = years.find((one) => one.year === asked);
		const chartOf = known?.accountingSystem ?? system;
		return {
			...noBooks,
			fiscalYear: asked,
			accountingSystem: known?.accountingSystem ?? null,
			chart: chartOf === null ? null : charts[chartOf],
			closedThrough: known?.closedThrough ?? null,
			admitsNewAccounts: false
		};
	};
}

/** Reads once to learn the system where the year has no books, and again with the set's own accounts under it. */
export function readWithBooks<R extends { review: LedgerReview }>(
	read: (system: AccountingSystem | null) => R | null
): R | null {
	const first = read(null);
	const system = first?.review.accountingSystem ?? null;
	return system === null ? first : read(system);
}
