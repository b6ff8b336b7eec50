/** The secretary's page: joins the reads that its figures come from. Monthly totals only, never entries. */
import { yearOf, type CivilDate, type FiscalYear, type Month } from '#lib/domain/calendar.ts';
import { missingMonths, monthRuns } from '#lib/domain/dashboard/missing-months.ts';
import type { DeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import { buildIncomeReport, type IncomeReport } from '#lib/domain/income/income-report.ts';
import {
	isConfirmed,
	openProposal,
	standingTarget,
	type Target
} from '#lib/domain/income/target.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import { needOf, type DraftState } from '#lib/domain/ledger-import/draft-state.ts';
import type { ReviewBrief } from '#lib/domain/ledger-import/review-brief.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { findChart } from './accounts.ts';
import { findOpenProposer } from './definitions.ts';
import { findBatchBriefs } from './batch-briefs.ts';
import type { Db } from './db/client.ts';
import { findDefinition } from './income.ts';
import { Kept } from './kept.ts';
import { findTargets } from './targets.ts';
import { findLastBookedOn, findMonthTotals } from './totals.ts';
import {
	countedSets,
	findFiscalYears,
	type LedgerSet,
	type LedgerYear,
	type Village
} from './villages.ts';
import { countWaitingLines } from './waiting.ts';

export type DeskLedger = { readonly name: string; readonly accountingSystem: AccountingSystem };
/** What keeps a draft from being posted; `ready`: nothing but somebody's eye, or nobody has read it yet. */
export type DraftNeed = 'unreadable' | 'question' | 'errors' | 'accounts' | 'nothing-new' | 'ready';
export type DeskDraft = {
	readonly id: number;
	readonly fileName: string;
	readonly isPosting: boolean;
	readonly need: DraftNeed;
	/** Errors, or new accounts to accept; 0 where the need has no number. */
	readonly needCount: number;
};
/** What waits for somebody, as facts; the page says it in words and puts the most urgent first. */
export type DeskWaiting = {
	readonly drafts: readonly DeskDraft[];
	/** Of all years; the amount in the report is of this year only. */
	readonly undecidedLines: number;
	readonly missingMonths: readonly (readonly [from: Month, to: Month])[];
	readonly hasTarget: boolean;
	/** Who proposed the change of the definition that nobody has decided yet. */
	readonly definitionBy: string | null;
};
export type Desk = {
	readonly report: IncomeReport;
	/** With books, newest first. */
	readonly years: readonly FiscalYear[];
	/** The last month posted in the year; later than the report's where an earlier month was asked for. */
	readonly postedThrough: Month | null;
	/** In force; where the year has none yet, the proposal. */
	readonly target: Target | null;
	/** Waits for the township; the same one as `target` where nothing is in force. */
	readonly proposal: Target | null;
	readonly ledgers: readonly DeskLedger[];
	/** Entries (分录) posted in the months shown, closing ones included. */
	readonly entryCount: number;
	readonly waiting: DeskWaiting;
};

export async function findDesk(
	db: Db,
	village: Village,
	ledgerSets: readonly LedgerSet[],
	query: DeskQuery,
	today: CivilDate
): Promise<Desk> {
	const ledgerYears = await findLedgerYears(
		db,
		ledgerSets.filter((set) => set.countsAsIncome)
	);
	const years = [...new Set(ledgerYears.map(({ year }) => year))].toSorted((a, b) => b - a);
	const year = query.year ?? years[0] ?? yearOf(today);
	const own = (await keptFigures.of(db))(village.id);
	const key = `${year} ${query.month ?? ''}`;
	const figures = own.get(key) ?? (await findFigures(db, village, ledgerYears, year, query.month));
	own.set(key, figures);
	const { booked, ...shown } = figures;
	return {
		...shown,
		years,
		ledgers: ledgerYears
			.filter((one) => one.year === year)
			.map(({ set, accountingSystem }) => ({ name: set.name, accountingSystem })),
		// What a reader of files found in a draft is written without an event: it is asked every time.
		waiting: {
			drafts: await findDrafts(db, village.id),
			undecidedLines: await countWaitingLines(db, countedSets(ledgerSets)),
			missingMonths: monthRuns(missingMonths(booked, year, today)),
			hasTarget: figures.target !== null,
			definitionBy: await findOpenProposer(db, village.id)
		}
	};
}

type Figures = Pick<Desk, 'report' | 'postedThrough' | 'target' | 'proposal' | 'entryCount'> & {
	/** Months with books, of the year and the one before. */
	readonly booked: ReadonlySet<Month>;
};
/** Made of hundreds of totals, and the same for everybody until something is recorded (kept.ts). */
const keptFigures = new Kept<Figures>();

async function findFigures(
	db: Db,
	village: Village,
	ledgerYears: readonly SetYear[],
	year: FiscalYear,
	asked: Month | null
): Promise<Figures> {
	const sets = [...new Map(ledgerYears.map(({ set }) => [set.id, set])).values()];
	const setIds = sets.map(({ id }) => id);
	const totals = await findMonthTotals(db, setIds, year - 1, year);
	const booked = new Set(totals.map(({ month }) => month));
	const postedThrough =
		[...booked]
			.filter((month) => yearOf(month) === year)
			.toSorted()
			.at(-1) ?? null;
	const throughMonth = earlier(postedThrough, asked);
	const targets = await findTargets(db, village.id);
	const target = standingTarget(targets, year);
	return {
		report: buildIncomeReport({
			year,
			throughMonth,
			...(await findThroughOn(db, sets, ledgerYears, throughMonth, postedThrough)),
			totals,
			charts: await findCharts(db, ledgerYears, year),
			target: target && { amountFen: target.amountFen, isConfirmed: isConfirmed(target) },
			definition: await findDefinition(db, village.id)
		}),
		postedThrough,
		target,
		proposal: openProposal(targets, year),
		entryCount: countEntries(totals, year, throughMonth),
		booked
	};
}

/** The newest year with books; null while there are none. */
export async function findNewestYear(
	db: Db,
	ledgerSets: readonly LedgerSet[]
): Promise<FiscalYear | null> {
	const years = await findLedgerYears(
		db,
		ledgerSets.filter((set) => set.countsAsIncome)
	);
	return years.reduce<FiscalYear | null>(
		(newest, { year }) => Math.max(newest ?? year, year),
		null
	);
}

/** While the last month is open, the figures reach its last booked day, not its end. */
export async function findThroughOn(
	db: Db,
	sets: readonly LedgerSet[],
	ledgerYears: readonly SetYear[],
	month: Month | null,
	postedThrough: Month | null
): Promise<{ throughOn?: CivilDate }> {
	if (month === null || month !== postedThrough) return {};
	const own = ledgerYears.filter(({ year }) => year === yearOf(month));
	if (own.every(({ closedThrough }) => closedThrough !== null && closedThrough >= month)) return {};
	const throughOn = await findLastBookedOn(
		db,
		sets.map(({ id }) => id),
		month
	);
	return throughOn === null ? {} : { throughOn };
}

export type SetYear = LedgerYear & { readonly set: LedgerSet };

export async function findLedgerYears(db: Db, sets: readonly LedgerSet[]): Promise<SetYear[]> {
	const found: SetYear[] = [];
	for (const set of sets)
		for (const year of await findFiscalYears(db, set.id)) found.push({ ...year, set });
	return found;
}

/** Of this year and the one before; several sets of one year share the first one's chart of names. */
async function findCharts(
	db: Db,
	ledgerYears: readonly SetYear[],
	year: FiscalYear
): Promise<Map<FiscalYear, Chart>> {
	const charts = new Map<FiscalYear, Chart>();
	for (const one of ledgerYears)
		if ((one.year === year || one.year === year - 1) && !charts.has(one.year))
			charts.set(one.year, await findChart(db, one.set.id, one.accountingSystem));
	return charts;
}

async function findDrafts(db: Db, villageId: number): Promise<DeskDraft[]> {
	const batches = await findBatchBriefs(db, villageId, { status: ['draft', 'posting'] });
	return batches.map(({ id, fileName, status, brief }) => ({
		id,
		fileName,
		isPosting: status === 'posting',
		...draftNeed(brief)
	}));
}

const DRAFT_NEEDS: Readonly<Partial<Record<DraftState, DraftNeed>>> = {
	question: 'question',
	lines: 'question',
	unreadable: 'unreadable',
	errors: 'errors',
	accounts: 'accounts'
};

function draftNeed(brief: ReviewBrief | null): Pick<DeskDraft, 'need' | 'needCount'> {
	if (brief === null) return { need: 'ready', needCount: 0 };
	const { faults, openAccounts, openChoice } = brief;
	const state = needOf(brief);
	if (state === 'overlap')
		return { need: openChoice === 'nothing-new' ? openChoice : 'question', needCount: 0 };
	const need = DRAFT_NEEDS[state] ?? 'ready';
	return { need, needCount: need === 'errors' ? faults : need === 'accounts' ? openAccounts : 0 };
}

/** An asked month that the books do not reach is the last posted one. */
const earlier = (posted: Month | null, asked: Month | null): Month | null =>
	posted !== null && asked !== null && asked < posted ? asked : posted;

const countEntries = (
	totals: readonly MonthTotal[],
	year: FiscalYear,
	through: Month | null
): number =>
	totals
		.filter(({ month }) => yearOf(month) === year && through !== null && month <= through)
		.reduce((sum, { entryCount }) => sum + entryCount, 0);
