import { fail } from '@sveltejs/kit';
import { decodeDeskQuery, yearIn } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { Chart } from '#lib/domain/ledger/chart.ts';
import { parseFen } from '#lib/domain/money.ts';
import { buildSpending } from '#lib/domain/position/spending.ts';
import { findChart } from '#lib/server/accounts.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDesk } from '#lib/server/desk.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findSpendingPlan, setSpendingPlan } from '#lib/server/spending.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { findHistory } from '#lib/server/trail.ts';
import { countedSets, findFiscalYears, type LedgerSet } from '#lib/server/villages.ts';
import type { Actions, PageServerLoad } from './$types';

/** By year, of the first ledger set whose income counts. */
async function findCharts(ledgerSets: readonly LedgerSet[]): Promise<Map<number, Chart>> {
	const [set] = ledgerSets.filter((one) => one.countsAsIncome);
	const charts = new Map<number, Chart>();
	for (const { year, accountingSystem } of set ? await findFiscalYears(db, set.id) : [])
		charts.set(year, await findChart(db, set?.id ?? 0, accountingSystem));
	return charts;
}

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'position.read');
	const today = civilDateInChina(now());
	const query = decodeDeskQuery(event.url.searchParams);
	const { report, years } = await findDesk(db, village, ledgerSets, query, today);
	const { year, throughMonth } = report;
	const charts = await findCharts(ledgerSets);
	const totals = await findMonthTotals(db, countedSets(ledgerSets), year - 1, year);
	const plan = await findSpendingPlan(db, village.id, year);
	const expenses = [...(charts.get(year)?.accounts.values() ?? [])].filter(
		({ kind, parentCode }) => kind === 'expense' && parentCode === null
	);
	const subjects = [`spending:${year}`];
	return {
		...{ year, years, throughMonth },
		spending: buildSpending({ year, throughMonth, totals, charts, plan }),
		categories: expenses.map(({ code, name }) => ({ code, name })),
		trail: await findHistory(db, village.id, { subjects }, event.locals.language)
	};
};

export const actions: Actions = {
	plan: async (event) => {
		const { village, ledgerSets, actor } = await requireVillage(event, 'spending.plan');
		const form = await event.request.formData();
		const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
		const year = yearIn(typed.year ?? null);
		const amount = parseFen(typed.amount ?? '');
		const basis = (typed.basis ?? '').trim().slice(0, 200);
		const code = typed.category ?? '';
		const chart = year === null ? undefined : (await findCharts(ledgerSets)).get(year);
		const account = chart?.accounts.get(code);
		const isCategory = account?.kind === 'expense' && account.parentCode === null;
		const isWrong = year === null || !isCategory || !amount.ok || amount.value < 0 || basis === '';
		if (isWrong) return fail(400, { typed, fault: 'typed' as const });
		const of = { year, code, amountFen: amount.value, basis };
		if (!(await setSpendingPlan(db, village.id, of, actor)))
			return fail(409, { typed, fault: 'same' as const });
		return { isSaved: true };
	}
};
