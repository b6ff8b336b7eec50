import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountBalance } from '#lib/domain/ledger/balances.ts';
import { buildChart, officialChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { balanceSheetStatement } from '#lib/domain/statements/balance-sheet.ts';
import type { StatementBooks } from '#lib/domain/statements/books.ts';
import { distributionOf, distributionStatement } from '#lib/domain/statements/distribution.ts';
import { incomeStatement } from '#lib/domain/statements/income-statement.ts';
import type { Statement, StatementRow } from '#lib/domain/statements/statement.ts';
import {
	accountLinesHref,
	decodeStatementQuery,
	statementHref
} from '#lib/domain/statements/statement-query.ts';
import { yearsStatement } from '#lib/domain/statements/years.ts';

const withSubs = (system: 'rural_2004' | 'rural_2023', ...subs: [string, string][]): Chart => {
	const chart = officialChart(system);
	return buildChart(
		system,
		subs.reduce<NonNullable<ReturnType<typeof subAccount>>[]>((own, [code, name]) => {
			const made = subAccount(buildChart(system, [...chart.accounts.values(), ...own]), code, name);
			return made ? [...own, made] : own;
		}, [])
	);
};
const OLD = withSubs(
	'rural_2004',
	['11301', '甲组'],
	['11302', '乙组'],
	['322001', '未分配收益'],
	['322002', '各项分配'],
	['32200201', '提取公积公益金'],
	['32200204', '农户分配'],
	['501003', '租赁收入'],
	['541001', '办公费'],
	['551001', '福利支出']
);
const NEW = withSubs(
	'rural_2023',
	['50101', '租赁收入'],
	['51301', '办公费'],
	['51401', '福利支出']
);
const balance = (
	code: string,
	openingFen: number,
	debitFen = 0,
	creditFen = 0
): AccountBalance => ({
	...{ code, openingFen, debitFen, creditFen, yearDebitFen: debitFen, yearCreditFen: creditFen },
	closingFen: openingFen + debitFen - creditFen
});
const total = (month: string, accountCode: string, creditFen: number, more = {}): MonthTotal => ({
	...{ month, accountCode, incomeClass: null, isClosing: false, debitFen: 0, creditFen },
	...{ entryCount: 1, ...more }
});
const books = (of: Partial<StatementBooks>): StatementBooks => ({
	...{ year: 2022, throughMonth: '2022-09', charts: new Map([[2022, OLD]]) },
	...{ balances: [], hasOpening: true, totals: [], ...of }
});
const rowsOf = (statement: Statement): StatementRow[] => statement.sections.flat();
const cells = (statement: Statement, key: string) =>
	rowsOf(statement).find(({ label }) =>
		'line' in label ? label.line === key : label.account === key
	)?.cells;

describe('资产负债表 of 2004', () => {
	it('puts every official account into a line, the two sides of 内部往来 apart', () => {
		const sheet = balanceSheetStatement(
			books({
				balances: [
					...[
						balance('101', 100),
						balance('102', 900, 50),
						balance('112', 30),
						balance('11301', 7)
					],
					...[balance('11302', -20), balance('121', 5), balance('401', 6), balance('151', 1000)],
					...[balance('152', -300), balance('153', 1), balance('154', 40), balance('161', 9)],
					...[balance('202', -60), balance('241', -11), balance('301', -800)],
					...[balance('322001', -907), balance('501003', 0, 0, 80), balance('541001', 0, 30)]
				]
			})
		);
		expect(cells(sheet, 'money')).toEqual([1000, 1050]);
		expect(cells(sheet, 'receivables')).toEqual([37, 37]);
		expect(cells(sheet, 'inventories')).toEqual([11, 11]);
		expect(cells(sheet, 'depreciation')).toEqual([300, 300]);
		expect(cells(sheet, 'fixedNet')).toEqual([700, 700]);
		expect(cells(sheet, 'otherAssets')).toEqual([9, 9]);
		expect(cells(sheet, 'payables')).toEqual([80, 80]);
		expect(cells(sheet, 'earmarked')).toEqual([11, 11]);
		expect(cells(sheet, 'undistributed')).toEqual([907, 957]);
		expect(cells(sheet, 'assets')).toEqual([1798, 1848]);
		expect(cells(sheet, 'claims')).toEqual([1798, 1848]);
		expect(sheet.marks).toEqual([]);
	});
	it('says so where the sides differ, or where nothing was opened', () => {
		const sheet = balanceSheetStatement(
			books({ balances: [balance('101', 1)], hasOpening: false })
		);
		expect(sheet.marks).toEqual(['no-opening', 'not-balanced']);
	});
	it.each([
		['rural_2004', OLD],
		['rural_2023', NEW]
	] as const)('%s: balances whenever the books do, whatever stands where', (_, chart) => {
		const codes = [...chart.accounts.keys()].filter((code) => !chart.parents.has(code));
		const leaf = fc.tuple(fc.constantFrom(...codes), fc.integer({ min: -1e9, max: 1e9 }));
		fc.assert(
			fc.property(fc.array(leaf, { maxLength: 40 }), fc.constantFrom(...codes), (some, last) => {
				const sums = new Map<string, number>();
				const add = (code: string, fen: number) => sums.set(code, (sums.get(code) ?? 0) + fen);
				for (const [code, fen] of some) add(code, fen);
				add(last, 0 - [...sums.values()].reduce((all, fen) => all + fen, 0));
				const balances = [...sums].map(([code, fen]) => balance(code, fen));
				const sheet = balanceSheetStatement(books({ balances, charts: new Map([[2022, chart]]) }));
				expect(sheet.marks).not.toContain('not-balanced');
			})
		);
	});
});

describe('资产负债表 of 2023', () => {
	it('lists first-level accounts and says that it is not the official form', () => {
		const sheet = balanceSheetStatement(
			books({
				charts: new Map([[2022, NEW]]),
				balances: [
					balance('102', 500),
					balance('301', -500),
					balance('50101', 0, 0, 100),
					balance('101', 0, 100)
				]
			})
		);
		expect(sheet.marks).toEqual(['not-official']);
		expect(cells(sheet, '102')).toEqual([500, 500]);
		expect(cells(sheet, 'unclosed')).toEqual([0, 100]);
		expect(cells(sheet, 'assets')).toEqual([500, 600]);
		expect(cells(sheet, 'claims')).toEqual([500, 600]);
	});
	it('counts 内部往来 with a credit balance as a debt, not as an asset below zero', () => {
		const leaves = [
			...[balance('102', 900), balance('301', -430)],
			...[balance('11301', -520, 520), balance('11302', 50, 0, 520)]
		];
		const chart = withSubs('rural_2023', ['11301', '成员分红'], ['11302', '承包户']);
		const sheet = balanceSheetStatement(
			books({ charts: new Map([[2022, chart]]), balances: leaves })
		);
		const [assets = [], claims = []] = sheet.sections.map((rows) => rows.slice(0, 2));
		expect(assets.map((row) => [row.codes[0], ...row.cells])).toEqual([
			['102', 900, 900],
			['113', 50, 0]
		]);
		expect([claims[0]?.codes[0], claims[0]?.cells]).toEqual(['113', [520, 470]]);
		expect(cells(sheet, 'liabilities')).toEqual([520, 470]);
		expect(cells(sheet, 'assets')).toEqual([950, 900]);
		expect(sheet.marks).toEqual(['not-official']);
	});
});

describe('收益及收益分配表', () => {
	const leaves = [
		...[balance('322001', -1000, 60, 500), balance('32200201', 0, 40, 40)],
		...[
			balance('32200204', 0, 20, 20),
			balance('501003', 0, 700, 700),
			balance('541001', 0, 200, 200)
		]
	];
	const totals = [
		total('2022-03', '501003', 700),
		total('2022-04', '541001', 0, { debitFen: 200 }),
		total('2022-09', '501003', 0, { debitFen: 700, isClosing: true }),
		total('2022-10', '501003', 9999),
		total('2021-03', '501003', 5555)
	];
	it('shows the gain without closing entries and who got what of it', () => {
		const sheet = distributionStatement(books({ balances: leaves, totals }));
		expect(cells(sheet, 'operatingIncome')).toEqual([700]);
		expect(cells(sheet, 'management')).toEqual([200]);
		expect(cells(sheet, 'operatingGain')).toEqual([500]);
		expect(cells(sheet, 'gain')).toEqual([500]);
		expect(cells(sheet, 'undistributedStart')).toEqual([1000]);
		expect(cells(sheet, 'toReserve')).toEqual([40]);
		expect(cells(sheet, 'toMembers')).toEqual([20]);
		expect(cells(sheet, 'otherIn')).toEqual([0]);
		expect(cells(sheet, 'undistributedEnd')).toEqual([1440]);
	});
	it('takes a correction on the credit side away while the leaf still stands', () => {
		const balances = [balance('322001', -1000), balance('32200204', 0, 50, 10)];
		const sheet = distributionStatement(books({ balances, totals: [] }));
		expect(cells(sheet, 'toMembers')).toEqual([40]);
		expect(cells(sheet, 'undistributedEnd')).toEqual([960]);
	});
	it('names what came from elsewhere', () => {
		const sheet = distributionStatement(books({ balances: [balance('322001', -1000, 0, 30)] }));
		expect(cells(sheet, 'otherIn')).toEqual([30]);
	});
	it('always comes from the start to the end', () => {
		const fen = fc.integer({ min: 0, max: 1e9 });
		fc.assert(
			fc.property(fen, fen, fen, fen, (start, income, given, more) => {
				const balances = [
					balance('322001', -start, 0, more),
					balance('501003', 0, 0, income),
					balance('32200201', 0, given)
				];
				const sheet = distributionStatement(
					books({ balances, totals: [total('2022-01', '501003', income)] })
				);
				const at = (key: string) => cells(sheet, key)?.[0] ?? Number.NaN;
				expect(at('otherIn')).toBe(more);
				expect(at('distributable') - given).toBe(at('undistributedEnd'));
			})
		);
	});
	it('tells distributions apart by name', () => {
		expect(distributionOf(OLD, '322001')).toBeNull();
		expect(distributionOf(OLD, '322')).toBeNull();
		expect(distributionOf(OLD, '322002')).toBe('toOthers');
		expect(distributionOf(OLD, '32200201')).toBe('toReserve');
	});
});

describe('收支明细表', () => {
	it('compares with the same months of a year under the other system', () => {
		const sheet = incomeStatement(
			books({
				year: 2024,
				throughMonth: '2024-03',
				charts: new Map([
					[2023, OLD],
					[2024, NEW]
				]),
				totals: [
					total('2024-02', '50101', 10),
					total('2024-03', '50101', 5),
					total('2024-03', '51401', 0, { debitFen: 3 }),
					total('2023-02', '501003', 8),
					total('2023-02', '551001', 0, { debitFen: 4 }),
					total('2023-02', '541001', 0, { debitFen: 2 }),
					total('2023-02', '531', 6),
					total('2023-04', '501003', 100)
				]
			})
		);
		expect(cells(sheet, '501')).toEqual([5, 15, 8]);
		expect(cells(sheet, '50101')).toEqual([5, 15, 8]);
		expect(cells(sheet, '51401')).toEqual([3, 3, 4]);
		expect(cells(sheet, '51301')).toEqual([0, 0, 2]);
		expect(cells(sheet, 'income')).toEqual([5, 15, 14]);
		expect(cells(sheet, 'surplus')).toEqual([2, 12, 8]);
	});
	it('knows no last year without its books', () => {
		const sheet = incomeStatement(books({ totals: [total('2022-01', '501003', 10)] }));
		expect(cells(sheet, 'surplus')).toEqual([0, 10, null]);
	});
});

describe('年度对比', () => {
	const of = books({
		year: 2024,
		throughMonth: '2024-06',
		charts: new Map([
			[2023, OLD],
			[2024, NEW]
		]),
		totals: [
			total('2023-05', '501003', 100, { incomeClass: 'stable' }),
			total('2023-05', '511', 20, { incomeClass: 'stable' }),
			total('2023-05', '521', 1, { incomeClass: 'excluded' }),
			total('2023-07', '501003', 1000, { incomeClass: 'stable' }),
			total('2023-05', '551001', 0, { debitFen: 7 }),
			total('2024-05', '50101', 130, { incomeClass: 'stable' }),
			total('2024-05', '502', 9, { incomeClass: 'one_off' }),
			total('2024-05', '51401', 0, { debitFen: 8 })
		]
	});
	it('puts the same number under the account that it means in its year', () => {
		const sheet = yearsStatement(of, 6);
		expect(sheet.columns).toEqual([2024, 2023]);
		expect(cells(sheet, 'operating')).toEqual([130, 120]);
		expect(cells(sheet, 'investment')).toEqual([9, 0]);
		expect(cells(sheet, 'other')).toEqual([0, 1]);
		expect(cells(sheet, 'income')).toEqual([139, 121]);
		expect(cells(sheet, 'stable')).toEqual([130, 120]);
		expect(cells(sheet, 'publicAndOther')).toEqual([8, 7]);
		expect(cells(sheet, 'surplus')).toEqual([131, 114]);
		expect(sheet.marks).toEqual(['joined', 'handed-up']);
	});
	it('or whole years', () => {
		expect(cells(yearsStatement(of, 12), 'operating')).toEqual([130, 1120]);
	});
});

describe('the address', () => {
	it('says which sheet it is, and back', () => {
		const query = { kind: 'balance', year: 2022, month: 9, ledger: 3, isWhole: true } as const;
		const url = new URL(statementHref('v', query), 'http://x');
		expect(decodeStatementQuery(url.searchParams)).toEqual(query);
		expect(decodeStatementQuery(new URLSearchParams('kind=x&year=1&month=13'))).toEqual({
			...{ kind: 'income', year: null, month: null, ledger: null, isWhole: false }
		});
	});
	it('opens income and spending to lines without closing entries, balances to all', () => {
		const kind = (of: 'income' | 'balance' | 'distribution', part: number) =>
			new URL(accountLinesHref('v', of, part, '2021-12', '541'), 'http://x').searchParams.get(
				'kind'
			);
		expect(kind('income', 0)).toBe('not-closing');
		expect(kind('distribution', 0)).toBe('not-closing');
		expect(kind('distribution', 1)).toBe('lines');
		expect(kind('balance', 0)).toBe('lines');
	});
});
