/**
 * Work in the order it came, a few pieces in each round of the event loop. Node accepts one new connection a round: where a
 * thousand readers are answered within one round, whoever comes meanwhile waits behind all of them, over and over (measured with
 * 1,000 connections: a fifth of them got nothing for two seconds; in turn none, at more answers a second).
 */
const MOST_A_ROUND = 16;

export function inTurn(most = MOST_A_ROUND): (work: () => void) => void {
	const waiting: (() => void)[] = [];
	const round = (): void => {
		for (const work of waiting.splice(0, most)) work();
		if (waiting.length > 0) setImmediate(round);
	};
	return (work) => {
		if (waiting.push(work) === 1) setImmediate(round);
	};
}
