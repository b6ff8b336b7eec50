/** 设想 that somebody kept under a name. The steps alone are kept; what they bring is reckoned anew each time. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import type { WhatIfStep } from '#lib/domain/forecast/what-if-step.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { whatIfPlan } from './db/schema.ts';

export type WhatIfPlan = {
	readonly id: number;
	readonly name: string;
	readonly steps: readonly WhatIfStep[];
	readonly madeAt: number;
	readonly madeBy: string;
};

/** Of a year, by name. */
export const findPlans = (db: Db, villageId: number, year: FiscalYear): Promise<WhatIfPlan[]> =>
	db
		.select({
			id: whatIfPlan.id,
			name: whatIfPlan.name,
			steps: whatIfPlan.steps,
			madeAt: whatIfPlan.madeAt,
			madeBy: whatIfPlan.madeBy
		})
		.from(whatIfPlan)
		.where(
			and(
				eq(whatIfPlan.villageId, villageId),
				eq(whatIfPlan.year, year),
				isNull(whatIfPlan.removedAt)
			)
		)
		.orderBy(asc(whatIfPlan.name));

export type NewPlan = { year: FiscalYear; name: string; steps: readonly WhatIfStep[] };

export function insertPlan(
	db: Db,
	villageId: number,
	{ year, name, steps }: NewPlan,
	by: Actor
): Promise<{ readonly id: number } | 'name-taken'> {
	return db.transaction(async (tx) => {
		const taken = (await findPlans(tx, villageId, year)).some((one) => one.name === name);
		if (taken) return 'name-taken';
		const [row] = await tx
			.insert(whatIfPlan)
			.values({ villageId, year, name, steps, madeAt: by.at, madeBy: by.name })
			.returning({ id: whatIfPlan.id });
		const id = row?.id ?? 0;
		await insertAuditEvent(tx, villageId, by, 'plan-kept', { plan: id, year, name });
		return { id };
	});
}

/** `gone`: removed already. `unknown`: another village's, or none. */
export type RemoveOutcome = 'removed' | 'gone' | 'unknown';

export function removePlan(
	db: Db,
	villageId: number,
	id: number,
	by: Actor
): Promise<RemoveOutcome> {
	return db.transaction(async (tx) => {
		const [row] = await tx
			.select({ year: whatIfPlan.year, name: whatIfPlan.name, removedAt: whatIfPlan.removedAt })
			.from(whatIfPlan)
			.where(and(eq(whatIfPlan.id, id), eq(whatIfPlan.villageId, villageId)));
		if (!row) return 'unknown';
		if (row.removedAt !== null) return 'gone';
		await tx.update(whatIfPlan).set({ removedAt: by.at }).where(eq(whatIfPlan.id, id));
		const { year, name } = row;
		await insertAuditEvent(tx, villageId, by, 'plan-removed', { plan: id, year, name });
		return 'removed';
	});
}
