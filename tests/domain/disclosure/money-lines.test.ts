import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf } from '#lib/domain/disclosure/item-of.ts';
import { disclosureItemWords } from '#lib/domain/disclosure/item.words.ts';
import { CATEGORIES, DUES_ITEMS } from '#lib/domain/disclosure/items.ts';
import { moneyLines, type PostedLine } from '#lib/domain/disclosure/money-lines.ts';
import type { AccountKind } from '#lib/domain/ledger/account.ts';

const KINDS: Readonly<Record<string, AccountKind>> = {
	'1': 'asset',
	'2': 'liability',
	'3': 'equity',
	'501': 'income',
	'511': 'income',
	'502': 'expense',
	'541': 'expense'
};
let line = 0;
const posted = (code: string, debitFen: number, creditFen: number, summary = ''): PostedLine => ({
	...{ line: (line += 1), code, path: '', summary, debitFen, creditFen },
	kind: KINDS[code.slice(0, 3)] ?? KINDS[code[0] ?? ''] ?? 'asset'
});
const found = (...lines: PostedLine[]) =>
	moneyLines('rural_2004', lines).map(({ item, direction, fen }) => [item, direction, fen]);

describe('the official list', () => {
	it('has 44 items in its eight categories, each with its words', () => {
		const items = Object.values(CATEGORIES).flat();
		expect(items).toHaveLength(44);
		expect(new Set(items).size).toBe(44);
		expect(Object.keys(CATEGORIES)).toHaveLength(8);
		for (const words of Object.values(disclosureItemWords))
			expect(Object.keys(words.items).toSorted()).toEqual([...items, ...DUES_ITEMS].toSorted());
	});
});

describe('money of a voucher', () => {
	it('is rent that came in, and what a repair cost', () => {
		expect(found(posted('10201', 500, 0), posted('50100301', 0, 500))).toEqual([
			['in-operating', 'in', 500]
		]);
		expect(found(posted('502', 80, 0), posted('101', 0, 80))).toEqual([
			['out-operating', 'out', 80]
		]);
	});

	it('says of the tax in a rent what it is: the same words twice would look booked twice', () => {
		const said = (path: string, summary: string) =>
			moneyLines('rural_2023', [
				posted('10201', 1050, 0, summary),
				posted('501001', 0, 1000, summary),
				{ ...posted('214001', 0, 50, summary), path }
			]).map((one) => one.summary);
		expect(said('应交税费 应交增值税', '收门面房租金')).toEqual([
			...['收门面房租金', '收门面房租金（其中税款）']
		]);
		expect(said('应交税费 应交增值税', '退税')).toEqual(['退税', '退税']);
		expect(said('应付款 押金', '收押金')).toEqual(['收押金', '收押金']);
	});

	it('is none where no money moved, nor between cash and bank', () => {
		expect(found(posted('112', 500, 0), posted('501', 0, 500))).toEqual([]);
		expect(found(posted('101', 500, 0), posted('10201', 0, 500))).toEqual([]);
	});

	it('is what was paid of a bill, in proportion, not what was put on 应付款', () => {
		expect(
			found(
				posted('15101', 7000, 0),
				posted('502', 3000, 0),
				posted('10201', 0, 6000),
				posted('20201', 0, 4000)
			)
		).toEqual([
			['out-fixed-assets', 'out', 4200],
			['out-operating', 'out', 1800]
		]);
	});

	it('shows rent and the fee taken off it both', () => {
		expect(
			found(posted('10201', 90, 0), posted('541', 10, 0, '手续费'), posted('501', 0, 100))
		).toEqual([
			['out-administration', 'out', 10],
			['in-operating', 'in', 100]
		]);
	});

	it('in red ink stays on its side with the tax and deposits of its voucher too', () => {
		expect(
			found(posted('10201', -3150, 0), posted('501', 0, -3000), posted('202003', 0, -150))
		).toEqual([
			['in-operating', 'in', -3000],
			['in-dues', 'in', -150]
		]);
		expect(found(posted('202001', -80, 0), posted('10201', 0, -80))).toEqual([
			['out-dues', 'out', -80]
		]);
	});

	it('in red ink is a receipt below zero, not a payment', () => {
		expect(found(posted('10201', -500, 0), posted('501', 0, -500))).toEqual([
			['in-operating', 'in', -500]
		]);
	});

	it('law: what came in less what went out is what cash and bank moved', () => {
		const code = fc.constantFrom(
			'101',
			'10201',
			'112',
			'151',
			'202',
			'241',
			'311',
			'501',
			'511',
			'502',
			'541'
		);
		const amount = fc.integer({ min: -100_000, max: 100_000 });
		const some = fc.array(fc.tuple(code, amount, fc.boolean()), { minLength: 1, maxLength: 7 });
		fc.assert(
			fc.property(some, fc.constantFrom('101', '202', '501', '541'), (drawn, last) => {
				const lines = drawn.map(([one, fen, isDebit]) =>
					isDebit ? posted(one, fen, 0) : posted(one, 0, fen)
				);
				const off = lines.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
				const voucher = [...lines, posted(last, 0, off)];
				const money = voucher
					.filter((one) => one.code.startsWith('10'))
					.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
				const shown = moneyLines('rural_2004', voucher).reduce(
					(sum, { direction, fen }) => sum + (direction === 'in' ? fen : -fen),
					0
				);
				expect(shown).toBe(money);
			})
		);
	});
});

describe('the item', () => {
	it.each([
		['rural_2004', '522', '补助收入/运转经费', '', 'in', 'in-running-grants'],
		['rural_2004', '522', '补助收入/专项', '', 'in', 'in-special-grants'],
		['rural_2004', '31101', '公积公益金', '收征地补偿款', 'in', 'in-land'],
		['rural_2004', '24101', '专项应付款', '人居环境整治', 'in', 'in-special-grants'],
		['rural_2004', '231', '一事一议资金', '', 'in', 'in-levies'],
		['rural_2004', '531', '其他收入', '旧空调处置', 'in', 'in-disposals'],
		['rural_2004', '531001', '其他收入/利息收入', '', 'in', 'in-other'],
		['rural_2004', '511', '发包及上交收入', '', 'in', 'in-contracting'],
		['rural_2004', '112', '应收款', '收欠租', 'in', 'in-dues'],
		['rural_2004', '541', '管理费用/干部报酬', '', 'out', 'out-cadres'],
		['rural_2004', '541', '管理费用', '下半年报刊费', 'out', 'out-papers'],
		['rural_2004', '551', '其他支出/公益福利', '困难补助 3 户', 'out', 'out-relief'],
		['rural_2004', '551', '其他支出/环境管护', '', 'out', 'out-welfare'],
		['rural_2004', '154001', '在建工程', '', 'out', 'out-fixed-assets'],
		['rural_2004', '241', '专项应付款', '付青苗补偿款 6 户', 'out', 'out-land'],
		['rural_2004', '202', '应付款', '退押金', 'out', 'out-dues'],
		['rural_2023', '5010101', '经营收入/租赁', '', 'in', 'in-operating'],
		['rural_2023', '502', '投资收益/分红', '', 'in', 'in-investment'],
		['rural_2023', '511', '经营支出', '', 'out', 'out-operating'],
		['rural_2023', '514', '公益支出', '', 'out', 'out-welfare'],
		['rural_2023', '153', '在建工程', '', 'out', 'out-fixed-assets'],
		['rural_2023', '521', '所得税费用', '', 'out', 'out-other']
	] as const)('%s %s %s %s %s: %s', (system, code, path, summary, direction, item) => {
		expect(itemOf(system, { code, path, summary }, direction)).toBe(item);
	});
});
