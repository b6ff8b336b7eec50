/** Contracts of one thing, one after the other: a renewal and what it renews, and contracts of the same assets. */
import { lastOn, type Contract } from '../contracts/contract.ts';

/** Each contract in one chain, the earliest first. */
export function contractChains(contracts: readonly Contract[]): Contract[][] {
	const roots = new Map<number, number>(contracts.map(({ id }) => [id, id]));
	const rootOf = (id: number): number => {
		const up = roots.get(id) ?? id;
		return up === id ? id : rootOf(up);
	};
	const join = (a: number, b: number) => {
		if (roots.has(a) && roots.has(b)) roots.set(rootOf(a), rootOf(b));
	};
	const holders = new Map<number, number>();
	for (const { id, renewsId, assetIds } of contracts) {
		if (renewsId !== null) join(id, renewsId);
		for (const assetId of assetIds) {
			const other = holders.get(assetId);
			if (other === undefined) holders.set(assetId, id);
			else join(id, other);
		}
	}
	const chains = new Map<number, Contract[]>();
	for (const contract of contracts) {
		const root = rootOf(contract.id);
		chains.set(root, [...(chains.get(root) ?? []), contract]);
	}
	return [...chains.values()].flatMap(sequences);
}

/** Contracts that hold at the same time (two floors of one house) stand in sequences of their own. */
function sequences(group: readonly Contract[]): Contract[][] {
	const found: Contract[][] = [];
	for (const contract of group.toSorted(byBeginning)) {
		const renewed = found.find((one) => one.at(-1)?.id === contract.renewsId);
		const before = found
			.filter((one) => endOf(one) < contract.fromOn)
			.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
		const chain = renewed ?? before;
		if (chain) chain.push(contract);
		else found.push([contract]);
	}
	return found;
}

const endOf = (chain: readonly Contract[]): string => {
	const last = chain.at(-1);
	return last ? lastOn(last) : '';
};
const byBeginning = (a: Contract, b: Contract): number =>
	a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.id - b.id;
