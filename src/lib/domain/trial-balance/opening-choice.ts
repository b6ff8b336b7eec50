import { monthNumber, yearOf, type FiscalYear } from '../calendar.ts';
import { systemInForce } from '../ledger/accounting-system.ts';
import type { AccountingSystem } from '../ledger/account.ts';
import {
	leavesOf,
	type Sides,
	type TrialBalance,
	type TrialGroup,
	type TrialRow
} from './trial-balance.ts';

/** A column that can be the opening balances of a fiscal year. */
export type OpeningChoice = { readonly year: FiscalYear; readonly group: TrialGroup };

/**
 * 年初余额 of any month, 期初余额 where the sheet begins in January, 期末余额 where it ends in December: then for the next
 * year, unless that year's accounts follow another system and have to be carried over by hand (新旧衔接).
 */
export function openingChoices(
	{ period, groups }: TrialBalance,
	system: AccountingSystem,
	systemOfYear: (year: FiscalYear) => AccountingSystem | null
): OpeningChoice[] {
	if (period === null) return [];
	const year = yearOf(period.from);
	const choices: OpeningChoice[] = [];
	if (groups.includes('yearOpening')) choices.push({ year, group: 'yearOpening' });
	else if (groups.includes('opening') && monthNumber(period.from) === 1)
		choices.push({ year, group: 'opening' });
	const next = systemOfYear(year + 1) ?? carriedSystem(year, system);
	if (groups.includes('closing') && monthNumber(period.to) === 12 && next === system)
		choices.push({ year: year + 1, group: 'closing' });
	return choices;
}

/** Books go on in the system they have, but for the year in which the law changes it. */
const carriedSystem = (year: FiscalYear, system: AccountingSystem): AccountingSystem =>
	systemInForce(year) === systemInForce(year + 1) ? system : systemInForce(year + 1);

export type OpeningRow = TrialRow & Sides;

/** The leaves that carry a balance. */
export const openingRows = (balance: TrialBalance, group: TrialGroup): OpeningRow[] =>
	leavesOf(balance).flatMap((row) => {
		const sides = row.figures[group];
		return sides && (sides.debitFen !== 0 || sides.creditFen !== 0) ? [{ ...row, ...sides }] : [];
	});
