import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '#lib/domain/ledger-import/read-table.ts';

const rowsOf = (...texts: string[]) => [...readTable(texts, ',')];
const cellsOf = (...texts: string[]) => rowsOf(...texts).map(({ cells }) => cells);

describe('reading a table', () => {
	test('blank rows count, so that the numbers are those of the spreadsheet', () => {
		expect(rowsOf('a,b\n\n\nc,d\n').map(({ row, cells }) => [row, ...cells])).toEqual([
			[1, 'a', 'b'],
			[2, ''],
			[3, ''],
			[4, 'c', 'd']
		]);
	});

	test('a quoted line break stays within its row', () => {
		expect(rowsOf('a,"b\nc"\nd,e').map(({ row, cells }) => [row, ...cells])).toEqual([
			[1, 'a', 'b\nc'],
			[2, 'd', 'e']
		]);
	});

	test('doubled quotes are one quote', () => {
		expect(cellsOf('"收""大桥""租金",1\n')).toEqual([['收"大桥"租金', '1']]);
	});

	test('a quote that is never closed costs its own row only', () => {
		const rows = rowsOf('a,"b,1\nc,d,2\n"e\nf",g,3\nh,i,4\n');
		expect(rows.map(({ row, cells, fault }) => [row, fault, ...cells])).toEqual([
			[1, 'quote-not-closed', 'a', 'b', '1'],
			[2, null, 'c', 'd', '2'],
			[3, null, 'e\nf', 'g', '3'],
			[4, null, 'h', 'i', '4']
		]);
	});

	test('a quote left open in the last row is told too', () => {
		expect(rowsOf('a,b\nc,"d').map(({ row, fault }) => [row, fault])).toEqual([
			[1, null],
			[2, 'quote-not-closed']
		]);
	});

	test('a quote left open swallows no more than its row of a long file', () => {
		const rows = rowsOf('x,"y,1\n', ...Array.from({ length: 400 }, () => 'a,b,c\n'.repeat(1000)));
		expect(rows.length).toBe(400_001);
		expect(rows.filter(({ fault }) => fault !== null).map(({ row }) => row)).toEqual([1]);
	});

	test('a stray quote is told with its row', () => {
		expect(rowsOf('a,b\n"收"大桥"租金",1\nc,d\n').map(({ row, fault }) => [row, fault])).toEqual([
			[1, null],
			[2, 'quote-stray'],
			[3, null]
		]);
	});

	test('a quoted cell of several lines is joined beside broken quotes', () => {
		const rows = rowsOf('x,"y\n"a ""b""\nc" ,1\n"d,"e\nf,g\n');
		expect(rows.map(({ row, cells, fault }) => [row, fault, ...cells])).toEqual([
			[1, 'quote-not-closed', 'x', 'y'],
			[2, null, 'a "b"\nc', '1'],
			[3, 'quote-stray', 'd', 'e'],
			[4, null, 'f', 'g']
		]);
	});

	test('a lone quote at the end is told with its row', () => {
		expect(rowsOf('a,b\n"').map(({ row, fault }) => [row, fault])).toEqual([
			[1, null],
			[2, 'quote-not-closed']
		]);
	});

	test('an open quote that closes in the last piece gives no row too many', () => {
		expect(cellsOf('"","\n', '"', '\n')).toEqual([['', '\n']]);
		expect(cellsOf('"a\n', 'b', '"\n\n')).toEqual([['a\nb'], ['']]);
	});

	const cell = fc.string({
		unit: fc.constantFrom('甲', '乙', ' ', ',', '"', '\n', '1'),
		maxLength: 6
	});
	const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
		minLength: 1,
		maxLength: 8
	});
	const written = (rows: string[][]): string =>
		rows
			.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
			.join('\n') + '\n';

	test('every table that is written with quotes is read back as it was', () => {
		fc.assert(
			fc.property(table, (rows) => {
				expect(cellsOf(written(rows))).toEqual(rows);
			})
		);
	});

	test('pieces cut anywhere give the same rows as the whole text', () => {
		fc.assert(
			fc.property(table, fc.array(fc.nat(200), { maxLength: 6 }), (rows, cuts) => {
				const text = written(rows);
				const at = [
					0,
					...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b),
					text.length
				];
				const pieces = at
					.slice(1)
					.map((end, i) => text.slice(at[i], end))
					.filter((piece) => piece !== '');
				expect(cellsOf(...pieces)).toEqual(rows);
			})
		);
	});
});
