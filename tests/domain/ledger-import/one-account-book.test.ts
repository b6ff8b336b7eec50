import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChart, officialChart, subAccount } from '#lib/domain/ledger/chart.ts';
import { voucherKey, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { bookWord } from '#lib/domain/ledger-import/book-numbers.ts';
import { importLedger, noBooks, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import {
	lineAccountKey,
	plainSummary,
	summaryVariants
} from '#lib/domain/ledger-import/line-accounts.ts';
import { missingColumns, matchColumns } from '#lib/domain/ledger-import/match-columns.ts';
import { moneyAccounts, ownAccountCell } from '#lib/domain/ledger-import/own-account.ts';
import type { BooksContext, ImportOptions } from '#lib/domain/ledger-import/review.ts';
import { fileStem, headingsKey } from '#lib/domain/ledger-import/table-likeness.ts';
import { encode } from '../../golden/ledger-import/encode.ts';
import { drain } from './golden-case.ts';

const official = officialChart('rural_2023');
const chartOf = (...own: [code: string, name: string][]) => {
	const leaves = own.map(([code, name]) => subAccount(official, code, name));
	return buildChart(
		'rural_2023',
		leaves.filter((leaf) => leaf !== null)
	);
};
const twoBanks = chartOf(['10201', '基本户'], ['10202', '农商行专户'], ['51302', '办公费']);
const booksWith = (chart: BooksContext['chart']): BooksContext => ({ ...noBooks, chart });

const HEADER = '日期,摘要,收入,支出,结余\n';
const read = (
	text: string,
	options: ImportOptions = {},
	name = '现金日记账2024.csv',
	books = noBooks
) => drain(importLedger([encode(text, 'utf-8')], name, options, books));
const answers = { lineAccounts: { 'debit:收租': '501', 'credit:付款': '513' } };
const codes = (text: string, options?: ImportOptions, name?: string) =>
	read(text, options, name).review.problems.map(({ code }) => code);

describe('a kind of line', () => {
	test.each([
		['付1月电费', '付12月份电费'],
		['收一季度 厂房租金', '收第2季度厂房租金。'],
		['收上半年租金', '收下半年租金'],
		['付３月电费', '付4月电费'],
		['付3月5日餐费', '付11月28日餐费'],
		['付1-3月保洁费', '付4至6月保洁费']
	])('“%s” and “%s” are one', (a, b) => {
		expect(plainSummary(a)).toBe(plainSummary(b));
	});

	test.each([
		['收2023年租金', '收2024年租金'],
		['收1号厂房租金', '收2号厂房租金'],
		['收租金', '付租金'],
		['付电费', '付电话费']
	])('“%s” and “%s” are two: years are arrears, numbers are other premises', (a, b) => {
		expect(plainSummary(a)).not.toBe(plainSummary(b));
	});

	test('may have been written for every month or quarter before', () => {
		expect(summaryVariants('付3月电费')).toContain('付12月电费');
		expect(summaryVariants('收2024年一季度租金')).toContain('收2024年四季度租金');
		expect(summaryVariants('收上半年租金')).toEqual(['收上半年租金', '收下半年租金']);
		expect(summaryVariants('付打印纸')).toEqual(['付打印纸']);
		for (const one of summaryVariants('付3月电费'))
			expect(plainSummary(one)).toBe(plainSummary('付3月电费'));
	});

	test('belongs to one side of the book', () => {
		expect(lineAccountKey('debit', '押金')).not.toBe(lineAccountKey('credit', '押金'));
	});
});

describe('the numbers of a cash book', () => {
	const line = (date: string, summary = '收租', amount = '5') => `${date},${summary},${amount},,\n`;
	const keys = (text: string, options: ImportOptions = answers) =>
		read(text, options).vouchers.map(voucherKey);

	test('count by order within the month, and go on where a month comes again', () => {
		const text =
			HEADER + line('2024-01-03') + line('2024-01-03') + line('2024-02-01') + line('2024-01-31');
		expect(keys(text)).toEqual(['2024-01 现-1', '2024-01 现-2', '2024-02 现-1', '2024-01 现-3']);
	});

	test('are the same for the same file', () => {
		const text = HEADER + line('2024-01-03') + line('2024-01-09', '收租', '7');
		expect(keys(text)).toEqual(keys(text));
		expect(read(text, answers).vouchers.map(voucherDigest)).toEqual(
			read(text.replaceAll('\n', '\r\n'), answers).vouchers.map(voucherDigest)
		);
	});

	test('a line put in between shifts those behind it, which then show as changed', () => {
		const posted = read(HEADER + line('2024-01-03') + line('2024-01-09', '收租', '7'), answers);
		const digests = new Map(posted.vouchers.map((one) => [voucherKey(one), voucherDigest(one)]));
		const books = {
			...noBooks,
			postedDigest: (key: string) => digests.get(key),
			postedKeys: () => digests.keys()
		};
		const longer =
			HEADER +
			line('2024-01-03') +
			line('2024-01-05', '收租', '6') +
			line('2024-01-09', '收租', '7');
		const { review } = read(longer, answers, undefined, books);
		expect(review.problems.map(({ code }) => code)).toEqual(['overlap-undecided']);
		expect(review.alreadyPosted).toBe(1);
	});

	test.each([
		['101', '现'],
		['10102', '现02'],
		['102', '银'],
		['1020101', '银0101'],
		['102.02', '银02'],
		['501', null]
	])('the word of %s is %s: two bank accounts never share a number', (code, word) => {
		expect(bookWord(code)).toBe(word);
	});

	test('are not made up for another account', () => {
		const text = `科目：501 经营收入,,,,\n日期,摘要,借方,贷方,余额\n2024-01-03,收租,,5,5\n`;
		expect(codes(text, {}, 'x.csv')).toEqual(['column-missing']);
	});

	test('a column of numbers that is blank throughout is none', () => {
		const text = '日期,凭证号,摘要,收入,支出,结余\n2024-01-03,,收租,5,,5\n';
		expect(read(text, answers).vouchers.map(voucherKey)).toEqual(['2024-01 现-1']);
	});

	test('a date written once a day holds for the lines below it, not across a total', () => {
		const text = `${HEADER}2024-01-03,收租,5,,\n,收租,6,,\n,本日合计,11,,\n,收租,7,,\n`;
		expect(codes(text, answers)).toEqual(['date-missing']);
	});
});

describe('whose book it is', () => {
	const titled = (title: string, name = '2024.csv', chart = twoBanks) =>
		ownAccountCell([{ row: 1, cells: [title] }], name, chart);

	test.each([
		['银行存款日记账', '银行存款'],
		['银行日记账（基本户）', '10201'],
		['农商行专户 流水', '10202'],
		['现金出纳账', '现金'],
		['收支流水账（现金）', '现金'],
		['现金、银行日记账', null],
		['出纳账', null],
		['5010301 标准厂房出租收入 明细账', '5010301 标准厂房出租收入'],
		['基本户与农商行专户', null]
	])('“%s” says %s', (title, cell) => {
		expect(titled(title)).toBe(cell);
	});

	test('银行存款 with several accounts below it is still asked; with one, that is it', () => {
		const text = `${HEADER}2024-01-03,收租,5,,5\n`;
		const asked = read(text, answers, '银行日记账.csv', booksWith(twoBanks)).review;
		expect(asked).toMatchObject({ question: 'own-account', book: { ownAccount: null } });
		const one = booksWith(chartOf(['10201', '基本户']));
		const { review, vouchers } = read(text, answers, '银行日记账.csv', one);
		expect(review).toMatchObject({ question: null, book: { ownAccount: '10201' } });
		expect(vouchers[0]?.entries[0]).toMatchObject({ accountCode: '10201', accountName: '基本户' });
	});

	test('nothing is yielded while it is asked, and the first lines are there to tell by', () => {
		const { review, vouchers } = read(`${HEADER}2024-01-03,收租,5,,95\n`, {}, '账.csv');
		expect(vouchers).toEqual([]);
		expect(review.status).toBe('question');
		expect(review.book).toMatchObject({
			openingFen: 9000,
			closingFen: 9500,
			firstLines: [{ row: 2, date: '2024-01-03', summary: '收租', debitFen: 500, creditFen: 0 }]
		});
		expect(review.problems.map(({ code }) => code)).toEqual(['own-account-unknown']);
	});

	test('an answer stands above what the title says', () => {
		const text = `${HEADER}2024-01-03,收租,5,,5\n`;
		const { vouchers } = read(
			text,
			{ ...answers, ownAccount: '10202' },
			'现金日记账.csv',
			booksWith(twoBanks)
		);
		expect(vouchers[0]).toMatchObject({ word: '银02', entries: [{ accountCode: '10202' }, {}] });
	});

	test('cash and bank accounts that take postings are offered', () => {
		expect(moneyAccounts(twoBanks).map(({ code }) => code)).toEqual(['101', '10201', '10202']);
	});
});

describe('the other half of a line', () => {
	const text = `${HEADER}2024-01-03,收租,500,,600\n2024-01-05,付款,,20,580\n2024-02-05,付款,,30,550\n`;

	test('waits by kind; an answer for a row stands above that for its kind', () => {
		const { review } = read(text);
		expect(review.book).toMatchObject({ openGroups: 2, openLines: 3 });
		expect(review.book?.groups[0]).toMatchObject({
			key: 'credit:付款',
			count: 2,
			open: 2,
			sumFen: 5000
		});
		const answered = read(text, { lineAccounts: { ...answers.lineAccounts, '#4': '514' } });
		expect(answered.review.book).toMatchObject({ openGroups: 0, openLines: 0 });
		expect(answered.vouchers.map(({ entries }) => entries[1]?.accountCode)).toEqual([
			'501',
			'513',
			'514'
		]);
	});

	test('answers for rows alone settle a kind as well', () => {
		const { review } = read(text, { lineAccounts: { '#2': '501', '#3': '513', '#4': '514' } });
		expect(review.book?.openGroups).toBe(0);
		expect(review.status).toBe('importable');
	});

	test('a line that another book posts is left out, and the balance goes on over it', () => {
		const { review, vouchers } = read(text, {
			lineAccounts: { ...answers.lineAccounts, 'debit:收租': '-' }
		});
		expect(vouchers.map(voucherKey)).toEqual(['2024-01 现-2', '2024-02 现-1']);
		expect(review.problems).toEqual([]);
	});

	test('a new leaf may be named, and waits to be accepted like any other', () => {
		const { review } = read(
			text,
			{ lineAccounts: { 'debit:收租': '501', 'credit:付款': '51309 审计费' } },
			undefined,
			booksWith(official)
		);
		expect(review.newAccounts).toMatchObject([
			{ code: '51309', name: '审计费', parentCode: '513' }
		]);
	});

	test('money between cash and bank is told: the other book holds it too', () => {
		const { review } = read(text, { lineAccounts: { 'debit:收租': '102', 'credit:付款': '513' } });
		expect(review.problems).toMatchObject([
			{ code: 'line-in-two-books', params: { code: '102', name: '银行存款', count: 1 } }
		]);
	});

	test('each voucher balances, whatever the lines say', () => {
		const amount = fc.integer({ min: -500_000, max: 500_000 }).filter((fen) => fen !== 0);
		const lines = fc.array(
			fc.tuple(fc.boolean(), amount, fc.constantFrom('收租', '付款', '其他')),
			{
				minLength: 1,
				maxLength: 30
			}
		);
		fc.assert(
			fc.property(lines, (drawn) => {
				const rows = drawn.map(([isIn, fen, summary], i) => {
					const yuan = (fen / 100).toFixed(2);
					const day = String((i % 28) + 1).padStart(2, '0');
					return `2024-03-${day},${summary},${isIn ? yuan : ''},${isIn ? '' : yuan},\n`;
				});
				const { review, vouchers } = read(HEADER + rows.join(''));
				const sides = ({ entries }: Voucher) =>
					entries.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);
				expect(vouchers.map(sides)).toEqual(drawn.map(() => 0));
				expect(review.book?.openLines).toBe(drawn.length);
			})
		);
	});
});

test('a book may lack numbers and accounts, a journal may not', () => {
	const columns = matchColumns(['日期', '摘要', '收入', '支出']);
	expect(missingColumns(columns, true)).toEqual([]);
	expect(missingColumns(matchColumns(['日期', '摘要', '借方', '贷方']), true)).toEqual([
		'科目编码'
	]);
});

test('tables of one kind are told by their headings and by the stem of the name', () => {
	const columns = (line: string) => matchColumns(line.split(','));
	expect(headingsKey(columns('日 期,摘要,收入（元）'))).toBe(
		headingsKey(columns('日期,摘要,收入'))
	);
	expect(headingsKey(columns('2024年,摘要'))).toBe(headingsKey(columns('2025年,摘要')));
	expect(fileStem('银行日记账（基本户）2024-03.csv')).toBe(
		fileStem('银行日记账(基本户)_2025年4月.CSV')
	);
	expect(fileStem('现金日记账2024.csv')).not.toBe(fileStem('银行日记账2024.csv'));
});
