/** 口径 as the village's own rule: proposed by one person, approved by another, one open proposal at a time. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { changeDefinition } from '#lib/domain/income/change-definition.ts';
import {
	choicesOf,
	isSameChoice,
	type DefinitionChoices
} from '#lib/domain/income/definition-choices.ts';
import type { DefinitionEffect } from '#lib/domain/income/definition-effect.ts';
import { changeOf } from '#lib/domain/income/definition-query.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { account, batch, definitionProposal, incomeDefinition, ledgerSet } from './db/schema.ts';
import { findDefinition } from './income.ts';
import { effectOf, findChangedGroups, findDefinitionEffect, reclassify } from './reclassify.ts';

export type DefinitionProposal = typeof definitionProposal.$inferSelect;
export type DefinitionVersion = {
	readonly definition: IncomeDefinition;
	readonly createdAt: number;
	readonly createdBy: string;
	/** Null for version 1, which nobody proposed. */
	readonly proposal: DefinitionProposal | null;
};

/** Newest first; those not approved too. */
export const findProposals = (db: Db, villageId: number): Promise<DefinitionProposal[]> =>
	db
		.select()
		.from(definitionProposal)
		.where(eq(definitionProposal.villageId, villageId))
		.orderBy(desc(definitionProposal.id));

/** Who proposed the change that waits for approval; there is one at most. */
export async function findOpenProposer(db: Db, villageId: number): Promise<string | null> {
	const [row] = await db
		.select({ by: definitionProposal.proposedBy })
		.from(definitionProposal)
		.where(and(eq(definitionProposal.villageId, villageId), isNull(definitionProposal.verdict)));
	return row?.by ?? null;
}

/** Newest first, each with the proposal it came from. */
export async function findVersions(db: Db, villageId: number): Promise<DefinitionVersion[]> {
	const rows = await db
		.select()
		.from(incomeDefinition)
		.where(eq(incomeDefinition.villageId, villageId))
		.orderBy(desc(incomeDefinition.version));
	const approved = (await findProposals(db, villageId)).filter(
		({ verdict }) => verdict === 'approved'
	);
	return rows.map(({ definition, version, createdAt, createdBy }) => ({
		...{ definition, createdAt, createdBy },
		proposal: approved.find(({ baseVersion }) => baseVersion === version - 1) ?? null
	}));
}

export type ProposeOutcome = 'proposed' | 'unchanged' | 'one-open' | 'outdated';

/** @param base the version that the person saw; another in force meanwhile makes the proposal `outdated` */
export function proposeDefinition(
	db: Db,
	villageId: number,
	asked: { base: number; choices: DefinitionChoices; reason: string },
	by: Actor
): Promise<ProposeOutcome> {
	return db.transaction(async (tx) => {
		const current = await findDefinition(tx, villageId);
		if (current.version !== asked.base) return 'outdated';
		const before = choicesOf(current);
		if (isSameChoice(before, asked.choices)) return 'unchanged';
		if ((await findProposals(tx, villageId)).some(({ verdict }) => verdict === null))
			return 'one-open';
		const definition = changeDefinition(current, asked.choices);
		const [row] = await tx
			.insert(definitionProposal)
			.values({
				villageId,
				baseVersion: current.version,
				definition,
				effect: await findDefinitionEffect(tx, villageId, definition),
				reason: asked.reason,
				proposedAt: by.at,
				proposedBy: by.name,
				proposedByPerson: by.personId ?? null
			})
			.returning({ id: definitionProposal.id });
		if (!row) throw new Error('the proposal was not inserted');
		await insertAuditEvent(tx, villageId, by, 'definition-proposed', {
			proposal: row.id,
			base: current.version,
			reason: asked.reason,
			change: changeOf(before, asked.choices)
		});
		return 'proposed';
	});
}

export type VerdictOutcome = 'done' | 'unknown' | 'decided' | 'own' | 'outdated' | 'being-posted';

/**
 * The proposal becomes the next version, every posted line its class, and the totals follow, in one transaction. Refused
 * (`being-posted`) while a file of the village is being posted: its lines are being classed under the version before.
 */
export function approveDefinition(
	db: Db,
	villageId: number,
	proposalId: number,
	reason: string,
	by: Actor
): Promise<VerdictOutcome> {
	return db.transaction(async (tx) => {
		const { proposal, refused } = await findOpen(tx, villageId, proposalId);
		if (!proposal) return refused;
		if (isProposer(proposal, by)) return 'own';
		const current = await findDefinition(tx, villageId);
		if (current.version !== proposal.baseVersion) return 'outdated';
		if (await isBeingPosted(tx, villageId)) return 'being-posted';
		const { definition } = proposal;
		const changed = await findChangedGroups(tx, villageId, definition);
		const effect = await effectOf(tx, villageId, changed);
		await tx.insert(incomeDefinition).values({
			villageId,
			version: definition.version,
			definition,
			createdAt: by.at,
			createdBy: by.name
		});
		await reclassify(tx, changed);
		await decide(tx, proposal, 'approved', reason, by, effect);
		await insertAuditEvent(tx, villageId, by, 'definition-approved', {
			proposal: proposalId,
			version: definition.version,
			reason
		});
		return 'done';
	});
}

export function refuseDefinition(
	db: Db,
	villageId: number,
	proposalId: number,
	reason: string,
	by: Actor
): Promise<VerdictOutcome> {
	return db.transaction(async (tx) => {
		const { proposal, refused } = await findOpen(tx, villageId, proposalId);
		if (!proposal) return refused;
		await decide(tx, proposal, 'refused', reason, by);
		const detail = { proposal: proposalId, reason };
		await insertAuditEvent(tx, villageId, by, 'definition-refused', detail);
		return 'done';
	});
}

/** By whoever proposed it (`own` says it was somebody else). */
export function withdrawDefinition(
	db: Db,
	villageId: number,
	proposalId: number,
	by: Actor
): Promise<VerdictOutcome> {
	return db.transaction(async (tx) => {
		const { proposal, refused } = await findOpen(tx, villageId, proposalId);
		if (!proposal) return refused;
		if (!isProposer(proposal, by)) return 'own';
		await decide(tx, proposal, 'withdrawn', '', by);
		await insertAuditEvent(tx, villageId, by, 'definition-withdrawn', { proposal: proposalId });
		return 'done';
	});
}

async function findOpen(
	tx: Db,
	villageId: number,
	proposalId: number
): Promise<
	| { proposal: DefinitionProposal; refused?: undefined }
	| { proposal: null; refused: 'unknown' | 'decided' }
> {
	const proposal = (await findProposals(tx, villageId)).find(({ id }) => id === proposalId);
	if (!proposal) return { proposal: null, refused: 'unknown' };
	return proposal.verdict === null ? { proposal } : { proposal: null, refused: 'decided' };
}

/** The operator is no person: known by the name. */
const isProposer = (proposal: DefinitionProposal, by: Actor): boolean =>
	proposal.proposedByPerson === null
		? proposal.proposedBy === by.name
		: proposal.proposedByPerson === by.personId;

async function isBeingPosted(tx: Db, villageId: number): Promise<boolean> {
	const sets = tx
		.select({ id: ledgerSet.id })
		.from(ledgerSet)
		.where(eq(ledgerSet.villageId, villageId));
	return (
		(await tx.$count(batch, and(inArray(batch.ledgerSetId, sets), eq(batch.status, 'posting')))) > 0
	);
}

async function decide(
	tx: Db,
	{ id, effect: before }: DefinitionProposal,
	verdict: NonNullable<DefinitionProposal['verdict']>,
	verdictReason: string,
	by: Actor,
	effect: DefinitionEffect = before
): Promise<void> {
	await tx
		.update(definitionProposal)
		.set({
			...{ verdict, verdictReason, effect },
			decidedAt: by.at,
			decidedBy: by.name,
			decidedByPerson: by.personId ?? null
		})
		.where(and(eq(definitionProposal.id, id), isNull(definitionProposal.verdict)));
}

export type IncomeAccount = {
	readonly system: AccountingSystem;
	readonly code: string;
	readonly name: string;
};

/** Accounts that a rule can be about, of all the village's ledger sets, by system and code; each once. */
export async function findIncomeAccounts(db: Db, villageId: number): Promise<IncomeAccount[]> {
	const rows = await db
		.selectDistinct({ system: account.accountingSystem, code: account.code, name: account.name })
		.from(account)
		.innerJoin(ledgerSet, eq(ledgerSet.id, account.ledgerSetId))
		.where(and(eq(ledgerSet.villageId, villageId), eq(account.kind, 'income')))
		.orderBy(account.accountingSystem, account.code);
	return rows.filter(
		(row, at) => rows[at - 1]?.code !== row.code || rows[at - 1]?.system !== row.system
	);
}
