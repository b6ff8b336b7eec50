/** 支出 by category against the plan: Σ debit − credit on expense accounts, closing entries left out. */
import { monthNumber, yearOf, type FiscalYear, type Month } from '../calendar.ts';
import { accountsAcrossYears } from '../income/accounts-across-years.ts';
import type { AccountCode } from '../ledger/account.ts';
import { findAccount, lineage, type Chart } from '../ledger/chart.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import { sharePermille, type Fen } from '../money.ts';

export type SpendingRow = {
	readonly code: AccountCode;
	readonly name: string;
	readonly spentFen: Fen;
	/** Of the same months a year earlier; null where that year has no books. */
	readonly lastYearFen: Fen | null;
};
export type SpendingCategory = SpendingRow & {
	/** Null: not planned. */
	readonly planFen: Fen | null;
	readonly usedPermille: number | null;
	readonly remainingFen: Fen | null;
	readonly leaves: readonly SpendingRow[];
};
export type Spending = {
	readonly categories: readonly SpendingCategory[];
	readonly spentFen: Fen;
	readonly lastYearFen: Fen | null;
	/** Of what was planned; null where nothing was. */
	readonly planFen: Fen | null;
	/** Of the categories with a plan: what nobody planned is not held against it. Null where nothing was planned. */
	readonly usedPermille: number | null;
	readonly remainingFen: Fen | null;
	/** Last year's, on accounts that have no counterpart this year. */
	readonly unmatchedFen: Fen;
};

export type SpendingInput = {
	readonly year: FiscalYear;
	readonly throughMonth: Month | null;
	/** Of the year and the one before. */
	readonly totals: readonly MonthTotal[];
	readonly charts: ReadonlyMap<FiscalYear, Chart>;
	/** By first-level account of the year's chart; 0 takes it out. */
	readonly plan: ReadonlyMap<AccountCode, Fen>;
};

export function buildSpending(input: SpendingInput): Spending {
	const { year, throughMonth, charts } = input;
	const [now, before] = [charts.get(year), charts.get(year - 1)];
	const through = throughMonth === null ? 0 : monthNumber(throughMonth);
	const known = input.totals.some(({ month }) => yearOf(month) === year - 1);
	const across = accountsAcrossYears(before, now);
	const [spent, past] = [new Map<AccountCode, Fen>(), new Map<AccountCode, Fen>()];
	let unmatchedFen = 0;
	for (const total of input.totals) {
		const isNow = yearOf(total.month) === year;
		const chart = isNow ? now : before;
		const isExpense =
			chart !== undefined && findAccount(chart, total.accountCode)?.kind === 'expense';
		if (!isExpense || total.isClosing || monthNumber(total.month) > through) continue;
		const fen = total.debitFen - total.creditFen;
		const code = isNow ? total.accountCode : across(total.accountCode);
		if (code === null || !now || !findAccount(now, code)) unmatchedFen += isNow ? 0 : fen;
		else add(isNow ? spent : past, code, fen);
	}
	const categories = now ? categoriesOf(now, spent, known ? past : null, input.plan) : [];
	const sum = (fens: readonly Fen[]): Fen => fens.reduce((all, fen) => all + fen, 0);
	const planned = categories.filter(({ planFen }) => planFen !== null);
	const planFen = planned.length === 0 ? null : sum(planned.map((one) => one.planFen ?? 0));
	const plannedSpentFen = sum(planned.map((one) => one.spentFen));
	return {
		categories,
		spentFen: sum([...spent.values()]),
		lastYearFen: known ? sum([...past.values()]) + unmatchedFen : null,
		planFen,
		usedPermille: planFen === null ? null : sharePermille(plannedSpentFen, planFen),
		remainingFen: planFen === null ? null : planFen - plannedSpentFen,
		unmatchedFen
	};
}

const add = (sums: Map<AccountCode, Fen>, code: AccountCode, fen: Fen): void =>
	void sums.set(code, (sums.get(code) ?? 0) + fen);

function categoriesOf(
	chart: Chart,
	spent: ReadonlyMap<AccountCode, Fen>,
	past: ReadonlyMap<AccountCode, Fen> | null,
	plan: ReadonlyMap<AccountCode, Fen>
): SpendingCategory[] {
	const leaves = [...new Set([...spent.keys(), ...(past?.keys() ?? [])])].sort().map((code) => ({
		top: lineage(chart, code)[0]?.code ?? code,
		row: {
			code,
			name: findAccount(chart, code)?.name ?? code,
			spentFen: spent.get(code) ?? 0,
			lastYearFen: past ? (past.get(code) ?? 0) : null
		}
	}));
	const planned = [...plan].filter(([, fen]) => fen > 0).map(([code]) => code);
	return [...new Set([...leaves.map(({ top }) => top), ...planned])].sort().map((code) => {
		const own = leaves.filter(({ top }) => top === code).map(({ row }) => row);
		const spentFen = own.reduce((sum, row) => sum + row.spentFen, 0);
		const planFen = plan.get(code) || null;
		return {
			code,
			name: findAccount(chart, code)?.name ?? code,
			spentFen,
			lastYearFen: past ? own.reduce((sum, row) => sum + (row.lastYearFen ?? 0), 0) : null,
			planFen,
			usedPermille: planFen === null ? null : sharePermille(spentFen, planFen),
			remainingFen: planFen === null ? null : planFen - spentFen,
			leaves: own
		};
	});
}
