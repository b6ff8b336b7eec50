/** 收支明细表: each income and expense account of the month, of the year so far, and of the same months a year ago. */
import { monthNumber, yearOf } from '../calendar.ts';
import { accountsAcrossYears } from '../income/accounts-across-years.ts';
import type { AccountCode } from '../ledger/account.ts';
import { lineage, type Chart } from '../ledger/chart.ts';
import type { Fen } from '../money.ts';
import { earnedOf, type Earned, type StatementBooks } from './books.ts';
import { sumOf, type Statement, type StatementRow } from './statement.ts';

/** `unmatched`: last year's, on accounts that have no counterpart in this year's chart. */
export type IncomeLine =
	| 'incomeHead'
	| 'income'
	| 'expensesHead'
	| 'expenses'
	| 'surplus'
	| 'unmatchedIncome'
	| 'unmatchedExpenses';
type Row = StatementRow<IncomeLine>;

export function incomeStatement(books: StatementBooks): Statement<IncomeLine> {
	const { year, throughMonth, charts } = books;
	const chart = charts.get(year);
	const earned = earnedOf(books).filter(
		({ month }) => monthNumber(month) <= monthNumber(throughMonth)
	);
	const hasLastYear = earned.some(({ month }) => yearOf(month) === year - 1);
	const across = accountsAcrossYears(charts.get(year - 1), chart);
	const placed = earned.flatMap((one): Placed[] => {
		if (yearOf(one.month) === year) return [{ ...one, at: one.code, isNow: true }];
		if (yearOf(one.month) !== year - 1) return [];
		const at = across(one.code);
		return [{ ...one, at: at !== null && chart?.accounts.has(at) ? at : null, isNow: false }];
	});
	const cells = (of: readonly Placed[]): (Fen | null)[] => [
		sum(of.filter(({ isNow, month }) => isNow && month === throughMonth)),
		sum(of.filter(({ isNow }) => isNow)),
		hasLastYear ? sum(of.filter(({ isNow }) => !isNow)) : null
	];
	const part = (kind: Earned['kind'], head: IncomeLine, rest: IncomeLine, total: IncomeLine) => {
		const own = placed.filter((one) => one.kind === kind);
		const rows = chart ? accountRows(chart, own, cells) : [];
		const unmatched = own.filter(({ at }) => at === null);
		const line = (name: IncomeLine, role: Row['role'], of: (Fen | null)[]): Row => ({
			...{ label: { line: name }, no: null, role, level: 1, codes: [] },
			cells: of
		});
		return [
			line(head, 'head', []),
			...rows,
			...(unmatched.length === 0 ? [] : [line(rest, 'line', cells(unmatched))]),
			line(total, 'sum', cells(own))
		];
	};
	const income = part('income', 'incomeHead', 'unmatchedIncome', 'income');
	const expenses = part('expense', 'expensesHead', 'unmatchedExpenses', 'expenses');
	const ends = [income.at(-1), expenses.at(-1)].flatMap((row) => row ?? []);
	const surplus: Row = {
		...{ label: { line: 'surplus' }, no: null, role: 'sum', level: 1, codes: [] },
		cells: sumOf(ends.slice(0, 1), ends.slice(1)).map((fen, at) =>
			at === 2 && !hasLastYear ? null : fen
		)
	};
	return {
		kind: 'income',
		columns: ['month', 'year', 'lastYear'],
		sections: [[...income, ...expenses, surplus]],
		marks: []
	};
}

type Placed = Earned & { readonly at: AccountCode | null; readonly isNow: boolean };
const sum = (of: readonly Placed[]): Fen => of.reduce((all, { fen }) => all + fen, 0);

/** Every account that moved, with those above it, by code. */
function accountRows(
	chart: Chart,
	own: readonly Placed[],
	cells: (of: readonly Placed[]) => (Fen | null)[]
): Row[] {
	const under = new Map<AccountCode, Placed[]>();
	for (const one of own)
		for (const { code } of one.at === null ? [] : lineage(chart, one.at))
			under.set(code, [...(under.get(code) ?? []), one]);
	return [...under]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, of]) => ({
			label: { account: code, name: chart.accounts.get(code)?.name ?? code },
			...{ no: null, role: 'line', level: lineage(chart, code).length },
			...{ cells: cells(of), codes: [code] }
		}));
}
