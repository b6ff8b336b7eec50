/** A few hundred of the damaged files of `npm run fuzz`: those of a fixed seed, and others every time. */
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../support/samples/random.ts';
import { describeCase, judge, makeCase, shrink } from '../../faults/one-case.ts';
import { MUTATIONS } from '../../faults/mutations.ts';
import { readFile } from '../../faults/properties.ts';
import { JOURNALS, makeLedger } from '../../faults/valid-ledgers.ts';
import { bytesOf, makeStyle, write } from '../../faults/written.ts';

const newSeed = Math.floor(Date.now() % 2 ** 31);

describe('damaged files', () => {
	test.each([
		['a fixed seed', 20_240_105, 200],
		['a new seed', newSeed, 100]
	])('of %s (%i) are read without a fault and never as other figures', (_, first, count) => {
		const found: string[] = [];
		for (let seed = first; seed < first + count; seed += 1) {
			const one = makeCase(seed);
			const { broken } = judge(one);
			if (broken.length > 0) found.push(describeCase(shrink(one), broken));
		}
		expect(found).toEqual([]);
	});

	test('there are as many classes as the grammar promises, each by another name', () => {
		expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
		expect(MUTATIONS.length).toBeGreaterThan(80);
	});
});

/** Else a class could pass because nothing is ever read. */
test.each(JOURNALS)('a sound file of layout %s is importable', (layout) => {
	const random = seededRandom(7);
	const statuses = Array.from({ length: 20 }, () => {
		const ledger = makeLedger(random, layout);
		const style = makeStyle(random);
		return readFile([bytesOf(write(ledger.rows, style), style)], ledger.fileName).review.status;
	});
	const right = statuses.filter((status) => status === 'importable').length;
	expect(right).toBeGreaterThanOrEqual(layout === 'E' ? 10 : 18);
});
