/**
 * What a notice of some months would say, and what would be asked about it, from the books as they are now. Nothing is kept:
 * a draft that is submitted freezes what it says.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import {
	lastDayOf,
	monthAt,
	monthNumber,
	monthsOf,
	yearOf,
	type CivilDate,
	type Month
} from '#lib/domain/calendar.ts';
import {
	checkNotice,
	DEFAULT_SETTINGS,
	type CheckFinding,
	type CheckInput
} from '#lib/domain/disclosure/checks.ts';
import { moneyLines, type PostedLine } from '#lib/domain/disclosure/money-lines.ts';
import {
	moneyReport,
	type BookedMoney,
	type MoneyReport
} from '#lib/domain/disclosure/money-report.ts';
import { negativeAccounts, type MoneyMove } from '#lib/domain/disclosure/negative-money.ts';
import { numberGaps } from '#lib/domain/disclosure/number-gaps.ts';
import { findPrivate, type Finding } from '#lib/domain/disclosure/redact.ts';
import {
	hasPart,
	isOfTopic,
	listedIn,
	type NoticeSubject,
	type NoticeTopic
} from '#lib/domain/disclosure/topic.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { findAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import type { Fen } from '#lib/domain/money.ts';
import { groupOf } from '#lib/domain/position/position.ts';
import { findChart } from './accounts.ts';
import { findBalances } from './balances.ts';
import { findBatchBriefs } from './batch-briefs.ts';
import { findBatchById } from './batches.ts';
import type { Db } from './db/client.ts';
import { batch, monthTotal, voucher } from './db/schema.ts';
import { prepareSearch } from './entry-filter.ts';
import { eachEntry } from './found-entries.ts';
import { findArrears } from './arrears.ts';
import { findContracts } from './contracts.ts';
import { findPostedMonths } from './totals.ts';
import { compareTrialBatch, readTrialBatch } from './trial-balances.ts';
import { findFiscalYears, type LedgerSet, type Village } from './villages.ts';
import type { EntryView } from './vouchers.ts';

/** Months of one year. */
export type NoticePeriod = { readonly from: Month; readonly through: Month };
/** A line with the counterparty of its voucher's line, whose name may stand in any summary. */
export type MoneyOfBooks = BookedMoney & { readonly counterparty: string | null };
export type NoticePreview = {
	readonly report: MoneyReport;
	/** Of the period, in the order of the books. */
	readonly lines: readonly MoneyOfBooks[];
	readonly checks: readonly CheckFinding[];
	/** By `voucherId/line`: what must not be published of its summary. */
	readonly findings: ReadonlyMap<string, readonly Finding[]>;
	readonly hasOpening: boolean;
	/** The last month of the period that is posted; null where none is. */
	readonly postedThrough: Month | null;
};

/** Of all ledger sets of the village together. */
export async function findNoticePreview(
	db: Db,
	village: Village,
	ledgerSets: readonly LedgerSet[],
	subject: NoticeSubject
): Promise<NoticePreview> {
	const { from, through, topic } = subject;
	const setIds = ledgerSets.map(({ id }) => id);
	const january = monthAt(yearOf(from), 1);
	const year = await findMoney(db, ledgerSets, { from: january, through, topic });
	const lines = year.filter(({ month }) => month >= from);
	const { accounts, hasOpening } = await findBalances(db, setIds, { from, to: through });
	const systems = await findSystems(db, ledgerSets, yearOf(from));
	const money = accounts.filter(({ code }) => isMoney(systems, code));
	// A single matter has no till of its own: its closing is what came in less what went out.
	const openingFen = topic === '' ? money.reduce((sum, one) => sum + one.openingFen, 0) : 0;
	const report = reportOf(topic, moneyReport(year, openingFen, from));
	const posted = await findPostedMonths(db, setIds);
	const months = monthsOf(yearOf(from)).filter((month) => month >= from && month <= through);
	const checks = checkNotice({
		lines,
		report,
		lastYear: await findLastYear(db, ledgerSets, subject, posted),
		unpostedMonths: months.filter((month) => !posted.includes(month)),
		...(topic === ''
			? await findOfBooks(db, village, ledgerSets, subject, hasOpening)
			: NOTHING_OF_BOOKS),
		overdue: hasPart(topic, 'arrears')
			? await findOverdue(db, village, ledgerSets, lastDayOf(through))
			: { count: 0, fen: 0 },
		settings: DEFAULT_SETTINGS
	});
	return {
		...{ report, lines, checks },
		hasOpening: hasOpening && topic === '',
		findings: privateIn(lines),
		postedThrough: months.findLast((month) => posted.includes(month)) ?? null
	};
}

type OfBooks = Pick<
	CheckInput,
	'hasOpening' | 'missingVouchers' | 'undecidedLines' | 'differingAccounts' | 'negativeAccounts'
>;
/** What is asked of the books as a whole is asked of the regular notice. */
const NOTHING_OF_BOOKS: OfBooks = {
	...{ hasOpening: true, missingVouchers: [], undecidedLines: 0 },
	...{ differingAccounts: [], negativeAccounts: [] }
};

async function findOfBooks(
	db: Db,
	village: Village,
	ledgerSets: readonly LedgerSet[],
	period: NoticePeriod,
	hasOpening: boolean
): Promise<OfBooks> {
	const setIds = ledgerSets.map(({ id }) => id);
	return {
		hasOpening,
		missingVouchers: await findNumberGaps(db, setIds, period),
		undecidedLines: await countUndecided(db, setIds, period),
		differingAccounts: await findDifferingAccounts(db, village, setIds, period.through),
		// Without opening balances nobody knows what was there.
		negativeAccounts: hasOpening ? await findNegative(db, ledgerSets, period) : []
	};
}

const reportOf = (topic: NoticeTopic, report: MoneyReport): MoneyReport => ({
	...report,
	items: report.items.filter(({ item }) => listedIn(topic, item))
});

const isMoney = (systems: readonly AccountingSystem[], code: string): boolean =>
	systems.some((system) => groupOf(system, { code, closingFen: 0 }) === 'cash');

const findSystems = async (
	db: Db,
	ledgerSets: readonly LedgerSet[],
	year: number
): Promise<AccountingSystem[]> => {
	const found: AccountingSystem[] = [];
	for (const set of ledgerSets)
		for (const one of await findFiscalYears(db, set.id))
			if (one.year === year) found.push(one.accountingSystem);
	return found;
};

const PIECE_LINES = 1000;

/** Of vouchers that moved cash or bank, set by set, in the order of the books; what belongs to the matter. */
export async function findMoney(
	db: Db,
	ledgerSets: readonly LedgerSet[],
	{ from, through, topic }: NoticeSubject
): Promise<MoneyOfBooks[]> {
	const found: MoneyOfBooks[] = [];
	for (const set of ledgerSets)
		for (const { year, accountingSystem: system } of await findFiscalYears(db, set.id)) {
			if (year !== yearOf(from)) continue;
			const chart = await findChart(db, set.id, system);
			const of = { ledgerSetIds: [set.id], from, to: through, account: MONEY, wholeVouchers: true };
			const search = await prepareSearch(db, of);
			const entries: EntryView[] = [];
			for await (const some of eachEntry(db, search, PIECE_LINES)) entries.push(...some);
			for (const [, own] of groupBy(entries, ({ voucherId }) => voucherId))
				found.push(...moneyOf(system, chart, own));
		}
	return found
		.filter((one) => isOfTopic(topic, one))
		.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
}

/** 101 and 102 of both charts; a pre-selection only, the domain says what is money. */
const MONEY = '10';

function moneyOf(
	system: AccountingSystem,
	chart: Chart,
	entries: readonly EntryView[]
): MoneyOfBooks[] {
	const isOfMoney = ({ accountCode: code }: EntryView): boolean =>
		groupOf(system, { code, closingFen: 0 }) === 'cash';
	const tills = new Set(
		entries.filter(isOfMoney).map(({ accountCode }) => accountCode.slice(0, 3) === '101')
	);
	const lines = entries.map((one): PostedLine => ({
		line: one.line,
		code: one.accountCode,
		path: one.accountPath,
		kind: findAccount(chart, one.accountCode)?.kind ?? 'asset',
		summary: one.summary,
		debitFen: one.debitFen,
		creditFen: one.creditFen
	}));
	return moneyLines(system, lines).flatMap((money) => {
		const of = entries.find(({ line }) => line === money.line);
		if (!of) return [];
		const { voucherId, voucherName, bookedOn, month, counterparty } = of;
		const isCash = tills.size === 1 ? tills.has(true) : null;
		return [{ ...money, voucherId, voucherName, bookedOn, month, counterparty, isCash }];
	});
}

/** Set by set: the tills of two ledgers are two tills. */
async function findNegative(
	db: Db,
	ledgerSets: readonly LedgerSet[],
	{ from, through }: NoticePeriod
): Promise<string[]> {
	const found = new Set<string>();
	for (const { id } of ledgerSets) {
		const { accounts } = await findBalances(db, [id], { from, to: through });
		const systems = await findSystems(db, ledgerSets, yearOf(from));
		const opening = accounts.filter(({ code }) => isMoney(systems, code));
		const search = await prepareSearch(db, {
			ledgerSetIds: [id],
			from,
			to: through,
			account: MONEY
		});
		const moves: MoneyMove[] = [];
		for await (const some of eachEntry(db, search, PIECE_LINES))
			for (const { accountCode: code, bookedOn: on, debitFen, creditFen } of some)
				if (isMoney(systems, code)) moves.push({ code, on, fen: debitFen - creditFen });
		const openingFen = new Map(opening.map((one) => [one.code, one.openingFen]));
		for (const code of negativeAccounts(openingFen, moves)) found.add(code);
	}
	return [...found];
}

/** Only months that both years have posted. */
async function findLastYear(
	db: Db,
	ledgerSets: readonly LedgerSet[],
	{ from, through, topic }: NoticeSubject,
	posted: readonly Month[]
): Promise<Map<Month, { receivedFen: Fen; spentFen: Fen }>> {
	const before = (month: Month): Month => monthAt(yearOf(month) - 1, monthNumber(month));
	const months = monthsOf(yearOf(from)).filter(
		(month) =>
			month >= from && month <= through && posted.includes(month) && posted.includes(before(month))
	);
	if (months.length === 0) return new Map();
	const lines = await findMoney(db, ledgerSets, {
		...{ from: before(from), through: before(through), topic }
	});
	const sum = (month: Month, way: 'in' | 'out'): Fen =>
		lines
			.filter((one) => one.month === before(month) && one.direction === way)
			.reduce((all, { fen }) => all + fen, 0);
	return new Map(
		months.map((month) => [month, { receivedFen: sum(month, 'in'), spentFen: sum(month, 'out') }])
	);
}

async function findNumberGaps(
	db: Db,
	setIds: readonly number[],
	{ from, through }: NoticePeriod
): Promise<string[]> {
	const gaps: string[] = [];
	for (const setId of setIds) {
		const vouchers = await db
			.select({ month: voucher.month, word: voucher.word, number: voucher.number })
			.from(voucher)
			.innerJoin(batch, eq(batch.id, voucher.batchId))
			.where(
				and(
					eq(voucher.ledgerSetId, setId),
					eq(voucher.holdsNumber, true),
					eq(batch.status, 'posted'),
					sql`${voucher.month} between ${monthAt(yearOf(from), 1)} and ${through}`
				)
			);
		gaps.push(...numberGaps(vouchers, from));
	}
	return gaps;
}

async function countUndecided(
	db: Db,
	setIds: readonly number[],
	{ from, through }: NoticePeriod
): Promise<number> {
	const [row] = await db
		.select({ count: sql`coalesce(sum(${monthTotal.entryCount}), 0)`.mapWith(Number) })
		.from(monthTotal)
		.where(
			and(
				inArray(monthTotal.ledgerSetId, [...setIds]),
				eq(monthTotal.incomeClass, 'needs_review'),
				eq(monthTotal.isClosing, false),
				sql`${monthTotal.month} between ${from} and ${through}`
			)
		);
	return row?.count ?? 0;
}

/** By every trial balance on file that ends with the period. */
async function findDifferingAccounts(
	db: Db,
	village: Village,
	setIds: readonly number[],
	through: Month
): Promise<string[]> {
	const briefs = await findBatchBriefs(db, village.id, { status: ['draft', 'posted'] });
	const found = new Set<string>();
	for (const { id, brief, ledgerSetId } of briefs) {
		if (brief?.kind !== 'trial-balance' || !setIds.includes(ledgerSetId)) continue;
		const file = await findBatchById(db, id);
		const read = await readTrialBatch(db, file);
		if (!read || read.balance?.period?.to !== through) continue;
		for (const { code, name, differs, isLeaf } of (await compareTrialBatch(db, file, read))
			?.accounts ?? [])
			if (differs && isLeaf) found.add(`${code} ${name}`);
	}
	return [...found];
}

async function findOverdue(
	db: Db,
	village: Village,
	ledgerSets: readonly LedgerSet[],
	on: CivilDate
): Promise<{ count: number; fen: Fen }> {
	const contracts = await findContracts(db, village.id);
	const arrears = await findArrears(db, village.id, ledgerSets, contracts, on);
	return { count: arrears.length, fen: arrears.reduce((all, { fen }) => all + Number(fen), 0) };
}

/** And firms: whoever stands in the auxiliary column. */
export const personsOf = (lines: readonly MoneyOfBooks[]): string[] => [
	...new Set(lines.flatMap(({ counterparty }) => counterparty ?? []))
];

function privateIn(lines: readonly MoneyOfBooks[]): Map<string, readonly Finding[]> {
	const names = personsOf(lines);
	return new Map(
		lines.flatMap(({ voucherId, line, summary }) => {
			const found = findPrivate(summary, names);
			return found.length === 0 ? [] : [[`${voucherId}/${line}`, found] as const];
		})
	);
}
