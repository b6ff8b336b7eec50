import { monthAt, monthNumber, yearOf } from '#lib/domain/calendar.ts';
import { balanceSheet, sheetTotals } from '#lib/domain/ledger/balances.ts';
import type { Period } from '#lib/domain/ledger-import/review.ts';
import { findChart } from '#lib/server/accounts.ts';
import { findBalances } from '#lib/server/balances.ts';
import { now } from '#lib/server/clock.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findLastPostedMonth } from '#lib/server/totals.ts';
import { findFiscalYears, type LedgerSet } from '#lib/server/villages.ts';

const wholeIn = (text: string | null, from: number, to: number): number | null => {
	const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : NaN;
	return number >= from && number <= to ? number : null;
};

/** The sheet that an address asks for: a ledger set, a year, and one month of it or all up to the last that is booked. */
export async function findSheet(db: Db, url: URL, sets: readonly LedgerSet[]) {
	const asked = url.searchParams;
	const set = sets.find((one) => String(one.id) === asked.get('ledger')) ?? sets[0];
	if (!set) return null;
	const last = await findLastPostedMonth(db, [set.id]);
	const year =
		wholeIn(asked.get('year'), 1949, 2199) ??
		(last === null ? new Date(now()).getUTCFullYear() : yearOf(last));
	const month = wholeIn(asked.get('month'), 1, 12);
	const period = await periodOf(db, set, year, month);
	const years = await findFiscalYears(db, set.id);
	const system = years.findLast((one) => one.year <= year)?.accountingSystem ?? 'rural_2023';
	const found = await findBalances(db, [set.id], period);
	const chart = await findChart(db, set.id, system);
	return {
		set,
		year,
		month,
		period,
		years: [...new Set([...years.map((one) => one.year), year])].sort((a, b) => b - a),
		opening: found.openings[0] ?? null,
		rows: balanceSheet(chart, found.accounts),
		totals: sheetTotals(found.accounts)
	};
}

async function periodOf(
	db: Db,
	set: LedgerSet,
	year: number,
	month: number | null
): Promise<Period> {
	if (month !== null) return { from: monthAt(year, month), to: monthAt(year, month) };
	const last = await findLastPostedMonth(db, [set.id], year);
	return { from: monthAt(year, 1), to: monthAt(year, last === null ? 12 : monthNumber(last)) };
}
