/** 合同台账: reading it, and registering a contract together with its instalments. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Contract, PartyNumbers } from '#lib/domain/contracts/contract.ts';
import { scheduleOf } from '#lib/domain/contracts/schedule.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import type { Db } from './db/client.ts';
import { asset, contract, contractAsset, instalment } from './db/schema.ts';

export type NewContract = Omit<Contract, 'id'> & PartyNumbers;
export type ContractOutcome = { readonly id: number } | 'number-taken' | 'unknown-asset';

/** Without the party's ID number and telephone: only the contract's own page asks for these (`findPartyNumbers`). */
const contractColumns = {
	id: contract.id,
	number: contract.number,
	name: contract.name,
	kind: contract.kind,
	status: contract.status,
	signedOn: contract.signedOn,
	party: contract.party,
	partyKind: contract.partyKind,
	purpose: contract.purpose,
	fromOn: contract.fromOn,
	throughOn: contract.throughOn,
	terms: contract.terms,
	depositFen: contract.depositFen,
	tradeMode: contract.tradeMode,
	exchangeNumber: contract.exchangeNumber,
	filingNumber: contract.filingNumber,
	resolutionOn: contract.resolutionOn,
	resolutionNumber: contract.resolutionNumber,
	accountCode: contract.accountCode,
	renewsId: contract.renewsId,
	endedOn: contract.endedOn,
	endReason: contract.endReason,
	note: contract.note
};

/** By number, each with its assets. */
export async function findContracts(db: Db, villageId: number): Promise<Contract[]> {
	const rows = await db
		.select(contractColumns)
		.from(contract)
		.where(eq(contract.villageId, villageId))
		.orderBy(asc(contract.number));
	const links = await db
		.select({ contractId: contractAsset.contractId, assetId: contractAsset.assetId })
		.from(contractAsset)
		.innerJoin(contract, eq(contract.id, contractAsset.contractId))
		.where(eq(contract.villageId, villageId))
		.orderBy(asc(contractAsset.assetId));
	const assetIds = groupBy(links, ({ contractId }) => contractId);
	return rows.map((row) => ({
		...row,
		assetIds: (assetIds.get(row.id) ?? []).map(({ assetId }) => assetId)
	}));
}

export async function findContract(
	db: Db,
	villageId: number,
	id: number
): Promise<Contract | null> {
	const [row] = await db
		.select(contractColumns)
		.from(contract)
		.where(and(eq(contract.villageId, villageId), eq(contract.id, id)));
	if (!row) return null;
	const links = await db
		.select({ assetId: contractAsset.assetId })
		.from(contractAsset)
		.where(eq(contractAsset.contractId, id))
		.orderBy(asc(contractAsset.assetId));
	return { ...row, assetIds: links.map(({ assetId }) => assetId) };
}

/** 证件号, 联系电话: for the office's own page of the contract, nowhere else. */
export async function findPartyNumbers(
	db: Db,
	villageId: number,
	id: number
): Promise<PartyNumbers | null> {
	const [row] = await db
		.select({ idNumber: contract.partyIdNumber, phone: contract.partyPhone })
		.from(contract)
		.where(and(eq(contract.villageId, villageId), eq(contract.id, id)));
	return row ?? null;
}

export const findContractByNumber = async (
	db: Db,
	villageId: number,
	number: string
): Promise<{ id: number } | null> =>
	(
		await db
			.select({ id: contract.id })
			.from(contract)
			.where(and(eq(contract.villageId, villageId), eq(contract.number, number)))
	)[0] ?? null;

/** Registers it with its instalments. Inside a transaction of the caller's. */
export async function insertContract(
	tx: Db,
	villageId: number,
	added: NewContract,
	by: Actor
): Promise<ContractOutcome> {
	const { assetIds, idNumber, phone, ...fields } = added;
	if (await findContractByNumber(tx, villageId, added.number)) return 'number-taken';
	if (!(await areAssetsOf(tx, villageId, assetIds))) return 'unknown-asset';
	const [row] = await tx
		.insert(contract)
		.values({
			villageId,
			...fields,
			partyIdNumber: idNumber,
			partyPhone: phone,
			createdAt: by.at,
			createdBy: by.name
		})
		.returning({ id: contract.id });
	const id = row?.id ?? 0;
	if (assetIds.length > 0)
		await tx.insert(contractAsset).values(assetIds.map((assetId) => ({ contractId: id, assetId })));
	await writeSchedule(tx, id, added, by);
	const { number, name } = added;
	await insertAuditEvent(tx, villageId, by, 'contract-added', { contract: id, number, name });
	return { id };
}

async function areAssetsOf(db: Db, villageId: number, ids: readonly number[]): Promise<boolean> {
	if (ids.length === 0) return true;
	const rows = await db
		.select({ id: asset.id })
		.from(asset)
		.where(and(eq(asset.villageId, villageId), inArray(asset.id, [...ids])));
	return rows.length === new Set(ids).size;
}

/**
 * Makes the schedule anew from the terms: instalments that stay the same stay, others are cancelled and new ones added. The
 * caller has made sure that nothing is settled on those that would be cancelled (`settledElsewhere`).
 * Drafts owe nothing yet.
 */
export async function writeSchedule(
	tx: Db,
	contractId: number,
	of: Pick<Contract, 'status' | 'fromOn' | 'throughOn' | 'endedOn' | 'terms'>,
	by: Actor
): Promise<void> {
	const planned = of.status === 'draft' ? [] : scheduleOf(of);
	const standing = await tx
		.select()
		.from(instalment)
		.where(and(eq(instalment.contractId, contractId), isNull(instalment.cancelledAt)));
	const same = (a: (typeof standing)[number], b: (typeof planned)[number]): boolean =>
		a.position === b.position &&
		a.fromOn === b.fromOn &&
		a.throughOn === b.throughOn &&
		a.dueOn === b.dueOn &&
		a.amountFen === b.amountFen;
	const gone = standing.filter((one) => !planned.some((other) => same(one, other)));
	for (const { id } of gone)
		await tx.update(instalment).set({ cancelledAt: by.at }).where(eq(instalment.id, id));
	const added = planned.filter((one) => !standing.some((other) => same(other, one)));
	for (let at = 0; at < added.length; at += 200)
		await tx
			.insert(instalment)
			.values(added.slice(at, at + 200).map((one) => ({ contractId, ...one })));
}
