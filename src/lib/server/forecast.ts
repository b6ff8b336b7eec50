/**
 * The year ahead: joins what its figures come from. Monthly totals and instalments of the years in question only, so its
 * cost does not grow with the ledger.
 */
import { yearOf, type CivilDate, type FiscalYear, type Month } from '#lib/domain/calendar.ts';
import { backTest, type BackTest } from '#lib/domain/forecast/back-test.ts';
import type { ForecastInput } from '#lib/domain/forecast/forecast-input.ts';
import { forecastYear, type Forecast } from '#lib/domain/forecast/forecast.ts';
import { gapCauses, type Gap } from '#lib/domain/forecast/gap-causes.ts';
import type { IncomeReport } from '#lib/domain/income/income-report.ts';
import type { Fen } from '#lib/domain/money.ts';
import { standingTarget, type Target } from '#lib/domain/income/target.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { findChart } from './accounts.ts';
import { findBooksSince } from './books-on.ts';
import { findContracts } from './contracts.ts';
import type { Db } from './db/client.ts';
import { findLedgerYears, findThroughOn, type SetYear } from './desk.ts';
import { findExpected } from './expected-income.ts';
import { findDefinition } from './income.ts';
import { findContractSums, findInstalments } from './instalments.ts';
import { Kept } from './kept.ts';
import { findTargets } from './targets.ts';
import { findMonthTotals } from './totals.ts';
import { countedSets, type LedgerSet, type Village } from './villages.ts';

/** Earlier years that history is taken from. */
export const YEARS_BACK = 3;
/** Years that the back-test looks at. */
const TESTED_YEARS = 5;

export type Ahead = {
	readonly year: FiscalYear;
	/** With books, newest first. */
	readonly years: readonly FiscalYear[];
	readonly input: ForecastInput;
	readonly forecast: Forecast;
	readonly target: Target | null;
	readonly gap: Gap | null;
};

/** `year` null: the newest with books, else `fallback`. `month`: as of the end of an earlier month, on today's books. */
export async function findAhead(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[],
	of: {
		readonly year: FiscalYear | null;
		readonly month?: Month | null;
		/** Years after it whose instalments are read too; the forecast itself needs none. */
		readonly yearsAhead?: number;
		/** Of the year and `YEARS_BACK` before it, where the caller has read them already: they are half of the cost. */
		readonly totals?: readonly MonthTotal[];
	},
	fallback: FiscalYear
): Promise<Ahead> {
	const ledgerYears = await findCountedYears(db, ledgerSets);
	const years = yearsOf(ledgerYears);
	const year = of.year ?? years[0] ?? fallback;
	const input = await findInput(db, villageId, ledgerSets, ledgerYears, {
		year,
		month: of.month ?? null,
		yearsAhead: of.yearsAhead ?? 0,
		totals: of.totals ?? null
	});
	const target = standingTarget(await findTargets(db, villageId), year);
	const forecast = forecastYear(input);
	const gap = gapCauses(input, forecast, target?.amountFen ?? null);
	return { year, years, input, forecast, target, gap };
}

type AheadOfDesk = Pick<Ahead, 'forecast' | 'gap'> & {
	/** Instalments overdue as of the day that the report reaches. */
	readonly arrears: { readonly count: number; readonly amountFen: Fen };
};
const keptAhead = new Kept<AheadOfDesk>();

/** For the desk: as of the month that its report shows, without what it was made from; kept (kept.ts). */
export async function findAheadOf(
	db: Db,
	village: Pick<Village, 'id'>,
	ledgerSets: readonly LedgerSet[],
	{ year, throughMonth, throughOn }: Pick<IncomeReport, 'year' | 'throughMonth' | 'throughOn'>
): Promise<AheadOfDesk> {
	const own = (await keptAhead.of(db))(village.id);
	const key = `${year} ${throughMonth ?? ''} ${throughOn ?? ''}`;
	const known = own.get(key);
	if (known) return known;
	const of = { year, month: throughMonth };
	const { forecast, gap } = await findAhead(db, village.id, ledgerSets, of, year);
	const arrears = await findArrears(db, village.id, ledgerSets, throughOn);
	own.set(key, { forecast, gap, arrears });
	return { forecast, gap, arrears };
}

async function findArrears(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[],
	on: CivilDate | null
): Promise<AheadOfDesk['arrears']> {
	if (on === null) return { count: 0, amountFen: 0 };
	const since = await findBooksSince(db, ledgerSets);
	const sums = await findContractSums(db, villageId, yearOf(on), { since, on });
	return {
		count: sums.reduce((all, { overdueCount }) => all + overdueCount, 0),
		amountFen: sums.reduce((all, { overdueFen }) => all + overdueFen, 0)
	};
}

/** Of the newest years with books. */
export async function findBackTest(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[]
): Promise<BackTest> {
	const ledgerYears = await findCountedYears(db, ledgerSets);
	const inputs: ForecastInput[] = [];
	for (const year of yearsOf(ledgerYears).slice(0, TESTED_YEARS))
		inputs.push(
			await findInput(db, villageId, ledgerSets, ledgerYears, {
				year,
				month: null,
				yearsAhead: 0,
				totals: null
			})
		);
	return backTest(inputs);
}

const findCountedYears = (db: Db, ledgerSets: readonly LedgerSet[]): Promise<SetYear[]> =>
	findLedgerYears(
		db,
		ledgerSets.filter((set) => set.countsAsIncome)
	);

const yearsOf = (ledgerYears: readonly SetYear[]): FiscalYear[] =>
	[...new Set(ledgerYears.map(({ year }) => year))].toSorted((a, b) => b - a);

type Reading = {
	readonly year: FiscalYear;
	readonly month: Month | null;
	readonly yearsAhead: number;
	readonly totals: readonly MonthTotal[] | null;
};

async function findInput(
	db: Db,
	villageId: number,
	ledgerSets: readonly LedgerSet[],
	ledgerYears: readonly SetYear[],
	{ year, month, yearsAhead, totals: read }: Reading
): Promise<ForecastInput> {
	const counted = countedSets(ledgerSets);
	const totals = read ?? (await findMonthTotals(db, counted, year - YEARS_BACK, year));
	const posted = lastMonthOf(totals, year);
	const cutoff = posted !== null && month !== null && month < posted ? month : posted;
	const sets = ledgerSets.filter((set) => set.countsAsIncome);
	const isPast = ledgerYears.some((one) => one.year > year);
	const { throughOn } = await findThroughOn(db, sets, ledgerYears, cutoff, posted);
	const charts = await findCharts(db, ledgerYears);
	const newest = yearsOf(ledgerYears)[0];
	return {
		year,
		cutoff,
		// A year that another one follows has come to its end, whether its December was closed or not.
		...(throughOn !== undefined && !isPast && { reachedOn: throughOn }),
		totals,
		charts,
		newestChart: newest === undefined ? null : (charts.get(newest) ?? null),
		definition: await findDefinition(db, villageId),
		contracts: await findContracts(db, villageId),
		instalments: await findInstalments(db, villageId, {
			dueFrom: `${year - 1}-01-01`,
			dueThrough: `${year + yearsAhead}-12-31`
		}),
		expected: await findExpected(db, villageId, year)
	};
}

const lastMonthOf = (
	totals: readonly { readonly month: Month }[],
	year: FiscalYear
): Month | null =>
	totals
		.map(({ month }) => month)
		.filter((month) => yearOf(month) === year)
		.toSorted()
		.at(-1) ?? null;

/** Several sets of one year share the first one's chart of names. */
async function findCharts(
	db: Db,
	ledgerYears: readonly SetYear[]
): Promise<Map<FiscalYear, Chart>> {
	const charts = new Map<FiscalYear, Chart>();
	const known = new Map<string, Chart>();
	const chartOf = async (setId: number, system: AccountingSystem) => {
		const key = `${setId} ${system}`;
		const chart = known.get(key) ?? (await findChart(db, setId, system));
		known.set(key, chart);
		return chart;
	};
	for (const { year, set, accountingSystem } of ledgerYears)
		if (!charts.has(year)) charts.set(year, await chartOf(set.id, accountingSystem));
	return charts;
}
