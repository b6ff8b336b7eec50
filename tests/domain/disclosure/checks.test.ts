import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWords } from '#lib/domain/disclosure/check.words.ts';
import {
	CHECK_CODES,
	checkNotice,
	DEFAULT_SETTINGS,
	type CheckInput
} from '#lib/domain/disclosure/checks.ts';
import { CATEGORIES, DUES_ITEMS } from '#lib/domain/disclosure/items.ts';
import { moneyReport, type BookedMoney } from '#lib/domain/disclosure/money-report.ts';

let voucherId = 0;
const line = (of: Partial<BookedMoney> = {}): BookedMoney => ({
	...{ voucherId: (voucherId += 1), line: 1, voucherName: '记-0001', code: '541', path: '' },
	...{ bookedOn: '2022-08-10', month: '2022-08', isCash: false, summary: '付8月电话费' },
	...{ item: 'out-administration', direction: 'out', fen: 800_00 },
	...of
});
const input = (lines: readonly BookedMoney[] = [], of: Partial<CheckInput> = {}): CheckInput => ({
	lines,
	report: moneyReport(lines, 0, '2022-07'),
	lastYear: new Map(),
	hasOpening: true,
	unpostedMonths: [],
	missingVouchers: [],
	undecidedLines: 0,
	differingAccounts: [],
	negativeAccounts: [],
	overdue: { count: 0, fen: 0 },
	settings: DEFAULT_SETTINGS,
	...of
});
const codes = (...args: Parameters<typeof input>) =>
	checkNotice(input(...args)).map(({ code }) => code);

describe('a notice without anything to ask', () => {
	it('has no findings', () => expect(codes([line()])).toEqual([]));
	it('every check has its name, its sentence and its action in both languages', () => {
		expect(CHECK_CODES.length).toBeGreaterThanOrEqual(20);
		for (const words of Object.values(checkWords))
			expect(Object.keys(words).toSorted()).toEqual([...CHECK_CODES].toSorted());
	});
});

describe('books that are not whole', () => {
	it.each([
		[{ unpostedMonths: ['2022-09'] }, 'month-unposted', ['2022-09']],
		[{ missingVouchers: ['2022-07 记-0023'] }, 'voucher-gap', ['2022-07 记-0023']],
		[{ hasOpening: false }, 'no-opening', []],
		[{ differingAccounts: ['10201'] }, 'trial-differs', ['10201']],
		[{ negativeAccounts: ['101'] }, 'negative-money', ['101']]
	] as const)('%j', (of, code, names) => {
		expect(checkNotice(input([line()], of))).toMatchObject([{ code, names }]);
	});
	it('rent that is overdue, with its amount', () => {
		expect(checkNotice(input([], { overdue: { count: 2, fen: 94_500_00 } }))).toMatchObject([
			{ code: 'rent-overdue', count: 2, fen: 94_500_00 }
		]);
	});
	it('income that waits for a decision, with how many lines', () => {
		expect(checkNotice(input([], { undecidedLines: 3 }))).toMatchObject([
			{ code: 'needs-review', count: 3 }
		]);
	});
});

describe('payments', () => {
	const cash = (of: Partial<BookedMoney>) => line({ isCash: true, ...of });
	it.each([
		['large-cash', cash({ fen: 1_000_01 })],
		['round-cash', cash({ fen: 1_000_00 })],
		['weekend-cash', cash({ fen: 88_00, bookedOn: '2022-08-13' })],
		['weekend-cash', cash({ fen: 88_00, bookedOn: '2022-08-14' })],
		['under-threshold', line({ fen: 4_800_00 })],
		['red-ink', line({ fen: -800_00 })],
		['vague-summary', line({ summary: ' 付款 ' })],
		['vague-summary', line({ summary: '……' })],
		['other-year', line({ direction: 'in', item: 'in-operating', summary: '收2021年厂房租金' })]
	] as const)('%s', (code, one) => {
		expect(checkNotice(input([one]))).toMatchObject([{ code, lines: [one] }]);
	});

	it.each([
		cash({ fen: 1_000_00 - 1 }),
		cash({ fen: 88_00, bookedOn: '2022-08-12' }),
		line({ fen: 5_000_00 }),
		line({ fen: 4_749_99 }),
		line({ summary: '付2022年报刊费' }),
		line({ summary: '收合同2021002号租金', direction: 'in', item: 'in-operating' }),
		// Taken off 应收款: it was income of 2021 and is none of this year.
		line({ summary: '收2021年欠缴租金', direction: 'in', item: 'in-dues' })
	])('nothing to ask: %j', (one) => expect(codes([one])).toEqual([]));

	it('of the same amount and words within a week are shown both', () => {
		const two = [line({ bookedOn: '2022-08-01' }), line({ bookedOn: '2022-08-08' })];
		expect(checkNotice(input(two))).toMatchObject([{ code: 'paid-twice', lines: two }]);
		expect(codes([line({ bookedOn: '2022-08-01' }), line({ bookedOn: '2022-08-09' })])).toEqual([]);
	});

	it('divided on one day so that each stays below a limit', () => {
		const parts = [line({ fen: 3_000_00 }), line({ fen: 2_500_00 })];
		expect(checkNotice(input(parts))).toMatchObject([
			{ code: 'split-payment', lines: parts, fen: 5_500_00 }
		]);
		expect(codes([line({ fen: 3_000_00 }), line({ fen: 1_500_00 })])).toEqual([]);
		expect(codes([line({ fen: 6_000_00 }), line({ fen: 1_500_00 })])).toEqual([]);
	});
});

describe('what the list does not say', () => {
	it('is asked above a twentieth', () => {
		const other = (fen: number) => line({ item: 'out-other', summary: '付零星开支款', fen });
		const rest = line({ fen: 95_000_00, item: 'out-operating' });
		expect(codes([rest, other(5_000_00)])).toEqual([]);
		expect(checkNotice(input([rest, other(5_001_00)]))).toMatchObject([
			{ code: 'other-spent', permille: 50, fen: 5_001_00 }
		]);
	});
});

describe('unlike last year', () => {
	it('names the month, by how much and which way', () => {
		const lastYear = new Map([['2022-08', { receivedFen: 0, spentFen: 1_200_00 }]]);
		expect(checkNotice(input([line()], { lastYear }))).toMatchObject([
			{ code: 'spent-unlike-last-year', names: ['2022-08'], fen: -400_00, permille: -333 }
		]);
		const like = new Map([['2022-08', { receivedFen: 0, spentFen: 1_000_00 }]]);
		expect(codes([line()], { lastYear: like })).toEqual([]);
	});
});

describe('the report', () => {
	const items = [...CATEGORIES.received, ...CATEGORIES.spent, ...DUES_ITEMS];
	it('lists every item of money in the official order, those without money too', () => {
		const listed = moneyReport([], 0, '2022-07').items.map(({ item }) => item);
		expect(listed.toSorted()).toEqual(items.toSorted());
	});

	it('law: comes out to the 分, by items as in all', () => {
		const some = fc.array(
			fc.record({
				item: fc.constantFrom(...items),
				fen: fc.integer({ min: -1e9, max: 1e9 }),
				month: fc.constantFrom('2022-05', '2022-07', '2022-09')
			})
		);
		fc.assert(
			fc.property(some, fc.integer({ min: 0, max: 1e10 }), (drawn, opening) => {
				const lines = drawn.map(({ item, ...of }) =>
					line({ item, direction: item.startsWith('in') ? 'in' : 'out', ...of })
				);
				const found = moneyReport(lines, opening, '2022-07');
				const sum = (direction: string, of: 'fen' | 'yearFen') =>
					found.items
						.filter((one) => one.direction === direction)
						.reduce((all, one) => all + one[of], 0);
				expect(sum('in', 'fen')).toBe(found.receivedFen);
				expect(sum('out', 'fen')).toBe(found.spentFen);
				expect(found.closingFen).toBe(opening + found.receivedFen - found.spentFen);
				const all = moneyReport(lines, opening, '2022-01');
				expect(sum('in', 'yearFen')).toBe(all.receivedFen);
			})
		);
	});
});
