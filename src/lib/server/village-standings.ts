/** 各村一览: a few reads for all villages together, never one village after another. Totals only. */
import { sql } from 'drizzle-orm';
import type { CivilDate, FiscalYear, Month } from '#lib/domain/calendar.ts';
import type { StandingRow } from '#lib/domain/dashboard/standing-order.ts';
import { standingOf } from '#lib/domain/dashboard/village-standing.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Target } from '#lib/domain/income/target.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import type { Db } from './db/client.ts';
import { annualTarget } from './db/schema.ts';
import { targetColumns } from './targets.ts';
import type { Village } from './villages.ts';

export async function findVillageStandings(
	db: Db,
	villages: readonly Village[],
	year: FiscalYear | null,
	today: CivilDate
): Promise<StandingRow[]> {
	const ids = villages.map(({ id }) => id);
	const stable = groupBy(await findStableMonths(db, ids), ({ villageId }) => villageId);
	const booked = groupBy(await findBookedMonths(db, ids), ({ villageId }) => villageId);
	const undecided = await findUndecided(db, ids);
	const drafts = await findDraftCounts(db, ids);
	const targets = groupBy(await findAllTargets(db, ids), ({ villageId }) => villageId);
	return villages.map(({ id, name, slug, isSample }) => ({
		name,
		slug,
		isSample,
		standing: standingOf({
			year,
			totals: [
				...(stable.get(id) ?? []).map((one) => total(one.month, 'stable', one.fen)),
				...(booked.get(id) ?? []).map(({ month }) => total(month, null, 0))
			],
			definition: defaultDefinition,
			targets: targets.get(id) ?? [],
			drafts: drafts.get(id) ?? 0,
			undecidedLines: undecided.get(id) ?? 0,
			today
		})
	}));
}

/** As the report reads them; the account does not matter to what is asked of it here. */
const total = (month: Month, incomeClass: IncomeClass | null, fen: number): MonthTotal => ({
	month,
	accountCode: '',
	incomeClass,
	isClosing: false,
	debitFen: 0,
	creditFen: fen,
	entryCount: 1
});

type OfVillage = { villageId: number };
const among = (ids: readonly number[]) =>
	sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** Answered by the index `month_total_stable` alone. */
const findStableMonths = (
	db: Db,
	ids: readonly number[]
): Promise<(OfVillage & { month: Month; fen: number })[]> =>
	db.all(sql`select l.village_id as villageId, t.month as month, sum(t.credit_fen - t.debit_fen) as fen
		from ledger_set l cross join month_total t on t.ledger_set_id = l.id
		where l.counts_as_income = 1 and l.village_id in ${among(ids)}
			and t.income_class = 'stable' and t.is_closing = 0
		group by 1, 2`);

/** Twelve looks a year into the totals' key, instead of reading them. */
const findBookedMonths = (
	db: Db,
	ids: readonly number[]
): Promise<(OfVillage & { month: Month })[]> =>
	db.all(sql`with number(n) as (values ('01'), ('02'), ('03'), ('04'), ('05'), ('06'), ('07'), ('08'), ('09'), ('10'), ('11'), ('12'))
		select distinct l.village_id as villageId, y.year || '-' || n as month
		from ledger_set l join fiscal_year y on y.ledger_set_id = l.id cross join number
		where l.counts_as_income = 1 and l.village_id in ${among(ids)} and exists (select 1 from month_total t
			where t.ledger_set_id = l.id and t.month = y.year || '-' || n)`);

const counts = (rows: readonly (OfVillage & { count: number })[]): Map<number, number> =>
	new Map(rows.map(({ villageId, count }) => [villageId, count]));

const findUndecided = async (db: Db, ids: readonly number[]): Promise<Map<number, number>> =>
	counts(
		await db.all(sql`select l.village_id as villageId, sum(t.entry_count) as count
			from ledger_set l cross join month_total t on t.ledger_set_id = l.id
			where l.counts_as_income = 1 and l.village_id in ${among(ids)}
				and t.income_class = 'needs_review' and t.is_closing = 0
			group by 1`)
	);

const findDraftCounts = async (db: Db, ids: readonly number[]): Promise<Map<number, number>> =>
	counts(
		await db.all(sql`select l.village_id as villageId, count(*) as count
			from ledger_set l join batch b on b.ledger_set_id = l.id
			where l.village_id in ${among(ids)} and b.status in ('draft', 'posting') group by 1`)
	);

const findAllTargets = (db: Db, ids: readonly number[]): Promise<(OfVillage & Target)[]> =>
	db
		.select({ villageId: annualTarget.villageId, ...targetColumns })
		.from(annualTarget)
		.where(sql`${annualTarget.villageId} in ${among(ids)}`)
		.orderBy(sql`${annualTarget.id} desc`);
