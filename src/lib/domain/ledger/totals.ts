import type { Month } from '../calendar.ts';
import type { Fen } from '../money.ts';
import type { IncomeClass } from '../income/income-class.ts';
import type { AccountCode } from './account.ts';

/**
 * One month of one account, split by income class and by whether the lines close the year. The smallest figure any
 * report reads: reports never sum entries, so their cost does not grow with the ledger.
 */
export type MonthTotal = {
	readonly month: Month;
	readonly accountCode: AccountCode;
	/** Null on accounts that are not income accounts. */
	readonly incomeClass: IncomeClass | null;
	/** Lines of closing vouchers (结转损益, domain.md §1.8): in the books, in no income figure. */
	readonly isClosing: boolean;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	readonly entryCount: number;
};
