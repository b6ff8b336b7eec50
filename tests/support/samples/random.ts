/** A seeded stream of numbers: the same seed writes the same files on every machine (mulberry32). */
export type Random = {
	/** A whole number from `low` to `high`, both included. */
	readonly between: (low: number, high: number) => number;
	readonly pick: <Item>(items: readonly Item[]) => Item;
};

export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const between = (low: number, high: number): number =>
		low + Math.floor(next() * (high - low + 1));
	const pick = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)] as Item;
	return { between, pick };
}
