/** 委托: somebody acts in a role while its holder is away. The database keeps the dates and SD1–SD5. */
import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Result } from '#lib/domain/result.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { delegation, person, roleGrant } from './db/schema.ts';
import { orRule } from './duty-refusal.ts';

export type NewDelegation = {
	readonly grantId: number;
	/** Who acts meanwhile. */
	readonly personId: number;
	readonly fromOn: CivilDate;
	/** The last day. */
	readonly untilOn: CivilDate;
	readonly reason: string;
};
const holder = alias(person, 'holder');

export const insertDelegation = (
	db: Db,
	of: NewDelegation,
	by: Actor
): Promise<Result<number, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			const [row] = await tx
				.insert(delegation)
				.values({ ...of, createdAt: by.at, createdBy: by.personId ?? null })
				.returning({ id: delegation.id });
			const made = row && (await findDelegation(tx, row.id));
			if (!made) throw new Error('the delegation was not inserted');
			const { villageId, ...who } = made;
			const { fromOn, untilOn, reason } = of;
			await insertAuditEvent(tx, villageId, by, 'delegation-made', {
				...who,
				fromOn,
				untilOn,
				reason
			});
			return row.id;
		})
	);

/** Early. False where it ended meanwhile. */
export const endDelegation = (db: Db, id: number, by: Actor): Promise<boolean> =>
	db.transaction(async (tx) => {
		const found = await findDelegation(tx, id);
		const ended = await tx
			.update(delegation)
			.set({ endedAt: by.at })
			.where(and(eq(delegation.id, id), isNull(delegation.endedAt)))
			.returning({ id: delegation.id });
		if (!found || ended.length === 0) return false;
		const { villageId, ...who } = found;
		await insertAuditEvent(tx, villageId, by, 'delegation-ended', who);
		return true;
	});

async function findDelegation(db: Db, id: number) {
	const [row] = await db
		.select({
			villageId: roleGrant.villageId,
			person: delegation.personId,
			name: person.name,
			holder: holder.name,
			role: roleGrant.role
		})
		.from(delegation)
		.innerJoin(person, eq(person.id, delegation.personId))
		.innerJoin(roleGrant, eq(roleGrant.id, delegation.grantId))
		.innerJoin(holder, eq(holder.id, roleGrant.personId))
		.where(eq(delegation.id, id));
	return row ?? null;
}
