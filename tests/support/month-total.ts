import type { Month } from '#lib/domain/calendar.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import type { Fen } from '#lib/domain/money.ts';

/** One month of one account that took in `creditFen`; stable income unless told otherwise. */
export const monthTotal = (
	month: Month,
	accountCode: string,
	creditFen: Fen,
	other: Partial<MonthTotal> = {}
): MonthTotal => ({
	month,
	accountCode,
	incomeClass: 'stable' as IncomeClass,
	isClosing: false,
	debitFen: 0,
	creditFen,
	entryCount: 1,
	...other
});
