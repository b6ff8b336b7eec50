import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '#lib/domain/csv.ts';
import { readRegister } from '#lib/domain/contracts/read-register.ts';
import {
	ASSET_FIELDS,
	ASSET_HEADINGS,
	CONTRACT_FIELDS,
	CONTRACT_HEADINGS
} from '#lib/domain/contracts/register-field.ts';
import { typedContract } from '#lib/domain/contracts/typed-register.ts';
import { contract } from '../forecast/forecast-fixture.ts';

const bytes = (text: string) => [new TextEncoder().encode(text)];
const sheet = (rows: readonly (readonly string[])[], language: 'zh-CN' | 'en' = 'zh-CN') =>
	bytes(
		csvText([
			CONTRACT_FIELDS.map((field) => CONTRACT_HEADINGS[field][language === 'en' ? 1 : 0]),
			...rows
		])
	);
const row = (id: number, language: 'zh-CN' | 'en' = 'zh-CN') =>
	Object.values(typedContract(contract(id), { assets: ['C-1', 'C-2'], renews: '' }, language));

describe('a file of contracts', () => {
	test.each(['zh-CN', 'en'] as const)('is read as it was written: %s', (language) => {
		const file = readRegister(sheet([row(1, language), row(2, language)], language));
		if (typeof file === 'string' || file.kind !== 'contracts') throw new Error('not read');
		const { number, party, terms, fromOn, throughOn, accountCode } = contract(1);
		expect(file.rows[0]).toMatchObject({
			row: 2,
			value: {
				...{ number, party, terms, fromOn, throughOn, accountCode },
				assetNumbers: ['C-1', 'C-2'],
				renewsNumber: ''
			}
		});
		expect([file.problems, file.unknownColumns, file.fields.length]).toEqual([
			[],
			[],
			CONTRACT_FIELDS.length
		]);
	});
	test('under a title, in any order, with columns nobody knows', () => {
		const file = readRegister(
			bytes(
				'朱家浜村合同台账,,,,,,\r\n年租金（元）,乙方,合同号,合同名称,起始日期,终止日期,经办人\r\n90000,租户A,HT-1,厂房,2022/1/1,2022/12/31,某某\r\n,,,,,,\r\n'
			)
		);
		expect(file).toMatchObject({
			kind: 'contracts',
			unknownColumns: ['经办人'],
			problems: [],
			rows: [{ row: 3, value: { number: 'HT-1', party: '租户A', terms: { yearlyFen: 9_000_000 } } }]
		});
	});
	test('every fault names its row, column and cell, all at once', () => {
		const bad = row(2)
			.with(CONTRACT_FIELDS.indexOf('rent'), '九万')
			.with(CONTRACT_FIELDS.indexOf('fromOn'), '去年');
		const file = readRegister(sheet([row(1), bad, row(1)]));
		if (typeof file === 'string') throw new Error('not read');
		expect(file.problems).toEqual([
			{ row: 3, column: '起租日期', cell: '去年', code: 'date' },
			{ row: 3, column: '年租金', cell: '九万', code: 'amount' },
			{ row: 4, column: '合同编号', cell: 'HT-1', code: 'twice-in-file' }
		]);
	});
});

test('a file of assets is told by its headings', () => {
	const head = ASSET_FIELDS.map((field) => ASSET_HEADINGS[field][0]).join('\t');
	const file = readRegister(
		bytes(`${head}\n资源性资产\tZ-1\t南塘\t村南\t东至河\t12.5亩\t\t否\t\t\n`)
	);
	expect(file).toMatchObject({
		kind: 'assets',
		problems: [],
		rows: [{ value: { kind: 'resource', areaMilli: 12_500, areaUnit: 'mu', boundaries: '东至河' } }]
	});
});

test.each([
	['日期,摘要,借方\n2022-01-01,收租,1', 'headings'],
	['', 'headings'],
	[CONTRACT_FIELDS.map((field) => CONTRACT_HEADINGS[field][0]).join(','), 'empty']
])('what is no register says why: %#', (text, expected) => {
	expect(readRegister(bytes(text))).toBe(expected);
});

test('damaged files never throw, and a damaged cell is a problem or a value', () => {
	fc.assert(
		fc.property(fc.nat(), fc.string({ unit: 'binary', maxLength: 12 }), (at, noise) => {
			const text = new TextDecoder().decode(sheet([row(1), row(2)])[0]);
			const cut = at % text.length;
			const file = readRegister(bytes(text.slice(0, cut) + noise + text.slice(cut + noise.length)));
			expect(typeof file === 'string' || file.rows.length <= 3).toBe(true);
		}),
		{ numRuns: 300 }
	);
});
