import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
	gramQuery,
	gramsOf,
	likePattern,
	searchWords,
	voucherNamed
} from '#lib/domain/search/search-words.ts';

const text = fc
	.string({ unit: fc.constantFrom(...'水电费租金aZ9%_"*\\𠮷（- '), minLength: 1, maxLength: 12 })
	.filter((one) => one.trim() !== '');

describe('the grams of a text', () => {
	it('hold every gram of every word that stands in it', () => {
		fc.assert(
			fc.property(text, fc.nat(12), fc.integer({ min: 1, max: 6 }), (one, at, length) => {
				const [word = ''] = searchWords([...one].slice(at, at + length).join(''));
				fc.pre(word !== '');
				const grams = new Set(gramsOf([one.toUpperCase()]).split(' '));
				const asked = gramQuery([word]).split(' AND ');
				expect(asked.filter((gram) => !grams.has(gram.slice(1, -1)))).toEqual([]);
			})
		);
	});

	it('are letters and digits only, whatever the text', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
				expect(gramsOf(texts)).toMatch(/^[0-9a-f ]*$/);
			})
		);
	});

	it('do not run from one text into the next', () => {
		expect(gramsOf(['水', '电']).split(' ')).not.toContain('6c347535');
		expect(gramsOf(['水电']).split(' ')).toContain('6c347535');
	});
});

it('words are parted by blanks of every width', () => {
	expect(searchWords('  水电\u3000费\t9月 ')).toEqual(['水电', '费', '9月']);
	expect(searchWords(' \u3000 ')).toEqual([]);
});

it('a pattern takes the signs of LIKE for what they are', () => {
	expect(likePattern('5%_\\')).toBe('%5\\%\\_\\\\%');
});

it.each([
	['记-0012', { word: '记', number: 12 }],
	['记12', { word: '记', number: 12 }],
	['记字第12号', { word: '记', number: 12 }],
	['银付-1', { word: '银付', number: 1 }],
	['水电费', null],
	['12', null],
	['9月', null]
])('%s names %j', (text, named) => {
	expect(voucherNamed(text)).toEqual(named);
});
