import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareVouchers,
	type ComparedEntry,
	type ComparedLine
} from '#lib/domain/overlap/compare-vouchers.ts';

const entry = (summary: string, accountCode: string, fen: number): ComparedEntry => ({
	accountCode,
	accountName: '名称',
	summary,
	debitFen: fen > 0 ? fen : 0,
	creditFen: fen > 0 ? 0 : -fen
});
const compare = (posted: readonly ComparedEntry[], inFile: readonly ComparedEntry[]) =>
	compareVouchers(
		{ bookedOn: '2022-09-09', entries: posted },
		{ bookedOn: '2022-09-09', entries: inFile }
	).lines;
const isMarked = ({ posted, inFile, differs }: ComparedLine): boolean =>
	posted === null || inFile === null || differs.length > 0;

const BANK = entry('收租', '10201', 500_000);
const RENT = entry('收租', '50100301', -500_000);

describe('two versions of a voucher', () => {
	test('that say the same mark nothing', () => {
		expect(compare([BANK, RENT], [BANK, RENT]).filter(isMarked)).toEqual([]);
	});

	test('are marked cell by cell', () => {
		const lines = compare(
			[BANK, RENT],
			[
				{ ...BANK, debitFen: 510_000 },
				{ ...RENT, summary: '收厂房租金', accountCode: '50100302' }
			]
		);
		expect(lines.map(({ differs }) => differs)).toEqual([['amount'], ['summary', 'account']]);
	});

	test('with an amount on the other side differ in the amount', () => {
		const turned = { ...BANK, debitFen: 0, creditFen: 500_000 };
		expect(compare([BANK, RENT], [turned, RENT])[0]?.differs).toEqual(['amount']);
	});

	test('with a line put in mark that line only', () => {
		const added = entry('押金', '2020101', 200_000);
		for (const at of [0, 1, 2]) {
			const lines = compare([BANK, RENT], [BANK, RENT].toSpliced(at, 0, added));
			expect(lines.filter(isMarked)).toEqual([{ posted: null, inFile: added, differs: [] }]);
			expect(lines.findIndex(isMarked)).toBe(at);
		}
	});

	test('with nothing in common in a line show one gone and one new', () => {
		const other = entry('别的', '541004', 900);
		expect(compare([BANK, RENT], [other, RENT]).filter(isMarked)).toEqual([
			{ posted: BANK, inFile: null, differs: [] },
			{ posted: null, inFile: other, differs: [] }
		]);
	});

	test('on two days differ in the date', () => {
		const version = (bookedOn: string) => ({ bookedOn, entries: [BANK, RENT] });
		expect(compareVouchers(version('2022-09-09'), version('2022-09-10')).dateDiffers).toBe(true);
		expect(compareVouchers(version('2022-09-09'), version('2022-09-09')).dateDiffers).toBe(false);
	});

	test('of thousands of different lines are paired as they stand', () => {
		const many = (name: string, count: number) =>
			Array.from({ length: count }, (_, i) => entry(`${name}${i}`, '101', i + 1));
		const lines = compare(many('a', 600), many('b', 601));
		expect(lines).toHaveLength(601);
		expect(lines[600]).toMatchObject({ posted: null });
	});
});

const someEntries: fc.Arbitrary<ComparedEntry[]> = fc.array(
	fc.record({
		accountCode: fc.constantFrom('101', '102'),
		accountName: fc.constant('名称'),
		summary: fc.constantFrom('甲', '乙', '丙'),
		debitFen: fc.integer({ min: 0, max: 2 }),
		creditFen: fc.constant(0)
	}),
	{ maxLength: 7 }
);

describe('of any two versions', () => {
	test('each line of both stands in the comparison once, in its order', () => {
		fc.assert(
			fc.property(someEntries, someEntries, (posted, inFile) => {
				const lines = compare(posted, inFile);
				expect(lines.flatMap((line) => line.posted ?? [])).toEqual(posted);
				expect(lines.flatMap((line) => line.inFile ?? [])).toEqual(inFile);
			})
		);
	});

	test('nothing is marked exactly where they say the same', () => {
		fc.assert(
			fc.property(someEntries, someEntries, (posted, inFile) => {
				const isSame = JSON.stringify(posted) === JSON.stringify(inFile);
				expect(compare(posted, inFile).some(isMarked)).toBe(!isSame);
			})
		);
	});

	test('lines put in anywhere leave all others unmarked', () => {
		fc.assert(
			fc.property(someEntries, fc.nat(7), (posted, at) => {
				const added = entry('新的一行', '999', 77);
				const inFile = posted.toSpliced(at, 0, added);
				expect(compare(posted, inFile).filter(isMarked)).toEqual([
					{ posted: null, inFile: added, differs: [] }
				]);
			})
		);
	});

	test('books and file changing places change the marks with them', () => {
		fc.assert(
			fc.property(someEntries, someEntries, (posted, inFile) => {
				const cost = (lines: readonly ComparedLine[]) =>
					lines.reduce(
						(sum, { posted: a, inFile: b, differs }) =>
							sum + (a === null || b === null ? 1.5 : differs.length),
						0
					);
				expect(cost(compare(posted, inFile))).toBe(cost(compare(inFile, posted)));
			})
		);
	});
});
