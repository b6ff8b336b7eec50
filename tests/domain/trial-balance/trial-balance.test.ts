import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { officialChart } from '#lib/domain/ledger/chart.ts';
import {
	balanceSheet,
	rollUp,
	sheetTotals,
	type AccountBalance
} from '#lib/domain/ledger/balances.ts';
import { noBooks, reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import { compareTrialBalance } from '#lib/domain/trial-balance/compare-trial-balance.ts';
import { openingChoices, openingRows } from '#lib/domain/trial-balance/opening-choice.ts';
import { reviewTrialBalance } from '#lib/domain/trial-balance/review-trial-balance.ts';
import { meaningOf } from '#lib/domain/trial-balance/trial-columns.ts';
import {
	periodIn,
	periodOfFileName,
	periodOfTitles
} from '#lib/domain/trial-balance/trial-period.ts';
import { sheetTotal } from '#lib/domain/trial-balance/trial-subtotals.ts';
import { encode } from '../../golden/ledger-import/encode.ts';
import {
	accountsArbitrary,
	LAYOUTS,
	printSheet,
	type GeneratedAccount,
	type SheetLayout
} from './print-sheet.ts';

const read = (text: string, fileName = '余额表 2024.01-2024.03.csv', encoding = 'utf-8') => {
	const result = reviewTrialBalance([encode(text, encoding)], fileName, {}, () => noBooks);
	if (result === null) throw new Error('no table');
	return result;
};
const codesOf = (text: string): string[] =>
	[...new Set(read(text).review.problems.map(({ code }) => code))].sort();

describe('the months a sheet is about', () => {
	test.each([
		['月份：2026.01-2026.02', '2026-01', '2026-02'],
		['期间：2024年1月至2024年3月', '2024-01', '2024-03'],
		['2024年1-9月', '2024-01', '2024-09'],
		['202401-202412', '2024-01', '2024-12'],
		['2024-01-01至2024-03-31', '2024-01', '2024-03'],
		['2024年1月1日—6月30日', '2024-01', '2024-06'],
		['２０２４．０１～２０２４．０２', '2024-01', '2024-02'],
		['会计期间：2024年第3期', '2024-03', '2024-03'],
		['2024年第二季度', '2024-04', '2024-06'],
		['2024年度', '2024-01', '2024-12'],
		['截止日期：2024-12-31', '2024-12', '2024-12'],
		['2024年12月31日', '2024-12', '2024-12'],
		['2024.12', '2024-12', '2024-12'],
		['202412', '2024-12', '2024-12']
	])('%s', (text, from, to) => {
		expect(periodIn(text)).toEqual({ from, to });
	});

	test.each([
		'',
		'科目余额表',
		'2024',
		'2023.01-2024.12',
		'2024.05-2024.03',
		'2024年13月',
		'20241301'
	])('%j names none', (text) => {
		expect(periodIn(text)).toBeNull();
	});

	it('come from the label before other texts, and from two cells', () => {
		const rows = [
			{ row: 1, cells: ['2025年度模板', '打印日期：2026-01-05'] },
			{ row: 2, cells: ['会计期间：', '2024.01-2024.06'] }
		];
		expect(periodOfTitles([rows[1] ?? { row: 2, cells: [] }])).toEqual({
			from: '2024-01',
			to: '2024-06'
		});
		expect(periodOfTitles([{ row: 1, cells: ['2024年1月', '2024年2月'] }])).toBeNull();
	});

	it('are not taken from the day of the export', () => {
		expect(periodOfFileName('科目余额表_20250110.csv')).toBeNull();
		expect(periodOfFileName('科目余额表 2025-01-10.csv')).toBeNull();
		expect(periodOfFileName('科目余额表 2024.01-2024.12 导出20250110.csv')).toEqual({
			from: '2024-01',
			to: '2024-12'
		});
	});
});

describe('the headings of a sheet', () => {
	test.each([
		['期初借方', 'opening', 'debit'],
		['期初余额(借方)', 'opening', 'debit'],
		['期初贷方余额', 'opening', 'credit'],
		['年初余额借方', 'yearOpening', 'debit'],
		['本期发生借方', 'movement', 'debit'],
		['借方发生额', 'movement', 'debit'],
		['贷方', 'movement', 'credit'],
		['本年累计发生额借方', 'yearToDate', 'debit'],
		['本年借方累计', 'yearToDate', 'debit'],
		['贷方累计', 'yearToDate', 'credit'],
		['期末余额', 'closing', 'amount'],
		['余额', 'closing', 'amount'],
		['期末余额贷方', 'closing', 'credit'],
		['余额方向', null, 'side'],
		['期初方向', 'opening', 'side'],
		['方向', null, 'side']
	])('%s', (heading, group, part) => {
		expect(meaningOf(heading)).toEqual({ group, part });
	});

	test.each(['科目编码', '科目名称', '外币名称', '期初数量', '期末原币', '备注', '会计期间'])(
		'%s holds no figure',
		(heading) => {
			expect(meaningOf(heading)).toBeNull();
		}
	);
});

describe('the sums printed in a sheet', () => {
	test.each([
		['资产小计', ['asset']],
		['损益类合计', ['income', 'expense']],
		['合 计', null],
		['总计：', null]
	])('%s', (label, kinds) => {
		expect(sheetTotal(label)).toMatchObject({ kinds });
	});
	test.each(['合计费用', '应付款', '资产', ''])('%j is none', (label) => {
		expect(sheetTotal(label)).toBeNull();
	});
});

describe('a balanced sheet', () => {
	it('reads back as it was printed, in every layout and encoding', () => {
		fc.assert(
			fc.property(
				accountsArbitrary,
				fc.constantFrom(...LAYOUTS),
				fc.constantFrom('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le-bom'),
				(accounts, layout, encoding) => {
					const { review, balance } = read(
						printSheet(accounts, layout),
						'余额表 2024.01-2024.03.csv',
						encoding
					);
					expect(review.problems.map(({ code, row }) => `${code} ${row}`)).toEqual([]);
					const leaves = balance?.rows.filter(({ isLeaf }) => isLeaf) ?? [];
					expect(leaves.map(({ code }) => code)).toEqual(
						accounts.filter(({ isLeaf }) => isLeaf).map(({ code }) => code)
					);
					for (const { code, figures } of leaves) {
						const printed = accounts.find((one) => one.code === code);
						const net = (sides?: { debitFen: number; creditFen: number }) =>
							sides && sides.debitFen - sides.creditFen;
						if (figures.opening) expect(net(figures.opening)).toBe(printed?.openingFen);
						if (figures.movement)
							expect(figures.movement).toEqual({
								debitFen: printed?.debitFen,
								creditFen: printed?.creditFen
							});
						if (figures.closing) expect(net(figures.closing)).toBe(closingOf(printed));
					}
				}
			),
			{ numRuns: 150 }
		);
	});

	it('is taken for a trial balance by the ledger import', () => {
		fc.assert(
			fc.property(accountsArbitrary, fc.constantFrom(...LAYOUTS), (accounts, layout) => {
				const bytes = [encode(printSheet(accounts, layout), 'utf-8')];
				const { problems } = reviewAll(bytes, '余额表 2024.01-2024.03.csv');
				expect(problems.map(({ code }) => code)).toContain('file-is-trial-balance');
			}),
			{ numRuns: 40 }
		);
	});

	it('agrees with books that hold the same, and differs by exactly what one account is off', () => {
		fc.assert(
			fc.property(accountsArbitrary, fc.integer({ min: 1, max: 99_999 }), (accounts, off) => {
				const { balance, chart } = read(printSheet(accounts, 'b-two-rows'));
				if (!balance) throw new Error('not read');
				const books = accounts.filter(({ isLeaf }) => isLeaf).map(booksOf);
				const same = compareTrialBalance(balance, chart, books, true);
				expect(same).toMatchObject({ differing: 0, differenceFen: 0 });
				const [first, ...rest] = books;
				if (!first) return;
				const changed = {
					...first,
					debitFen: first.debitFen + off,
					closingFen: first.closingFen + off
				};
				const other = compareTrialBalance(balance, chart, [changed, ...rest], true);
				expect(other).toMatchObject({ differing: 1, differenceFen: off });
				expect(other.accounts[0]?.differs).toBe(true);
				expect(other.agreeing).toBe(same.agreeing - 1);
			}),
			{ numRuns: 60 }
		);
	});
});

const closingOf = (one?: GeneratedAccount): number =>
	one ? one.openingFen + one.debitFen - one.creditFen : NaN;
const booksOf = (one: GeneratedAccount): AccountBalance => ({
	code: one.code,
	openingFen: one.openingFen,
	debitFen: one.debitFen,
	creditFen: one.creditFen,
	yearDebitFen: one.debitFen,
	yearCreditFen: one.creditFen,
	closingFen: closingOf(one)
});

describe('one figure that is wrong', () => {
	const broken = (what: (lines: string[][], accounts: readonly GeneratedAccount[]) => void) =>
		fc.property(accountsArbitrary, (accounts) => {
			const lines = printSheet(accounts, 'b-one-row')
				.trimEnd()
				.split('\n')
				.map((line) => line.split(','));
			what(lines, accounts);
		});
	const textOf = (lines: string[][]) => `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
	const more = (cell: string | undefined) => (Number(cell === '' ? 0 : cell) + 0.01).toFixed(2);

	it('in a parent is told as that parent, and as nothing else', () => {
		fc.assert(
			broken((lines, accounts) => {
				const parent = accounts.findIndex(({ isLeaf }) => !isLeaf);
				if (parent < 0) return;
				const cells = lines[parent + 1] ?? [];
				for (const column of [2, 4, 6]) {
					const right = cells[column];
					cells[column] = more(right);
					expect(codesOf(textOf(lines))).toEqual(['trial-parent-differs']);
					const [problem] = read(textOf(lines)).review.problems;
					expect(problem).toMatchObject({
						row: parent + 2,
						params: { code: accounts[parent]?.code }
					});
					cells[column] = right ?? '';
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('in the total is told as that total, and as nothing else', () => {
		fc.assert(
			broken((lines) => {
				const cells = lines.at(-1) ?? [];
				cells[4] = more(cells[4]);
				expect(codesOf(textOf(lines))).toEqual(['subtotal-differs']);
			}),
			{ numRuns: 40 }
		);
	});

	it('in a leaf is told at its row, with what it throws out of balance', () => {
		fc.assert(
			broken((lines, accounts) => {
				const leaf = accounts.findIndex(({ isLeaf }) => isLeaf);
				const hasParent = accounts.some(
					({ code, isLeaf }) => !isLeaf && accounts[leaf]?.code.startsWith(code)
				);
				const cells = lines[leaf + 1] ?? [];
				cells[4] = more(cells[4]);
				expect(codesOf(textOf(lines))).toEqual(
					[
						'trial-not-balanced',
						// The total may be the sum of the topmost accounts: a parent that is right makes it right.
						hasParent ? 'trial-parent-differs' : 'subtotal-differs',
						'trial-row-differs'
					].sort()
				);
				const own = read(textOf(lines)).review.problems.filter(
					({ code }) => code === 'trial-row-differs'
				);
				expect(own.map(({ row }) => row)).toEqual([leaf + 2]);
			}),
			{ numRuns: 40 }
		);
	});

	it('never makes the reading fail, whatever stands in a cell', () => {
		fc.assert(
			fc.property(accountsArbitrary, fc.nat(), fc.nat(), fc.string(), (accounts, a, b, junk) => {
				const lines = printSheet(accounts, 'b-one-row')
					.trimEnd()
					.split('\n')
					.map((line) => line.split(','));
				const cells = lines[a % lines.length] ?? [];
				cells[b % cells.length] = junk;
				const layout: SheetLayout = 'b-one-row';
				expect(() =>
					reviewTrialBalance([encode(textOf(lines), 'utf-8')], `${layout}.csv`, {}, () => noBooks)
				).not.toThrow();
			}),
			{ numRuns: 200 }
		);
	});
});

describe('what can open a year', () => {
	const sheet = (text: string, fileName: string) => {
		const { balance } = read(text, fileName);
		if (!balance) throw new Error('not read');
		return balance;
	};
	const FULL =
		'科目编码,科目名称,期初借方,期初贷方,期末借方,期末贷方\n101,库存现金,1.00,,1.00,\n301,资本,,1.00,,1.00\n';

	it('is the opening of January and the closing of December', () => {
		const balance = sheet(FULL, '2024.01-2024.12.csv');
		expect(openingChoices(balance, 'rural_2023', () => null)).toEqual([
			{ year: 2024, group: 'opening' },
			{ year: 2025, group: 'closing' }
		]);
		expect(
			openingRows(balance, 'opening').map(({ code, debitFen, creditFen }) => [
				code,
				debitFen,
				creditFen
			])
		).toEqual([
			['101', 100, 0],
			['301', 0, 100]
		]);
	});

	it('is neither within the year', () => {
		expect(openingChoices(sheet(FULL, '2024.02-2024.11.csv'), 'rural_2023', () => null)).toEqual(
			[]
		);
	});

	it('is no December before a year of another system', () => {
		const balance = sheet(FULL, '2023.12-2023.12.csv');
		expect(openingChoices(balance, 'rural_2004', () => null)).toEqual([]);
		expect(openingChoices(balance, 'rural_2004', () => 'rural_2004')).toEqual([
			{ year: 2024, group: 'closing' }
		]);
		expect(openingChoices(balance, 'rural_2023', () => 'rural_2004')).toEqual([]);
	});
});

describe('the books as a sheet', () => {
	const one = (code: string, openingFen: number, debitFen = 0, creditFen = 0): AccountBalance => ({
		code,
		openingFen,
		debitFen,
		creditFen,
		yearDebitFen: debitFen,
		yearCreditFen: creditFen,
		closingFen: openingFen + debitFen - creditFen
	});

	it('shows parents with what stands below them, and leaves out what carries nothing', () => {
		const balances = [
			one('101', 500, 100, 50),
			one('301', -500),
			one('501', 0, 0, 50),
			one('121', 0)
		];
		const rows = balanceSheet(officialChart('rural_2023'), balances);
		expect(
			rows.map(({ code, name, level, isLeaf, closingFen }) => [
				code,
				name,
				level,
				isLeaf,
				closingFen
			])
		).toEqual([
			['101', '库存现金', 1, true, 550],
			['301', '资本', 1, true, -500],
			['501', '经营收入', 1, true, -50]
		]);
		expect(sheetTotals(balances)).toEqual({
			openingDebitFen: 500,
			openingCreditFen: 500,
			debitFen: 100,
			creditFen: 100,
			closingDebitFen: 550,
			closingCreditFen: 550
		});
	});

	it('rolls up to the first level without losing a fen', () => {
		fc.assert(
			fc.property(accountsArbitrary, (accounts) => {
				const { chart } = read(printSheet(accounts, 'b-one-row'));
				const leaves = accounts.filter(({ isLeaf }) => isLeaf).map(booksOf);
				const rolled = rollUp(chart, leaves);
				const firsts = [...rolled].filter(([code]) => code.length === 3);
				const sum = firsts.reduce((all, [, { closingFen }]) => all + closingFen, 0);
				expect(sum).toBe(leaves.reduce((all, { closingFen }) => all + closingFen, 0));
			}),
			{ numRuns: 50 }
		);
	});
});
