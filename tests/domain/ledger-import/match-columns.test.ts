import { describe, expect, test } from 'vitest';
import { findHeader } from '#lib/domain/ledger-import/find-header.ts';
import { headingOf } from '#lib/domain/ledger-import/header-words.ts';
import {
	matchColumns,
	missingColumns,
	roleOfHeading
} from '#lib/domain/ledger-import/match-columns.ts';
import { DELIMITERS, type ColumnRole } from '#lib/domain/ledger-import/review.ts';

const rolesOf = (header: string): string =>
	matchColumns(header.split(','))
		.map(({ role }) => role)
		.join(' ');

/** domain.md §4.2, word for word. */
const ALIASES: [ColumnRole, string][] = [
	['date', '日期 记账日期 凭证日期 制单日期 业务日期 会计日期 FDATE'],
	['voucher', '凭证字号 凭证号 凭证号数 凭证编号 字号 号数'],
	['voucherWord', '凭证字 凭证类型 种类'],
	['lineNumber', '分录号 分录序号 行号 序号'],
	['summary', '摘要 业务摘要 交易摘要 说明 用途'],
	['accountCode', '科目编码 科目代码 科目编号 会计科目代码 编码'],
	['accountName', '科目名称 科目全名 明细科目 二级科目'],
	['parentAccountName', '总账科目 一级科目'],
	['account', '科目 会计科目'],
	['debit', '借方 借方金额 借方发生额 借方-本币 借金额 本期借方'],
	['credit', '贷方 贷方金额 贷方发生额 贷方-本币 贷金额 本期贷方'],
	['amount', '金额 发生额'],
	['side', '方向 借贷方向 借/贷'],
	['balance', '余额 结余'],
	['counterparty', '往来单位 客户 供应商 对方单位 客商 核算项目 辅助项 辅助核算'],
	['attachments', '附件数 附单据数 单据张数']
];

describe('headings', () => {
	test.each(ALIASES)('the role %s is known by every one of its words', (role, words) => {
		for (const word of words.split(' ')) expect([word, roleOfHeading(word)]).toEqual([word, role]);
	});

	test.each([
		['摘　要', '摘要'],
		['借 方', '借方'],
		['金额（元）', '金额'],
		['金额\n(元)', '金额'],
		['借方【元】', '借方'],
		['＊日期', '日期']
	])('“%s” reads as %s', (typed, heading) => {
		expect(headingOf(typed)).toBe(heading);
	});

	test('方向 belongs to the amount beside 金额, and to the balance beside 余额', () => {
		expect(rolesOf('日期,凭证号数,科目编码,摘要,方向,金额')).toBe(
			'date voucher accountCode summary side amount'
		);
		expect(rolesOf('日期,凭证字号,摘要,借方,贷方,方向,余额')).toBe(
			'date voucher summary debit credit balanceSide balance'
		);
	});

	test('收入 and 支出 are the sides of a cash book, but not where there is 借方 and 贷方', () => {
		expect(rolesOf('日期,凭证号,摘要,收入,支出,结余')).toBe(
			'date voucher summary debit credit balance'
		);
		expect(rolesOf('日期,凭证号,摘要,借方,贷方,收入')).toBe(
			'date voucher summary debit credit ignored'
		);
	});

	test.each([
		'日期,借方,贷方,本币借方,本币贷方',
		'日期,借方金额,贷方金额,借方本币,贷方本币',
		'日期,借方,贷方,借方（本位币）,贷方（本位币）',
		'日期,借方(原币),贷方(原币),借方,贷方'
	])('own currency wins over a foreign one: %s', (header) => {
		expect(rolesOf(header)).toBe('date ignored ignored debit credit');
	});

	test('凭证字 makes 凭证号 a bare number', () => {
		expect(rolesOf('日期,凭证字,凭证号')).toBe('date voucherWord voucherNumber');
	});

	test('of two dates the booking date is taken', () => {
		expect(rolesOf('业务日期,记账日期,摘要')).toBe('ignored date summary');
	});

	test('a person’s choice replaces what was detected', () => {
		const columns = matchColumns(['甲', '乙'], ['summary', 'debit']);
		expect(columns.map(({ header, role }) => `${header} ${role}`)).toEqual([
			'甲 summary',
			'乙 debit'
		]);
	});

	test('what is missing is named', () => {
		expect(missingColumns(matchColumns(['日期', '摘要', '借方']))).toEqual([
			'凭证号',
			'科目编码',
			'借方金额、贷方金额'
		]);
	});
});

describe('the header row', () => {
	const HEADER = '日期,凭证号,摘要,科目编码,科目名称,借方,贷方';

	test.each([0, 1, 5, 29])('is found below %i title rows', (count) => {
		const found = findHeader(`${'单位名称：示例村,,期间：2022年\n'.repeat(count)}${HEADER}\n`, {});
		expect(found).toMatchObject({ row: count + 1, delimiter: ',', width: 7 });
		expect(found?.titleRows.length).toBe(count);
	});

	test.each(DELIMITERS)('tells the delimiter %s', (delimiter) => {
		expect(findHeader(`${HEADER.replaceAll(',', delimiter)}\n`, {})?.delimiter).toBe(delimiter);
	});

	test('of two rows is joined', () => {
		const found = findHeader(
			'2024年,,凭证,,摘要,发生额,\n月,日,字,号,,借方,贷方\n1,5,记,1,收租金,,5\n',
			{}
		);
		expect(found).toMatchObject({ row: 1, lastRow: 2, year: 2024 });
		expect(found?.columns.map(({ role }) => role).join(' ')).toBe(
			'month day voucherWord voucherNumber summary debit credit'
		);
	});

	test('a row of amounts below it is not taken for its second half', () => {
		expect(findHeader(`${HEADER}\n,,,,,,\n`, {})).toMatchObject({ row: 1, lastRow: 1 });
	});

	test('is not seen in a table of something else', () => {
		expect(findHeader('村民小组,户数,人口\n一组,35,120\n', {})).toBeNull();
	});

	test('unknown headings are taken where a person says what they mean', () => {
		const found = findHeader('甲,乙,丙\n1,2,3\n', { roles: ['date', 'voucher', 'summary'] });
		expect(found?.columns.map(({ role }) => role)).toEqual(['date', 'voucher', 'summary']);
	});
});
