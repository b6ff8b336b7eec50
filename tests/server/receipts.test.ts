import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/server/audit-log.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { findReceiptLines } from '#lib/server/receipt-lines.ts';
import { confirmCertainReceipts, findReceiptDesk, picksOf } from '#lib/server/receipt-desk.ts';
import { settleByLines, settleOtherwise, undoSettlement } from '#lib/server/receipts.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { verifyFacts } from '#lib/server/verify-facts.ts';
import type { LedgerSet } from '#lib/server/villages.ts';
import { findAuditEvents } from './audit-events.ts';
import { addContract } from './contract-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, mustPost, type Line } from './village-fixture.ts';

const rent = (date: string, number: number, summary: string, yuan: string): Line[] => [
	[date, number, summary, '10201', '基本户', yuan, ''],
	[date, number, summary, '50100301', '标准厂房租金', '', yuan]
];
/** 22,500 a quarter is due (90,000 a year); the second quarter comes in two parts, the third not at all. */
const BOOKS: readonly Line[] = [
	...rent('2022-01-12', 1, '收租户A 1号厂房 一季度租金', '22500.00'),
	...rent('2022-04-08', 2, '收租户A 二季度租金', '10000.00'),
	...rent('2022-05-20', 3, '收租户A 二季度租金', '12500.00'),
	...rent('2022-06-02', 4, '收厂区场地租金', '3000.00')
];
let test: TestDatabase;
let villageId: number;
let sets: LedgerSet[];
let set: LedgerSet;
const by = (at: number): Actor => ({ ...accountant, at });
const desk = () => findReceiptDesk(test.db, villageId, sets, null, '2022-12-01');
const owed = async () =>
	(await findInstalments(test.db, villageId)).map(
		(one) => one.amountFen - one.settlements.reduce((sum, { amountFen }) => sum + amountFen, 0)
	);

beforeEach(async () => {
	test = await openTestDatabase();
	const made = await makeVillage(test.db);
	villageId = made.village.id;
	set = made.set;
	sets = [{ ...made.set, countsAsIncome: true }];
	await addContract(test.db, villageId, { throughOn: '2022-12-31' });
});
afterEach(() => test.close());

describe('receipts of the books', () => {
	it('are suggested, confirmed in one press, and counted once', async () => {
		await mustPost(test.db, set, BOOKS);
		const before = await desk();
		expect(before.suggestions.map(({ grade, parts }) => [grade, parts.length])).toEqual([
			['certain', 1],
			['likely', 1]
		]);
		expect(await confirmCertainReceipts(test.db, villageId, sets, [2021, 2022], by(10))).toBe(1);
		expect(await owed()).toEqual([0, 2_250_000, 2_250_000, 2_250_000]);
		const [first] = (await desk()).suggestions;
		expect(
			(await settleByLines(test.db, villageId, picksOf(first ? [first] : []), by(11))).kind
		).toBe('settled');
		const [second] = (await desk()).suggestions;
		await settleByLines(test.db, villageId, picksOf(second ? [second] : []), by(12));
		expect(await owed()).toEqual([0, 0, 2_250_000, 2_250_000]);
		expect(
			(await findReceiptLines(test.db, villageId, 2022)).map(({ openFen }) => openFen)
		).toEqual([0, 0, 0, 300_000]);
		const after = await desk();
		expect(after.without).toMatchObject([{ accountCode: '50100301', openFen: 300_000 }]);
		expect(await verifyFacts(test.db)).toEqual([]);
	});
	it('give and take no more than there is, all or nothing', async () => {
		await mustPost(test.db, set, BOOKS);
		const [q1, q2] = await findInstalments(test.db, villageId);
		const [line] = await findReceiptLines(test.db, villageId, 2022);
		const pick = (instalmentId: number, amountFen: number) => ({
			instalmentId,
			voucherId: line?.voucherId ?? 0,
			line: line?.line ?? 0,
			amountFen
		});
		const settle = (...picks: ReturnType<typeof pick>[]) =>
			settleByLines(test.db, villageId, picks, by(10));
		expect(await settle(pick(q1?.id ?? 0, 2_250_001))).toMatchObject({
			kind: 'line-holds-less',
			openFen: 2_250_000
		});
		expect(await settle(pick(q1?.id ?? 0, 1_250_000), pick(q2?.id ?? 0, 1_000_001))).toMatchObject({
			kind: 'line-holds-less',
			openFen: 1_000_000
		});
		expect(await owed()).toEqual([2_250_000, 2_250_000, 2_250_000, 2_250_000]);
		expect(await settle(pick(q1?.id ?? 0, 1_250_000), pick(q2?.id ?? 0, 1_000_000))).toMatchObject({
			kind: 'settled',
			count: 2
		});
		expect(await settle(pick(999, 1))).toEqual({ kind: 'not-there' });
		const { village: other } = await makeVillage(test.db, 'other');
		expect(await settleByLines(test.db, other.id, [pick(q1?.id ?? 0, 1)], by(10))).toEqual({
			kind: 'not-there'
		});
	});
	it('with tax split off settle the whole', async () => {
		await mustPost(test.db, set, rent('2022-01-12', 1, '收租户B 2号厂房 一季度租金', '20000.00'));
		await addContract(test.db, villageId, {
			number: 'SF-2',
			party: '租户B',
			terms: {
				yearlyFen: 8_400_000,
				taxBasisPoints: 500,
				frequency: 'quarter',
				isPrepaid: true,
				graceDays: 0,
				escalation: null,
				rentFree: []
			}
		});
		expect(await confirmCertainReceipts(test.db, villageId, sets, [2022], by(10))).toBe(1);
		expect((await findReceiptLines(test.db, villageId, 2022))[0]?.openFen).toBe(0);
	});
	it('of a reversed file count no more, and are offered again when it comes again', async () => {
		const batch = await mustPost(test.db, set, BOOKS);
		await confirmCertainReceipts(test.db, villageId, sets, [2022], by(10));
		await reverseBatch(test.db, batch.id, '传错了', by(20));
		expect(await owed()).toEqual([2_250_000, 2_250_000, 2_250_000, 2_250_000]);
		await mustPost(test.db, set, BOOKS, '再来_2022.csv');
		expect((await desk()).suggestions[0]?.grade).toBe('certain');
	});
});

describe('without a receipt', () => {
	const other = async (kind: 'offset' | 'waiver' | 'write_off', amountFen: number) => {
		const [q1] = await findInstalments(test.db, villageId);
		const resolution =
			kind === 'offset'
				? { resolutionOn: null, resolutionNumber: '' }
				: { resolutionOn: '2022-05-01', resolutionNumber: '村〔2022〕8号' };
		return settleOtherwise(
			test.db,
			villageId,
			{
				instalmentId: q1?.id ?? 0,
				kind,
				amountFen,
				bookedOn: '2022-05-01',
				reason: '疫情',
				...resolution
			},
			by(10)
		);
	};
	it('rent is offset, waived and written off, up to what is owed; a waiver needs its resolution', async () => {
		expect((await other('offset', 1_000_000)).kind).toBe('settled');
		expect(await other('waiver', 1_250_001)).toEqual({
			kind: 'owes-less',
			position: 1,
			openFen: 1_250_000
		});
		expect((await other('waiver', 1_250_000)).kind).toBe('settled');
		expect((await owed())[0]).toBe(0);
		const [q1] = await findInstalments(test.db, villageId);
		await expect(
			settleOtherwise(
				test.db,
				villageId,
				{
					instalmentId: (q1?.id ?? 0) + 1,
					kind: 'write_off',
					amountFen: 1,
					bookedOn: '2022-05-01',
					reason: '',
					resolutionOn: null,
					resolutionNumber: ''
				},
				by(10)
			)
		).rejects.toThrow();
	});
	it('a record is taken back once, and stays on record', async () => {
		await other('offset', 1_000_000);
		const [q1] = await findInstalments(test.db, villageId);
		const id = q1?.settlements[0]?.id ?? 0;
		const { village } = await makeVillage(test.db, 'other');
		expect(await undoSettlement(test.db, village.id, id, by(11))).toBe(false);
		expect(await undoSettlement(test.db, villageId, id, by(11))).toBe(true);
		expect(await undoSettlement(test.db, villageId, id, by(12))).toBe(false);
		expect((await owed())[0]).toBe(2_250_000);
		const kinds = (await findAuditEvents(test.db, villageId, 9)).map(({ kind }) => kind);
		expect(kinds).toContain('instalment-settled');
		expect(kinds).toContain('settlement-undone');
		expect(await verifyFacts(test.db)).toEqual([]);
	});
	it('what is late is judged by the books; arrears of an earlier year are told apart', async () => {
		await mustPost(
			test.db,
			set,
			[...BOOKS, ...rent('2023-02-10', 1, '收租户A 2022年三季度欠缴租金', '22500.00')].filter(
				([date]) => date.startsWith('2022')
			)
		);
		expect(
			(await desk()).reminders.map(({ band, instalment }) => [instalment.position, band])
		).toEqual([
			[1, 'late-90'],
			[2, 'late-30']
		]);
		await mustPost(
			test.db,
			set,
			rent('2023-02-10', 1, '收租户A 2022年三季度欠缴租金', '22500.00'),
			'记账_2023.csv'
		);
		await confirmCertainReceipts(test.db, villageId, sets, [2023], by(10));
		const { earlier, year } = await findReceiptDesk(test.db, villageId, sets, 2023, '2023-03-01');
		expect([
			year,
			earlier.map(({ incomeFen, instalment }) => [instalment.position, incomeFen])
		]).toEqual([2023, [[3, 2_250_000]]]);
	});
});
