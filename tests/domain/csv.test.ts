import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BOM, csvLine, csvText } from '#lib/domain/csv.ts';

describe('csv', () => {
	it('quotes cells with commas, quotes and line breaks', () => {
		expect(csvLine(['a,b', 'say "x"', 'two\nlines', 'plain'])).toBe(
			'"a,b","say ""x""","two\nlines",plain\r\n'
		);
	});

	it('begins with a byte order mark, so that Excel reads Chinese', () => {
		expect(csvText([['摘要']])).toBe(`${BOM}摘要\r\n`);
	});

	it.each(['=cmd()', '+1+1', '@SUM(A1)', '-2+3', '\t=1', ' =1', '＝1', '-', '\r=1'])(
		'makes %j text',
		(cell) => {
			expect(Papa.parse<string[]>(csvLine([cell])).data[0]).toEqual([`'${cell}`]);
		}
	);

	it.each(['-1234.56', '-7', '0.00', '12'])('leaves the plain number %s alone', (cell) => {
		expect(csvLine([cell])).toBe(`${cell}\r\n`);
	});

	it('writes nothing as an empty cell and numbers as digits', () => {
		expect(csvLine([null, -5, ''])).toBe(',-5,\r\n');
	});

	it('is read back as it was written', () => {
		const cell = fc
			.string({ unit: 'grapheme' })
			.filter((text) => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text));
		fc.assert(
			fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
				const line = csvLine(cells);
				expect(Papa.parse<string[]>(line, { delimiter: ',', newline: '\r\n' }).data[0]).toEqual(
					cells
				);
			})
		);
	});
});
