import { expect, it } from 'vitest';
import { inTurn } from '../../src/cli/in-turn.ts';

const nextRound = () => new Promise<void>((done) => setImmediate(done));

it('does a few in each round, in the order they came, and lets others in between', async () => {
	const done: number[] = [];
	const add = inTurn(2);
	for (const n of [1, 2, 3, 4, 5]) add(() => done.push(n));
	expect(done).toEqual([]);
	await nextRound();
	expect(done).toEqual([1, 2]);
	add(() => done.push(6));
	await nextRound();
	expect(done).toEqual([1, 2, 3, 4]);
	await nextRound();
	await nextRound();
	expect(done).toEqual([1, 2, 3, 4, 5, 6]);
});

it('begins anew after everything was done, and with what the work itself adds', async () => {
	const done: string[] = [];
	const add = inTurn(2);
	add(() => {
		done.push('first');
		add(() => done.push('added'));
	});
	for (let n = 0; n < 3; n += 1) await nextRound();
	add(() => done.push('later'));
	for (let n = 0; n < 3; n += 1) await nextRound();
	expect(done).toEqual(['first', 'added', 'later']);
});
