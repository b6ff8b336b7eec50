/** What a forecast of stable income is made from; the same facts as of an earlier day make the back-test. */
import type { CivilDate, FiscalYear, Month } from '../calendar.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Instalment } from '../contracts/instalment.ts';
import type { IncomeDefinition } from '../income/definition.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';

/** 预计收入: announced for a year and not yet booked, such as a declared dividend. Without tax, as it will be booked. */
export type ExpectedIncome = {
	readonly id: number;
	readonly year: FiscalYear;
	readonly party: string;
	readonly basis: string;
	readonly amountFen: Fen;
	readonly announcedOn: CivilDate;
	readonly expectedOn: CivilDate;
	/** Of the newest chart. */
	readonly accountCode: AccountCode;
	/** Booked since, or not to come; null while it is open. */
	readonly closedOn: CivilDate | null;
	readonly closeReason: string;
};

export type ForecastInput = {
	readonly year: FiscalYear;
	/** The last booked month of the year; null while it has no books. */
	readonly cutoff: Month | null;
	/** The day the books reach; the end of `cutoff` unless said otherwise. */
	readonly reachedOn?: CivilDate;
	/** Of the year and up to three before it; others are ignored. */
	readonly totals: readonly MonthTotal[];
	readonly charts: ReadonlyMap<FiscalYear, Chart>;
	/** Whose codes contracts and expected income name; null while there are no books. */
	readonly newestChart: Chart | null;
	readonly definition: IncomeDefinition;
	readonly contracts: readonly Contract[];
	/** Due in the year or the one before, each with what was settled on it. */
	readonly instalments: readonly Instalment[];
	readonly expected: readonly ExpectedIncome[];
};
