import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import {
	addRepair,
	checkRepairs,
	countRepairs,
	editsOf,
	mergeRepairs,
	REPAIR_LIMIT,
	REPAIR_TEXT_LIMIT,
	removeRepair,
	typedCell,
	type RepairEdit
} from '#lib/domain/ledger-import/repair-edits.ts';
import { correctedRows, RowRepairs } from '#lib/domain/ledger-import/repair-rows.ts';
import type { TableRow } from '#lib/domain/ledger-import/read-table.ts';
import type { Column, Repairs } from '#lib/domain/ledger-import/review.ts';
import { encode } from '../../golden/ledger-import/encode.ts';

const columns: Column[] = ['日期', '摘要', '金额', '备注', '备注'].map((header, index) => ({
	index,
	header,
	role: 'ignored'
}));
const head = { lastRow: 1, columns };
const ROWS: TableRow[] = [
	['日期', '摘要', '金额', '备注', '备注'],
	['3-8', '收租', 'x', 'y', ''],
	['3-9', '收租', 'x', '', 'y'],
	['3-10', '付款', 'z'],
	['日期', '摘要', '金额', '备注', '备注'],
	['3-11', '付款', 'x', '', '']
].map((cells, index) => ({ row: index + 1, cells, fault: null }));
const read = (repairs: Repairs, rows: readonly TableRow[] = ROWS) => {
	const stage = new RowRepairs(repairs, head);
	return { rows: [...stage.apply(rows)], unmet: stage.unmet() };
};
const cellsOf = (repairs: Repairs): string[] =>
	read(repairs).rows.map(({ row, cells }) => `${row}: ${cells.join('|')}`);
const add = (...edits: RepairEdit[]): Repairs => edits.reduce(addRepair, {});

/** Edits on rows 2–6 and columns 0–4 as a person could make them: `from` is what stands there. */
const edit = fc.oneof(
	fc
		.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(4), fc.constantFrom('x', 'neu', ''), fc.boolean())
		.map(([row, column, to, isForEqual]): RepairEdit => {
			const from = ROWS[row - 1]?.cells[column] ?? '';
			return { kind: 'cell', row: isForEqual && from !== '' ? null : row, column, from, to };
		}),
	fc
		.tuple(fc.integer({ min: 2, max: 6 }), fc.array(fc.constantFrom('a', 'b'), { maxLength: 5 }))
		.map(([row, cells]): RepairEdit => ({ kind: 'row', row, cells })),
	fc
		.tuple(fc.integer({ min: 1, max: 6 }), fc.array(fc.constantFrom('a', 'b'), { maxLength: 5 }))
		.map(([after, cells]): RepairEdit => ({ kind: 'add', after, cells })),
	fc.integer({ min: 2, max: 6 }).map((row): RepairEdit => ({ kind: 'skip', row }))
);
const repairs = fc.array(edit, { maxLength: 8 }).map((edits) => add(...edits));

describe('corrections of a file', () => {
	test('none leave every row as it is', () => {
		expect(read({}).rows).toEqual(ROWS);
	});

	test('one cell, all equal cells of a column, and the one cell that is meant otherwise', () => {
		const all: RepairEdit = { kind: 'cell', row: null, column: 2, from: 'x', to: '100' };
		const one: RepairEdit = { kind: 'cell', row: 3, column: 2, from: 'x', to: '300' };
		const expected = [
			'1: 日期|摘要|金额|备注|备注',
			'2: 3-8|收租|100|y|',
			'3: 3-9|收租|300||y',
			'4: 3-10|付款|z',
			'5: 日期|摘要|金额|备注|备注',
			'6: 3-11|付款|100||'
		];
		expect(cellsOf(add(all, one))).toEqual(expected);
		expect(cellsOf(add(one, all))).toEqual(expected);
	});

	test('a single cell may stay as it stands although all equal cells are corrected', () => {
		const corrected = add(
			{ kind: 'cell', row: null, column: 2, from: 'x', to: '100' },
			{ kind: 'cell', row: 3, column: 2, from: 'x', to: 'x' }
		);
		expect(cellsOf(corrected)[2]).toBe('3: 3-9|收租|x||y');
		expect(countRepairs(add({ kind: 'cell', row: 3, column: 2, from: 'x', to: 'x' }))).toBe(0);
	});

	test('two columns of one heading are two columns, and a short row grows to the cell', () => {
		const corrected = add({ kind: 'cell', row: 4, column: 4, from: '', to: '第二列' });
		expect(cellsOf(corrected)[3]).toBe('4: 3-10|付款|z||第二列');
	});

	test('header rows are never touched, nor a heading that is printed again', () => {
		const corrected = add(
			{ kind: 'cell', row: 1, column: 0, from: '日期', to: '年' },
			{ kind: 'cell', row: null, column: 0, from: '日期', to: '年' }
		);
		expect(read(corrected).rows).toEqual(ROWS);
	});

	test('rows are rewritten, put in and left out; numbers stay those of the file', () => {
		const corrected = add(
			{ kind: 'row', row: 2, cells: ['3-8', '整行'] },
			{ kind: 'add', after: 3, cells: ['补1'] },
			{ kind: 'add', after: 3, cells: ['补2'] },
			{ kind: 'skip', row: 4 },
			{ kind: 'add', after: 1, cells: ['表头下'] }
		);
		expect(cellsOf(corrected)).toEqual([
			'1: 日期|摘要|金额|备注|备注',
			'1: 表头下',
			'2: 3-8|整行',
			'3: 3-9|收租|x||y',
			'3: 补1',
			'3: 补2',
			'5: 日期|摘要|金额|备注|备注',
			'6: 3-11|付款|x||'
		]);
		expect(read(corrected).rows.map(({ added }) => added)).toEqual([
			undefined,
			1,
			undefined,
			undefined,
			1,
			2,
			undefined,
			undefined
		]);
	});

	test('a rewritten row is sound, and a cell in it is corrected from what was typed there', () => {
		const broken = ROWS.map((row) =>
			row.row === 2 ? { ...row, fault: 'quote-stray' as const } : row
		);
		const corrected = add(
			{ kind: 'row', row: 2, cells: ['3-8', '整行', '1'] },
			{ kind: 'cell', row: 2, column: 2, from: '1', to: '2' }
		);
		expect(read(corrected, broken).rows[1]).toEqual({
			row: 2,
			cells: ['3-8', '整行', '2'],
			fault: null
		});
	});

	test('what was made for another text is not applied, and told', () => {
		const { rows, unmet } = read({
			cells: [
				{ row: 2, column: 2, from: '别的', to: '1' },
				{ row: 99, column: 2, from: 'x', to: '1' },
				{ row: null, column: 2, from: '没有', to: '1' }
			],
			rows: [{ row: 98, cells: ['a'] }],
			added: [{ after: 97, cells: ['b'] }],
			skipped: [96]
		});
		expect(rows).toEqual(ROWS);
		expect(unmet.map(({ row, column, cell }) => [row, column, cell])).toEqual([
			[2, 2, 'x'],
			[99, 2, null],
			[98, null, null],
			[97, null, null],
			[96, null, null],
			[null, 2, null]
		]);
	});

	test('adding the same corrections twice is adding them once', () => {
		fc.assert(
			fc.property(repairs, (some) => {
				expect(cellsOf(mergeRepairs(some, some))).toEqual(cellsOf(some));
				expect(countRepairs(mergeRepairs(some, some))).toBe(countRepairs(some));
			})
		);
	});

	test('corrections taken apart and added again are the same', () => {
		fc.assert(
			fc.property(repairs, (some) => {
				expect(cellsOf(editsOf(some).reduce(addRepair, {}))).toEqual(cellsOf(some));
			})
		);
	});

	test('taking one back restores what was read before it', () => {
		fc.assert(
			fc.property(repairs, edit, (some, one) => {
				const isNew = !touches(some, one);
				fc.pre(isNew);
				const after = addRepair(some, one);
				if (countRepairs(after) === countRepairs(some)) return;
				expect(cellsOf(removeRepair(after, refOf(one, some)))).toEqual(cellsOf(some));
			})
		);
	});

	test('taking all back restores the file', () => {
		fc.assert(
			fc.property(repairs, (some) => {
				const none = editsOf(some)
					.toReversed()
					.reduce((left, one) => removeRepair(left, refOf(one, withoutOne(left, one))), some);
				expect(none).toEqual({});
			})
		);
	});

	test('pages show the original beside what is read', () => {
		const corrected = add(
			{ kind: 'cell', row: 2, column: 2, from: 'x', to: '100' },
			{ kind: 'skip', row: 3 },
			{ kind: 'add', after: 3, cells: ['补'] }
		);
		expect(correctedRows(ROWS.slice(1, 3), corrected, head)).toEqual([
			{
				...ROWS[1],
				corrected: { 2: '100' },
				base: ROWS[1]?.cells,
				reads: ['3-8', '收租', '100', 'y', ''],
				isSkipped: false,
				added: []
			},
			{
				...ROWS[2],
				corrected: {},
				base: ROWS[2]?.cells,
				reads: ROWS[2]?.cells,
				isSkipped: true,
				added: [['补']]
			}
		]);
	});
});

/** Of the n-th row put in behind a row, the last is the one just added. */
function refOf(one: RepairEdit, before: Repairs): Parameters<typeof removeRepair>[1] {
	if (one.kind === 'add') {
		const n = (before.added ?? []).filter(({ after }) => after === one.after).length + 1;
		return { kind: 'added', after: one.after, n };
	}
	if (one.kind === 'cell')
		return one.row === null
			? { kind: 'equal', column: one.column, from: one.from }
			: { kind: 'cell', row: one.row, column: one.column };
	if (one.kind === 'row' || one.kind === 'skip') return { kind: one.kind, row: one.row };
	throw new Error('not made here');
}

const withoutOne = (left: Repairs, one: RepairEdit): Repairs =>
	one.kind === 'add' ? { ...left, added: (left.added ?? []).slice(0, -1) } : left;

/** Another word on the same cell or row: taking the later back does not bring the earlier again. */
function touches(some: Repairs, one: RepairEdit): boolean {
	if (one.kind === 'add') return false;
	const rowOf = (edit: RepairEdit) =>
		edit.kind === 'add' || edit.kind === 'added-cell' || edit.kind === 'drop-added'
			? null
			: edit.row;
	return editsOf(some).some((other) =>
		one.kind === 'cell' && one.row === null
			? other.kind === 'cell' && other.row === null && other.column === one.column
			: rowOf(other) === rowOf(one)
	);
}

describe('the limits of corrections', () => {
	const many = (count: number): Repairs => ({
		skipped: Array.from({ length: count }, (_, index) => index + 2)
	});
	const one = (to: string, from = 'x', row: number | null = 2): Repairs => ({
		cells: [{ row, column: 0, from, to }]
	});

	test.each([
		['as many as may be', many(REPAIR_LIMIT), null],
		['one more', many(REPAIR_LIMIT + 1), 'too-many'],
		['a text as long as may be', one('字'.repeat(REPAIR_TEXT_LIMIT)), null],
		['a longer one', one('字'.repeat(REPAIR_TEXT_LIMIT + 1)), 'too-long'],
		['a NUL', one('a\0b'), 'unreadable'],
		['half a character', one('\ud800'), 'unreadable'],
		['a line break', one('一\n二'), null],
		['all blank cells', one('x', ' ', null), 'blank-equal'],
		['one blank cell', one('x', ''), null]
	])('%s', (_, given, fault) => {
		const checked = checkRepairs(given);
		expect(checked.ok ? null : checked.error).toBe(fault);
	});

	test('typed text is kept as a cell holds it', () => {
		expect(typedCell('  一\r\n二 ')).toBe('一\n二');
		expect(typedCell('e\u0301')).toBe('é');
	});
});

describe('problems of a file', () => {
	const HEADER = '日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额,金额,金额\n';
	const review = (lines: string) => reviewAll([encode(HEADER + lines, 'utf-8')], 'x.csv');

	test('know their column by its place', () => {
		const { problems } = review('2022-03-08,记-1,收租金,101,现金,1.2万,\n');
		expect(problems.find(({ code }) => code === 'amount-in-ten-thousands')).toMatchObject({
			column: '借方金额',
			columnIndex: 5
		});
	});

	test('name the cause where one is nothing but the consequence of another', () => {
		const { problems } = review(
			'2022-03-08,记-1,收租金,101,现金,1.2万,\n2022-03-08,记-1,收租金,501003,租赁收入,,12000\n' +
				'2022-03-09,记-2,收租金,101,现金,5,\n2022-03-09,记-2,收租金,501003,租赁收入,,6\n' +
				'2022-03-10,记-3,收租金,101,现金,7,\n2022-03-10,记-3,收租金,501003,租赁收入,,1,000,,,\n'
		);
		expect(problems.map(({ code, row, cause }) => [code, row, cause ?? null])).toEqual([
			['amount-in-ten-thousands', 2, null],
			['voucher-not-balanced', 2, 2],
			['voucher-not-balanced', 4, null],
			['voucher-not-balanced', 6, 7],
			['row-too-long', 7, null],
			['file-not-balanced', null, 2]
		]);
	});

	test('are kept of every kind, however many there are of one, and counted all', () => {
		const line = '2022-03-08,记-1,收租金,101,现金,1.2万,\n';
		const found = review(line.repeat(6000) + '2022-03-31,,,101,现金,5,\n'.repeat(3));
		expect(found.problems.length).toBe(5000);
		expect(found.problems.filter(({ code }) => code === 'voucher-number-missing').length).toBe(3);
		expect(found.countsByCode).toMatchObject({
			'amount-in-ten-thousands': 6000,
			'voucher-number-missing': 3
		});
	});
});
