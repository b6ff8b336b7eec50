import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDesk } from '#lib/server/desk.ts';
import { findKeptStandings } from '#lib/server/kept-standings.ts';
import { findVillageStandings } from '#lib/server/village-standings.ts';
import { findAllVillages } from '#lib/server/villages.ts';
import { insertConfirmedTarget } from '#lib/server/targets.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, mustPost, MARCH } from './village-fixture.ts';

let test: TestDatabase;
beforeEach(async () => {
	test = await openTestDatabase();
});
afterEach(() => test.close());

describe('all villages', () => {
	it('stand as their own desks say, each apart from the others', async () => {
		const { db } = test;
		const today = '2022-06-02';
		const first = await makeVillage(db, 'first');
		const second = await makeVillage(db, 'second');
		await makeVillage(db, 'empty');
		await mustPost(db, first.set, MARCH);
		const more = MARCH.map(
			([date, ...rest]) => [date.replace('-03-', '-04-'), ...rest] as (typeof MARCH)[number]
		);
		await mustPost(db, second.set, more);
		await insertConfirmedTarget(
			db,
			first.village.id,
			{ year: 2022, amountFen: 4_000_000, reason: '会议' },
			accountant
		);
		const rows = await findVillageStandings(db, await findAllVillages(db), null, today);
		expect(rows.map(({ slug }) => slug)).toEqual(['first', 'second', 'empty']);
		for (const [at, { village, set }] of [first, second].entries()) {
			const desk = await findDesk(
				db,
				village,
				[{ ...set, countsAsIncome: true }],
				{ year: null, month: null },
				today
			);
			const standing = rows[at]?.standing;
			expect(standing).toMatchObject({
				year: desk.report.year,
				throughMonth: desk.report.throughMonth,
				stableFen: desk.report.stableFen,
				completionPermille: desk.report.completionPermille,
				overPaceFen: desk.report.differenceFromPaceFen
			});
			expect(standing?.tasks.undecidedLines).toBe(desk.waiting.undecidedLines);
			expect(standing?.stableFen).toBeGreaterThan(0);
		}
		expect(rows[0]?.standing.tasks).toEqual({
			drafts: 0,
			undecidedLines: 1,
			missingMonths: 2,
			target: 'in-force'
		});
		expect(rows[2]?.standing).toMatchObject({ year: null, taskCount: 1 });
	});
	it('kept in memory, follow what is recorded, village by village', async () => {
		const { db } = test;
		const today = '2022-06-02';
		const { village, set } = await makeVillage(db, 'first');
		const other = await makeVillage(db, 'second');
		await mustPost(db, other.set, MARCH);
		const both = await findAllVillages(db);
		const now = () => findKeptStandings(db, both, null, today);
		const before = await now();
		expect(before[0]?.standing.stableFen).toBeNull();
		await mustPost(db, set, MARCH);
		const after = await now();
		expect(after).toEqual(await findVillageStandings(db, both, null, today));
		expect(after[0]?.standing.stableFen).toBe(500_000);
		expect(after[1]).toBe(before[1]);
		await insertConfirmedTarget(
			db,
			village.id,
			{ year: 2022, amountFen: 1_000_000, reason: '会议' },
			accountant
		);
		expect((await now())[0]?.standing.completionPermille).toBe(500);
		// A year asked for and another day are their own.
		expect((await findKeptStandings(db, both, 2021, today))[0]?.standing.year).toBe(2021);
		expect(
			(await findKeptStandings(db, both, null, '2022-07-01'))[0]?.standing.tasks.missingMonths
		).toBe(3);
	});
	it('never reads the totals whole', async () => {
		const plan = await test.db.all<{ detail: string }>(sql`explain query plan
			select l.village_id, t.month, sum(t.credit_fen - t.debit_fen) from ledger_set l
			cross join month_total t on t.ledger_set_id = l.id
			where l.counts_as_income = 1 and t.income_class = 'stable' and t.is_closing = 0 group by 1, 2`);
		expect(plan.map(({ detail }) => detail).join('\n')).toContain(
			'COVERING INDEX month_total_stable'
		);
	});
});
