import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstWordIn, withoutWords } from '#lib/domain/income/words-in-text.ts';

/** Few characters, so that words and near misses are common. */
const text = fc.string({ unit: fc.constantFrom(...'征地补偿租金押 　一'), maxLength: 24 });
const words = fc.array(
	fc.string({ unit: fc.constantFrom(...'征地补偿租金押一'), minLength: 1, maxLength: 3 }),
	{ maxLength: 6 }
);

describe('a word is found in a text', () => {
	test('the first of the list, not the first of the text', () => {
		expect(firstWordIn(['补偿', '征地'])('征地补偿款')).toBe('补偿');
		expect(firstWordIn(['押金'])('收押金')).toBe('押金');
		expect(firstWordIn(['押金'])('收租金')).toBeNull();
		expect(firstWordIn([])('收租金')).toBeNull();
		expect(firstWordIn(['租'])('')).toBeNull();
	});

	test('also when the book spaces it out', () => {
		for (const typed of ['征 地 款', '征　地款', '征\t地款', '征\u00a0地款', '征\u3000地'])
			expect(firstWordIn(['征地'])(typed)).toBe('征地');
	});

	test('exactly as a plain search finds it', () => {
		fc.assert(
			fc.property(text, words, (typed, sought) => {
				const solid = typed.replace(/\s/g, '');
				expect(firstWordIn(sought)(typed)).toBe(
					sought.find((word) => solid.includes(word)) ?? null
				);
			})
		);
	});

	test('with signs that mean something to a pattern', () => {
		expect(firstWordIn(['(补)', 'a+'])('征地(补)')).toBe('(补)');
		expect(firstWordIn(['a+'])('aa')).toBeNull();
	});
});

describe('words are taken out of a text', () => {
	test('the longest first, without joining what stood around them', () => {
		expect(withoutWords('公益林补偿款', ['公益林', '公益林补偿'])).toBe('·款');
		expect(withoutWords('征生态补偿地', ['生态补偿'])).toBe('征·地');
		expect(withoutWords('生 态 补偿', ['生态补偿'])).toBe('·');
	});

	test('so that none is left', () => {
		fc.assert(
			fc.property(text, words, (typed, sought) => {
				const rest = withoutWords(typed, sought);
				expect(sought.filter((word) => rest.includes(word))).toEqual([]);
			})
		);
	});
});
