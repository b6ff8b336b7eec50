/** What somebody should look at, never a reason to refuse (domain.md §6.2, §6.3). */
import { yearOf, type CivilDate } from '../calendar.ts';
import { addMonths } from '../day-count.ts';
import type { Fen } from '../money.ts';
import type { Asset } from './asset.ts';
import { lastOn, type Contract } from './contract.ts';
import { rentOfYear } from './schedule.ts';
import { contractsOf, endStep, standingOfContract } from './standing.ts';

export type ContractWarning =
	/** 民法典 705: what is above 20 years is void. */
	| { readonly kind: 'over-20-years'; readonly contractId: number }
	| {
			readonly kind: 'ending';
			readonly contractId: number;
			readonly endsOn: CivilDate;
			readonly within: number;
	  }
	| { readonly kind: 'expired'; readonly contractId: number; readonly endsOn: CivilDate }
	| {
			readonly kind: 'below-last-price';
			readonly contractId: number;
			readonly beforeId: number;
			readonly yearlyFen: Fen;
			readonly lastFen: Fen;
	  }
	| {
			readonly kind: 'let-twice';
			readonly contractId: number;
			readonly otherId: number;
			readonly assetId: number;
	  }
	/** Decided by the villagers' representatives, so it says, but no resolution is named. */
	| { readonly kind: 'no-resolution'; readonly contractId: number }
	| { readonly kind: 'not-signed'; readonly contractId: number };

/** Of contracts that hold or are to be renewed; what is over is history. Most pressing first within each kind. */
export function contractWarnings(
	contracts: readonly Contract[],
	assets: readonly Asset[],
	today: CivilDate
): ContractWarning[] {
	const open = contracts.filter((one) => one.status !== 'draft' && lastOn(one) >= today);
	return [
		...lettings(contracts, assets, today),
		...expired(contracts, today),
		...ending(open, today),
		...open.filter(isTooLong).map(({ id }) => ({ kind: 'over-20-years' as const, contractId: id })),
		...open
			.filter((one) => one.tradeMode === 'assembly' && one.resolutionOn === null)
			.map(({ id }) => ({ kind: 'no-resolution' as const, contractId: id })),
		...open
			.filter((one) => one.signedOn === null)
			.map(({ id }) => ({ kind: 'not-signed' as const, contractId: id }))
	];
}

/** Land that is contracted out has terms of its own (土地承包法): leases only. */
const isTooLong = ({ kind, fromOn, throughOn }: Contract): boolean =>
	kind === 'lease' && throughOn >= addMonths(fromOn, 240);

const expired = (contracts: readonly Contract[], today: CivilDate): ContractWarning[] =>
	contracts
		.filter((one) => standingOfContract(one, contracts, today) === 'expired')
		// Years ago nobody waits for a renewal any more: the asset stands in the list of idle ones.
		.filter((one) => lastOn(one) >= `${yearOf(today) - 1}-01-01`)
		.toSorted((a, b) => (lastOn(a) < lastOn(b) ? 1 : -1))
		.map((one) => ({ kind: 'expired' as const, contractId: one.id, endsOn: lastOn(one) }));

const ending = (open: readonly Contract[], today: CivilDate): ContractWarning[] =>
	open
		.flatMap((one) => {
			const within = endStep(one, today);
			return within === null
				? []
				: [{ kind: 'ending' as const, contractId: one.id, endsOn: lastOn(one), within }];
		})
		.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1));

/** Asset by asset: two terms that meet, and a rent below what the same thing brought before. */
function lettings(
	contracts: readonly Contract[],
	assets: readonly Asset[],
	today: CivilDate
): ContractWarning[] {
	const found: ContractWarning[] = [];
	for (const asset of assets) {
		const own = contractsOf(asset, contracts).filter((one) => one.status !== 'draft');
		const open = own.filter((one) => lastOn(one) >= today && one.status !== 'terminated');
		for (const [at, one] of open.entries())
			for (const other of open.slice(at + 1))
				if (meets(one, other))
					found.push({
						kind: 'let-twice',
						contractId: one.id,
						otherId: other.id,
						assetId: asset.id
					});
		const [now, before] = own;
		if (now && before && lastOn(now) >= today) found.push(...belowLast(now, before));
	}
	return found.filter((one, at) => at === found.findIndex((other) => isSame(one, other)));
}

const meets = (a: Contract, b: Contract): boolean => a.fromOn <= lastOn(b) && b.fromOn <= lastOn(a);
/** Two assets of one pair of contracts are one warning. */
const isSame = (a: ContractWarning, b: ContractWarning): boolean =>
	a.kind === b.kind &&
	a.contractId === b.contractId &&
	(a.kind !== 'let-twice' || b.kind !== 'let-twice' || a.otherId === b.otherId);

function belowLast(now: Contract, before: Contract): ContractWarning[] {
	if (now.terms.frequency === 'once' || before.terms.frequency === 'once') return [];
	// Only where the same things are let: a rent for two halls says nothing about one.
	if (now.assetIds.join() !== before.assetIds.join()) return [];
	const lastFen = rentOfYear(before.terms, yearOf(lastOn(before)) - yearOf(before.fromOn));
	const yearlyFen = now.terms.yearlyFen;
	return yearlyFen < lastFen
		? [{ kind: 'below-last-price', contractId: now.id, beforeId: before.id, yearlyFen, lastFen }]
		: [];
}
