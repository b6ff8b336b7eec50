/** 资产、资源台账. What is registered is changed with its history, never deleted. */
import { and, asc, eq } from 'drizzle-orm';
import type { Asset } from '#lib/domain/contracts/asset.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { asset } from './db/schema.ts';

export type NewAsset = Omit<Asset, 'id'>;
export type AssetOutcome = { readonly id: number } | 'number-taken';

const assetColumns = {
	id: asset.id,
	kind: asset.kind,
	number: asset.number,
	name: asset.name,
	location: asset.location,
	boundaries: asset.boundaries,
	areaMilli: asset.areaMilli,
	areaUnit: asset.areaUnit,
	originalValueFen: asset.originalValueFen,
	isOwnUse: asset.isOwnUse,
	note: asset.note,
	retiredOn: asset.retiredOn
};

/** By number. */
export const findAssets = (db: Db, villageId: number): Promise<Asset[]> =>
	db
		.select(assetColumns)
		.from(asset)
		.where(eq(asset.villageId, villageId))
		.orderBy(asc(asset.number));

export async function findAsset(db: Db, villageId: number, id: number): Promise<Asset | null> {
	const [row] = await db
		.select(assetColumns)
		.from(asset)
		.where(and(eq(asset.villageId, villageId), eq(asset.id, id)));
	return row ?? null;
}

export const findAssetByNumber = async (
	db: Db,
	villageId: number,
	number: string
): Promise<Asset | null> =>
	(
		await db
			.select(assetColumns)
			.from(asset)
			.where(and(eq(asset.villageId, villageId), eq(asset.number, number)))
	)[0] ?? null;

/** Inside a transaction of the caller's. */
export async function insertAsset(
	tx: Db,
	villageId: number,
	added: NewAsset,
	by: Actor
): Promise<AssetOutcome> {
	if (await findAssetByNumber(tx, villageId, added.number)) return 'number-taken';
	const [row] = await tx
		.insert(asset)
		.values({ villageId, ...added, createdAt: by.at, createdBy: by.name })
		.returning({ id: asset.id });
	const id = row?.id ?? 0;
	const { number, name } = added;
	await insertAuditEvent(tx, villageId, by, 'asset-added', { asset: id, number, name });
	return { id };
}
