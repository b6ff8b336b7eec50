/**
 * The sample ledgers by an independent sum: no code of the product is used here, only the reader beside the generator.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLedgerFile } from '../support/generate-lines.ts';
import {
	creditLessDebit,
	DOUBTFUL,
	isIncome,
	isStableAccount,
	readBytes,
	readSample,
	readSheet,
	sampleBytes,
	stableOf,
	withoutClosing,
	type ReadLine
} from '../support/samples/independent-reader.ts';
import { INTENDED, MILESTONES, stableByMonth } from '../support/samples/intended.ts';
import { OPENINGS } from '../support/samples/openings.ts';
import { buildSamples } from '../support/samples/samples.ts';

const files = INTENDED.map((intended) => ({ intended, ...readSample(intended.file) }));
const fileOf = (village: string, year: number) => {
	const found = files.find(
		({ intended }) => intended.village === village && intended.year === year
	);
	if (!found) throw new Error(`${village} ${year} is missing`);
	return found;
};
const sum = (lines: readonly ReadLine[], side: 'debit' | 'credit') =>
	lines.reduce((all, line) => all + line[side], 0);
const months = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
/** `Map.groupBy`, which Node 20 lacks. */
function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string | number) {
	const groups = new Map<string | number, T[]>();
	for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
	return groups;
}
const byVoucher = (lines: readonly ReadLine[]) =>
	groupedBy(lines, (line) => `${line.month} ${line.voucher}`);

/** Numbers left out, as `6 记 23`, over all months and words of a file. */
function gaps(lines: readonly ReadLine[]): string[] {
	const groups = groupedBy(lines, (line) => `${line.month} ${line.voucher.split('-')[0]}`);
	return [...groups].flatMap(([name, group]) => {
		const numbers = new Set(group.map((line) => Number(line.voucher.split('-')[1])));
		return months(Math.max(...numbers))
			.filter((number) => !numbers.has(number))
			.map((number) => `${name} ${number}`);
	});
}

describe.each(files)('$intended.file', ({ intended, lines, totals }) => {
	const { village } = intended;
	const own = withoutClosing(lines);

	it('sums month by month to the stable income intended', () => {
		const intendedMonths = stableByMonth(intended);
		expect(months(intendedMonths.length).map((month) => stableOf(village, lines, month))).toEqual(
			intendedMonths
		);
	});

	it('holds a believable number of lines, each voucher balanced to the fen', () => {
		const unbalanced = [...byVoucher(lines)].filter(
			([, group]) => sum(group, 'debit') !== sum(group, 'credit')
		);
		expect(unbalanced).toEqual([]);
		expect(lines.length).toBeGreaterThanOrEqual(600);
		expect(lines.length).toBeLessThanOrEqual(3000);
	});

	it('numbers its vouchers without a gap, but for the one that is documented', () => {
		expect(gaps(lines)).toEqual(
			intended.village === '示范村' && intended.year === 2025 ? ['6 记 23'] : []
		);
	});

	it('leaves to the accountant just the lines that smell of compensation', () => {
		const doubtful = own.filter((line) => isIncome(village, line) && DOUBTFUL.test(line.summary));
		const found = groupedBy(doubtful, (line) => line.month);
		expect(
			Object.fromEntries([...found].map(([month, group]) => [month, creditLessDebit(group)]))
		).toEqual(intended.needsReview);
	});

	it('closes its income to zero in December where the year is closed', () => {
		const left = creditLessDebit(lines.filter((line) => isIncome(village, line)));
		const closing = lines.filter((line) => line.code === '321');
		expect(intended.closes).toBe(left === 0);
		expect(closing.every((line) => line.month === 12)).toBe(true);
		expect(closing.length > 0).toBe(intended.closes);
	});

	it('says in its own total rows what its lines sum to', () => {
		for (const { month, amounts } of totals) {
			const counted = lines.filter((line) => month === 0 || line.month === month);
			const [debit, credit] = [sum(counted, 'debit'), sum(counted, 'credit')];
			expect(amounts).toEqual(month === 0 ? [debit + credit] : [debit, credit]);
		}
		expect(totals.length).toBe(
			/用友序时账/.test(intended.file) ? 1 : /代账/.test(intended.file) ? 12 : 0
		);
	});
});

describe('the sample villages', () => {
	const stable = (village: string, year: number, from: number, to: number) => {
		const { lines } = fileOf(village, year);
		return months(12)
			.filter((month) => month >= from && month <= to)
			.reduce((all, month) => all + stableOf(village, lines, month), 0);
	};

	it('show the figures of the secretary’s page for 朱家浜村', () => {
		expect(stable('朱家浜村', 2021, 1, 12)).toBe(MILESTONES.zhujiabang2021WholeYear);
		expect(stable('朱家浜村', 2021, 1, 9)).toBe(MILESTONES.zhujiabang2021ToSeptember);
		expect(stable('朱家浜村', 2022, 1, 9)).toBe(MILESTONES.zhujiabang2022ToSeptember);
		expect(stable('朱家浜村', 2022, 9, 9)).toBe(MILESTONES.zhujiabang2022September);
	});

	it('show September 2022 as the books page draws it: 18 vouchers, 37 lines, 396 vouchers so far', () => {
		const { lines } = fileOf('朱家浜村', 2022);
		const september = lines.filter((line) => line.month === 9);
		expect([byVoucher(september).size, september.length, byVoucher(lines).size]).toEqual([
			18, 37, 396
		]);
		expect(sum(september, 'debit')).toBe(MILESTONES.zhujiabang2022SeptemberOneSide);
	});

	it('grow: each year’s January to September is above the one before', () => {
		expect(stable('朱家浜村', 2022, 1, 9)).toBeGreaterThan(stable('朱家浜村', 2021, 1, 9));
		expect(stable('示范村', 2025, 1, 9)).toBeGreaterThan(stable('示范村', 2024, 1, 9));
		expect(stable('示范村', 2026, 1, 9)).toBeGreaterThan(stable('示范村', 2025, 1, 9));
	});

	it.each([2024, 2025, 2026])(
		'hold in 示范村 %i red ink, income debited back, and arrears that are no income',
		(year) => {
			const { lines } = fileOf('示范村', year);
			const own = withoutClosing(lines);
			expect(own.some((line) => isStableAccount('示范村', line) && line.credit < 0)).toBe(true);
			expect(own.some((line) => isStableAccount('示范村', line) && line.debit > 0)).toBe(true);
			expect(
				own.some((line) => line.code === '112' && line.credit > 0 && /欠缴/.test(line.summary))
			).toBe(true);
			expect(own.some((line) => line.code === '21102' && /押金/.test(line.summary))).toBe(true);
			expect(own.some((line) => line.code === '24101' && line.credit > 0)).toBe(true);
		}
	);

	it.each([2025, 2026])('pay in January of %i the VAT of the quarter before', (year) => {
		const vatOf = (of: number, from: number, isPaid: boolean) =>
			fileOf('示范村', of).lines.filter(
				(line) =>
					line.code === '21401' && line.month >= from && /缴纳/.test(line.summary) === isPaid
			);
		const january = vatOf(year, 1, true).filter(({ month }) => month === 1);
		expect(sum(january, 'debit')).toBe(creditLessDebit(vatOf(year - 1, 10, false)));
	});

	it('book land compensation to equity, never to income', () => {
		const land = files
			.flatMap(({ lines }) => lines)
			.filter((line) => /征地补偿/.test(line.summary) && line.credit > 0);
		expect(land.map((line) => line.code.slice(0, 3))).toEqual(['311', '311', '311', '311']);
	});

	it('never post to an account that has accounts below it', () => {
		for (const village of ['朱家浜村', '示范村']) {
			const lines = files
				.filter(({ intended }) => intended.village === village)
				.flatMap((file) => file.lines);
			const codes = [...new Set(lines.map((line) => line.code))];
			expect(
				codes.filter((code) => codes.some((other) => other !== code && other.startsWith(code)))
			).toEqual([]);
		}
	});

	it('keep two equal lines of one voucher as two', () => {
		const { lines } = fileOf('示范村', 2026);
		const equal = lines.filter(
			(line) => line.summary === '购买村部空调（2 台同价）' && line.debit === 328_000
		);
		expect(equal).toHaveLength(2);
	});
});

it('writes static/examples again byte for byte', () => {
	const built = buildSamples();
	expect(
		[...built.keys()].filter(
			(name) => Buffer.compare(sampleBytes(name), built.get(name) ?? Buffer.alloc(0)) !== 0
		)
	).toEqual([]);
	// Beside the ledgers: four registers, a cash book, two trial balances, a template, the index and the note.
	expect(built.size).toBe(INTENDED.length + 6 + 4);
});

it.each(OPENINGS)('writes in $file what the ledger beside it says', ({ file, books }) => {
	const sheet = readSheet(file);
	const { lines } = readSample(books);
	for (const one of sheet) {
		const own = lines.filter((line) => line.code.startsWith(one.code));
		expect(one).toMatchObject({ debitFen: sum(own, 'debit'), creditFen: sum(own, 'credit') });
		expect(one.closingFen).toBe(one.openingFen + one.debitFen - one.creditFen);
	}
	const leaves = sheet.filter(({ isLeaf }) => isLeaf);
	const listed = new Set(leaves.map(({ code }) => code));
	expect(lines.filter(({ code }) => !listed.has(code))).toEqual([]);
	for (const figure of ['openingFen', 'closingFen'] as const)
		expect(leaves.reduce((all, one) => all + one[figure], 0)).toBe(0);
	expect(sheet.length).toBeGreaterThan(50);
});

it.each([
	[2022, 5000],
	[2025, 24]
])('generates for %i a file of exactly %i balanced lines whose sums it tells', (year, count) => {
	const folder = mkdtempSync(join(tmpdir(), 'village-ledger-'));
	try {
		const path = join(folder, '精斗云.csv');
		const told = writeLedgerFile(path, count, { year });
		const { lines } = readBytes(path, readFileSync(path));
		const village = year < 2024 ? '朱家浜村' : '示范村';
		const stable = months(12).map((month) => stableOf(village, lines, month));
		expect(told).toEqual({
			lines: lines.length,
			vouchers: byVoucher(lines).size,
			debitFen: sum(lines, 'debit'),
			stableFen: stable
		});
		expect(lines).toHaveLength(count);
		const open = [...byVoucher(lines).values()].filter((group) => creditLessDebit(group) !== 0);
		expect(open).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
