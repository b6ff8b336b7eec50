/** How a contract and an asset stand on a day: derived, never stored. */
import type { CivilDate } from '../calendar.ts';
import { daysBetween } from '../day-count.ts';
import type { Asset } from './asset.ts';
import { isLive, lastOn, type Contract } from './contract.ts';

/** `ending`: within 180 days; `expired`: ran out and nothing renews it (`over` where something does, or it let nothing). */
export const CONTRACT_STANDINGS = [
	'draft',
	'coming',
	'running',
	'ending',
	'disputed',
	'expired',
	'over',
	'terminated'
] as const;
export type ContractStanding = (typeof CONTRACT_STANDINGS)[number];

/** Ended and followed, or ended by agreement: nothing is to be done about it. */
export const isPast = (standing: ContractStanding): boolean =>
	standing === 'over' || standing === 'terminated';

/** Reminders of a contract's end, days before it. */
export const END_STEPS = [30, 90, 180] as const;

/** The smallest of the steps that its end is within; null: later, or past. */
export function endStep(contract: Contract, today: CivilDate): (typeof END_STEPS)[number] | null {
	if (!isLive(contract, today)) return null;
	const days = daysBetween(today, lastOn(contract));
	return END_STEPS.find((step) => days <= step) ?? null;
}

export function standingOfContract(
	contract: Contract,
	all: readonly Contract[],
	today: CivilDate
): ContractStanding {
	if (contract.status === 'draft') return 'draft';
	if (contract.status === 'terminated' || (contract.endedOn !== null && contract.endedOn < today))
		return isFollowed(contract, all) ? 'over' : 'terminated';
	if (lastOn(contract) < today) return isFollowed(contract, all) ? 'over' : 'expired';
	if (contract.status === 'disputed') return 'disputed';
	if (contract.fromOn > today) return 'coming';
	return endStep(contract, today) === null ? 'running' : 'ending';
}

/** Something renews it, or all it let is let again or will be; a contract that let nothing listed has nothing to follow. */
function isFollowed(contract: Contract, all: readonly Contract[]): boolean {
	// One that followed and ended since is what has not been renewed now.
	const later = all.filter(
		(one) => one.id !== contract.id && one.status !== 'draft' && lastOn(one) > lastOn(contract)
	);
	return (
		later.some((one) => one.renewsId === contract.id) ||
		(contract.assetIds.length > 0 &&
			contract.assetIds.every((id) => later.some((one) => one.assetIds.includes(id))))
	);
}

/** 闲置: earns nothing and could: not retired, not used by the collective, not there for the public, not let today. */
export const isIdle = (asset: Asset, contracts: readonly Contract[], today: CivilDate): boolean =>
	asset.kind !== 'public_service' &&
	!asset.isOwnUse &&
	(asset.retiredOn === null || asset.retiredOn > today) &&
	!contracts.some((one) => one.assetIds.includes(asset.id) && isLive(one, today));

/** Contracts of an asset, the newest first. */
export const contractsOf = (asset: Asset, contracts: readonly Contract[]): Contract[] =>
	contracts
		.filter((one) => one.assetIds.includes(asset.id))
		.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
