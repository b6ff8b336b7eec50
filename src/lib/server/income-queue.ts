/** The income page: the lines of one class, what all classes come to, and what was decided so far. */
import { yearOf, type FiscalYear, type Month } from '#lib/domain/calendar.ts';
import { explainer, type Verdict } from '#lib/domain/income/classify.ts';
import { INCOME_CLASSES, type IncomeClass } from '#lib/domain/income/income-class.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { addFen, type Fen } from '#lib/domain/money.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { findAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import { findChart } from './accounts.ts';
import type { Db } from './db/client.ts';
import { findDecidedLines, type DecidedLine } from './decided-lines.ts';
import { findDefinition } from './income.ts';
import { findMonthTotals } from './totals.ts';
import { findFiscalYears } from './villages.ts';
import { findEntries } from './found-entries.ts';
import type { EntryView } from './vouchers.ts';

export type QueueQuery = {
	readonly incomeClass: IncomeClass;
	/** Null: all years. */
	readonly year: FiscalYear | null;
	/** From 1. */
	readonly page: number;
};
export type ClassTotal = {
	readonly incomeClass: IncomeClass;
	readonly incomeFen: Fen;
	readonly lines: number;
};
/** A line and why the definition classes it as it does; null once a person decided. */
export type QueueLine = EntryView & {
	readonly verdict: Verdict | null;
	/** Taken off as cost by the definition; nobody decides it line by line. */
	readonly isCost: boolean;
};
export type IncomeQueue = {
	readonly query: QueueQuery;
	readonly pages: number;
	readonly lines: QueueLine[];
	/** Of all lines of the query, not of the page only. */
	readonly lineCount: number;
	readonly incomeFen: Fen;
	/** Newest first. */
	readonly years: FiscalYear[];
	readonly classes: ClassTotal[];
	readonly definition: IncomeDefinition;
	readonly decided: DecidedLine[];
};

export const QUEUE_PAGE = 50;
const DECIDED_SHOWN = 50;

export async function findIncomeQueue(
	db: Db,
	villageId: number,
	ledgerSetIds: readonly number[],
	query: QueueQuery
): Promise<IncomeQueue> {
	const all = (await findMonthTotals(db, ledgerSetIds, 1949, 2199)).filter(isOpenIncome);
	const totals =
		query.year === null ? all : all.filter(({ month }) => yearOf(month) === query.year);
	const months = totals
		.filter((total) => total.incomeClass === query.incomeClass)
		.map(({ month }) => month);
	const definition = await findDefinition(db, villageId);
	const page = await findLines(db, ledgerSetIds, query, months.toSorted());
	return {
		query,
		pages: Math.max(1, Math.ceil(page.entryCount / QUEUE_PAGE)),
		lines: await explained(db, ledgerSetIds, definition, page.entries),
		lineCount: page.entryCount,
		incomeFen: page.creditFen - page.debitFen,
		years: [...new Set(all.map(({ month }) => yearOf(month)))].toSorted((a, b) => b - a),
		classes: INCOME_CLASSES.map((incomeClass) => classTotal(incomeClass, totals)),
		definition,
		decided: await findDecidedLines(db, villageId, DECIDED_SHOWN)
	};
}

/** The totals know which months hold such lines: only those are searched. */
async function findLines(
	db: Db,
	ledgerSetIds: readonly number[],
	query: QueueQuery,
	months: readonly Month[]
) {
	const [from, to] = [months[0], months.at(-1)];
	if (from === undefined || to === undefined)
		return { entries: [], entryCount: 0, debitFen: 0, creditFen: 0 };
	return findEntries(
		db,
		{
			ledgerSetIds,
			from,
			to,
			incomeClass: query.incomeClass,
			kind: 'income',
			excludesClosing: true
		},
		{ limit: QUEUE_PAGE, offset: (query.page - 1) * QUEUE_PAGE }
	);
}

/** Codes mean what the accounting system of their year says; of several sets the one that has the account speaks. */
async function explained(
	db: Db,
	ledgerSetIds: readonly number[],
	definition: IncomeDefinition,
	lines: readonly EntryView[]
): Promise<QueueLine[]> {
	const charts = await findChartsByYear(db, ledgerSetIds);
	const explainers = new Map(
		[...charts.values()].flat().map((chart) => [chart, explainer(definition, chart)])
	);
	return lines.map((line) => {
		const chart = charts.get(yearOf(line.month))?.find((one) => findAccount(one, line.accountCode));
		const explain = chart && explainers.get(chart);
		return {
			...line,
			verdict: line.decision || !explain ? null : explain(line, line.isClosing),
			isCost: (chart && findAccount(chart, line.accountCode)?.kind) === 'expense'
		};
	});
}

async function findChartsByYear(
	db: Db,
	ledgerSetIds: readonly number[]
): Promise<Map<FiscalYear, Chart[]>> {
	const byYear = new Map<FiscalYear, Chart[]>();
	for (const setId of ledgerSetIds) {
		const charts = new Map<AccountingSystem, Chart>();
		for (const { year, accountingSystem } of await findFiscalYears(db, setId)) {
			const chart = charts.get(accountingSystem) ?? (await findChart(db, setId, accountingSystem));
			charts.set(accountingSystem, chart);
			byYear.set(year, [...(byYear.get(year) ?? []), chart]);
		}
	}
	return byYear;
}

const isOpenIncome = (total: MonthTotal): boolean => total.incomeClass !== null && !total.isClosing;

function classTotal(incomeClass: IncomeClass, totals: readonly MonthTotal[]): ClassTotal {
	const own = totals.filter((total) => total.incomeClass === incomeClass);
	return {
		incomeClass,
		incomeFen: addFen(...own.map(({ creditFen, debitFen }) => creditFen - debitFen)),
		lines: own.reduce((sum, { entryCount }) => sum + entryCount, 0)
	};
}
