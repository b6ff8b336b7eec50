/**
 * 相邻口径 (domain.md §3.2): other figures that are often taken for 稳定性收入. Each has its own name and formula; none is
 * ever added to or subtracted from another on a page.
 */
import type { FiscalYear } from '../calendar.ts';
import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import type { IncomeClass } from './income-class.ts';

/** Income of one first-level account and class in a year, Σ credit − debit without closing entries. */
export type YearIncome = {
	readonly year: FiscalYear;
	readonly system: AccountingSystem;
	/** The first-level account. */
	readonly root: AccountCode;
	readonly incomeClass: IncomeClass;
	/** Off stable income, where the definition counts what is sold net; no income of any other indicator. */
	readonly isCost: boolean;
	readonly fen: Fen;
};
export type YearIndicators = {
	readonly year: FiscalYear;
	readonly stableFen: Fen;
	/** 经营性收入: 经营收入 + 发包及上交收入 + 投资收益. */
	readonly operatingFen: Fen;
	/** 可支配收入: stable income and the subsidies that are neither stable nor one-off nor doubtful. */
	readonly disposableFen: Fen;
	/** 总收入: all income accounts. */
	readonly totalFen: Fen;
};

const OPERATING: Readonly<Record<AccountingSystem, readonly AccountCode[]>> = {
	rural_2004: ['501', '511', '561'],
	rural_2023: ['501', '502']
};
const SUBSIDIES: Readonly<Record<AccountingSystem, AccountCode>> = {
	rural_2004: '522',
	rural_2023: '503'
};

/** Newest year first. */
export function indicatorsByYear(rows: readonly YearIncome[]): YearIndicators[] {
	const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a);
	return years.map((year) => {
		const own = rows.filter((row) => row.year === year);
		const sum = (counts: (row: YearIncome) => boolean): Fen =>
			own.filter(counts).reduce((fen, row) => fen + row.fen, 0);
		const isStable = (row: YearIncome) => row.incomeClass === 'stable';
		const isRegular = (row: YearIncome) =>
			row.root === SUBSIDIES[row.system] && row.incomeClass === 'excluded';
		return {
			year,
			stableFen: sum(isStable),
			operatingFen: sum(({ system, root, isCost }) => !isCost && OPERATING[system].includes(root)),
			disposableFen: sum((row) => isStable(row) || isRegular(row)),
			totalFen: sum(({ isCost }) => !isCost)
		};
	});
}
