/**
 * The registers as forms and files write them: one transaction each, all or nothing. Assets and contracts are named by
 * number here; what a number stands for, only the register of the village knows.
 */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Asset } from '#lib/domain/contracts/asset.ts';
import type { Contract, PartyNumbers } from '#lib/domain/contracts/contract.ts';
import type { ParsedAsset } from '#lib/domain/contracts/parse-asset.ts';
import type { ParsedContract } from '#lib/domain/contracts/parse-contract.ts';
import { scheduleOf } from '#lib/domain/contracts/schedule.ts';
import { typedAsset, typedContract } from '#lib/domain/contracts/typed-register.ts';
import type { Typed } from '#lib/domain/contracts/register-field.ts';
import { PRIVATE_FIELDS } from '#lib/domain/contracts/register-field.ts';
import { findAssetByNumber, findAssets, insertAsset } from './assets.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import {
	findContract,
	findContractByNumber,
	findContracts,
	findPartyNumbers,
	insertContract,
	writeSchedule
} from './contracts.ts';
import type { Db } from './db/client.ts';
import { asset, contract, contractAsset, instalment, settlement } from './db/schema.ts';

/** A mistake in what was sent, to be put beside its field. */
export type RegisterRefusal =
	| { readonly kind: 'number-taken' }
	| { readonly kind: 'unknown-asset'; readonly number: string }
	| { readonly kind: 'unknown-contract'; readonly number: string }
	/** Money was received for an instalment that the new terms would change or drop. */
	| { readonly kind: 'settled'; readonly position: number }
	| { readonly kind: 'not-there' };
export type RegisterOutcome = { readonly id: number } | RegisterRefusal;

export const addAsset = (
	db: Db,
	villageId: number,
	added: ParsedAsset,
	by: Actor
): Promise<RegisterOutcome> =>
	db.transaction(async (tx) => {
		const outcome = await insertAsset(tx, villageId, added, by);
		return outcome === 'number-taken' ? { kind: 'number-taken' } : outcome;
	});

export const addContract = (
	db: Db,
	villageId: number,
	added: ParsedContract,
	by: Actor
): Promise<RegisterOutcome> => db.transaction((tx) => addContractIn(tx, villageId, added, by));

/** Inside a transaction of the caller's. */
export async function addContractIn(
	tx: Db,
	villageId: number,
	added: ParsedContract,
	by: Actor
): Promise<RegisterOutcome> {
	const named = await resolve(tx, villageId, added);
	if ('kind' in named) return named;
	const { assetNumbers, renewsNumber, ...fields } = added;
	const outcome = await insertContract(tx, villageId, { ...fields, ...named }, by);
	if (outcome === 'number-taken') return { kind: 'number-taken' };
	if (outcome === 'unknown-asset')
		throw new Error('an asset went while its contract was registered');
	return outcome;
}

type Named = { readonly assetIds: readonly number[]; readonly renewsId: number | null };

async function resolve(
	tx: Db,
	villageId: number,
	{ assetNumbers, renewsNumber }: ParsedContract
): Promise<Named | RegisterRefusal> {
	const assetIds: number[] = [];
	for (const number of assetNumbers) {
		const found = await findAssetByNumber(tx, villageId, number);
		if (!found) return { kind: 'unknown-asset', number };
		assetIds.push(found.id);
	}
	if (renewsNumber === '') return { assetIds, renewsId: null };
	const renewed = await findContractByNumber(tx, villageId, renewsNumber);
	return renewed
		? { assetIds, renewsId: renewed.id }
		: { kind: 'unknown-contract', number: renewsNumber };
}

export const updateAsset = (
	db: Db,
	villageId: number,
	id: number,
	to: ParsedAsset,
	by: Actor
): Promise<RegisterOutcome> =>
	db.transaction(async (tx): Promise<RegisterOutcome> => {
		const all = await findAssets(tx, villageId);
		const before = all.find((one) => one.id === id);
		if (!before) return { kind: 'not-there' };
		if (all.some((one) => one.id !== id && one.number === to.number))
			return { kind: 'number-taken' };
		const change = changeOf(typedAsset(before, 'zh-CN'), typedAsset(to, 'zh-CN'));
		if (change === null) return { id };
		await tx.update(asset).set(to).where(eq(asset.id, id));
		const { number, name } = to;
		await insertAuditEvent(tx, villageId, by, 'asset-changed', { asset: id, number, name, change });
		return { id };
	});

export const updateContract = (
	db: Db,
	villageId: number,
	id: number,
	to: ParsedContract,
	by: Actor
): Promise<RegisterOutcome> =>
	db.transaction(async (tx): Promise<RegisterOutcome> => {
		const before = await findTyped(tx, villageId, id);
		if (!before) return { kind: 'not-there' };
		const namesake = await findContractByNumber(tx, villageId, to.number);
		if (namesake && namesake.id !== id) return { kind: 'number-taken' };
		const named = await resolve(tx, villageId, to);
		if ('kind' in named) return named;
		const names = { assets: to.assetNumbers, renews: to.renewsNumber };
		const change = changeOf(before.typed, typedContract(to, names, 'zh-CN', to));
		if (change === null) return { id };
		const settled = await settledElsewhere(tx, id, to);
		if (settled !== null) return { kind: 'settled', position: settled };
		await writeContract(tx, id, to, named);
		await writeSchedule(tx, id, to, by);
		await tellChange(tx, villageId, id, before.contract, to, change, by);
		return { id };
	});

async function writeContract(tx: Db, id: number, to: ParsedContract, named: Named): Promise<void> {
	const { assetNumbers, renewsNumber, idNumber, phone, ...fields } = to;
	await tx
		.update(contract)
		.set({ ...fields, partyIdNumber: idNumber, partyPhone: phone, renewsId: named.renewsId })
		.where(eq(contract.id, id));
	await tx.delete(contractAsset).where(eq(contractAsset.contractId, id));
	if (named.assetIds.length > 0)
		await tx
			.insert(contractAsset)
			.values(named.assetIds.map((assetId) => ({ contractId: id, assetId })));
}

/** Ending a contract early is what the trail should say; other fields changed beside it are told too. */
async function tellChange(
	tx: Db,
	villageId: number,
	id: number,
	before: Contract,
	to: ParsedContract,
	change: string,
	by: Actor
): Promise<void> {
	const { number, name, endedOn: on, endReason: reason } = to;
	const named = { contract: id, number, name };
	if (on !== null && on !== before.endedOn)
		await insertAuditEvent(tx, villageId, by, 'contract-ended', { ...named, on, reason });
	await insertAuditEvent(tx, villageId, by, 'contract-changed', { ...named, change });
}

/** The first instalment with money on it that the new terms would change or drop. */
async function settledElsewhere(
	tx: Db,
	contractId: number,
	to: Pick<Contract, 'status' | 'fromOn' | 'throughOn' | 'endedOn' | 'terms'>
): Promise<number | null> {
	const planned = to.status === 'draft' ? [] : scheduleOf(to);
	const settled = await tx
		.selectDistinct({
			position: instalment.position,
			fromOn: instalment.fromOn,
			throughOn: instalment.throughOn,
			dueOn: instalment.dueOn,
			amountFen: instalment.amountFen
		})
		.from(instalment)
		.innerJoin(settlement, eq(settlement.instalmentId, instalment.id))
		.where(
			and(
				eq(instalment.contractId, contractId),
				isNull(instalment.cancelledAt),
				isNull(settlement.undoneAt)
			)
		)
		.orderBy(instalment.position);
	const changed = settled.find((one) => {
		const next = planned[one.position - 1];
		return (
			next?.fromOn !== one.fromOn ||
			next.throughOn !== one.throughOn ||
			next.dueOn !== one.dueOn ||
			next.amountFen !== one.amountFen
		);
	});
	return changed?.position ?? null;
}

/** Fields that differ, `{field: [before, after]}` as JSON; of private ones only that they changed. Null: none. */
export function changeOf<F extends string>(before: Typed<F>, after: Typed<F>): string | null {
	const changed = (Object.keys(after) as F[]).filter((field) => before[field] !== after[field]);
	if (changed.length === 0) return null;
	const isPrivate = (field: F): boolean => (PRIVATE_FIELDS as readonly string[]).includes(field);
	return JSON.stringify(
		Object.fromEntries(
			changed.map((field) => [field, isPrivate(field) ? ['…', '…'] : [before[field], after[field]]])
		)
	);
}

export type TypedOfContract = {
	readonly contract: Contract;
	readonly numbers: PartyNumbers;
	readonly typed: ReturnType<typeof typedContract>;
};

/** A contract as its form shows it. */
export async function findTyped(
	db: Db,
	villageId: number,
	id: number
): Promise<TypedOfContract | null> {
	const found = await findContract(db, villageId, id);
	const numbers = found && (await findPartyNumbers(db, villageId, id));
	if (!found || !numbers) return null;
	const names = await findNames(db, villageId, found);
	return { contract: found, numbers, typed: typedContract(found, names, 'zh-CN', numbers) };
}

export async function findNames(
	db: Db,
	villageId: number,
	{ assetIds, renewsId }: Pick<Contract, 'assetIds' | 'renewsId'>
): Promise<{ assets: string[]; renews: string }> {
	const assets = await db
		.select({ id: asset.id, number: asset.number })
		.from(asset)
		.where(and(eq(asset.villageId, villageId), inArray(asset.id, [...assetIds])));
	const numberOf = new Map(assets.map(({ id, number }) => [id, number]));
	const [renewed] =
		renewsId === null
			? []
			: await db
					.select({ number: contract.number })
					.from(contract)
					.where(and(eq(contract.villageId, villageId), eq(contract.id, renewsId)));
	return {
		assets: assetIds.flatMap((id) => numberOf.get(id) ?? []),
		renews: renewed?.number ?? ''
	};
}

export type Registers = { readonly assets: Asset[]; readonly contracts: Contract[] };
export const findRegisters = async (db: Db, villageId: number): Promise<Registers> => ({
	assets: await findAssets(db, villageId),
	contracts: await findContracts(db, villageId)
});
