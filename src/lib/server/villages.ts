/** Villages, their ledger sets (账套) and fiscal years. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { CivilDate, FiscalYear, Month } from '#lib/domain/calendar.ts';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { Result } from '#lib/domain/result.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { orRule } from './duty-refusal.ts';
import { fiscalYear, incomeDefinition, ledgerSet, village } from './db/schema.ts';

export type Village = { id: number; slug: string; name: string; isSample: boolean };
export type LedgerSet = {
	id: number;
	villageId: number;
	slug: string;
	name: string;
	countsAsIncome: boolean;
};
export type LedgerYear = {
	year: FiscalYear;
	accountingSystem: AccountingSystem;
	closedThrough: Month | null;
};

const villageColumns = {
	id: village.id,
	slug: village.slug,
	name: village.name,
	isSample: village.isSample
};

export async function findVillage(db: Db, slug: string): Promise<Village | null> {
	return (await db.select(villageColumns).from(village).where(eq(village.slug, slug)))[0] ?? null;
}

/** The villages a person serves on a day, in their own right or for somebody; all of them for the township. */
export const findVillagesOf = (db: Db, personId: number, today: CivilDate): Promise<Village[]> =>
	db
		.select(villageColumns)
		.from(village)
		.where(
			// Asked once, not once a village: the township may hold 300 of them.
			sql`${village.id} in (select g.village_id from role_grant g where g.person_id = ${personId}
					and g.effective_at is not null and g.ended_at is null
				union select g.village_id from delegation d join role_grant g on g.id = d.grant_id
					where d.person_id = ${personId} and g.ended_at is null
					and d.ended_at is null and ${today} between d.from_on and d.until_on)
			or exists (select 1 from role_grant g where g.person_id = ${personId} and g.role = 'township'
				and g.effective_at is not null and g.ended_at is null)`
		)
		.orderBy(asc(village.id));

/** Of all of them: the township's. */
export const findAllVillages = (db: Db): Promise<Village[]> =>
	db.select(villageColumns).from(village).orderBy(asc(village.id));

export const findLedgerSets = (db: Db, villageId: number): Promise<LedgerSet[]> =>
	db.select().from(ledgerSet).where(eq(ledgerSet.villageId, villageId)).orderBy(asc(ledgerSet.id));

export const findFiscalYears = (db: Db, ledgerSetId: number): Promise<LedgerYear[]> =>
	db
		.select({
			year: fiscalYear.year,
			accountingSystem: fiscalYear.accountingSystem,
			closedThrough: fiscalYear.closedThrough
		})
		.from(fiscalYear)
		.where(eq(fiscalYear.ledgerSetId, ledgerSetId))
		.orderBy(asc(fiscalYear.year));

export async function findFiscalYear(
	db: Db,
	ledgerSetId: number,
	year: FiscalYear
): Promise<LedgerYear | null> {
	return (await findFiscalYears(db, ledgerSetId)).find((one) => one.year === year) ?? null;
}

export type NewVillage = {
	slug: string;
	name: string;
	isSample: boolean;
	ledgerSlug: string;
	ledgerName: string;
};

/** With its first ledger set and version 1 of the default income definition. */
export function insertVillage(
	db: Db,
	of: NewVillage,
	by: Actor
): Promise<{ village: Village; ledgerSet: LedgerSet }> {
	return db.transaction(async (tx) => {
		const [one] = await tx
			.insert(village)
			.values({ slug: of.slug, name: of.name, isSample: of.isSample, createdAt: by.at })
			.returning(villageColumns);
		if (!one) throw new Error('the village was not inserted');
		const [set] = await tx
			.insert(ledgerSet)
			.values({ villageId: one.id, slug: of.ledgerSlug, name: of.ledgerName, countsAsIncome: true })
			.returning();
		if (!set) throw new Error('the ledger set was not inserted');
		await tx.insert(incomeDefinition).values({
			villageId: one.id,
			version: defaultDefinition.version,
			definition: defaultDefinition,
			createdAt: by.at,
			createdBy: by.userId
		});
		await insertAuditEvent(tx, one.id, by, 'village-created', { village: of.name });
		return { village: one, ledgerSet: set };
	});
}

/** 结账 up to a month, or 反结账 with null or an earlier month. The year must have books. */
export function updateClosedThrough(
	db: Db,
	set: LedgerSet,
	year: FiscalYear,
	closedThrough: Month | null,
	reason: string,
	by: Actor
): Promise<void> {
	return db.transaction(async (tx) => {
		const before = await findFiscalYear(tx, set.id, year);
		await tx
			.update(fiscalYear)
			.set({ closedThrough })
			.where(and(eq(fiscalYear.ledgerSetId, set.id), eq(fiscalYear.year, year)));
		const kind =
			(closedThrough ?? '') > (before?.closedThrough ?? '') ? 'month-closed' : 'month-reopened';
		await insertAuditEvent(tx, set.villageId, by, kind, {
			ledger: set.name,
			year,
			month: closedThrough,
			reason
		});
	});
}

/** The ledger sets whose income stands in the village's figures. */
export const countedSets = (sets: readonly LedgerSet[]): number[] =>
	sets.filter((set) => set.countsAsIncome).map((set) => set.id);

/** How many supervisors sign before a notice goes on. False where it was that many already. */
export const updateCosigners = (
	db: Db,
	villageId: number,
	needed: number,
	by: Actor
): Promise<Result<boolean, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			const [now] = await tx
				.select({ before: village.cosignersNeeded })
				.from(village)
				.where(eq(village.id, villageId));
			if (!now || now.before === needed) return false;
			await tx.update(village).set({ cosignersNeeded: needed }).where(eq(village.id, villageId));
			await insertAuditEvent(tx, villageId, by, 'cosigners-set', { needed, before: now.before });
			return true;
		})
	);
