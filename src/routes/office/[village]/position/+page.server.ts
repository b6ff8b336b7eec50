import { fail } from '@sveltejs/kit';
import { monthAt, monthNumber, yearOf } from '#lib/domain/calendar.ts';
import { decodeDeskQuery, wholeBetween } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { balanceSheet } from '#lib/domain/ledger/balances.ts';
import { positionOf } from '#lib/domain/position/position.ts';
import { findChart } from '#lib/server/accounts.ts';
import { findBalances } from '#lib/server/balances.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDesk } from '#lib/server/desk.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findVillageSize, setVillageSize } from '#lib/server/spending.ts';
import { findHistory } from '#lib/server/trail.ts';
import { findFiscalYears } from '#lib/server/villages.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?year=&month=`, as the desk. Of the ledger sets whose income counts. */
export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'position.read');
	const today = civilDateInChina(now());
	const query = decodeDeskQuery(event.url.searchParams);
	const { report, years } = await findDesk(db, village, ledgerSets, query, today);
	const { year, throughMonth, stableFen } = report;
	const [set] = ledgerSets.filter((one) => one.countsAsIncome);
	const of = set && (await findFiscalYears(db, set.id)).find((one) => one.year === year);
	const subjects = [`size:${year}`];
	const common = {
		...{ year, years, throughMonth, stableFen },
		size: await findVillageSize(db, village.id, year),
		trail: await findHistory(db, village.id, { subjects }, event.locals.language)
	};
	if (!set || !of || throughMonth === null) return { ...common, position: null, hasOpening: false };
	const period = { from: monthAt(year, 1), to: throughMonth };
	const { accounts, hasOpening } = await findBalances(db, [set.id], period);
	const chart = await findChart(db, set.id, of.accountingSystem);
	const position = positionOf(of.accountingSystem, balanceSheet(chart, accounts));
	return { ...common, position, hasOpening, months: monthNumber(throughMonth) };
};

export const actions: Actions = {
	size: async (event) => {
		const { village, actor } = await requireVillage(event, 'spending.plan');
		const form = await event.request.formData();
		const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
		const whole = (text: string | undefined) =>
			wholeBetween((text ?? '').replaceAll(',', ''), 1, 9_999_999);
		const [year, households, members] = [
			whole(typed.year),
			whole(typed.households),
			whole(typed.members)
		];
		const shares = (typed.shares ?? '').trim().replaceAll(',', '');
		const m = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(shares);
		const sharesMilli = m ? Number(m[1]) * 1000 + Number((m[2] ?? '').padEnd(3, '0')) : null;
		const basis = (typed.basis ?? '').trim().slice(0, 200);
		const isWrong =
			year === null ||
			year < 1990 ||
			year > yearOf(civilDateInChina(now())) + 1 ||
			basis === '' ||
			households === null ||
			members === null ||
			members < households ||
			(shares !== '' && (sharesMilli === null || sharesMilli === 0));
		if (isWrong) return fail(400, { typed });
		await setVillageSize(db, village.id, { year, households, members, sharesMilli, basis }, actor);
		return { isSaved: true };
	}
};
