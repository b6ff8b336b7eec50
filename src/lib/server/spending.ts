/** 支出预算, and households, people, shares of a year: each change is a new row with its ground. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import type { AccountCode } from '#lib/domain/ledger/account.ts';
import type { Fen } from '#lib/domain/money.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { spendingPlan, villageSize } from './db/schema.ts';

/** What is in force, by account. */
export async function findSpendingPlan(
	db: Db,
	villageId: number,
	year: FiscalYear
): Promise<Map<AccountCode, Fen>> {
	const rows = await db
		.select({ code: spendingPlan.accountCode, amountFen: spendingPlan.amountFen })
		.from(spendingPlan)
		.where(and(eq(spendingPlan.villageId, villageId), eq(spendingPlan.year, year)))
		.orderBy(asc(spendingPlan.id));
	return new Map(rows.map(({ code, amountFen }) => [code, amountFen]));
}

export type PlannedSpending = {
	readonly year: FiscalYear;
	readonly code: AccountCode;
	readonly amountFen: Fen;
	readonly basis: string;
};

/** @returns false if that is what is in force already. */
export const setSpendingPlan = (
	db: Db,
	villageId: number,
	of: PlannedSpending,
	by: Actor
): Promise<boolean> =>
	db.transaction(async (tx) => {
		const plan = await findSpendingPlan(tx, villageId, of.year);
		if ((plan.get(of.code) ?? 0) === of.amountFen) return false;
		const { year, code: accountCode, amountFen, basis } = of;
		const row = { villageId, year, accountCode, amountFen, basis, setAt: by.at, setBy: by.name };
		await tx.insert(spendingPlan).values(row);
		await insertAuditEvent(tx, villageId, by, 'spending-planned', of);
		return true;
	});

export type VillageSize = {
	readonly year: FiscalYear;
	readonly households: number;
	readonly members: number;
	/** In thousandths; null where shares were not fixed. */
	readonly sharesMilli: number | null;
	readonly basis: string;
};

export async function findVillageSize(
	db: Db,
	villageId: number,
	year: FiscalYear
): Promise<VillageSize | null> {
	const [row] = await db
		.select({
			year: villageSize.year,
			households: villageSize.households,
			members: villageSize.members,
			sharesMilli: villageSize.sharesMilli,
			basis: villageSize.basis
		})
		.from(villageSize)
		.where(and(eq(villageSize.villageId, villageId), eq(villageSize.year, year)))
		.orderBy(desc(villageSize.id))
		.limit(1);
	return row ?? null;
}

export const setVillageSize = (
	db: Db,
	villageId: number,
	of: VillageSize,
	by: Actor
): Promise<void> =>
	db.transaction(async (tx) => {
		await tx.insert(villageSize).values({ villageId, ...of, setAt: by.at, setBy: by.name });
		await insertAuditEvent(tx, villageId, by, 'size-set', of);
	});
