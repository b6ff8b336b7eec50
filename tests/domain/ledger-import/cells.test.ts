import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFen } from '#lib/domain/money.ts';
import { typedAccount } from '#lib/domain/ledger-import/account-cells.ts';
import { parseAmount, parseSide } from '#lib/domain/ledger-import/amount-cell.ts';
import { isUnclearCode } from '#lib/domain/ledger-import/unclear-code.ts';
import { yearOfFileName, yearOfTitles } from '#lib/domain/ledger-import/fiscal-year.ts';
import { ownAccountCell } from '#lib/domain/ledger-import/own-account.ts';
import { mayBeSubtotal, subtotalKind } from '#lib/domain/ledger-import/subtotal-rows.ts';
import { parseVoucherNumber, wordOf } from '#lib/domain/ledger-import/voucher-number.ts';

describe('an amount cell', () => {
	const digits = fc.string({
		unit: fc.constantFrom('0', '1', '5', '9', ',', '.', '-'),
		maxLength: 12
	});

	test('the short path reads every form as the full parser does', () => {
		fc.assert(
			fc.property(digits, (typed) => {
				const [quick, full] = [parseAmount(typed), parseFen(typed)];
				if (full.ok)
					expect(quick).toMatchObject({ ok: true, value: { fen: full.value, isBlank: false } });
				else if (full.error === 'blank')
					expect(quick).toMatchObject({ ok: true, value: { isBlank: true } });
				else expect(quick).toEqual({ ok: false, error: full.error });
			}),
			{ numRuns: 3000 }
		);
	});

	test.each([
		['1,234.56', 123456],
		['0.5', 50],
		['-0', 0],
		['（1,234.56）', -123456],
		['１，２３４．５６', 123456],
		['¥36,000.00', 3600000],
		['3.00000', 300]
	])('%s is read', (typed, fen) => {
		expect(parseAmount(typed)).toMatchObject({ ok: true, value: { fen, side: null } });
	});

	test.each(['1000①', '100²', '５⅓', 'Ⅳ', '1②', '〇'])(
		'%s is not taken for the number that it looks like',
		(typed) => {
			expect(parseAmount(typed)).toEqual({ ok: false, error: 'not-a-number' });
		}
	);

	test.each([
		['('.repeat(200_000), 'not-a-number'],
		[`5${'-'.repeat(200_000)}`, 'not-a-number'],
		[`1${'0'.repeat(400)}`, 'too-large'],
		[`1,${' '.repeat(200_000)}5`, 'too-large']
	])('a cell of a megabyte is refused at once (%#)', (typed, error) => {
		expect(parseAmount(typed)).toEqual({ ok: false, error });
	});

	test('a side written before the amount is kept', () => {
		expect(parseAmount('借 1,234.56')).toEqual({
			ok: true,
			value: { fen: 123456, isBlank: false, side: 'debit' }
		});
		expect(parseAmount('贷：5')).toEqual({
			ok: true,
			value: { fen: 500, isBlank: false, side: 'credit' }
		});
	});

	test.each([
		['借', 'debit'],
		[' 贷方 ', 'credit'],
		['D', 'debit'],
		['平', null],
		['', null],
		['1', null]
	])('the side %s', (typed, side) => {
		expect(parseSide(typed)).toBe(side);
	});
});

describe('a voucher number', () => {
	test.each([
		['记-0001', '记', 1],
		['记字第12号', '记', 12],
		['记字第 12 号', '记', 12],
		['银付-0003', '银付', 3],
		['12', null, 12],
		['12.0', null, 12],
		['3.00000', null, 3],
		['记账凭证-7', '记', 7],
		['转 － ８', '转', 8],
		['银"-1', '银', 1],
		["'0015", null, 15]
	])('%s', (typed, word, number) => {
		expect(parseVoucherNumber(typed)).toEqual({ word, number });
	});

	test.each([
		'',
		'记-甲',
		'合计',
		'2022-03-记-1',
		'记-1 1/2',
		'0',
		'记-',
		'记-1②',
		'付٠-1',
		'Ⅳ-1',
		`${'记'.repeat(90)}-1`
	])('none can be read from “%s”', (typed) => {
		expect(parseVoucherNumber(typed)).toBeNull();
	});

	test.each([
		['记账凭证', '记'],
		['收款凭证', '收款'],
		['记字', '记'],
		['转', '转']
	])('the word of %s', (typed, word) => {
		expect(wordOf(typed)).toBe(word);
	});
});

describe('a subtotal row', () => {
	test.each([
		['合计', 'total'],
		['总 计', 'total'],
		['当前合计', 'total'],
		['本季合计', 'total'],
		['小计：', 'total'],
		['本日合计', 'day'],
		['日计', null],
		['本月合计', 'month'],
		['3月合计', 'month'],
		['2024年3月合计', 'month'],
		['本期发生额合计', 'month'],
		['本年累计', 'year'],
		['累计', 'year'],
		['本年合计', 'year'],
		['承前页', 'opening'],
		['期初余额', 'opening'],
		['上年结转', 'opening'],
		['上月结转', 'opening'],
		['过次页', 'carried'],
		['结转下年', 'carried'],
		['月结', 'carried']
	])('%s', (label, kind) => {
		expect(subtotalKind(label)).toBe(kind);
		if (kind !== null) expect(mayBeSubtotal(label)).toBe(true);
	});

	test.each([
		'结转成本',
		'结转本年收益',
		'收1-3月房租合计',
		'年初预收租金',
		'付合计费用',
		'期末结转损益',
		'计提折旧',
		'上年租金'
	])('“%s” is a real summary', (summary) => {
		expect(subtotalKind(summary)).toBeNull();
	});
});

describe('the year', () => {
	test.each([
		['凭证明细-2022.csv', 2022],
		['朱家浜_2022-10_序时账.csv', 2022],
		['202210.csv', 2022],
		['2021年度序时账.csv', 2021],
		['2021-2022序时账.csv', null],
		['序时账.csv', null],
		['凭证120220.csv', null],
		['z_序时账_20250110.csv', null],
		['序时账-2025-01-10.csv', null],
		['序时账2025年1月10日.csv', null],
		['2024序时账_20250110.csv', 2024],
		['序时账2024.01-2024.03.csv', 2024]
	])('of the file name %s', (name, year) => {
		expect(yearOfFileName(name)).toBe(year);
	});

	test.each([
		['期间：2024.01-2024.03', 2024],
		['2022年度', 2022],
		['打印日期：2023-01-05', null],
		['2021年12月至2022年3月', null]
	])('of the title %s', (title, year) => {
		expect(yearOfTitles([{ row: 1, cells: ['单位名称：示例村', title] }])).toBe(year);
	});
});

describe('account cells', () => {
	test.each([
		['1020101', '基本户', '', '1020101', ['基本户']],
		['1020101.0', '基本户', '', '1020101', ['基本户']],
		["'1020101", ' 基本户 ', '', '1020101', ['基本户']],
		['100201', '100201\\银行存款\\工商银行', '', '100201', ['银行存款', '工商银行']],
		['', '100201\\银行存款\\工商银行', '', '100201', ['银行存款', '工商银行']],
		['501003 租赁收入', '', '', '501003', ['租赁收入']],
		['501003租赁收入', '', '', '501003', ['租赁收入']],
		['[501003]租赁收入', '', '', '501003', ['租赁收入']],
		['银行存款', '', '', '', ['银行存款']],
		['', '银行存款-工商银行', '', '', ['银行存款', '工商银行']],
		['51305', '管理费用_水电费', '', '51305', ['管理费用', '水电费']],
		['5010301', '1-2号厂房', '', '5010301', ['1-2号厂房']],
		['501003', '经营收入/出租收入', '', '501003', ['经营收入', '出租收入']],
		['', '摊位费', '经营收入', '', ['经营收入', '摊位费']],
		['102.01', '基本户', '', '102.01', ['基本户']],
		['', '', '', '', []]
	])('%s | %s | %s', (code, name, parent, wanted, path) => {
		expect(typedAccount(code, name, parent)).toEqual({ code: wanted, path, isDamaged: false });
	});

	test.each([
		'5010"302',
		'502 01',
		'502/01',
		'1020 101 银行存款/基本户',
		'50103"01 经营收入/租赁收入',
		'50103""01 经营收入/租赁收入',
		'50103①',
		'501٠3',
		'5'.repeat(60),
		`501003${'甲'.repeat(300)}`
	])('%s is a code that cannot be told from what stands behind it', (code) => {
		expect(isUnclearCode(code, '租金')).toBe(true);
	});

	test.each([
		'501003',
		'102.01',
		'[501003]租赁收入',
		'5010301 1号厂房',
		'5010301 3 号厂房',
		'5010301 12号厂房',
		'５０１００３',
		'501003-1',
		'银行存款②',
		''
	])('%s is clear', (code) => {
		expect(isUnclearCode(code, '租金②')).toBe(false);
	});

	test.each(['5.14E+08', '5E8', '####'])('%s is a code that a spreadsheet damaged', (code) => {
		expect(typedAccount(code, '办公费', '').isDamaged).toBe(true);
	});

	test.each([
		[['科目：102 银行存款'], '', '102 银行存款'],
		[['科目：', '102 银行存款'], '', '102 银行存款'],
		[['银行存款日记账'], '', '银行存款'],
		[['示例村'], '现金日记账2024.csv', '现金'],
		[['示例村'], '明细账.csv', null]
	])('the account of a one-account book: %s %s', (cells, fileName, account) => {
		expect(ownAccountCell([{ row: 1, cells }], fileName)).toBe(account);
	});
});
