import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, packed } from '#lib/components/sheet/sheet-columns.ts';
import { tablesIn, type SheetTable } from '#lib/components/sheet/sheet-tables.ts';
import type { NoticeTopic } from '#lib/domain/disclosure/topic.ts';
import { sheetWords } from '#lib/components/sheet/sheet.words.ts';
import { samplePack } from '../support/sample-pack.ts';

const table = (rows: number, name = '现金及银行存款'): SheetTable => ({
	...{ title: '集体的资产', official: '各项资产', total: null, note: rows === 0 ? '没有。' : '' },
	columns: [
		{ text: '项目', isFigure: false },
		{ text: '期末', isFigure: true }
	],
	rows: Array.from({ length: rows }, () => [name, '1,234,567.89'])
});

describe('the first page of the board', () => {
	it('loses no table and lets no column grow past its room', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (sizes) => {
				const tables = sizes.map((rows) => table(rows));
				const { columns, after } = packed(tables, [13, 12, 20], 26);
				expect(columns.flat().length + after.length).toBe(tables.length);
				for (const [at, column] of columns.entries()) {
					const height = column.reduce((sum, one) => sum + heightOf(one), [13, 12, 20][at] ?? 0);
					expect(height).toBeLessThanOrEqual(26);
				}
			})
		);
	});

	it('reckons more for a name that takes several lines', () => {
		expect(heightOf(table(1, '银行存款'.repeat(12)))).toBeGreaterThan(heightOf(table(1)));
	});
});

describe('the title of a sheet', () => {
	const titles = (language: 'zh-CN' | 'en', topic: NoticeTopic = '') =>
		[
			['2022-01', '2022-12'],
			['2022-07', '2022-09'],
			['2022-07', '2022-07'],
			['2022-02', '2022-05']
		].map(([from = '', through = '']) => sheetWords[language].title({ from, through, topic }));

	it('names the period as people call it', () => {
		expect(titles('zh-CN')).toEqual([
			'2022年度财务公开',
			'2022年第三季度财务公开',
			'2022年7月财务公开',
			'2022年2—5月财务公开'
		]);
		expect(titles('en')).toEqual([
			'Finances of 2022',
			'Finances of the third quarter of 2022',
			'Finances of July 2022',
			'Finances of February–May 2022'
		]);
	});

	it('names the one matter it is of', () => {
		expect(titles('zh-CN', 'works')[1]).toBe('2022年第三季度工程项目专项公开');
		expect(titles('en', 'works')[1]).toBe('Finances of the third quarter of 2022, works');
	});
});

describe('the accounts of 货币资金 on a sheet', () => {
	const { content } = samplePack().manifest;
	const cash = { name: '库存现金', openingFen: '0', inFen: '5000', outFen: '100' };
	const two = {
		...content,
		accounts: [...content.accounts, { ...cash, closingFen: '4900' }]
	};
	const t = tablesIn('zh-CN');

	it('say what only moved between them: else their sums differ from what was received', () => {
		expect(t.accounts(two).total).toEqual([
			...['合计', '1,000.00', '5,049.00', '1,201.50', '4,847.50']
		]);
		expect(t.accounts(two).note).toMatch(/^收、支里各有 50\.00 元是账户之间划转/);
		expect(t.accounts(content).note).toBe('');
	});
	it('stand below each other in large letters, with every figure', () => {
		const tall = t.tallAccounts(two);
		expect(tall.rows.slice(5, 10)).toEqual([
			['库存现金'],
			...[
				['期初', '0.00'],
				['收入', '50.00'],
				['支出', '1.00'],
				['期末', '49.00']
			]
		]);
		expect(tall.rows.slice(-5, -3)).toEqual([['合计'], ['期初', '1,000.00']]);
		expect(tall.note).toBe(t.accounts(two).note);
		expect(t.tallAccounts(content).rows).toHaveLength(5);
	});
	it('are none where the books have none', () => {
		expect(t.accounts({ ...content, accounts: [] }).note).toBe('没有货币资金账户。');
	});
});
