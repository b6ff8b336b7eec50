/** The page of receipts: suggestions, reminders, and what does not meet. */
import { yearOf, type CivilDate, type FiscalYear } from '#lib/domain/calendar.ts';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { isLive } from '#lib/domain/contracts/contract.ts';
import { openFen, withoutTax } from '#lib/domain/contracts/instalment-status.ts';
import type { Instalment, Settlement } from '#lib/domain/contracts/instalment.ts';
import type { ReceiptLine } from '#lib/domain/contracts/receipt-line.ts';
import { reminders, type Reminder } from '#lib/domain/contracts/reminders.ts';
import { suggestMatches, type Suggestion } from '#lib/domain/contracts/suggest-matches.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import type { AccountCode } from '#lib/domain/ledger/account.ts';
import type { Fen } from '#lib/domain/money.ts';
import { findBooksOn, findBooksSince } from './books-on.ts';
import type { Actor } from './audit-log.ts';
import { findAssets } from './assets.ts';
import { findContracts } from './contracts.ts';
import type { Db } from './db/client.ts';
import { findInstalments } from './instalments.ts';
import { findReceiptLines } from './receipt-lines.ts';
import { settleByLines, type ReceiptPick } from './receipts.ts';
import type { LedgerSet } from './villages.ts';

export type ReceiptDesk = {
	readonly year: FiscalYear;
	readonly booksOn: CivilDate;
	readonly since: CivilDate;
	readonly contracts: readonly Contract[];
	readonly instalments: readonly Instalment[];
	readonly suggestions: readonly Suggestion[];
	readonly reminders: readonly Reminder[];
	/** Received this year for what was due in an earlier one: booked as income of this year, but not newly earned. */
	readonly earlier: readonly EarlierReceipt[];
	/** Income of the year on accounts that contracts name, matched with no instalment. */
	readonly without: readonly WithoutContract[];
	/** In force, due already, and nothing received in the year. */
	readonly silent: readonly Contract[];
};
export type EarlierReceipt = {
	readonly contract: Contract;
	readonly instalment: Instalment;
	readonly settlement: Settlement;
	/** Without tax, as the books have it. */
	readonly incomeFen: Fen;
};
export type WithoutContract = {
	readonly accountCode: AccountCode;
	readonly openFen: Fen;
	readonly lines: readonly ReceiptLine[];
};

/** `year` null: the newest that the books reach. */
export async function findReceiptDesk(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[],
	year: FiscalYear | null,
	today: CivilDate
): Promise<ReceiptDesk> {
	const booksOn = await findBooksOn(db, ledgerSets, today);
	const since = await findBooksSince(db, ledgerSets);
	const of = year ?? yearOf(booksOn);
	const facts = await findMatchFacts(db, villageId, of, since);
	const { contracts, instalments, lines } = facts;
	return {
		year: of,
		booksOn,
		since,
		contracts,
		instalments,
		suggestions: suggestMatches(facts),
		reminders: reminders(instalments, { today, booksOn, since }),
		earlier: earlierReceipts(contracts, instalments, of),
		without: withoutContract(contracts, lines),
		silent: contracts.filter(
			(one) => isLive(one, booksOn) && isSilent(one, instalments, of, booksOn)
		)
	};
}

/** What was due before the books began is not offered: its receipts are not in them. */
async function findMatchFacts(db: Db, villageId: number, year: FiscalYear, since: CivilDate) {
	const contracts = await findContracts(db, villageId);
	const assets = new Map((await findAssets(db, villageId)).map(({ id, name }) => [id, name]));
	const things = new Map(
		contracts.map(({ id, assetIds }) => [id, assetIds.flatMap((one) => assets.get(one) ?? [])])
	);
	const instalments = (await findInstalments(db, villageId)).filter(({ dueOn }) => dueOn >= since);
	const lines = await findReceiptLines(db, villageId, year);
	return { contracts, things, instalments, lines };
}

function earlierReceipts(
	contracts: readonly Contract[],
	instalments: readonly Instalment[],
	year: FiscalYear
): EarlierReceipt[] {
	const byId = new Map(contracts.map((one) => [one.id, one]));
	return instalments
		.filter(({ dueOn }) => yearOf(dueOn) < year)
		.flatMap((instalment) => {
			const contract = byId.get(instalment.contractId);
			if (!contract) return [];
			return instalment.settlements
				.filter(({ kind, bookedOn }) => kind === 'receipt' && yearOf(bookedOn) === year)
				.map((settlement) => ({
					contract,
					instalment,
					settlement,
					incomeFen: withoutTax(settlement.amountFen, contract.terms.taxBasisPoints)
				}));
		});
}

function withoutContract(
	contracts: readonly Contract[],
	lines: readonly ReceiptLine[]
): WithoutContract[] {
	const codes = [...new Set(contracts.map(({ accountCode }) => accountCode))].filter(
		(one) => one !== ''
	);
	const open = lines.filter(
		(line) => line.openFen > 0 && codes.some((code) => line.accountCode.startsWith(code))
	);
	return [...groupBy(open, ({ accountCode }) => accountCode)]
		.map(([accountCode, own]) => ({
			accountCode,
			openFen: own.reduce((sum, line) => sum + line.openFen, 0),
			lines: own
		}))
		.toSorted((a, b) => b.openFen - a.openFen);
}

function isSilent(
	contract: Contract,
	instalments: readonly Instalment[],
	year: FiscalYear,
	booksOn: CivilDate
): boolean {
	const own = instalments.filter(({ contractId }) => contractId === contract.id);
	const due = own.filter(({ dueOn }) => yearOf(dueOn) === year && dueOn < booksOn);
	const came = own.some(({ settlements }) =>
		settlements.some(({ bookedOn }) => yearOf(bookedOn) === year)
	);
	return due.some((one) => openFen(one) > 0) && !came;
}

/** Year by year over all books, everything graded certain, as one press of the page does. @returns how many receipts. */
export async function confirmCertainReceipts(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[],
	years: readonly FiscalYear[],
	by: Actor
): Promise<number> {
	const since = await findBooksSince(db, ledgerSets);
	let count = 0;
	for (const year of years) {
		const found = suggestMatches(await findMatchFacts(db, villageId, year, since));
		const picks = picksOf(found.filter(({ grade }) => grade === 'certain'));
		if (picks.length === 0) continue;
		const outcome = await settleByLines(db, villageId, picks, by);
		if (outcome.kind !== 'settled')
			throw new Error(`a certain receipt was refused: ${outcome.kind}`);
		count += outcome.count;
	}
	return count;
}

export const picksOf = (suggestions: readonly Suggestion[]): ReceiptPick[] =>
	suggestions.flatMap(({ line, parts }) =>
		parts.map(({ instalmentId, amountFen }) => ({
			instalmentId,
			voucherId: line.voucherId,
			line: line.line,
			amountFen
		}))
	);
