import { describe, expect, test } from 'vitest';
import { checkRoles } from '#lib/domain/ledger-import/check-roles.ts';
import { reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import { columnLetter } from '#lib/domain/ledger-import/mapping-limits.ts';
import { mappingSheet } from '#lib/domain/ledger-import/mapping-sheet.ts';
import { matchColumns } from '#lib/domain/ledger-import/match-columns.ts';
import type { ColumnRole, ImportOptions } from '#lib/domain/ledger-import/review.ts';
import { findUnknownTable } from '#lib/domain/ledger-import/unknown-table.ts';

const bytesOf = (text: string) => [new TextEncoder().encode(text)];
const review = (text: string, options: ImportOptions = {}) =>
	reviewAll(bytesOf(text), '账.csv', options);
const sheet = (text: string) => mappingSheet(bytesOf(text), 'utf-8', {}, null);

const LINES = [
	'2024-03-08,记,1,收门面房租金,101,库存现金,600.00,',
	'2024-03-08,记,1,收门面房租金,501003,租赁收入,,600.00',
	'2024-03-09,记,2,付办公用品款,513,管理费用,"1,120.00",',
	'2024-03-09,记,2,付办公用品款,101,库存现金,,"1,120.00"'
].join('\n');
const UNKNOWN = `示例村账,,,,,,,\n甲,乙,丙,丁,戊,己,庚,辛\n${LINES}\n`;
const ROLES: ColumnRole[] = [
	'date',
	'voucherWord',
	'voucherNumber',
	'summary',
	'accountCode',
	'accountName',
	'debit',
	'credit'
];

describe('a table with unknown headings', () => {
	test('is a question that shows its rows, with what its cells clearly say', () => {
		expect(review(UNKNOWN)).toMatchObject({ status: 'question', question: 'columns' });
		const found = sheet(UNKNOWN);
		expect(found).toMatchObject({ headerRow: 2, width: 8, delimiter: ',' });
		expect(found?.suggestions[2]).toEqual(ROLES);
	});

	test('is read as the person says', () => {
		const read = review(UNKNOWN, { headerRow: 2, delimiter: ',', roles: ROLES });
		expect(read).toMatchObject({ status: 'importable', vouchers: 2, entries: 4, headerRow: 2 });
		expect(read.titleRows).toHaveLength(1);
	});

	test('may begin with its data', () => {
		expect(sheet(LINES)).toMatchObject({ headerRow: 0 });
		const read = review(LINES, { headerRow: 0, delimiter: ',', roles: ROLES });
		expect(read).toMatchObject({ status: 'importable', vouchers: 2, headerRow: 0 });
		expect(read.columns[7]?.header).toBe('H');
		expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
	});

	test('a single amount beside its side, and code and name in one cell, are told by what stands there', () => {
		const text = `a,b,c,d,e,f\n${[
			'03/04/2024,记-1,收一季度房租,101 库存现金,借,600.00',
			'03/04/2024,记-1,收一季度房租,501003 租赁收入,贷,600.00'
		].join('\n')}\n`;
		expect(sheet(text)?.suggestions[1]).toEqual([
			'date',
			'voucher',
			'summary',
			'account',
			'side',
			'amount'
		]);
	});

	test('a header row shorter than its rows leaves no column out', () => {
		const text = UNKNOWN.replace(',庚,辛', '');
		const read = review(text, { headerRow: 2, delimiter: ',', roles: ROLES });
		expect(read).toMatchObject({ status: 'importable', vouchers: 2 });
	});

	test('a row chosen as header that is blank or not there is asked about again', () => {
		for (const headerRow of [7, 40])
			expect(review(UNKNOWN, { headerRow, roles: ROLES }).question).toBe('columns');
	});

	test.each([
		['prose', '今年的账已经做完，请大家看一看，有问题就说。\n下个月再开会，谢谢。\n'],
		['prose with figures', '一月收租金 500 元，二月收 600 元，三月收 700 元\n四月没有收\n'],
		['one column', '日期\n2024-03-08\n2024-03-09\n'],
		['a list without figures', '甲,乙,丙,丁\n张,王,李,赵\n东,南,西,北\n']
	])('%s is no table of entries', (_, text) => {
		expect(findUnknownTable(text)).toBeNull();
		expect(review(text)).toMatchObject({ status: 'unreadable', question: null });
	});

	test('columns are told apart by whatever separates them', () => {
		for (const mark of ['\t', ';', '|', '，']) {
			const text = UNKNOWN.replaceAll('"1,120.00"', '1120.00').replaceAll(',', mark);
			expect(sheet(text)).toMatchObject({ delimiter: mark, width: 8 });
		}
	});
});

describe('what no file can be read with', () => {
	const faults = (roles: ColumnRole[]) => checkRoles(matchColumns(roles.map(String), roles));

	test('two columns for one thing, and what is missing', () => {
		expect(faults(['date', 'voucher', 'voucherNumber', 'summary', 'debit', 'debit'])).toEqual([
			{ kind: 'doubled', role: 'voucherNumber', first: 2, second: 3 },
			{ kind: 'doubled', role: 'debit', first: 5, second: 6 },
			{ kind: 'missing', needed: '科目编码' },
			{ kind: 'missing', needed: '借方金额、贷方金额' }
		]);
	});

	test('several counterparties and columns left out are no fault', () => {
		expect(faults([...ROLES, 'counterparty', 'counterparty', 'ignored', 'ignored'])).toEqual([]);
	});
});

describe('a way of writing that the file tells only late', () => {
	const line = (date: string, number: number, amount: string) =>
		`${date},记,${number},收租金,101,库存现金,${amount},\n${date},记,${number},收租金,501003,租赁收入,,${amount}\n`;
	const HEAD = '日期,凭证字,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额\n';
	const many = (date: string, amount: string) =>
		Array.from({ length: 3000 }, (_, i) => line(date, i + 1, amount)).join('');

	test('is found however late it comes', () => {
		const early = many('03/04/2024', '600') + line('25/04/2024', 3001, '600');
		expect(review(HEAD + early)).toMatchObject({ status: 'importable', dateOrder: 'day-first' });
		const amounts = many('2024-04-03', '1.500') + line('2024-04-03', 3001, '"12,5"');
		expect(review(HEAD + amounts)).toMatchObject({
			status: 'importable',
			decimalMark: ',',
			debitFen: 3000 * 150_000 + 1250
		});
	});

	test('is asked about where the first rows needed none', () => {
		const dates = many('2024-04-03', '600') + line('05/06/2024', 3001, '600');
		expect(review(HEAD + dates)).toMatchObject({
			status: 'question',
			question: 'date-order',
			openCells: ['05/06/2024']
		});
		const amounts = many('2024-04-03', '600') + line('2024-04-03', 3001, '1.500');
		expect(review(HEAD + amounts)).toMatchObject({
			status: 'question',
			question: 'decimal-mark',
			openCells: ['1.500']
		});
	});

	test('three hundred thousandths and thousands in one file are asked about', () => {
		const text = HEAD + line('2024-04-03', 1, '"36,000"') + line('2024-04-03', 2, '"12,5"');
		expect(review(text)).toMatchObject({ question: 'decimal-mark', openCells: ['36,000'] });
		expect(review(text, { decimalMark: '.' }).problems.map(({ code }) => code)).toContain(
			'amount-mark-differs'
		);
	});

	test('grouped thousands alone are what they always were', () => {
		const text = HEAD + line('2024-04-03', 1, '"36,000"');
		expect(review(text)).toMatchObject({ status: 'importable', debitFen: 3_600_000 });
	});
});
