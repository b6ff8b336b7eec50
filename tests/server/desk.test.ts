import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import { decideIncomeClass } from '#lib/server/income.ts';
import { insertTarget } from '#lib/server/targets.ts';
import { findDecidedLines } from '#lib/server/decided-lines.ts';
import { findDesk, findNewestYear } from '#lib/server/desk.ts';
import { findIncomeQueue } from '#lib/server/income-queue.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import {
	countedSets,
	findLedgerSets,
	updateClosedThrough,
	type LedgerSet,
	type Village
} from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import {
	accountant,
	makeVillage,
	MARCH,
	mustPost,
	secretary,
	upload,
	type Line
} from './village-fixture.ts';

let test: TestDatabase;
let village: Village;
let set: LedgerSet;

beforeEach(async () => {
	test = await openTestDatabase();
	({ village, set } = await makeVillage(test.db));
});
afterEach(() => test.remove());

const MAY: readonly Line[] = [
	['2022-05-05', 1, '收厂房租金', '10201', '基本户', '7000.00', ''],
	['2022-05-05', 1, '收厂房租金', '50100301', '标准厂房租金', '', '7000.00']
];
const LAST_YEAR = MARCH.map(([date, ...rest]): Line => [date.replace('2022', '2021'), ...rest]);

const desk = (query: Partial<DeskQuery> = {}) =>
	findDesk(test.db, village, [set], { year: null, month: null, ...query }, '2022-08-09');
const queue = async (incomeClass: 'needs_review' | 'stable' = 'needs_review') =>
	findIncomeQueue(test.db, village.id, countedSets(await findLedgerSets(test.db, village.id)), {
		incomeClass,
		year: null,
		page: 1
	});

describe('the desk', () => {
	it('of a village without books is this year’s, empty', async () => {
		const { report, years, waiting } = await desk();
		expect(report).toMatchObject({ year: 2022, throughMonth: null, stableFen: null });
		expect(years).toEqual([]);
		expect(waiting).toEqual({
			...{ drafts: [], undecidedLines: 0, missingMonths: [] },
			...{ hasTarget: false, definitionBy: null }
		});
		expect(await findNewestYear(test.db, [set])).toBeNull();
	});

	it('reaches the last booked day while the month is open, its end once it is closed', async () => {
		await mustPost(test.db, set, MAY, '五月_2022.csv');
		expect((await desk()).report.throughOn).toBe('2022-05-05');
		await updateClosedThrough(test.db, set, 2022, '2022-05', '五月结账', accountant);
		expect((await desk()).report.throughOn).toBe('2022-05-31');
	});

	it('shows the newest year up to its last posted month, against last year and the target', async () => {
		await mustPost(test.db, set, LAST_YEAR, '2021.csv');
		await mustPost(test.db, set, MARCH);
		await mustPost(test.db, set, MAY, '五月_2022.csv');
		await insertTarget(
			test.db,
			village.id,
			{ year: 2022, amountFen: 2_000_000, reason: '会议通过' },
			secretary
		);
		const { report, years, entryCount, postedThrough } = await desk();
		expect(years).toEqual([2022, 2021]);
		expect(postedThrough).toBe('2022-05');
		expect(report).toMatchObject({
			throughMonth: '2022-05',
			stableFen: 1_200_000,
			completionPermille: 600
		});
		expect(entryCount).toBe(8);
		expect(await findNewestYear(test.db, [set])).toBe(2022);
	});

	it('stops at an asked month, and at the last posted one where the books do not reach it', async () => {
		await mustPost(test.db, set, MARCH);
		await mustPost(test.db, set, MAY, '五月_2022.csv');
		const march = await desk({ year: 2022, month: '2022-03' });
		expect(march.report).toMatchObject({ throughMonth: '2022-03', stableFen: 500_000 });
		expect(march.postedThrough).toBe('2022-05');
		expect((await desk({ year: 2022, month: '2022-11' })).report.throughMonth).toBe('2022-05');
	});

	it('tells what waits: drafts, undecided lines, months without books, a missing target', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await upload(test.db, set, MAY, '五月_2022.csv');
		const { waiting } = await desk();
		expect(waiting).toEqual({
			drafts: [
				{ id: draft.id, fileName: '五月_2022.csv', isPosting: false, need: 'ready', needCount: 0 }
			],
			undecidedLines: 1,
			missingMonths: [['2022-04', '2022-07']],
			hasTarget: false,
			definitionBy: null
		});
	});

	it('leaves out a ledger set whose income does not count', async () => {
		await mustPost(test.db, set, MARCH);
		const aside = await findDesk(
			test.db,
			village,
			[{ ...set, countsAsIncome: false }],
			{ year: 2022, month: null },
			'2022-08-09'
		);
		expect(aside.report.stableFen).toBeNull();
		expect(aside.ledgers).toEqual([]);
	});
});

describe('the queue of income lines', () => {
	it('lists doubtful lines with the word that made them so; deciding one moves its amount', async () => {
		await mustPost(test.db, set, MARCH);
		const before = await queue();
		expect(before).toMatchObject({ lineCount: 1, incomeFen: 80_000, years: [2022] });
		const [line] = before.lines;
		expect(line?.verdict).toMatchObject({ because: 'review-word', class: 'needs_review' });

		const key = { voucherId: line?.voucherId ?? 0, line: line?.line ?? 0 };
		await decideIncomeClass(test.db, village.id, key, 'one_off', '一次性补偿', accountant);
		const after = await queue();
		expect(after).toMatchObject({ lineCount: 0, lines: [] });
		expect(after.classes.find((one) => one.incomeClass === 'one_off')).toMatchObject({
			incomeFen: 86_050,
			lines: 2
		});
		expect(after.decided).toMatchObject([
			{ from: 'needs_review', to: 'one_off', reason: '一次性补偿', by: '会计甲', incomeFen: 80_000 }
		]);
	});

	it('says by which rule a stable line is stable, and whose word a decided one is', async () => {
		await mustPost(test.db, set, MARCH);
		const [line] = (await queue('stable')).lines;
		expect(line?.verdict).toMatchObject({ class: 'stable', because: 'account-name' });
		const key = { voucherId: line?.voucherId ?? 0, line: line?.line ?? 0 };
		await decideIncomeClass(test.db, village.id, key, 'stable', '合同十年', accountant);
		expect((await queue('stable')).lines[0]).toMatchObject({
			verdict: null,
			decision: { reason: '合同十年' }
		});
	});

	it('keeps decisions of a reversed batch on record and never shows those of another village', async () => {
		const batch = await mustPost(test.db, set, MARCH);
		const [line] = (await queue()).lines;
		const key = { voucherId: line?.voucherId ?? 0, line: line?.line ?? 0 };
		await decideIncomeClass(test.db, village.id, key, 'excluded', '不是收入', accountant);
		const other = await makeVillage(test.db, 'other');
		expect(await findDecidedLines(test.db, other.village.id, 10)).toEqual([]);
		expect(await findDecidedLines(test.db, village.id, 10)).toHaveLength(1);
		await reverseBatch(test.db, batch.id, '导错了', accountant);
		expect(await findDecidedLines(test.db, village.id, 10)).toMatchObject([{ isReversed: true }]);
		expect((await queue()).lines).toEqual([]);
	});
});
