/** 科目余额: opening balances and what was booked since, by account. Read from the totals, so its cost does not grow. */
import { and, between, desc, eq, lte, sql, type Column, type SQL } from 'drizzle-orm';
import { monthAt, yearOf, type FiscalYear } from '#lib/domain/calendar.ts';
import { addBalances, type AccountBalance, type Balance } from '#lib/domain/ledger/balances.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { systemInForce } from '#lib/domain/ledger/accounting-system.ts';
import type { Period } from '#lib/domain/ledger-import/review.ts';
import type { Db } from './db/client.ts';
import { account, batch, monthTotal, openingBalance } from './db/schema.ts';
import { findFiscalYears } from './villages.ts';

/** Where the balances of a year come from. */
export type Opening = {
	/** The batch whose trial balance was adopted. */
	readonly batchId: number;
	/** The year it opens; an earlier one where its balances were carried on since. */
	readonly year: FiscalYear;
};
export type Balances = {
	/** Leaves that carry anything, by code. */
	readonly accounts: readonly AccountBalance[];
	/** False where a ledger set has no opening balances: then balances are only what the books have moved since their first year. */
	readonly hasOpening: boolean;
	readonly openings: readonly Opening[];
};

/** Over the months of one year; of several ledger sets together, account by account. */
export async function findBalances(
	db: Db,
	ledgerSetIds: readonly number[],
	period: Period
): Promise<Balances> {
	const openings: Opening[] = [];
	const accounts = new Map<string, Balance>();
	for (const id of ledgerSetIds) {
		const year = yearOf(period.from);
		const system = await findSystem(db, id, year);
		if (system === null) continue;
		const opening = await findOpening(db, id, year, system);
		if (opening) openings.push(opening);
		for (const { code, ...balance } of await findOfSet(db, id, system, period, opening)) {
			const known = accounts.get(code);
			accounts.set(code, known ? addBalances(known, balance) : balance);
		}
	}
	return {
		accounts: [...accounts]
			.map(([code, balance]) => ({ code, ...balance }))
			.sort((a, b) => (a.code < b.code ? -1 : 1)),
		hasOpening: openings.length === ledgerSetIds.length && openings.length > 0,
		openings
	};
}

/**
 * The newest opening balances up to this year, carried on as long as the accounting system stays the same: the codes of
 * another system are other accounts (新旧衔接 is a person's work).
 */
async function findOpening(
	db: Db,
	ledgerSetId: number,
	year: FiscalYear,
	system: AccountingSystem
): Promise<Opening | null> {
	const [row] = await db
		.selectDistinct({ batchId: openingBalance.batchId, year: openingBalance.year })
		.from(openingBalance)
		.innerJoin(batch, and(eq(batch.id, openingBalance.batchId), eq(batch.status, 'posted')))
		.where(and(eq(openingBalance.ledgerSetId, ledgerSetId), lte(openingBalance.year, year)))
		.orderBy(desc(openingBalance.year))
		.limit(1);
	if (!row) return null;
	const since = (await findFiscalYears(db, ledgerSetId)).filter(
		(one) => one.year >= row.year && one.year <= year
	);
	return since.every((one) => one.accountingSystem === system) ? row : null;
}

/** Of the year, or of the books before it where the law did not change the system in between. */
async function findSystem(
	db: Db,
	ledgerSetId: number,
	year: FiscalYear
): Promise<AccountingSystem | null> {
	const last = (await findFiscalYears(db, ledgerSetId)).findLast((one) => one.year <= year);
	if (!last) return null;
	const isSameLaw = systemInForce(last.year) === systemInForce(year);
	return last.year === year || isSameLaw ? last.accountingSystem : null;
}

const fen = (expression: SQL): SQL<number> => sql`coalesce(sum(${expression}), 0)`.mapWith(Number);

async function findOfSet(
	db: Db,
	ledgerSetId: number,
	system: AccountingSystem,
	period: Period,
	opening: Opening | null
): Promise<AccountBalance[]> {
	const year = yearOf(period.from);
	const adopted = opening ? await findOpeningRows(db, opening.batchId) : [];
	const since = opening?.year ?? (await findFirstYear(db, ledgerSetId, system, year));
	const moved = await findMoved(db, ledgerSetId, system, period, since);
	const balances = new Map<string, Balance>();
	for (const { code, debitFen, creditFen } of adopted)
		balances.set(code, {
			openingFen: debitFen - creditFen,
			debitFen: 0,
			creditFen: 0,
			yearDebitFen: 0,
			yearCreditFen: 0,
			closingFen: debitFen - creditFen
		});
	for (const { code, beforeFen, ...booked } of moved) {
		const closingFen = beforeFen + booked.debitFen - booked.creditFen;
		const one = { openingFen: beforeFen, ...booked, closingFen };
		const known = balances.get(code);
		balances.set(code, known ? addBalances(known, one) : one);
	}
	return [...balances].map(([code, balance]) => ({ code, ...balance }));
}

/** Without opening balances the books carry on what they moved themselves, as long as the accounting system stays the same. */
async function findFirstYear(
	db: Db,
	ledgerSetId: number,
	system: AccountingSystem,
	year: FiscalYear
): Promise<FiscalYear> {
	const years = (await findFiscalYears(db, ledgerSetId)).filter((one) => one.year <= year);
	const before = years.findLastIndex((one) => one.accountingSystem !== system);
	return years[before + 1]?.year ?? year;
}

/** What an adopted trial balance brought in. */
export const findOpeningRows = (db: Db, batchId: number) =>
	db
		.select({
			code: account.code,
			debitFen: openingBalance.debitFen,
			creditFen: openingBalance.creditFen,
			sourceRow: openingBalance.sourceRow
		})
		.from(openingBalance)
		.innerJoin(account, eq(account.id, openingBalance.accountId))
		.where(eq(openingBalance.batchId, batchId));

function findMoved(
	db: Db,
	ledgerSetId: number,
	system: AccountingSystem,
	{ from, to }: Period,
	sinceYear: FiscalYear
) {
	const { month, debitFen, creditFen } = monthTotal;
	const january = monthAt(yearOf(from), 1);
	const when = (condition: SQL, value: SQL | Column) =>
		fen(sql`case when ${condition} then ${value} else 0 end`);
	return db
		.select({
			code: account.code,
			beforeFen: when(sql`${month} < ${from}`, sql`${debitFen} - ${creditFen}`),
			debitFen: when(sql`${month} >= ${from}`, debitFen),
			creditFen: when(sql`${month} >= ${from}`, creditFen),
			yearDebitFen: when(sql`${month} >= ${january}`, debitFen),
			yearCreditFen: when(sql`${month} >= ${january}`, creditFen)
		})
		.from(monthTotal)
		.innerJoin(
			account,
			and(eq(account.id, monthTotal.accountId), eq(account.accountingSystem, system))
		)
		.where(and(eq(monthTotal.ledgerSetId, ledgerSetId), between(month, monthAt(sinceYear, 1), to)))
		.groupBy(account.code);
}
