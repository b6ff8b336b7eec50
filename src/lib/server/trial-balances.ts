/**
 * 科目余额表 as an outside check of the books, and as the opening balances of a year. Adopting them is the posting of
 * their batch: one transaction writes the balances, turns the batch `posted` and records the event; reversing the batch
 * takes them back. What was adopted before for the same year becomes a reversed batch and stays readable.
 */
import { and, eq } from 'drizzle-orm';
import { yearOf, type FiscalYear } from '#lib/domain/calendar.ts';
import { invariant } from '#lib/domain/invariant.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import {
	compareTrialBalance,
	type Comparison
} from '#lib/domain/trial-balance/compare-trial-balance.ts';
import {
	openingChoices,
	openingRows,
	type OpeningChoice,
	type OpeningRow
} from '#lib/domain/trial-balance/opening-choice.ts';
import {
	reviewTrialBalance,
	type ReadTrialBalance
} from '#lib/domain/trial-balance/review-trial-balance.ts';
import { findAccountIds, insertNewAccounts, insertOfficialAccounts } from './accounts.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findBalances, type Opening } from './balances.ts';
import { findNextNumber } from './batch-number.ts';
import { findBatchById, sourceBytes, type Batch } from './batches.ts';
import { findBooksOfYear, readWithBooks } from './books-of-year.ts';
import type { Db } from './db/client.ts';
import { batch as batchTable, fiscalYear, openingBalance } from './db/schema.ts';
import { holdTurn, takeTurn, TurnLost, type Turn } from './posting-turn.ts';
import { findFiscalYear, findFiscalYears } from './villages.ts';

/** Null for a file that is no table at all. */
export async function readTrialBatch(db: Db, batch: Batch): Promise<ReadTrialBalance | null> {
	const bytes = await sourceBytes(db, batch.id);
	const booksOf = await findBooksOfYear(db, batch.ledgerSetId);
	return readWithBooks((system) =>
		reviewTrialBalance(bytes, batch.fileName, batch.options, (period) =>
			booksOf(period && yearOf(period.from), system)
		)
	);
}

/** The columns that can open a year, by what this ledger set's years say of their systems. */
export async function findOpeningChoices(
	db: Db,
	batch: Batch,
	{ balance, review }: ReadTrialBalance
): Promise<OpeningChoice[]> {
	if (balance === null || review.accountingSystem === null) return [];
	const years = await findFiscalYears(db, batch.ledgerSetId);
	const systemOf = (year: FiscalYear): AccountingSystem | null =>
		years.find((one) => one.year === year)?.accountingSystem ?? null;
	return openingChoices(balance, review.accountingSystem, systemOf);
}

export type TrialComparison = Comparison & { readonly openings: readonly Opening[] };

/** Null while its months or its system are not known. */
export async function compareTrialBatch(
	db: Db,
	batch: Batch,
	{ balance, chart }: ReadTrialBalance
): Promise<TrialComparison | null> {
	if (balance === null || balance.period === null) return null;
	const books = await findBalances(db, [batch.ledgerSetId], balance.period);
	return {
		...compareTrialBalance(balance, chart, books.accounts, books.hasOpening),
		openings: books.openings
	};
}

export type AdoptRefusal =
	| 'errors'
	| 'warnings-not-accepted'
	| 'not-an-opening'
	| 'year-closed'
	| 'other-system'
	| 'already-posted'
	| 'being-posted'
	| 'not-a-draft';
export type AdoptOutcome =
	| { readonly ok: true; readonly batch: Batch }
	| { readonly ok: false; readonly reason: AdoptRefusal };

/** 采用为期初余额. A refusal leaves the draft as it was. */
export async function adoptOpening(
	db: Db,
	batchId: number,
	year: FiscalYear,
	by: Actor,
	{ acceptsWarnings }: { acceptsWarnings: boolean }
): Promise<AdoptOutcome> {
	const turn = await takeTurn(db, batchId);
	if (turn === null) return { ok: false, reason: await whyNoTurn(db, batchId) };
	try {
		const reason = await adopt(db, turn, year, by, acceptsWarnings);
		if (reason === null) return { ok: true, batch: await findBatchById(db, batchId) };
		await giveBack(db, turn);
		return { ok: false, reason };
	} catch (error) {
		if (error instanceof TurnLost) return { ok: false, reason: await whyNoTurn(db, batchId) };
		await giveBack(db, turn);
		throw error;
	}
}

async function whyNoTurn(db: Db, batchId: number): Promise<AdoptRefusal> {
	const { status } = await findBatchById(db, batchId);
	if (status === 'posted') return 'already-posted';
	return status === 'posting' ? 'being-posted' : 'not-a-draft';
}

const giveBack = (db: Db, turn: Turn): Promise<void> =>
	holdTurn(db, turn, { status: 'draft', beatAt: null, postingToken: null });

/** Null when it is done, else why not. */
async function adopt(
	db: Db,
	turn: Turn,
	year: FiscalYear,
	by: Actor,
	acceptsWarnings: boolean
): Promise<AdoptRefusal | null> {
	const batch = await findBatchById(db, turn.batchId);
	const read = await readTrialBatch(db, batch);
	if (read === null || read.review.status !== 'importable' || read.balance === null)
		return 'errors';
	const choice = (await findOpeningChoices(db, batch, read)).find((one) => one.year === year);
	if (!choice) return 'not-an-opening';
	if (read.review.warningCount > 0 && !acceptsWarnings) return 'warnings-not-accepted';
	const rows = openingRows(read.balance, choice.group);
	return db.transaction((tx) => write(tx, turn, batch, read, { year, rows }, by));
}

type Adopted = { readonly year: FiscalYear; readonly rows: readonly OpeningRow[] };

async function write(
	tx: Db,
	turn: Turn,
	batch: Batch,
	{ review, chart }: ReadTrialBalance,
	{ year, rows }: Adopted,
	by: Actor
): Promise<AdoptRefusal | null> {
	const { ledgerSetId } = batch;
	const known = await findFiscalYear(tx, ledgerSetId, year);
	if (known?.closedThrough) return 'year-closed';
	if (known && known.accountingSystem !== chart.system) return 'other-system';
	if (!known)
		await tx.insert(fiscalYear).values({ ledgerSetId, year, accountingSystem: chart.system });
	await insertOfficialAccounts(tx, ledgerSetId, chart.system);
	await insertNewAccounts(tx, ledgerSetId, chart, review.newAccounts);
	const replaced = await replaceAdopted(tx, batch, year, by);
	const number = await findNextNumber(tx, ledgerSetId, year);
	await holdTurn(tx, turn, {
		status: 'posted',
		year,
		number,
		review,
		postedAt: by.at,
		postedBy: by.name,
		beatAt: null,
		postingToken: null
	});
	await insertOpening(tx, batch, chart.system, { year, rows });
	await insertAuditEvent(tx, batch.villageId, by, 'opening-adopted', {
		batch: batch.id,
		year,
		number,
		file: batch.fileName,
		accounts: rows.length,
		debitFen: rows.reduce((sum, row) => sum + row.debitFen, 0),
		replaced
	});
	return null;
}

async function insertOpening(
	tx: Db,
	{ id, ledgerSetId }: Batch,
	system: AccountingSystem,
	{ year, rows }: Adopted
): Promise<void> {
	const ids = await findAccountIds(tx, ledgerSetId, system);
	const values = rows.map(({ code, row, debitFen, creditFen }) => {
		const accountId = ids.get(code);
		invariant(accountId !== undefined, `account ${code} has a row`);
		return { batchId: id, accountId, ledgerSetId, year, debitFen, creditFen, sourceRow: row };
	});
	for (let at = 0; at < values.length; at += 500)
		await tx.insert(openingBalance).values(values.slice(at, at + 500));
}

/** The batch whose trial balance opens this year now. */
export async function findAdopted(
	db: Db,
	ledgerSetId: number,
	year: FiscalYear
): Promise<Batch | null> {
	const [row] = await db
		.selectDistinct({ id: openingBalance.batchId })
		.from(openingBalance)
		.innerJoin(batchTable, eq(batchTable.id, openingBalance.batchId))
		.where(
			and(
				eq(openingBalance.ledgerSetId, ledgerSetId),
				eq(openingBalance.year, year),
				eq(batchTable.status, 'posted')
			)
		);
	return row ? findBatchById(db, row.id) : null;
}

/** One trial balance opens a year: the one before becomes a reversed batch. @returns its name. */
async function replaceAdopted(
	tx: Db,
	{ ledgerSetId }: Batch,
	year: FiscalYear,
	by: Actor
): Promise<string | null> {
	const earlier = await findAdopted(tx, ledgerSetId, year);
	if (!earlier) return null;
	await tx
		.update(batchTable)
		.set({ status: 'reversed', reversedAt: by.at, reversedBy: by.name })
		.where(eq(batchTable.id, earlier.id));
	return earlier.name;
}
