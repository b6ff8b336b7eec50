/** The books behind 会计报表: balances and totals of one ledger set, never entries. */
import { monthAt, monthNumber, type FiscalYear, type Month } from '#lib/domain/calendar.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import { balanceSheetStatement } from '#lib/domain/statements/balance-sheet.ts';
import type { StatementBooks } from '#lib/domain/statements/books.ts';
import { distributionStatement } from '#lib/domain/statements/distribution.ts';
import { incomeStatement } from '#lib/domain/statements/income-statement.ts';
import type { Statement } from '#lib/domain/statements/statement.ts';
import type { StatementQuery } from '#lib/domain/statements/statement-query.ts';
import { MOST_YEARS, yearsStatement } from '#lib/domain/statements/years.ts';
import { findChart } from './accounts.ts';
import { findBalances } from './balances.ts';
import type { Db } from './db/client.ts';
import { findLastPostedMonth, findMonthTotals } from './totals.ts';
import { findFiscalYears, type LedgerSet } from './villages.ts';

export type FoundStatement = {
	readonly set: LedgerSet;
	readonly year: FiscalYear;
	readonly years: readonly FiscalYear[];
	/** Posted up to here, or the earlier month that was asked for. */
	readonly throughMonth: Month;
	readonly statement: Statement;
};

/** Null while the ledger set has no books. An asked year without books is the newest one. */
export async function findStatement(
	db: Db,
	sets: readonly LedgerSet[],
	query: StatementQuery
): Promise<FoundStatement | null> {
	const set = sets.find(({ id }) => id === query.ledger) ?? sets.find((one) => one.countsAsIncome);
	const ledgerYears = set ? await findFiscalYears(db, set.id) : [];
	const years = ledgerYears.map((one) => one.year).toSorted((a, b) => b - a);
	const year = years.find((one) => one === query.year) ?? years[0];
	const posted = set && year ? await findLastPostedMonth(db, [set.id], year) : null;
	if (!set || !year || posted === null) return null;
	const asked = query.month === null ? posted : monthAt(year, query.month);
	const throughMonth = asked < posted ? asked : posted;
	const fromYear = query.kind === 'years' ? year - MOST_YEARS + 1 : year - 1;
	const charts = new Map<FiscalYear, Chart>();
	for (const one of ledgerYears)
		if (one.year >= fromYear && one.year <= year)
			charts.set(one.year, await findChart(db, set.id, one.accountingSystem));
	// Only the two that show balances need them.
	const needsBalances = query.kind === 'balance' || query.kind === 'distribution';
	const period = { from: monthAt(year, 1), to: throughMonth };
	const { accounts, hasOpening } = await findBalances(db, needsBalances ? [set.id] : [], period);
	const totals = await findMonthTotals(db, [set.id], fromYear, year);
	const books = { year, throughMonth, charts, balances: accounts, hasOpening, totals };
	return { set, year, years, throughMonth, statement: statementOf(books, query) };
}

function statementOf(books: StatementBooks, { kind, isWhole }: StatementQuery): Statement {
	if (kind === 'balance') return balanceSheetStatement(books);
	if (kind === 'distribution') return distributionStatement(books);
	if (kind === 'years')
		return yearsStatement(books, isWhole ? 12 : monthNumber(books.throughMonth));
	return incomeStatement(books);
}
