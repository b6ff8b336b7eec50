/**
 * Years beside each other across the two accounting systems, in the categories of 2023 (新旧衔接, domain.md §1.4). Where
 * 2023 split an account of 2004 its parts are shown together: nobody can split the old years.
 */
import { monthNumber, yearOf, type FiscalYear } from '../calendar.ts';
import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import { earnedOf, rootOf, type StatementBooks } from './books.ts';
import { sumOf, type Statement, type StatementRow } from './statement.ts';

type Category = readonly [
	line: YearsLine,
	of: Readonly<Record<AccountingSystem, readonly AccountCode[]>>
];
/** 企业上交利润 on 511 may be 投资收益 in 2023; as 511 is one account here, it stays with 经营收入 and the sheet says so. */
const INCOME = [
	['operating', { rural_2004: ['501', '511'], rural_2023: ['501'] }],
	['investment', { rural_2004: ['561'], rural_2023: ['502'] }],
	['subsidies', { rural_2004: ['522'], rural_2023: ['503'] }],
	['other', { rural_2004: ['521', '531'], rural_2023: ['504'] }]
] as const;
const EXPENSES = [
	['operatingCost', { rural_2004: ['502'], rural_2023: ['511', '512'] }],
	['management', { rural_2004: ['541'], rural_2023: ['513'] }],
	['publicAndOther', { rural_2004: ['551'], rural_2023: ['514', '515'] }],
	['incomeTax', { rural_2004: [], rural_2023: ['521'] }]
] as const;
export type YearsLine =
	| (typeof INCOME)[number][0]
	| (typeof EXPENSES)[number][0]
	| 'incomeHead'
	| 'income'
	| 'stable'
	| 'expensesHead'
	| 'expenses'
	| 'surplus';
type Row = StatementRow<YearsLine>;

/** Newest first; what fits a sheet. */
export const MOST_YEARS = 6;

/** Up to the same month of each year; stable income as every year is classed now, under the rule in force. */
export function yearsStatement(books: StatementBooks, months: number): Statement<YearsLine> {
	const earned = earnedOf(books).filter(({ month }) => monthNumber(month) <= months);
	const years = [...new Set(books.totals.map(({ month }) => yearOf(month)))]
		.filter((year) => year <= books.year)
		.toSorted((a, b) => b - a)
		.slice(0, MOST_YEARS);
	const systemOf = (year: FiscalYear) => books.charts.get(year)?.system ?? 'rural_2023';
	const figure = (counts: (year: FiscalYear, one: (typeof earned)[number]) => boolean): Fen[] =>
		years.map((year) =>
			earned
				.filter((one) => yearOf(one.month) === year && counts(year, one))
				.reduce((all, { fen }) => all + fen, 0)
		);
	/** What a definition takes off as cost stands on expense accounts. */
	const stable = years.map((year) =>
		earned
			.filter((one) => yearOf(one.month) === year && one.isStable)
			.reduce((all, { kind, fen }) => (kind === 'income' ? all + fen : all - fen), 0)
	);
	const row = (line: YearsLine, role: Row['role'], cells: readonly Fen[]): Row => ({
		...{ label: { line }, no: null, role, level: 1, codes: [] },
		cells
	});
	const category = ([line, of]: Category): Row => {
		const isIn = (year: FiscalYear, code: AccountCode): boolean => {
			const chart = books.charts.get(year);
			return chart !== undefined && of[systemOf(year)].includes(rootOf(chart, code));
		};
		return row(
			line,
			'line',
			figure((year, { code }) => isIn(year, code))
		);
	};
	const [income, expenses] = [INCOME.map(category), EXPENSES.map(category)];
	const total = {
		income: row('income', 'sum', sumOf(income)),
		expenses: row('expenses', 'sum', sumOf(expenses))
	};
	const systems = new Set(years.map(systemOf));
	return {
		kind: 'years',
		columns: years,
		sections: [
			[
				...[row('incomeHead', 'head', []), ...income, total.income],
				{
					...row('stable', 'line', stable),
					level: 2
				},
				...[
					row('expensesHead', 'head', []),
					...expenses.filter(({ cells }) => cells.some((fen) => fen !== 0))
				],
				...[total.expenses, row('surplus', 'sum', sumOf([total.income], [total.expenses]))]
			]
		],
		marks: systems.size > 1 ? ['joined', 'handed-up'] : []
	};
}
