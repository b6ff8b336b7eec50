import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialChart } from '#lib/domain/ledger/chart.ts';
import {
	importLedger,
	noBooks,
	reviewAll,
	voucherDigest
} from '#lib/domain/ledger-import/import-ledger.ts';
import {
	describeProblem,
	PROBLEM_CODES,
	PROBLEMS,
	type Problem
} from '#lib/domain/ledger-import/problem.ts';
import { PROBLEM_LIMIT } from '#lib/domain/ledger-import/review.ts';
import { encode } from '../../golden/ledger-import/encode.ts';
import { drain, GOLDEN } from './golden-case.ts';

const HEADER = '日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额\n';
const bytesOf = (text: string) => [encode(text, 'utf-8')];
const imported = (...args: Parameters<typeof importLedger>) => drain(importLedger(...args));
const codesOf = (text: string): string[] =>
	reviewAll(bytesOf(text), 'x.csv').problems.map(({ code }) => code);
const voucher = (n: number, fen = 600) =>
	`2022-03-08,记-${n},收租金,101,现金,${fen / 100},\n2022-03-08,记-${n},收租金,501003,租赁收入,,${fen / 100}\n`;

describe('importing', () => {
	test('the bytes may come in any pieces', () => {
		const whole = readFileSync(join(GOLDEN, 'layout-a-yonyou', 'source.csv'));
		const expected = imported([new Uint8Array(whole)], 'x.csv');
		for (const size of [1, 2, 3, 7, 64]) {
			const pieces = Array.from(
				{ length: Math.ceil(whole.length / size) },
				(_, i) => new Uint8Array(whole.subarray(i * size, (i + 1) * size))
			);
			expect(imported(pieces, 'x.csv')).toEqual(expected);
		}
	});

	test('what nobody sees inside a cell is taken out and told, with its row and column', () => {
		const text =
			HEADER +
			voucher(1, 60_000).replace('600,\n', '6\u200b00,\n').replace('501003', '501\u202e003');
		const { vouchers, review } = imported(bytesOf(text), 'x.csv');
		expect(review.status).toBe('importable');
		expect(review.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
			['text-has-invisible', 2, '借方金额'],
			['text-has-invisible', 3, '科目编码']
		]);
		expect(vouchers[0]?.entries.map((one) => [one.accountCode, one.debitFen])).toEqual([
			['101', 60_000],
			['501003', 0]
		]);
	});

	test('nothing that a database cuts or replaces stays in the review', () => {
		const text = `编制\0单位\n${HEADER.replace('摘要', '摘\0要')}${voucher(1).replaceAll('现金', '现\0金')}合\0计,,,,,600,600\n`;
		const review = reviewAll(
			[encode(text.replace('租金', `租${'𠮷'.repeat(150)}`), 'utf-16le-bom')],
			'x.csv'
		);
		const kept = JSON.stringify(review);
		expect(kept).not.toMatch(/\\u0000|\\ud[89a-f]/i);
	});

	test('a summary as long as a book is told, not kept', () => {
		const text = HEADER + voucher(1).replace('收租金', '长'.repeat(5_000));
		expect(codesOf(text)).toEqual(['text-too-long']);
	});

	test('more accounts than any chart has are told once, whatever stands in their cells', () => {
		const lines = Array.from(
			{ length: 20_050 },
			(_, n) => `2024-01-05,记-1,付,513${100_000 + n},户${n},1,\n`
		);
		const { problems } = reviewAll(bytesOf(HEADER + lines.join('')), 'x.csv');
		const told = problems.filter(({ code }) => code === 'too-many-different');
		expect(told.map(({ row, column }) => [row, column])).toEqual([[20_002, '科目编码']]);
	});

	test('a side written with an amount that contradicts its column is not taken', () => {
		const columns = '日期,凭证号,摘要,科目编码,科目名称,方向,金额\n';
		const line = (side: string, amount: string, code: string) =>
			`2024-01-05,记-1,收租金,${code},,${side},${amount}\n`;
		const refused = ['amount-not-a-number', 'amount-not-a-number', 'no-entries'];
		const swapped = columns + line('借', '贷 5', '1020101') + line('贷', '借 5', '50401');
		expect(codesOf(swapped)).toEqual(refused);
		expect(codesOf(columns + line('借', '借 5', '1020101') + line('', '贷 5', '50401'))).toEqual(
			[]
		);
		const two = HEADER + voucher(1).replace('6,\n', '贷6,\n').replace(',,6', ',,借6');
		expect(codesOf(two)).toEqual(refused);
	});

	test('blank rows between the two rows of a header do not part them', () => {
		const lines =
			'2024-01-05,记-1,收租金,102,银行存款,5,\n2024-01-05,记-1,收租金,501,经营收入,,5\n';
		const text = `日期,凭证号,摘要,科目编码,科目名称,发生额,\n,,,,,借方,贷方\n${lines}`;
		expect(reviewAll(bytesOf(text.replaceAll('\n', '\r\r\n')), 'x.csv').status).toBe('importable');
	});

	test('damage behind the last column is told with the letter of its column', () => {
		const text = HEADER + voucher(1).replace('6,\n', '6,,,\0\n');
		const [, problem] = reviewAll(bytesOf(text), 'x.csv').problems;
		expect(reviewAll(bytesOf(text), 'x.csv').problems[0]).toMatchObject({
			code: 'text-has-nul',
			column: 'I'
		});
		expect(problem?.code).toBe('row-too-long');
	});

	test('two equal lines of a voucher are two lines', () => {
		const line = '2022-03-08,记-1,付款,541001,办公费,50.00,\n';
		const { vouchers, review } = imported(
			bytesOf(`${HEADER}${line}${line}2022-03-08,记-1,付款,101,现金,,100.00\n`),
			'x.csv'
		);
		expect(vouchers[0]?.entries.length).toBe(3);
		expect(review.status).toBe('importable');
	});

	test('a line with its date and without its number is not slipped into the voucher above', () => {
		const text = `${HEADER}${voucher(1)}${voucher(2).replaceAll('记-2', '')}`;
		expect(codesOf(text)).toEqual(['voucher-number-missing', 'voucher-number-missing']);
	});

	test.each([
		['单位：,万元\n', ['单位: 万元']],
		['金额单位：人民币 千元\n', ['单位:人民币千元']],
		['序时账（百元）\n', ['(百元)']],
		['编制单位：万元村,单位：元\n', []]
	])('the unit above the header is read: %j', (title, cells) => {
		const { problems } = reviewAll(bytesOf(title + HEADER + voucher(1)), 'x.csv');
		expect(problems.map(({ code, cell }) => [code, cell])).toEqual(
			cells.map((cell) => ['unit-not-yuan', cell])
		);
	});

	test('the unit over both halves of a two-row header is read, that of a column left aside is not', () => {
		const lines =
			'2024-01-05,记-1,收租金,102,银行存款,5,,1\n2024-01-05,记-1,收租金,501,经营收入,,5,1\n';
		const two = '日期,凭证号,摘要,科目编码,科目名称,发生额（万元）,,\n,,,,,借方,贷方,余额\n';
		expect(codesOf(two + lines)).toEqual(Array(3).fill('unit-not-yuan'));
		const one = HEADER.replace('\n', ',合同额（万元）\n');
		expect(codesOf(one + lines)).toEqual([]);
	});

	test('a continuation line with an unreadable amount is told, also where accounts have names only', () => {
		const text =
			'日期,凭证号,摘要,科目名称,借方金额,贷方金额\n2024-01-05,记-1,收租金,银行存款,500,\n' +
			',,收租金,经营收入,,500\n,,付款,某某户,1.2万,\n,,付款,,,1.2万\n';
		expect(codesOf(text)).toEqual(
			expect.arrayContaining(['account-missing', 'amount-in-ten-thousands'])
		);
		expect(codesOf(text).filter((code) => code === 'amount-in-ten-thousands').length).toBe(2);
	});

	test('signatures and page heads in the columns of accounts and amounts are remarks', () => {
		const text = `${HEADER}${voucher(1)},,,制单：甲,,审核：乙,单位：元\n,,,记账人：丙,,,打印日期：2022-04-01\n,,,,,,第 1 页\n`;
		expect(codesOf(text)).toEqual([]);
	});

	test('a blank summary under a column without a heading is no header printed again', () => {
		const lines = (voucher(1) + voucher(2)).replaceAll('收租金', '');
		const { review } = imported(bytesOf(HEADER.replace('摘要', '') + lines), 'x.csv', {
			roles: [
				'date',
				'voucher',
				'summary',
				'accountCode',
				'accountName',
				'debit',
				'credit'
			] as const
		});
		expect(review).toMatchObject({ vouchers: 2, entries: 4 });
	});

	test('a summary 摘要 is no header printed again, nor is the row below a first header row alone', () => {
		expect(
			reviewAll(bytesOf(HEADER + voucher(1).replaceAll('收租金', '摘要')), 'x.csv')
		).toMatchObject({ vouchers: 1, entries: 2 });
		const head = '2024年,,凭证,,摘要,科目编码,科目名称,发生额,\n';
		const lower = '月,日,字,号,,,,借方,贷方\n';
		const pair = (n: number) =>
			`1,5,记,${n},收租金,102,银行存款,5,\n1,5,记,${n},收租金,501,经营收入,,5\n`;
		const whole = head + lower + pair(1) + head + lower + pair(2) + head + pair(3);
		expect(reviewAll(bytesOf(whole), 'x.csv')).toMatchObject({ vouchers: 3, entries: 6 });
	});

	test('a void voucher is void to its last line where its status is a merged cell', () => {
		const text =
			`${HEADER.replace('贷方金额', '贷方金额,状态')}` +
			'2022-03-08,记-1,收租金,101,现金,600,,作废\n,,收租金,501003,租赁收入,,600,\n' +
			'2022-03-08,记-2,收租金,101,现金,600,,\n,,收租金,501003,租赁收入,,600,\n';
		expect(reviewAll(bytesOf(text), 'x.csv')).toMatchObject({ vouchers: 1, entries: 2 });
		expect(codesOf(text)).toEqual(['voucher-void']);
	});

	test('voucher numbers restart every month and for every word', () => {
		const text =
			HEADER +
			voucher(1) +
			voucher(1).replaceAll('记', '付') +
			voucher(1).replaceAll('-03-', '-04-');
		expect(reviewAll(bytesOf(text), 'x.csv')).toMatchObject({ vouchers: 3, problems: [] });
	});

	test('numbers that run on through the year leave no gap at the turn of a month', () => {
		const april = (voucher(3) + voucher(5)).replaceAll('-03-', '-04-');
		const { problems } = reviewAll(bytesOf(HEADER + voucher(1) + voucher(2) + april), 'x.csv');
		expect(problems.map(({ params }) => params.missing)).toEqual(['记-0004']);
	});

	test('numbers that are posted already leave no gap', () => {
		const books = {
			...noBooks,
			postedDigest: (key: string) => (key === '2022-03 记-1' ? 'x' : undefined)
		};
		expect(reviewAll(bytesOf(HEADER + voucher(2)), 'x.csv', {}, books).problems).toEqual([]);
	});

	test('a file is read with what the person says about it', () => {
		const text = HEADER.replace('摘要', '内容') + voucher(1).replaceAll('2022-', '');
		const roles = [
			'date',
			'voucher',
			'summary',
			'accountCode',
			'accountName',
			'debit',
			'credit'
		] as const;
		expect(reviewAll(bytesOf(text), 'x.csv', { roles, fiscalYear: 2022 })).toMatchObject({
			status: 'importable',
			fiscalYear: 2022
		});
	});

	test('the year a person chose outranks the rows', () => {
		const { problems } = reviewAll(bytesOf(HEADER + voucher(1)), 'x.csv', { fiscalYear: 2021 });
		expect(problems.map(({ code }) => code)).toEqual(['date-outside-year']);
	});

	test('an open question yields no vouchers, but counts every entry', () => {
		const { vouchers, review } = imported(
			bytesOf(HEADER + voucher(1).replaceAll('2022-', '')),
			'x.csv'
		);
		expect(vouchers).toEqual([]);
		expect(review).toMatchObject({
			status: 'question',
			question: 'fiscal-year',
			vouchers: 1,
			entries: 2,
			debitFen: 600,
			creditFen: 600
		});
	});

	test('new accounts are errors until they are accepted, or warnings where the books admit them', () => {
		const books = {
			...noBooks,
			chart: officialChart('rural_2004'),
			accountingSystem: 'rural_2004' as const
		};
		const severity = (options: object, admitsNewAccounts: boolean) =>
			reviewAll(bytesOf(HEADER + voucher(1)), 'x.csv', options, {
				...books,
				admitsNewAccounts
			}).problems.map((p) => p.severity);
		expect(severity({}, false)).toEqual(['error']);
		expect(severity({}, true)).toEqual(['warning']);
		expect(severity({ acceptedAccounts: ['501003'] }, false)).toEqual([]);
	});

	test('problems beyond the limit are counted and not kept', () => {
		const text = HEADER + '2022-03-08,记-1,收租金,101,现金,1.2万,\n'.repeat(PROBLEM_LIMIT + 5);
		const review = reviewAll(bytesOf(text), 'x.csv');
		expect(review.problems.length).toBe(PROBLEM_LIMIT);
		expect(review.errorCount).toBeGreaterThan(PROBLEM_LIMIT);
	});

	test('a million-row file is not needed to see that every row is read', () => {
		const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
		const text =
			HEADER +
			months
				.map((month) =>
					Array.from({ length: 1000 }, (_, i) =>
						voucher(i + 1).replaceAll('-03-', `-${month}-`)
					).join('')
				)
				.join('');
		const { vouchers, review } = imported(bytesOf(text), 'x.csv');
		expect(review).toMatchObject({
			status: 'importable',
			rowCount: 24_001,
			vouchers: 12_000,
			entries: 24_000,
			debitFen: 7_200_000,
			creditFen: 7_200_000
		});
		expect(vouchers.length).toBe(12_000);
		expect(vouchers.at(-1)?.entries[1]?.rowNumber).toBe(24_001);
	});
});

describe('whatever the bytes are', () => {
	const sources = readdirSync(GOLDEN, { withFileTypes: true })
		.filter(
			(entry) =>
				entry.isDirectory() && /^(layout|amounts|dates|quotes|text|subtotals)/.test(entry.name)
		)
		.map(({ name }) => new Uint8Array(readFileSync(join(GOLDEN, name, 'source.csv'))));

	const answers = (bytes: Uint8Array) => {
		const review = reviewAll([bytes], '任意.csv');
		expect(['importable', 'problems', 'question', 'unreadable']).toContain(review.status);
		expect(review.errorCount === 0).toBe(review.status === 'importable');
		for (const problem of review.problems)
			expect(describeProblem(withoutBraces(problem), 'en').message).not.toMatch(/[{}]/);
	};

	/** Damage may put a brace into a cell: that is no placeholder left open. */
	const withoutBraces = (problem: Problem): Problem =>
		JSON.parse(JSON.stringify(problem), (_, value: unknown) =>
			typeof value === 'string' ? value.replace(/[{}]/g, '') : value
		) as Problem;

	test('garbage is answered, not thrown at', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), answers), { numRuns: 300 });
	});

	test('text of any kind is answered, not thrown at', () => {
		const unit = fc.constantFrom(
			',',
			'\n',
			'"',
			'\t',
			'日期',
			'凭证号',
			'摘要',
			'科目',
			'借方',
			'贷方',
			'余额',
			'合计',
			'1',
			'-',
			'2022',
			'记',
			'\0',
			'\uFEFF',
			' ',
			'月',
			'日'
		);
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 200 }), (text) => answers(encode(text, 'utf-8'))),
			{ numRuns: 500 }
		);
	});

	test('a damaged ledger is answered, not thrown at', () => {
		const damage = fc.array(
			fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'cut', 'insert', 'swap')),
			{ minLength: 1, maxLength: 8 }
		);
		fc.assert(
			fc.property(fc.constantFrom(...sources), damage, (source, damages) => {
				answers(damages.reduce(damaged, source));
			}),
			{ numRuns: 600 }
		);
	});

	function damaged(bytes: Uint8Array, [place, value, kind]: [number, number, string]): Uint8Array {
		const at = place % Math.max(bytes.length, 1);
		if (kind === 'cut') return bytes.slice(0, at);
		if (kind === 'insert') return Uint8Array.of(...bytes.slice(0, at), value, ...bytes.slice(at));
		if (kind === 'swap') return Uint8Array.of(...bytes.slice(at), ...bytes.slice(0, at));
		const copy = bytes.slice();
		copy[at] = value;
		return copy;
	}
});

describe('the digest of a voucher', () => {
	const { vouchers } = imported(bytesOf(HEADER + voucher(1)), 'x.csv');
	const [one] = vouchers;
	if (!one) throw new Error('the example has a voucher');
	const [first, ...others] = one.entries;
	if (!first) throw new Error('the example has an entry');

	test('does not depend on the row in the file', () => {
		expect(
			voucherDigest({
				...one,
				entries: one.entries.map((e) => ({ ...e, rowNumber: e.rowNumber + 9 }))
			})
		).toBe(voucherDigest(one));
	});

	test.each([
		['date', { ...one, bookedOn: '2022-03-09' }],
		['summary', { ...one, entries: [{ ...first, summary: '收押金' }, ...others] }],
		['amount', { ...one, entries: [{ ...first, debitFen: 601 }, ...others] }],
		['side', { ...one, entries: [{ ...first, debitFen: 0, creditFen: 600 }, ...others] }],
		['account', { ...one, entries: [{ ...first, accountCode: '102' }, ...others] }],
		['number of lines', { ...one, entries: [first, first, ...others] }]
	])('changes with its %s', (_, changed) => {
		expect(voucherDigest(changed)).not.toBe(voucherDigest(one));
	});
});

describe('the sentences of the problems', () => {
	test.each(PROBLEM_CODES)(
		'%s says in both languages what is wrong and what to do, with the same values',
		(code) => {
			const values = (text: string) =>
				[...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
			const [zhMessage, zhAdvice] = PROBLEMS[code]['zh-CN'];
			const [enMessage, enAdvice] = PROBLEMS[code].en;
			expect(new Set(values(zhMessage))).toEqual(new Set(values(enMessage)));
			expect(new Set(values(zhAdvice))).toEqual(new Set(values(enAdvice)));
			for (const text of [zhMessage, zhAdvice]) expect(text).toMatch(/\p{Script=Han}/u);
			for (const text of [enMessage, enAdvice]) expect(text.length).toBeGreaterThan(8);
		}
	);
});
