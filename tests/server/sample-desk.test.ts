/**
 * The sample village's desk against sums of our own: read from the files of static/examples with nothing of the product, the
 * ledgers by the reader beside the generator, the contracts by the few lines below.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAheadOf } from '#lib/server/forecast.ts';
import { findDesk } from '#lib/server/desk.ts';
import { findLedgerSets, findVillage } from '#lib/server/villages.ts';
import { fillSamples } from '../../src/cli/demo.ts';
import {
	readSample,
	sampleBytes,
	stableOf,
	withoutClosing
} from '../support/samples/independent-reader.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

const VILLAGE = '朱家浜村';
const [BOOKS_2021, BOOKS_2022] = [
	'朱家浜村_示例数据_2021_用友序时账.csv',
	'朱家浜村_示例数据_2022_精斗云.csv'
];
const stable = (file: string, from: number, through: number): number => {
	const { lines } = readSample(file);
	let sum = 0;
	for (let month = from; month <= through; month += 1) sum += stableOf(VILLAGE, lines, month);
	return sum;
};

/** Contracts of the file, cell by cell. */
function contracts() {
	const text = new TextDecoder()
		.decode(sampleBytes('朱家浜村_示例数据_合同台账.csv'))
		.replace('\ufeff', '');
	const [head = [], ...rows] = text
		.split('\r\n')
		.filter((line) => line !== '')
		.map((line) => line.split(','));
	return rows.map((cells) => (name: string) => cells[head.indexOf(name)] ?? '');
}
/** What falls due from October to December 2022: a quarter in advance, a half year in arrears. No tax in these contracts. */
const signedFen = (): number =>
	contracts()
		.filter((of) => of('状态') === '履行中' || of('状态') === '纠纷')
		.filter((of) => of('起租日期') <= '2022-10-01' && of('到期日期') >= '2022-12-31')
		.reduce((sum, of) => {
			const yearFen = Math.round(Number(of('年租金')) * 100);
			if (of('缴款方式') === '季付' && of('先付后付') === '先付') return sum + yearFen / 4;
			return of('缴款方式') === '半年付' && of('先付后付') === '后付' ? sum + yearFen / 2 : sum;
		}, 0);

let test: TestDatabase;
beforeAll(async () => {
	test = await openTestDatabase();
	const refused = await fillSamples(test.db, 'zh-CN', {
		userId: 'demo',
		name: '示例',
		at: 1_790_000_000_000
	});
	if (refused !== null) throw new Error(refused);
}, 120_000);
afterAll(() => test.close());

async function deskOf(year: number) {
	const village = await findVillage(test.db, 'zhujiabang');
	if (!village) throw new Error('no village');
	const sets = await findLedgerSets(test.db, village.id);
	const desk = await findDesk(test.db, village, sets, { year, month: null }, '2022-10-08');
	return { ...desk, ...(await findAheadOf(test.db, village, sets, desk.report)) };
}

describe('the sample village', () => {
	it('passed ten million the year before', async () => {
		const { report } = await deskOf(2021);
		expect(report.stableFen).toBe(stable(BOOKS_2021, 1, 12));
		expect(report.stableFen).toBeGreaterThan(1_000_000_000);
	});
	it('is ahead after three quarters, source by source and month by month', async () => {
		const { report } = await deskOf(2022);
		expect(report.throughMonth).toBe('2022-09');
		expect(report.stableFen).toBe(stable(BOOKS_2022, 1, 9));
		expect(report.lastYear?.sameMonthsFen).toBe(stable(BOOKS_2021, 1, 9));
		expect(report.differenceFromLastYearFen).toBeGreaterThan(0);
		for (const [at, { stableFen, lastYearFen }] of report.months.slice(0, 9).entries()) {
			expect(stableFen).toBe(stable(BOOKS_2022, at + 1, at + 1));
			expect(lastYearFen).toBe(stable(BOOKS_2021, at + 1, at + 1));
		}
		const { lines } = readSample(BOOKS_2022);
		for (const { code, ytdFen } of report.sources)
			expect(ytdFen).toBe(
				withoutClosing(lines)
					.filter((line) => line.code === code)
					.reduce((sum, line) => sum + line.credit - line.debit, 0)
			);
	});
	it('expects about twelve million, from its contracts, a declared dividend and the rest of last year', async () => {
		const { report, forecast, gap } = await deskOf(2022);
		expect(forecast.bookedFen).toBe(report.stableFen);
		expect(forecast.parts.signed).toBe(signedFen());
		expect(forecast.parts.declared).toBe(68_000_000);
		const { bookedFen, parts, midFen } = forecast;
		expect(midFen).toBe(bookedFen + parts.signed + parts.late + parts.declared + parts.likely);
		// No history can make more likely than last year brought in these months.
		expect(parts.likely).toBeLessThan(stable(BOOKS_2021, 10, 12));
		expect(midFen).toBeGreaterThan(1_180_000_000);
		expect(midFen).toBeLessThan(1_220_000_000);
		expect(forecast.sources.reduce((sum, one) => sum + one.midFen, 0)).toBe(midFen);
		expect(forecast.months.at(-1)?.cumulativeFen).toBe(midFen);
		expect(
			forecast.items.reduce(
				(sum, one) => sum + (one.part === 'doubtful' ? 0 : one.amountFen),
				bookedFen
			)
		).toBe(midFen);
		const causes = gap?.causes ?? [];
		expect(1_200_000_000 + causes.reduce((sum, one) => sum + one.amountFen, 0)).toBe(midFen);
		const ended = causes
			.filter(({ kind }) => kind === 'not-renewed')
			.map(({ contract }) => contract?.name);
		expect(ended.toSorted()).toEqual(['9号小厂房租赁', '厂区停车场租赁']);
	});
	it('opens each signed figure to a contract of the file', async () => {
		const { forecast } = await deskOf(2022);
		const numbers = new Set(contracts().map((of) => of('合同编号')));
		const signed = forecast.items.flatMap(({ of }) =>
			of.kind === 'instalment' ? [of.number] : []
		);
		expect(signed.length).toBeGreaterThan(15);
		expect(signed.filter((number) => !numbers.has(number))).toEqual([]);
	});
});

describe('the contracts of the sample', () => {
	it('owe what the ledgers say was paid, for most periods', () => {
		const paid = readSample(BOOKS_2022).lines.filter(
			(line) => line.credit > 0 && line.code.startsWith('5')
		);
		const now = contracts().filter((of) => of('合同编号').startsWith('ZJB-2022-'));
		const parts: Record<string, number> = { 季付: 4, 半年付: 2, 年付: 1 };
		const due = now.flatMap((of) => {
			const periods =
				{ 季付: 3, 半年付: of('先付后付') === '先付' ? 2 : 1, 年付: 1 }[of('缴款方式')] ?? 0;
			const fen = Math.round(Number(of('年租金')) * 100) / (parts[of('缴款方式')] ?? 1);
			const thing = of('合同名称').replace(/(租赁|发包)$/, '');
			const own = paid.filter(
				(line) => line.summary.includes(` ${thing} `) && Math.abs(line.credit - fen) < 30_000
			);
			return Array.from({ length: periods }, (_, at) => at < own.length);
		});
		expect(due.length).toBeGreaterThan(80);
		expect(due.filter(Boolean).length / due.length).toBeGreaterThan(0.9);
	});
});
