/** The yearly target: proposals and their confirmation. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { CivilDate, FiscalYear } from '#lib/domain/calendar.ts';
import { openProposal, type Target } from '#lib/domain/income/target.ts';
import type { TargetSplit } from '#lib/domain/income/target-split.ts';
import type { Fen } from '#lib/domain/money.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { annualTarget } from './db/schema.ts';

export const targetColumns = {
	id: annualTarget.id,
	year: annualTarget.year,
	amountFen: annualTarget.amountFen,
	reason: annualTarget.reason,
	resolutionOn: annualTarget.resolutionOn,
	resolutionNumber: annualTarget.resolutionNumber,
	split: annualTarget.split,
	setBy: annualTarget.setBy,
	setAt: annualTarget.setAt,
	confirmedBy: annualTarget.confirmedBy,
	confirmedAt: annualTarget.confirmedAt
};

/** All years with their history, newest first. */
export const findTargets = (db: Db, villageId: number): Promise<Target[]> =>
	db
		.select(targetColumns)
		.from(annualTarget)
		.where(eq(annualTarget.villageId, villageId))
		.orderBy(desc(annualTarget.id));

export type NewTarget = {
	year: FiscalYear;
	amountFen: Fen;
	reason: string;
	resolutionOn?: CivilDate;
	resolutionNumber?: string;
	split?: TargetSplit | null;
};

/**
 * Proposes a year's target; earlier ones stay in the history with their reasons.
 * @returns false if the newest of that year says the same already: the history holds changes only.
 */
export function insertTarget(
	db: Db,
	villageId: number,
	target: NewTarget,
	by: Actor
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const newest = (await findTargets(tx, villageId)).find((one) => one.year === target.year);
		if (newest && isSame(newest, target)) return false;
		await tx.insert(annualTarget).values({
			villageId,
			...target,
			setBy: by.name,
			setByPerson: by.personId ?? null,
			setAt: by.at
		});
		await insertAuditEvent(tx, villageId, by, 'target-set', factOf(target));
		return true;
	});
}

/** A word on the reason alone changes nothing. */
function isSame(newest: Target, { amountFen, ...target }: NewTarget): boolean {
	if (newest.amountFen !== amountFen) return false;
	const said = (of: Pick<Target, 'resolutionOn' | 'resolutionNumber' | 'split'>) =>
		JSON.stringify([of.resolutionOn ?? null, of.resolutionNumber ?? '', of.split ?? null]);
	return said(newest) === said(target);
}

const factOf = ({ split, ...target }: NewTarget) => ({
	...target,
	...(split ? { split: JSON.stringify(split) } : {})
});

export type ConfirmOutcome = 'confirmed' | 'not-waiting' | 'own-proposal';

/**
 * Confirms the proposal that was shown. `not-waiting`: it is confirmed already, a newer proposal took its place, or it is
 * another village's. `own-proposal`: whoever proposed it does not confirm it (also kept by the table).
 */
export function confirmTarget(
	db: Db,
	villageId: number,
	id: number,
	by: Actor
): Promise<ConfirmOutcome> {
	return db.transaction(async (tx) => {
		const targets = await findTargets(tx, villageId);
		const target = targets.find((one) => one.id === id);
		if (!target || openProposal(targets, target.year)?.id !== id) return 'not-waiting';
		const personId = by.personId ?? null;
		if (personId !== null && personId === (await findProposer(tx, id))) return 'own-proposal';
		await tx
			.update(annualTarget)
			.set({ confirmedBy: by.name, confirmedByPerson: personId, confirmedAt: by.at })
			.where(and(eq(annualTarget.id, id), isNull(annualTarget.confirmedAt)));
		const { year, amountFen } = target;
		await insertAuditEvent(tx, villageId, by, 'target-confirmed', { year, amountFen });
		return 'confirmed';
	});
}

async function findProposer(db: Db, id: number): Promise<number | null> {
	const [row] = await db
		.select({ personId: annualTarget.setByPerson })
		.from(annualTarget)
		.where(eq(annualTarget.id, id));
	return row?.personId ?? null;
}

/** By the operator at the machine, who stands outside the roles: sample villages come with targets in force. */
export function insertConfirmedTarget(
	db: Db,
	villageId: number,
	target: NewTarget,
	by: Actor
): Promise<ConfirmOutcome> {
	return db.transaction(async (tx) => {
		await insertTarget(tx, villageId, target, by);
		const proposal = openProposal(await findTargets(tx, villageId), target.year);
		return proposal ? confirmTarget(tx, villageId, proposal.id, by) : 'not-waiting';
	});
}
