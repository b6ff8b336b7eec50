/**
 * What csv-spectrum, csv-test-data and PapaParse's own tests cover, written anew with a ledger's words: text in, rows out.
 * `fault` where the row is told to the accountant instead of trusted.
 */
import { describe, expect, test } from 'vitest';
import { readTable } from '#lib/domain/ledger-import/read-table.ts';
import { decodeText } from '#lib/domain/ledger-import/decode-text.ts';
import type { Delimiter } from '#lib/domain/ledger-import/review.ts';

type Case = [name: string, text: string, rows: string[][], delimiter?: Delimiter];

const SOUND: readonly Case[] = [
	['one cell', '甲', [['甲']]],
	['one row', '甲,乙,丙', [['甲', '乙', '丙']]],
	[
		'a line end at the end',
		'甲,乙\n丙,丁\n',
		[
			['甲', '乙'],
			['丙', '丁']
		]
	],
	[
		'no line end at the end',
		'甲,乙\n丙,丁',
		[
			['甲', '乙'],
			['丙', '丁']
		]
	],
	[
		'empty cells',
		'甲,,丙\n,,\n',
		[
			['甲', '', '丙'],
			['', '', '']
		]
	],
	['quoted empty cells', '"","甲",""\n', [['', '甲', '']]],
	['only a quoted empty cell', '""\n', [['']]],
	['blanks at the edges are part of the cell', ' 甲 ,  乙\n', [[' 甲 ', '  乙']]],
	['blanks inside quotes', '" 甲 "," "\n', [[' 甲 ', ' ']]],
	['a comma inside quotes', '"1,234.56",乙\n', [['1,234.56', '乙']]],
	['only a comma inside quotes', '",",乙\n', [[',', '乙']]],
	['a line break inside quotes', '甲,"乙\n丙",丁\n', [['甲', '乙\n丙', '丁']]],
	['several line breaks inside quotes', '"甲\n\n乙\n",丙\n', [['甲\n\n乙\n', '丙']]],
	[
		'CR LF inside quotes',
		'"甲\r\n乙",丙\r\n丁,戊\r\n',
		[
			['甲\n乙', '丙'],
			['丁', '戊']
		]
	],
	['doubled quotes', '"收""大桥""租金",1\n', [['收"大桥"租金', '1']]],
	['doubled quotes at both ends', '甲,"""乙""",丙\n', [['甲', '"乙"', '丙']]],
	['quotes around a delimiter', '甲,""",""",丙\n', [['甲', '","', '丙']]],
	['a quote on the right of a delimiter', '甲,",""",丙\n', [['甲', ',"', '丙']]],
	['a quote on the left of a delimiter', '甲,""",",丙\n', [['甲', '",', '丙']]],
	['five quotes in a row', '"1","号=""甲"",次=""乙""","2"\n', [['1', '号="甲",次="乙"', '2']]],
	[
		'JSON in a cell',
		'1,"{""类型"": ""点"", ""坐标"": [1.5, 2]}"\n',
		[['1', '{"类型": "点", "坐标": [1.5, 2]}']]
	],
	['a quote inside a cell without quotes', '甲,乙"丙,丁\n', [['甲', '乙"丙', '丁']]],
	['a quote at the end of a cell without quotes', '甲,乙",丁\n', [['甲', '乙"', '丁']]],
	['a word in quotes inside a cell', '甲,收 "大桥" 租金,丁\n', [['甲', '收 "大桥" 租金', '丁']]],
	['blanks around the quotes of a cell', '甲, "乙" ,丁\n', [['甲', ' "乙" ', '丁']]],
	[
		'rows of different lengths',
		'甲\n乙,丙\n丁,戊,己\n',
		[['甲'], ['乙', '丙'], ['丁', '戊', '己']]
	],
	['blank rows keep their place', '甲\n\n\n乙\n', [['甲'], [''], [''], ['乙']]],
	['rows of blanks', '甲\n  \n乙\n', [['甲'], ['  '], ['乙']]],
	[
		'old Mac line ends',
		'甲,乙\r丙,丁\r',
		[
			['甲', '乙'],
			['丙', '丁']
		]
	],
	[
		'Windows line ends',
		'甲,乙\r\n丙,丁\r\n',
		[
			['甲', '乙'],
			['丙', '丁']
		]
	],
	['three kinds of line ends', '甲\r\n乙\r丙\n丁', [['甲'], ['乙'], ['丙'], ['丁']]],
	[
		'CR CR LF is two line ends, as a spreadsheet shows it',
		'甲\r\r\n乙\r\r\n',
		[['甲'], [''], ['乙'], ['']]
	],
	['tabs', '甲\t"乙\t丙"\t\n', [['甲', '乙\t丙', '']], '\t'],
	['semicolons', '甲;1,5;"乙;丙"\n', [['甲', '1,5', '乙;丙']], ';'],
	['vertical bars', '甲|乙||\n', [['甲', '乙', '', '']], '|'],
	['full-width commas', '甲，"乙，丙"，丁\n', [['甲', '乙，丙', '丁']], '，'],
	['characters beyond the basic plane', '𠮷,👨‍👩‍👧,é\n', [['𠮷', '👨‍👩‍👧', 'é']]],
	['a formula kept as text', '="0012",甲\n', [['0012', '甲']]],
	['an apostrophe before a number', "'0012,甲\n", [["'0012", '甲']]],
	['a byte order mark', '\uFEFF"甲",乙\n', [['甲', '乙']]],
	[
		'comment signs are text',
		'#甲,乙\n//丙,丁\n',
		[
			['#甲', '乙'],
			['//丙', '丁']
		]
	],
	['a backslash escapes nothing', '"甲\\",乙\n', [['甲\\', '乙']]]
];

/** Other readers take the rest of the file into one cell, or cut the row; here the row alone is lost, and told. */
const BROKEN: readonly [name: string, text: string, faults: (string | null)[]][] = [
	['a quote never closed', '甲,"乙,丙\n丁,戊,己\n', ['quote-not-closed', null]],
	['a quote never closed at the end', '甲,乙\n丙,"丁', [null, 'quote-not-closed']],
	['text behind a closing quote', '甲,"乙"丙,丁\n戊,己\n', ['quote-stray', null]],
	['an unescaped quote inside quotes', '甲,"乙"丙"丁",戊\n己,庚\n', ['quote-stray', null]],
	['a quote opened twice', '"甲,"乙,丙"\n丁,戊\n', ['quote-not-closed', null]],
	[
		'an open quote before a sound row of two lines',
		'甲,"乙\n"丙\n丁",戊\n己,庚\n',
		['quote-not-closed', null, null]
	]
];

const encoded = (text: string) => [new TextEncoder().encode(text)];
const read = (text: string, delimiter: Delimiter = ',') => [
	...readTable(decodeText(encoded(text), 'utf-8'), delimiter)
];

describe('the table reader', () => {
	test.each(SOUND)('%s', (_, text, rows, delimiter) => {
		const found = read(text, delimiter);
		expect(found.map(({ cells }) => cells)).toEqual(rows);
		expect(found.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 1));
		expect(found.every(({ fault }) => fault === null)).toBe(true);
	});

	test.each(SOUND)('%s, beside a row with a broken quote', (_, text, rows, delimiter = ',') => {
		const ended = /[\n\r]$/.test(text) ? text : `${text}\n`;
		const found = read(`${ended}坏${delimiter}"了\n`, delimiter);
		expect(found.map(({ cells }) => cells).slice(0, -1)).toEqual(rows);
		expect(found.at(-1)).toMatchObject({ row: rows.length + 1, fault: 'quote-not-closed' });
	});

	test.each(BROKEN)('%s', (_, text, faults) => {
		expect(read(text).map(({ fault }) => fault)).toEqual(faults);
	});
});
