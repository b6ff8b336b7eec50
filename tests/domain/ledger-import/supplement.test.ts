import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, rearm } from '#lib/domain/csv.ts';
import { decodeText } from '#lib/domain/ledger-import/decode-text.ts';
import { readTable } from '#lib/domain/ledger-import/read-table.ts';
import { correctedRows } from '#lib/domain/ledger-import/repair-rows.ts';
import type { Column, ColumnRole, Repairs } from '#lib/domain/ledger-import/review.ts';
import {
	fitted,
	parseSupplement,
	supplementEdits,
	type KnownRow
} from '#lib/domain/ledger-import/supplement.ts';
import { encode } from '../../golden/ledger-import/encode.ts';

const ROLES: [string, ColumnRole][] = [
	['日期', 'date'],
	['凭证号', 'voucher'],
	['摘要', 'summary'],
	['科目编码', 'accountCode'],
	['金额', 'amount'],
	['备注', 'ignored'],
	['备注', 'ignored']
];
const columns: Column[] = ROLES.map(([header, role], index) => ({ index, header, role }));
const HEAD = ['行号', ...columns.map(({ header }) => header), '原因', '怎么办'];
const FILE: string[][] = [
	['2022-03-08', '记-1', '收租金', '50100301', '1.2万', '', ''],
	['2022-03-08', '记-1', '=1+1', '0012', '12,000.00', '-房租', "'=x"],
	['2022-03-09', '记-2', '付款', '541', '5', '']
];
const knownOf = (repairs: Repairs = {}, sound = true): Map<number, KnownRow> =>
	new Map(
		correctedRows(
			FILE.map((cells, index) => ({ row: index + 2, cells })),
			repairs,
			{ lastRow: 1, columns }
		).map((row) => [row.row, { ...row, isSound: sound }])
	);
const written = (rows: readonly (readonly string[])[], head: readonly string[] = HEAD): string =>
	csvText([head, ...rows]);
const lines = (change: (rows: string[][]) => void = () => undefined): string[][] => {
	const rows = FILE.map((cells, index) => [
		String(index + 2),
		...fitted(cells, columns.length),
		'原因',
		'怎么办'
	]);
	change(rows);
	return rows;
};
const take = (text: string, encoding = 'utf-8', known = knownOf()) => {
	const parsed = parseSupplement([encode(text, encoding)], columns);
	return parsed.ok ? supplementEdits(parsed.value, known, columns, 2022) : parsed;
};
const set = (row: number, column: number, text: string) => (rows: string[][]) => {
	const cells = rows[row];
	if (cells) cells[column + 1] = text;
};
const faultsOf = (text: string, known = knownOf()) => {
	const taken = take(text, 'utf-8', known);
	return taken.ok ? [] : taken.error.map(({ code, row, column }) => [code, row, column]);
};

describe('a supplement', () => {
	test('that came back untouched changes nothing, formulas and apostrophes included', () => {
		expect(faultsOf(written(lines()))).toEqual([['nothing-changed', null, null]]);
	});

	test('corrects the cells that differ, in the column and not in the one of the same name', () => {
		const text = written(
			lines((rows) => {
				set(0, 4, '12000.00')(rows);
				set(1, 6, '第二个备注')(rows);
			})
		);
		expect(take(text)).toEqual({
			ok: true,
			value: [
				{ kind: 'cell', row: 2, column: 4, from: '1.2万', to: '12000.00' },
				{ kind: 'cell', row: 3, column: 6, from: "'=x", to: '第二个备注' }
			]
		});
	});

	test.each(['utf-8', 'utf-8-bom', 'gb18030'])('may be saved as %s', (encoding) => {
		const text = written(lines(set(0, 4, '12000.00'))).replace('\uFEFF', '');
		expect(take(text, encoding)).toMatchObject({ ok: true, value: [{ row: 2, to: '12000.00' }] });
	});

	test('may have tabs or semicolons, blank rows and blank columns', () => {
		const rows = [HEAD, ...lines(set(0, 4, '12000'))];
		for (const sign of ['\t', ';'])
			expect(take(rows.map((cells) => [...cells, '', ''].join(sign)).join('\n\n'))).toMatchObject({
				ok: true,
				value: [{ row: 2, to: '12000' }]
			});
	});

	test('keeps what a spreadsheet only wrote in another way', () => {
		const text = written(
			lines((rows) => {
				set(0, 0, '2022/3/8')(rows);
				set(1, 3, '12')(rows);
				set(1, 4, '12000')(rows);
				set(2, 4, '5.00')(rows);
			})
		);
		expect(faultsOf(text)).toEqual([['nothing-changed', null, null]]);
	});

	test('puts in rows without a number behind the row above, and not again when it comes again', () => {
		const added = ['', '2022-03-09', '记-2', '付款', '101', '-5', '', '', '', ''];
		const text = written(lines((rows) => rows.push(added)));
		expect(take(text)).toEqual({
			ok: true,
			value: [{ kind: 'add', after: 4, cells: ['2022-03-09', '记-2', '付款', '101', '-5', '', ''] }]
		});
		const known = knownOf({ added: [{ after: 4, cells: added.slice(1, 8) }] });
		expect(faultsOf(text, known)).toEqual([['nothing-changed', null, null]]);
	});

	test('corrects a row put in before, or takes it out again', () => {
		const known = knownOf({
			added: [{ after: 4, cells: ['2022-03-09', '记-2', '付款', '101', '6'] }]
		});
		const row = (amount: string, reason: string) =>
			written([['4+1', '2022-03-09', '记-2', '付款', '101', amount, '', '', reason, '']]);
		expect(take(row('7', ''), 'utf-8', known)).toEqual({
			ok: true,
			value: [{ kind: 'added-cell', after: 4, n: 1, column: 4, to: '7' }]
		});
		expect(take(row('6', '不导入'), 'utf-8', known)).toEqual({
			ok: true,
			value: [{ kind: 'drop-added', after: 4, n: 1 }]
		});
	});

	test.each(['不导入', 'skip', ' Skip '])('leaves a row out whose reason says “%s”', (reason) => {
		const text = written(
			lines((rows) => {
				const cells = rows[2];
				if (cells) cells[8] = reason;
			})
		);
		expect(take(text)).toEqual({ ok: true, value: [{ kind: 'skip', row: 4 }] });
	});

	test('rewrites a row with broken quotes as a whole', () => {
		const taken = take(written(lines(set(0, 4, '12000'))), 'utf-8', knownOf({}, false));
		expect(taken).toEqual({
			ok: true,
			value: [
				{
					kind: 'row',
					row: 2,
					cells: ['2022-03-08', '记-1', '收租金', '50100301', '12000', '', '']
				}
			]
		});
	});

	test.each<[string, (rows: string[][]) => void, unknown[]]>([
		[
			'a number that the file does not have',
			(rows) => set(0, -1, '99')(rows),
			['row-unknown', 2, null]
		],
		['a number that is none', (rows) => set(0, -1, '第二行')(rows), ['row-unclear', 2, null]],
		['a number twice', (rows) => set(1, -1, '2')(rows), ['row-twice', 3, null]],
		['a row put in above all', (rows) => set(0, -1, '')(rows), ['no-row-above', 2, null]],
		[
			'a code that Excel damaged',
			(rows) => set(0, 3, '5.01E+07')(rows),
			['cell-damaged', 2, '科目编码']
		],
		[
			'an amount that Excel had no room for',
			(rows) => set(0, 4, '####')(rows),
			['cell-damaged', 2, '金额']
		],
		[
			'a row whose cells are gone',
			(rows) => rows.splice(0, 1, ['2', '', '', '', '', '', '', '', '', '']),
			['row-emptied', 2, null]
		],
		['a cell too many', (rows) => void rows[0]?.push('多'), ['too-many-cells', 2, null]]
	])('is refused with %s, and nothing of it is taken', (_, change, expected) => {
		const text = written(
			lines((rows) => {
				set(2, 2, '改过的摘要')(rows);
				change(rows);
			})
		);
		expect(faultsOf(text)).toEqual([expected]);
	});

	test('is refused with other headings, or as another kind of file', () => {
		const other = HEAD.with(3, '说明');
		expect(faultsOf(written(lines(), other))).toEqual([['headings-differ', 1, '摘要']]);
		expect(faultsOf('日期,摘要\n1,2\n')).toEqual([['headings-differ', 1, null]]);
		expect(faultsOf('PK\u0003\u0004xxxx')).toEqual([['not-a-table', null, null]]);
	});

	test('whatever stands in a cell comes back unharmed', () => {
		const cell = fc.oneof(
			fc.string({ unit: fc.constantFrom('=', '-', '+', '@', "'", '1', 'a', ' ', ',', '"', '账') }),
			fc.string()
		);
		fc.assert(
			fc.property(cell, (text) => {
				const sent = text.replace(/[\0\r\uFEFF\ud800-\udfff]/g, '');
				const [row] = [
					...readTable(decodeText([encode(csvText([[sent, 'x']]), 'utf-8')], 'utf-8'), ',')
				];
				const back = row?.cells[0] ?? '';
				const isUnwrapped = /^="[^]*"$/.test(sent);
				fc.pre(!isUnwrapped && !sent.startsWith("'"));
				expect(rearm(back)).toBe(sent);
			}),
			{ numRuns: 500 }
		);
	});
});
