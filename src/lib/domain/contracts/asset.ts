/** 资产、资源台账 (domain.md §6.1). */
import type { Fen } from '../money.ts';

/** 经营性资产 · 非经营性（公益）资产 · 资源性资产. Resources stand outside the ledger: area, no value. */
export const ASSET_KINDS = ['operating', 'public_service', 'resource'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** 亩 · ㎡ · 处（间、个）. */
export const AREA_UNITS = ['mu', 'sqm', 'piece'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

export type Asset = {
	readonly id: number;
	readonly kind: AssetKind;
	/** 编号, unique in the village. */
	readonly number: string;
	readonly name: string;
	/** 坐落. */
	readonly location: string;
	/** 四至, of land and water; empty elsewhere. */
	readonly boundaries: string;
	/** In thousandths of the unit (12.35 亩 = 12350); null: not measured. */
	readonly areaMilli: number | null;
	readonly areaUnit: AreaUnit;
	/** 原值; null for resources and where it is not known. */
	readonly originalValueFen: Fen | null;
	/** Used by the collective itself: without a contract, yet not idle. */
	readonly isOwnUse: boolean;
	readonly note: string;
	/** Sold, demolished, taken over: keeps its contracts, is not idle. */
	readonly retiredOn: string | null;
};
