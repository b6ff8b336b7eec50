import { yearOf } from '#lib/domain/calendar.ts';
import {
	indicatorsByYear,
	type YearIncome,
	type YearIndicators
} from '#lib/domain/income/indicators.ts';
import { lineage } from '#lib/domain/ledger/chart.ts';
import { findChart } from './accounts.ts';
import type { Db } from './db/client.ts';
import { findMonthTotals } from './totals.ts';
import { findFiscalYears } from './villages.ts';

/** From the totals of the ledger sets whose income counts; newest year first. */
export async function findIndicators(
	db: Db,
	ledgerSetIds: readonly number[]
): Promise<YearIndicators[]> {
	const rows: YearIncome[] = [];
	for (const setId of ledgerSetIds)
		for (const { year, accountingSystem: system } of await findFiscalYears(db, setId)) {
			const chart = await findChart(db, setId, system);
			for (const total of await findMonthTotals(db, [setId], year, year)) {
				const { incomeClass, accountCode, creditFen, debitFen } = total;
				const root = lineage(chart, accountCode)[0];
				if (incomeClass === null || total.isClosing || root === undefined) continue;
				rows.push({
					...{ year: yearOf(total.month), system, root: root.code, incomeClass },
					isCost: root.kind === 'expense',
					fen: creditFen - debitFen
				});
			}
		}
	return indicatorsByYear(rows);
}
