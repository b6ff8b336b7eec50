import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChart } from '#lib/server/accounts.ts';
import {
	discardDraft,
	findBatchById,
	findBatches,
	insertDraft,
	updateDraftOptions
} from '#lib/server/batches.ts';
import { batch as batchTable, entry, monthTotal, voucher } from '#lib/server/db/schema.ts';
import { findAuditEvents } from './audit-events.ts';
import { decideIncomeClass } from '#lib/server/income.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { readRows } from '#lib/server/entry-rows.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { findEntries } from '#lib/server/found-entries.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import {
	findFiscalYears,
	updateClosedThrough,
	type LedgerSet,
	type Village
} from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import {
	accountant,
	ledgerFile,
	makeVillage,
	MARCH,
	mustPost,
	post,
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

const acceptedDraft = async (lines: readonly Line[]) => {
	const draft = await upload(test.db, set, lines);
	const { review } = await reviewDraft(test.db, draft.id);
	const acceptedAccounts = review.newAccounts.map((one) => one.code);
	await updateDraftOptions(test.db, draft.id, { ...draft.options, acceptedAccounts }, accountant);
	return draft;
};

const stableFen = async (): Promise<number> =>
	(await findMonthTotals(test.db, [set.id], 2022, 2022))
		.filter((row) => row.incomeClass === 'stable' && !row.isClosing)
		.reduce((sum, row) => sum + row.creditFen - row.debitFen, 0);

describe('a draft', () => {
	it('shows what posting would do, and changes no figure', async () => {
		const draft = await upload(test.db, set, MARCH);
		const { review, effects } = await reviewDraft(test.db, draft.id);
		expect(review).toMatchObject({
			fiscalYear: 2022,
			accountingSystem: 'rural_2004',
			vouchers: 3,
			entries: 6
		});
		expect(effects).toEqual([
			{
				month: '2022-03',
				vouchersBefore: 0,
				vouchersNew: 3,
				vouchersOut: 0,
				stableBeforeFen: 0,
				stableAfterFen: 500_000,
				stableIfAddedFen: 500_000,
				stableIfReplacedFen: 500_000,
				lastYearFen: null,
				needsReviewFen: 80_000
			}
		]);
		expect(await stableFen()).toBe(0);
		expect(await findMonthTotals(test.db, [set.id], 2022, 2022)).toEqual([]);
	});

	it('is not posted while new accounts wait for a word', async () => {
		const draft = await upload(test.db, set, MARCH);
		expect(await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{ reason: 'errors' }
		);
		expect((await findBatchById(test.db, draft.id)).status).toBe('draft');
		expect(await test.db.$count(entry)).toBe(0);
		expect(await test.db.$count(voucher)).toBe(0);
	});

	it('is not posted while its warnings are unread', async () => {
		const outcome = await post(test.db, set, MARCH);
		expect(outcome.ok).toBe(true);
		const again = await upload(test.db, set, [
			['2022-04-01', 1, '收厂房租金', '10201', '基本户', '1.00', ''],
			['2022-04-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', '1.00'],
			['2022-04-02', 3, '收厂房租金', '10201', '基本户', '1.00', ''],
			['2022-04-02', 3, '收厂房租金', '50100301', '标准厂房租金', '', '1.00']
		]);
		expect(
			await postBatch(test.db, again.id, accountant, { acceptsWarnings: false })
		).toMatchObject({ reason: 'warnings-not-accepted' });
		expect(await postBatch(test.db, again.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{ ok: true }
		);
	});

	it('with the same bytes is the draft that has them already', async () => {
		const first = await upload(test.db, set, MARCH, 'a.csv');
		const second = await insertDraft(
			test.db,
			set.id,
			{ name: 'b.csv', bytes: [ledgerFile(MARCH)] },
			{},
			secretary
		);
		expect(second).toMatchObject({ isNew: false, batch: { id: first.id, fileName: 'a.csv' } });
	});

	it('uploaded by two people at once is one draft', async () => {
		const [a, b] = await Promise.all([
			upload(test.db, set, MARCH, 'a.csv'),
			upload(test.db, set, MARCH, 'b.csv')
		]);
		expect(a.id).toBe(b.id);
		expect(await findBatches(test.db, village.id)).toHaveLength(1);
	});

	it('can be discarded, and its file brought again', async () => {
		const draft = await upload(test.db, set, MARCH);
		expect(await discardDraft(test.db, draft.id, accountant)).toBe(true);
		expect(await discardDraft(test.db, draft.id, accountant)).toBe(false);
		expect((await upload(test.db, set, MARCH)).id).not.toBe(draft.id);
	});
});

describe('posting', () => {
	it('of a file that is refused leaves none of its accounts in the chart', async () => {
		const odd: Line = ['2022-03-30', 4, '付款', '541077', '新开的科目', '9.00', ''];
		const outcome = await post(test.db, set, [...MARCH, odd]);
		expect(outcome).toMatchObject({ ok: false, reason: 'errors' });
		const chart = await findChart(test.db, set.id, 'rural_2004');
		expect([...chart.accounts.values()].filter((one) => one.parentCode !== null)).toEqual([]);
		await mustPost(test.db, set, MARCH);
		const after = await findChart(test.db, set.id, 'rural_2004');
		expect(after.accounts.has('541077')).toBe(false);
		expect(after.accounts.has('50100301')).toBe(true);
	});

	it('adds the entries, the totals, the year and the event in one go', async () => {
		const posted = await mustPost(test.db, set, MARCH);
		expect(posted).toMatchObject({
			status: 'posted',
			name: '2022-001',
			writtenEntries: 6,
			postedBy: '会计甲'
		});
		expect(await stableFen()).toBe(500_000);
		expect(await findFiscalYears(test.db, set.id)).toEqual([
			{ year: 2022, accountingSystem: 'rural_2004', closedThrough: null }
		]);
		expect((await findAuditEvents(test.db, village.id, 1))[0]).toMatchObject({
			kind: 'batch-posted',
			actor: '会计甲'
		});
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, batches: 1, entries: 6 });
	});

	it('puts an account whose code nothing begins under the account that its name gives', async () => {
		const lines: Line[] = [
			['2025-03-01', 1, '收厂房租金', '100201', '银行存款\\工商银行', '5000.00', ''],
			['2025-03-01', 1, '收厂房租金', '5010201', '经营收入\\厂房租金', '', '5000.00']
		];
		await mustPost(test.db, set, lines, '记账_2025.csv');
		const chart = await findChart(test.db, set.id, 'rural_2023');
		expect(chart.accounts.get('100201')).toMatchObject({
			parentCode: '102',
			kind: 'asset',
			name: '工商银行'
		});
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 2 });
	});

	it('by two people at once gives one batch; the other is told', async () => {
		const first = await mustPost(test.db, set, MARCH);
		await reverseBatch(test.db, first.id, '试', accountant);
		const draft = await upload(test.db, set, MARCH);
		const outcomes = await Promise.all([
			postBatch(test.db, draft.id, accountant, { acceptsWarnings: true }),
			postBatch(test.db, draft.id, secretary, { acceptsWarnings: true })
		]);
		expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
		expect(outcomes.find((one) => !one.ok)).toMatchObject({ reason: 'being-posted' });
		expect(await stableFen()).toBe(500_000);
	});

	it('of a posted batch is refused', async () => {
		const { id } = await mustPost(test.db, set, MARCH);
		expect(await postBatch(test.db, id, accountant, { acceptsWarnings: true })).toMatchObject({
			reason: 'already-posted'
		});
	});

	it('leaves out a voucher that is posted already, from whichever file', async () => {
		await mustPost(test.db, set, MARCH);
		const outcome = await post(test.db, set, [
			...MARCH.slice(0, 1),
			['2022-03-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', '5000.00'],
			['2022-03-02', 4, '收租', '10201', '基本户', '1.00', ''],
			['2022-03-02', 4, '收租', '50100301', '标准厂房租金', '', '1.00']
		]);
		expect(outcome).toMatchObject({ ok: true, batch: { writtenEntries: 2 } });
		expect(await stableFen()).toBe(500_100);
		expect(await test.db.$count(voucher)).toBe(4);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 8 });
	});

	it('shows a voucher that the books hold otherwise side by side', async () => {
		await mustPost(test.db, set, MARCH);
		const other: Line[] = [
			['2022-03-01', 1, '收厂房租金', '10201', '基本户', '5001.00', ''],
			['2022-03-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', '5001.00']
		];
		const { changed, review } = await reviewDraft(test.db, (await upload(test.db, set, other)).id);
		expect(review.problems.map((one) => one.code)).toContain('overlap-undecided');
		expect(changed[0]?.comparison.lines).toMatchObject([
			{ posted: { debitFen: 500_000 }, inFile: { debitFen: 500_100 }, differs: ['amount'] },
			{ posted: { creditFen: 500_000 }, inFile: { creditFen: 500_100 }, differs: ['amount'] }
		]);
	});

	it('holds a voucher number once even when two different files are posted at the same time', async () => {
		await mustPost(test.db, set, MARCH);
		const april = (amount: string): Line[] => [
			['2022-04-01', 1, '收厂房租金', '10201', '基本户', amount, ''],
			['2022-04-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', amount]
		];
		const [a, b] = [
			await upload(test.db, set, april('1.00')),
			await upload(test.db, set, april('2.00'))
		];
		const outcomes = await Promise.all(
			[a, b].map((one) => postBatch(test.db, one.id, accountant, { acceptsWarnings: true }))
		);
		expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('refuses a closed month, and accepts it once it is open again', async () => {
		await mustPost(test.db, set, MARCH);
		await updateClosedThrough(test.db, set, 2022, '2022-04', '四月结账', accountant);
		const april: Line[] = [
			['2022-04-01', 1, '收厂房租金', '10201', '基本户', '1.00', ''],
			['2022-04-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', '1.00']
		];
		const draft = await upload(test.db, set, april);
		expect((await reviewDraft(test.db, draft.id)).review.problems.map((one) => one.code)).toContain(
			'month-closed'
		);
		expect(await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{ reason: 'errors' }
		);
		await updateClosedThrough(test.db, set, 2022, '2022-03', '补记', accountant);
		expect(await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{ ok: true }
		);
	});

	it('goes on after a crash in the middle: nothing double, nothing lost', async () => {
		const draft = await upload(test.db, set, MARCH);
		const { review } = await reviewDraft(test.db, draft.id);
		// What a killed process leaves: a batch `posting` with some of its vouchers written and no sign of life.
		await test.db
			.update(batchTable)
			.set({ status: 'posting', beatAt: accountant.at - 3_600_000 })
			.where(eq(batchTable.id, draft.id));
		await test.db.insert(voucher).values({
			id: draft.id * 10_000_000,
			ledgerSetId: set.id,
			batchId: draft.id,
			month: '2022-03',
			word: '记',
			number: 1,
			bookedOn: '2022-03-01',
			digest: 'x',
			holdsNumber: true
		});
		expect(await stableFen()).toBe(0);
		const options = {
			...draft.options,
			acceptedAccounts: review.newAccounts.map((one) => one.code)
		};
		await test.db.update(batchTable).set({ options }).where(eq(batchTable.id, draft.id));
		expect(await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{ ok: true }
		);
		expect(await test.db.$count(voucher)).toBe(3);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 6 });
	});

	it('that was taken over does not touch what its successor posted', async () => {
		const draft = await acceptedDraft(MARCH);
		let overtaking: Promise<unknown> = Promise.resolve();
		// The first posting falls silent before its last step; a second one takes over and ends.
		const sleepy: typeof readRows = async function* (source, admit) {
			const rows = readRows(source, admit);
			for (let next = await rows.next(); ; next = await rows.next()) {
				if (next.done) {
					await test.db.update(batchTable).set({ beatAt: 0 }).where(eq(batchTable.id, draft.id));
					overtaking = postBatch(test.db, draft.id, secretary, { acceptsWarnings: true });
					expect(await overtaking).toMatchObject({ ok: true });
					return next.value;
				}
				yield next.value;
			}
		};
		const outcome = await postBatch(test.db, draft.id, accountant, {
			acceptsWarnings: true,
			readRows: sleepy
		});
		expect(outcome).toMatchObject({ ok: false, reason: 'already-posted' });
		expect(await test.db.$count(entry)).toBe(6);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 6 });
	});

	it('is refused when its month was closed while it was being written', async () => {
		await mustPost(test.db, set, MARCH);
		const april: Line[] = [
			['2022-04-01', 1, '收厂房租金', '10201', '基本户', '1.00', ''],
			['2022-04-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', '1.00']
		];
		const draft = await upload(test.db, set, april);
		const closing: typeof readRows = async function* (source, admit) {
			const end = yield* readRows(source, admit);
			await updateClosedThrough(test.db, set, 2022, '2022-04', '结账', secretary);
			return end;
		};
		const options = { acceptsWarnings: true, readRows: closing };
		expect(await postBatch(test.db, draft.id, accountant, options)).toMatchObject({
			ok: false,
			reason: 'errors'
		});
		expect(await test.db.$count(voucher)).toBe(3);
		expect(
			(await findBatchById(test.db, draft.id)).review?.problems.map((one) => one.code)
		).toContain('month-closed');
	});

	it('leaves a posting that lives alone', async () => {
		const draft = await upload(test.db, set, MARCH);
		await test.db
			.update(batchTable)
			.set({ status: 'posting', beatAt: Date.now() - 1000 })
			.where(eq(batchTable.id, draft.id));
		expect(await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{ reason: 'being-posted' }
		);
	});
});

describe('reversing', () => {
	it('takes the figures away and keeps the entries', async () => {
		const { id } = await mustPost(test.db, set, MARCH);
		expect(await reverseBatch(test.db, id, '文件有误', secretary)).toEqual({ ok: true });
		expect(await test.db.$count(monthTotal)).toBe(0);
		expect(await test.db.$count(entry)).toBe(6);
		expect(await findBatchById(test.db, id)).toMatchObject({
			status: 'reversed',
			reversalReason: '文件有误',
			reversedBy: '书记乙'
		});
		expect(await reverseBatch(test.db, id, '再来', secretary)).toMatchObject({
			reason: 'not-posted'
		});
	});

	it('frees the voucher numbers for a corrected file', async () => {
		const { id } = await mustPost(test.db, set, MARCH);
		await reverseBatch(test.db, id, '金额错', accountant);
		const corrected = MARCH.map(
			(line) => line.map((cell) => (cell === '5000.00' ? '5100.00' : cell)) as unknown as Line
		);
		expect(await mustPost(test.db, set, corrected)).toMatchObject({ name: '2022-002' });
		expect(await stableFen()).toBe(510_000);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('is refused when one of its months is closed', async () => {
		const { id } = await mustPost(test.db, set, MARCH);
		await updateClosedThrough(test.db, set, 2022, '2022-03', '结账', accountant);
		expect(await reverseBatch(test.db, id, 'x', accountant)).toEqual({
			ok: false,
			reason: 'month-closed'
		});
		expect(await stableFen()).toBe(500_000);
	});
});

describe('a decision on a line', () => {
	const doubtful = async () => {
		const page = await findEntries(
			test.db,
			{ ledgerSetIds: [set.id], from: '2022-01', to: '2022-12', incomeClass: 'needs_review' },
			{ limit: 10, offset: 0 }
		);
		expect(page.entries).toHaveLength(1);
		return page.entries[0] ?? { voucherId: 0, line: 0 };
	};

	it('re-totals, is remembered, and verify agrees', async () => {
		await mustPost(test.db, set, MARCH);
		const line = await doubtful();
		expect(
			await decideIncomeClass(test.db, village.id, line, 'stable', '每年都有', accountant)
		).toBe(true);
		expect(await stableFen()).toBe(580_000);
		const page = await findEntries(
			test.db,
			{ ledgerSetIds: [set.id], from: '2022-03', to: '2022-03', incomeClass: 'stable' },
			{ limit: 10, offset: 0 }
		);
		expect(page.stableFen).toBe(580_000);
		expect(page.entries.find((one) => one.voucherId === line.voucherId)?.decision).toMatchObject({
			reason: '每年都有',
			by: '会计甲'
		});
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('can be changed again; the reversal takes away what stands now', async () => {
		const { id } = await mustPost(test.db, set, MARCH);
		const line = await doubtful();
		await decideIncomeClass(test.db, village.id, line, 'stable', 'a', accountant);
		await decideIncomeClass(test.db, village.id, line, 'one_off', 'b', secretary);
		expect(await stableFen()).toBe(500_000);
		await reverseBatch(test.db, id, 'x', accountant);
		expect(await test.db.$count(monthTotal)).toBe(0);
	});

	it('is kept when the same voucher comes again in a corrected file', async () => {
		const { id } = await mustPost(test.db, set, MARCH);
		await decideIncomeClass(
			test.db,
			village.id,
			await doubtful(),
			'excluded',
			'属于农户',
			accountant
		);
		await reverseBatch(test.db, id, 'x', accountant);
		const corrected = MARCH.map(
			(line) => line.map((cell) => (cell === '60.50' ? '61.50' : cell)) as unknown as Line
		);
		const preview = await reviewDraft(test.db, (await upload(test.db, set, corrected)).id);
		expect(preview.effects).toMatchObject([{ stableAfterFen: 500_000, needsReviewFen: 0 }]);
		await mustPost(test.db, set, corrected);
		const page = await findEntries(
			test.db,
			{ ledgerSetIds: [set.id], from: '2022-03', to: '2022-03', incomeClass: 'excluded' },
			{ limit: 10, offset: 0 }
		);
		expect(page.entries.map((one) => one.decision?.reason)).toEqual(['属于农户']);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('is refused for lines of another village and for lines that are no income', async () => {
		await mustPost(test.db, set, MARCH);
		const line = await doubtful();
		const other = await makeVillage(test.db, 'other');
		expect(
			await decideIncomeClass(test.db, other.village.id, line, 'stable', 'x', accountant)
		).toBe(false);
		expect(
			await decideIncomeClass(test.db, village.id, { ...line, line: 1 }, 'stable', 'x', accountant)
		).toBe(false);
		expect(await stableFen()).toBe(500_000);
	});
});

describe('verify', () => {
	const spoil = async (statement: ReturnType<typeof sql>) => {
		await mustPost(test.db, set, MARCH);
		await test.db.run(statement);
		return (await verifyBooks(test.db)).differences.map((one) => one.kind);
	};

	it('finds a changed total', async () => {
		expect(
			await spoil(sql`update month_total set credit_fen = credit_fen + 1 where credit_fen = 500000`)
		).toEqual(['month-total']);
	});

	it('finds an entry changed together with every total', async () => {
		const kinds = await spoil(sql`update entry set summary = '别的' where source_row = 2`);
		expect(kinds).toEqual(['voucher-differs']);
	});

	it('finds a changed amount', async () => {
		const kinds = await spoil(sql`update entry set credit_fen = 500100 where credit_fen = 500000`);
		expect(new Set(kinds)).toEqual(
			new Set(['month-total', 'batch-total', 'entry-unbalanced', 'voucher-differs'])
		);
	});

	it('finds a voucher that is gone, and one too many', async () => {
		const kinds = await spoil(sql`update voucher set number = 99 where number = 2`);
		expect(new Set(kinds)).toEqual(new Set(['voucher-missing', 'voucher-extra']));
	});

	it('finds a changed original file', async () => {
		expect(await spoil(sql`update batch set sha256 = 'beef'`)).toEqual(['file-hash']);
	});
});

describe('a figure of an account with sub-accounts', () => {
	it('opens to the lines of that account alone', async () => {
		const lines: Line[] = [
			['2022-05-01', 1, '收厂房租金', '10201', '基本户', '800.00', ''],
			['2022-05-01', 1, '收厂房租金', '501', '经营收入', '', '500.00'],
			['2022-05-01', 1, '收厂房租金', '50101', '厂房租金', '', '300.00']
		];
		await mustPost(test.db, set, lines);
		const sumOf = async (account: string) => {
			const filter = { ledgerSetIds: [set.id], from: '2022-05', to: '2022-05', account };
			return (await findEntries(test.db, filter, { limit: 10, offset: 0 })).creditFen;
		};
		expect([await sumOf('=501'), await sumOf('501'), await sumOf('=50101')]).toEqual([
			50_000, 80_000, 30_000
		]);
	});
});
