/** Stable income of several years by source and month, as the books hold it. */
import { monthNumber, yearOf, type FiscalYear } from '../calendar.ts';
import { incomeFen } from '../income/income-sums.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';
import type { SourceAccounts } from './source-accounts.ts';

export type BookedSource = {
	readonly key: string;
	/** Twelve months of each year that has any, January first. */
	readonly monthsFen: ReadonlyMap<FiscalYear, readonly Fen[]>;
	/** The codes it stood under in each year. */
	readonly codes: ReadonlyMap<FiscalYear, ReadonlySet<string>>;
};

type Draft = {
	key: string;
	monthsFen: Map<FiscalYear, Fen[]>;
	codes: Map<FiscalYear, Set<string>>;
};

export function bookedSources(
	totals: readonly MonthTotal[],
	accounts: SourceAccounts
): Map<string, BookedSource> {
	const drafts = new Map<string, Draft>();
	for (const total of totals) {
		if (total.incomeClass !== 'stable' || total.isClosing) continue;
		const year = yearOf(total.month);
		const key = accounts.keyOf(year, total.accountCode);
		const draft = drafts.get(key) ?? { key, monthsFen: new Map(), codes: new Map() };
		drafts.set(key, draft);
		const months = draft.monthsFen.get(year) ?? Array.from({ length: 12 }, () => 0);
		draft.monthsFen.set(year, months);
		const at = monthNumber(total.month) - 1;
		months[at] = (months[at] ?? 0) + incomeFen(total);
		draft.codes.set(year, (draft.codes.get(year) ?? new Set()).add(total.accountCode));
	}
	return drafts;
}

/** Months `from`–`to` of a year (1–12, both included); 0 where the source has none. */
export const bookedIn = (
	source: BookedSource | undefined,
	year: FiscalYear,
	from: number,
	to: number
): Fen =>
	(source?.monthsFen.get(year) ?? []).slice(from - 1, to).reduce((sum, month) => sum + month, 0);
