/** A file beside what the books hold: every verdict, each answer, closed months, postings at the same time. */
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '#lib/domain/ledger-import/review.ts';
import { findAuditEvents } from './audit-events.ts';
import { findBatchById, insertDraft, updateDraftOptions, type Batch } from '#lib/server/batches.ts';
import { findDecisions, decideIncomeClass } from '#lib/server/income.ts';
import { batch as batchTable, monthTotal, voucher } from '#lib/server/db/schema.ts';
import { readRows } from '#lib/server/entry-rows.ts';
import { findOverlapPage } from '#lib/server/overlap-list.ts';
import { postBatch, type PostOutcome } from '#lib/server/post-batch.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import { updateClosedThrough, type LedgerSet, type Village } from '#lib/server/villages.ts';
import { findEntries } from '#lib/server/found-entries.ts';
import { findVoucher } from '#lib/server/vouchers.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import {
	accountant,
	ledgerFile,
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

const rent = (date: string, number: number, yuan: string): Line[] => [
	[date, number, '收厂房租金', '10201', '基本户', yuan, ''],
	[date, number, '收厂房租金', '50100301', '标准厂房租金', '', yuan]
];
const APRIL = rent('2022-04-01', 1, '700.00');
/** The rent of voucher 1 is 5,100 in truth. */
const CORRECTED = MARCH.map(
	(line) => line.map((cell) => (cell === '5000.00' ? '5100.00' : cell)) as unknown as Line
);

/** A draft with all new accounts accepted. */
async function draftOf(lines: readonly Line[], options: ImportOptions = {}): Promise<Batch> {
	const draft = await upload(test.db, set, lines);
	return choose(draft, options);
}

async function choose(draft: Batch, options: ImportOptions): Promise<Batch> {
	const { review } = await reviewDraft(test.db, draft.id);
	const acceptedAccounts = review.newAccounts.map((one) => one.code);
	const all = { ...draft.options, acceptedAccounts, ...options };
	await updateDraftOptions(test.db, draft.id, all, accountant);
	return findBatchById(test.db, draft.id);
}

const postIt = (draft: Batch): Promise<PostOutcome> =>
	postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });

async function mustPostIt(draft: Batch): Promise<Batch> {
	const outcome = await postIt(draft);
	if (!outcome.ok) throw new Error(`not posted: ${outcome.reason}`);
	return outcome.batch;
}

const codesOf = async (draft: Batch): Promise<string[]> =>
	(await reviewDraft(test.db, draft.id)).review.problems.map((one) => one.code);

async function stableFen(): Promise<number> {
	const totals = await findMonthTotals(test.db, [set.id], 2022, 2022);
	return totals
		.filter((row) => row.incomeClass === 'stable' && !row.isClosing)
		.reduce((sum, row) => sum + row.creditFen - row.debitFen, 0);
}

const booksOf = async () =>
	(
		await findEntries(
			test.db,
			{ ledgerSetIds: [set.id], from: '2022-01', to: '2022-12' },
			{ limit: 100, offset: 0 }
		)
	).entries;

const isSound = async (): Promise<void> =>
	expect(await verifyBooks(test.db)).toMatchObject({ ok: true, differences: [] });

describe('the verdict', () => {
	it('tells new, identical, changed and missing apart, month by month', async () => {
		await mustPost(test.db, set, [...MARCH, ...APRIL]);
		const draft = await draftOf([
			...CORRECTED.slice(0, 4),
			...rent('2022-03-30', 4, '1.00'),
			...APRIL
		]);
		const { review, changed, missing } = await reviewDraft(test.db, draft.id);
		expect(review.overlap?.months).toEqual([
			{ month: '2022-03', new: 1, identical: 1, changed: 1, missing: 1 },
			{ month: '2022-04', new: 0, identical: 1, changed: 0, missing: 0 }
		]);
		expect(review.alreadyPosted).toBe(2);
		expect(changed.map((one) => one.name)).toEqual(['记-0001']);
		expect(missing).toMatchObject({
			count: 1,
			sumFen: 80_000,
			vouchers: [{ name: '记-0003', summary: '收青苗补偿款', sumFen: 80_000 }]
		});
	});

	it('is not given where the books hold nothing of the months', async () => {
		await mustPost(test.db, set, MARCH);
		const { review } = await reviewDraft(test.db, (await draftOf(APRIL)).id);
		expect(review.overlap).toBeUndefined();
		expect(review.status).toBe('importable');
	});

	it('is asked of its own ledger set only', async () => {
		await mustPost(test.db, set, MARCH);
		const other = await makeVillage(test.db, 'other');
		const draft = await upload(test.db, other.set, CORRECTED);
		expect((await reviewDraft(test.db, draft.id)).review.overlap).toBeUndefined();
	});

	it('lists each kind page by page', async () => {
		const many = Array.from({ length: 60 }, (_, i) => rent('2022-05-01', i + 1, '1.00'));
		await mustPost(test.db, set, many.flat());
		const draft = await draftOf([
			...many.slice(0, 55).flat(),
			...rent('2022-05-02', 61, '9.00'),
			...rent('2022-05-02', 60, '9.00')
		]);
		const page = (verdict: 'new' | 'identical' | 'changed' | 'missing', at: number) =>
			findOverlapPage(test.db, draft, { verdict, page: at });
		const names = async (...of: Parameters<typeof page>) =>
			(await page(...of)).listed.map((one) => one.name);
		expect(await names('identical', 1)).toHaveLength(50);
		expect(await names('identical', 2)).toEqual([
			'记-0051',
			'记-0052',
			'记-0053',
			'记-0054',
			'记-0055'
		]);
		expect(await names('new', 1)).toEqual(['记-0061']);
		expect(await names('missing', 1)).toEqual(['记-0056', '记-0057', '记-0058', '记-0059']);
		expect((await page('changed', 1)).changed.map((one) => one.name)).toEqual(['记-0060']);
		expect((await page('changed', 2)).changed).toEqual([]);
		expect((await page('identical', 1)).listed[0]).toMatchObject({
			row: 2,
			sumFen: 100,
			posted: { batchName: '2022-001' }
		});
	});
});

describe('adding', () => {
	it('needs no word where the file only adds: identical ones are left out', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf([...MARCH, ...APRIL]);
		const { review, effects } = await reviewDraft(test.db, draft.id);
		expect(review.status).toBe('importable');
		expect(review.overlap?.added).toEqual({ vouchers: 1, entries: 2 });
		expect(effects).toMatchObject([
			{ month: '2022-03', vouchersNew: 0, stableBeforeFen: 500_000, stableAfterFen: 500_000 },
			{ month: '2022-04', vouchersNew: 1, stableBeforeFen: 0, stableAfterFen: 70_000 }
		]);
		const posted = await mustPostIt(draft);
		expect(posted).toMatchObject({ name: '2022-002', writtenEntries: 2 });
		expect((await findAuditEvents(test.db, village.id, 1))[0]).toMatchObject({
			kind: 'batch-posted',
			detail: { vouchers: 1, entries: 2 }
		});
		expect(await stableFen()).toBe(570_000);
		expect(await test.db.$count(voucher)).toBe(4);
		await isSound();
	});

	it('of nothing new is refused, and doubles nothing', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf(MARCH.toSorted((a, b) => b[1] - a[1]));
		expect(await codesOf(draft)).toContain('nothing-new');
		expect(await postIt(draft)).toMatchObject({ ok: false, reason: 'errors' });
		expect(await test.db.$count(voucher)).toBe(3);
	});

	it('waits for a word where a voucher differs', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf([...CORRECTED, ...APRIL]);
		expect(await codesOf(draft)).toContain('overlap-undecided');
		expect(await postIt(draft)).toMatchObject({ ok: false, reason: 'errors' });
		expect(await stableFen()).toBe(500_000);
	});

	it('leaves a changed voucher as the books have it', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf([...CORRECTED, ...APRIL], { overlap: 'add' });
		const { effects } = await reviewDraft(test.db, draft.id);
		expect(effects[0]).toMatchObject({
			stableAfterFen: 500_000,
			stableIfAddedFen: 500_000,
			stableIfReplacedFen: 510_000
		});
		await mustPostIt(draft);
		expect(await stableFen()).toBe(570_000);
		await isSound();
	});

	it('brings no account that only a left-out voucher names', async () => {
		await mustPost(test.db, set, MARCH);
		const other = MARCH.slice(0, 2).map(
			(line) => line.map((cell) => (cell === '50100301' ? '50100399' : cell)) as unknown as Line
		);
		await mustPostIt(await draftOf([...other, ...APRIL], { overlap: 'add' }));
		const codes = await test.db.all<{ code: string }>(
			sql`select code from account where code = '50100399'`
		);
		expect(codes).toEqual([]);
		await isSound();
	});
});

describe('replacing', () => {
	it('reverses and posts in one step; both stay in history', async () => {
		const old = await mustPost(test.db, set, MARCH);
		const [before] = await booksOf();
		const draft = await draftOf([...CORRECTED, ...APRIL], { overlap: 'replace' });
		const { effects, review } = await reviewDraft(test.db, draft.id);
		expect(review.overlap).toMatchObject({
			replacedMonths: ['2022-03'],
			added: { vouchers: 4, entries: 8 }
		});
		expect(effects).toMatchObject([
			{ vouchersBefore: 3, vouchersOut: 3, vouchersNew: 3, stableAfterFen: 510_000 },
			{ vouchersOut: 0, vouchersNew: 1, stableAfterFen: 70_000 }
		]);
		const posted = await mustPostIt(draft);
		expect(await stableFen()).toBe(580_000);
		expect(await findBatchById(test.db, old.id)).toMatchObject({
			status: 'reversed',
			reversalReason: expect.stringContaining('2022-002'),
			replacedVouchers: 3
		});
		expect(await findVoucher(test.db, village.id, before?.voucherId ?? 0)).toMatchObject({
			status: 'replaced',
			debitFen: 500_000
		});
		expect((await booksOf()).map((one) => one.batchId)).toEqual(Array(8).fill(posted.id));
		const events = await findAuditEvents(test.db, village.id, 3);
		expect(events.map((one) => one.kind).sort()).toEqual([
			'batch-posted',
			'batch-reversed',
			'period-replaced'
		]);
		await isSound();
	});

	it('leaves the other months of a batch in the books', async () => {
		const old = await mustPost(test.db, set, [...MARCH, ...APRIL]);
		const posted = await mustPostIt(await draftOf(CORRECTED, { overlap: 'replace' }));
		expect(await stableFen()).toBe(580_000);
		expect(await findBatchById(test.db, old.id)).toMatchObject({
			status: 'posted',
			replacedVouchers: 3
		});
		const marked = await test.db
			.select({ month: voucher.month, by: voucher.replacedByBatchId })
			.from(voucher)
			.where(and(eq(voucher.batchId, old.id), isNotNull(voucher.replacedByBatchId)));
		expect(marked).toEqual(Array(3).fill({ month: '2022-03', by: posted.id }));
		await isSound();
		// Reversing what is left takes only that away, also where the replaced month is closed.
		await updateClosedThrough(test.db, set, 2022, '2022-03', '结账', accountant);
		expect(await reverseBatch(test.db, old.id, '四月也错', accountant)).toEqual({ ok: true });
		expect(await stableFen()).toBe(510_000);
		await isSound();
	});

	it('touches no month that the file tells as the books do', async () => {
		const march = await mustPost(test.db, set, MARCH);
		const april = await mustPost(test.db, set, APRIL);
		await updateClosedThrough(test.db, set, 2022, '2022-03', '三月结账', accountant);
		await mustPostIt(
			await draftOf([...MARCH, ...rent('2022-04-01', 1, '701.00')], { overlap: 'replace' })
		);
		expect(await findBatchById(test.db, march.id)).toMatchObject({ status: 'posted' });
		expect(await findBatchById(test.db, april.id)).toMatchObject({ status: 'reversed' });
		expect(await stableFen()).toBe(570_100);
		await isSound();
	});

	it('takes a voucher that the file lacks out only after a tick for exactly that voucher', async () => {
		await mustPost(test.db, set, MARCH);
		let draft = await draftOf(MARCH.slice(0, 4), { overlap: 'replace' });
		expect(await codesOf(draft)).toEqual(['overlap-missing']);
		expect(await postIt(draft)).toMatchObject({ ok: false, reason: 'errors' });
		const seen = (await reviewDraft(test.db, draft.id)).review.overlap?.missingDigest ?? '';
		draft = await choose(draft, { overlap: 'replace', acceptedMissing: seen });
		// Another voucher came into that month since: nobody has seen that it would go.
		await mustPost(test.db, set, rent('2022-03-31', 9, '3.00'));
		expect(await codesOf(draft)).toEqual(['overlap-missing']);
		const now = (await reviewDraft(test.db, draft.id)).review.overlap?.missingDigest ?? '';
		expect(now).not.toBe(seen);
		await mustPostIt(await choose(draft, { overlap: 'replace', acceptedMissing: now }));
		expect((await booksOf()).map((one) => one.voucherName)).toEqual([
			'记-0001',
			'记-0001',
			'记-0002',
			'记-0002'
		]);
		await isSound();
	});

	it('can be replaced again, from several batches at once', async () => {
		await mustPost(test.db, set, MARCH);
		const second = await mustPostIt(await draftOf(CORRECTED, { overlap: 'replace' }));
		const beside = await mustPost(test.db, set, rent('2022-03-30', 4, '1.00'));
		const draft = await draftOf([...MARCH, ...rent('2022-03-30', 4, '2.00'), ...APRIL], {
			overlap: 'replace'
		});
		const third = await mustPostIt(draft);
		expect(await stableFen()).toBe(570_200);
		for (const { id } of [second, beside])
			expect(await findBatchById(test.db, id)).toMatchObject({
				status: 'reversed',
				reversalReason: expect.stringContaining(third.name ?? '—')
			});
		await isSound();
	});

	it('keeps decisions on the very same lines, also of a corrected voucher', async () => {
		const lines: Line[] = [
			['2022-03-28', 3, '收青苗补偿款', '10201', '基本户', '800.00', ''],
			['2022-03-28', 3, '收青苗补偿款', '531009', '其他', '', '800.00'],
			['2022-03-29', 4, '收青苗补偿款', '10201', '基本户', '900.00', ''],
			['2022-03-29', 4, '收青苗补偿款', '531009', '其他', '', '900.00']
		];
		await mustPost(test.db, set, lines);
		for (const line of (await booksOf()).filter((one) => one.incomeClass === 'needs_review'))
			await decideIncomeClass(test.db, village.id, line, 'stable', '每年都有', secretary);
		expect(await stableFen()).toBe(170_000);
		// Only the bank line of voucher 4 is told otherwise.
		const corrected = lines.map((line, i) => (i === 2 ? line.with(2, '收款') : line) as Line);
		const draft = await draftOf(corrected, { overlap: 'replace' });
		expect((await reviewDraft(test.db, draft.id)).effects).toMatchObject([
			{ stableAfterFen: 170_000, needsReviewFen: 0 }
		]);
		await mustPostIt(draft);
		expect(await stableFen()).toBe(170_000);
		const ids = (await booksOf()).map((one) => one.voucherId);
		expect([...(await findDecisions(test.db, ids)).values()]).toMatchObject([
			{ line: 2, reason: '每年都有', by: '书记乙' },
			{ line: 2, reason: '每年都有', by: '书记乙' }
		]);
		await isSound();
	});

	it('lets nobody decide about a replaced line any more', async () => {
		await mustPost(test.db, set, [...MARCH, ...APRIL]);
		const line = (await booksOf()).find((one) => one.incomeClass === 'needs_review');
		await mustPostIt(await draftOf(CORRECTED, { overlap: 'replace' }));
		const key = { voucherId: line?.voucherId ?? 0, line: line?.line ?? 0 };
		expect(await decideIncomeClass(test.db, village.id, key, 'stable', 'x', accountant)).toBe(
			false
		);
		await isSound();
	});

	it('restores nothing when it is reversed; the earlier file can be posted again', async () => {
		const old = await mustPost(test.db, set, [...MARCH, ...APRIL]);
		const posted = await mustPostIt(await draftOf(CORRECTED, { overlap: 'replace' }));
		await reverseBatch(test.db, posted.id, '改错了', accountant);
		expect(await stableFen()).toBe(70_000);
		await isSound();
		// The same bytes are a draft of their own now: a part of them is in the books no longer.
		const again = await draftOf([...MARCH, ...APRIL]);
		expect(again.id).not.toBe(old.id);
		expect((await reviewDraft(test.db, again.id)).review.overlap?.months).toMatchObject([
			{ month: '2022-03', new: 3, identical: 0 },
			{ month: '2022-04', new: 0, identical: 1 }
		]);
		await mustPostIt(again);
		expect(await stableFen()).toBe(570_000);
		await isSound();
	});
});

describe('a closed month', () => {
	beforeEach(async () => {
		await mustPost(test.db, set, MARCH);
		await updateClosedThrough(test.db, set, 2022, '2022-03', '三月结账', accountant);
	});

	it('lets a file pass that tells it as the books do', async () => {
		await mustPostIt(await draftOf([...MARCH, ...APRIL]));
		expect(await stableFen()).toBe(570_000);
	});

	it.each([
		['a new voucher', [...MARCH, ...rent('2022-03-30', 9, '1.00')], undefined, 'refused'],
		[
			'a new voucher beside others',
			[...CORRECTED, ...rent('2022-03-30', 9, '1.00')],
			'add',
			'refused'
		],
		['a changed voucher that stays', [...CORRECTED, ...APRIL], 'add', 'posted'],
		['a changed voucher that replaces', [...CORRECTED, ...APRIL], 'replace', 'refused'],
		['a missing voucher that stays', [...MARCH.slice(0, 4), ...APRIL], 'add', 'posted'],
		['a missing voucher that goes', [...MARCH.slice(0, 4), ...APRIL], 'replace', 'refused']
	] as const)('with %s', async (_, lines, overlap, end) => {
		let draft = await draftOf(lines, overlap ? { overlap } : {});
		const acceptedMissing = (await reviewDraft(test.db, draft.id)).review.overlap?.missingDigest;
		draft = await choose(draft, {
			...draft.options,
			...(acceptedMissing ? { acceptedMissing } : {})
		});
		const outcome = await postIt(draft);
		expect(outcome.ok).toBe(end === 'posted');
		if (end === 'refused') expect(await codesOf(draft)).toContain('month-closed');
		expect(await stableFen()).toBe(end === 'posted' ? 570_000 : 500_000);
		await isSound();
	});
});

describe('at the same time', () => {
	/** Posts the draft; just before its last step, something else happens. */
	const postWhile = (draft: Batch, other: () => Promise<unknown>): Promise<PostOutcome> => {
		const meanwhile: typeof readRows = async function* (source, admit) {
			const end = yield* readRows(source, admit);
			await other();
			return end;
		};
		return postBatch(test.db, draft.id, accountant, { acceptsWarnings: true, readRows: meanwhile });
	};

	it('a voucher that came into the month meanwhile is not lost', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf(CORRECTED, { overlap: 'replace' });
		const outcome = await postWhile(draft, () =>
			mustPost(test.db, set, rent('2022-03-31', 9, '3.00'))
		);
		expect(outcome).toMatchObject({ ok: false, reason: 'errors' });
		expect(await codesOf(draft)).toContain('overlap-missing');
		expect(await stableFen()).toBe(500_300);
		await isSound();
	});

	it('a batch that was relied on and is reversed meanwhile leaves no hole', async () => {
		const old = await mustPost(test.db, set, MARCH);
		const draft = await draftOf([...MARCH, ...APRIL]);
		const reverse = () => reverseBatch(test.db, old.id, 'x', accountant);
		expect(await postWhile(draft, reverse)).toMatchObject({ ok: false, reason: 'books-changed' });
		await mustPostIt(draft);
		expect(await stableFen()).toBe(570_000);
		await isSound();
	});

	it('another file beside it in the same month does no harm to adding', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf([...MARCH, ...APRIL]);
		const beside = () => mustPost(test.db, set, rent('2022-03-31', 9, '3.00'));
		expect(await postWhile(draft, beside)).toMatchObject({ ok: true });
		expect(await stableFen()).toBe(570_300);
		await isSound();
	});

	it('two replacements of one month end as one', async () => {
		await mustPost(test.db, set, MARCH);
		const [a, b] = [
			await draftOf(CORRECTED, { overlap: 'replace' }),
			await draftOf([...rent('2022-03-01', 1, '5200.00'), ...MARCH.slice(2)], {
				overlap: 'replace'
			})
		];
		const outcomes = await Promise.all([postIt(a), postIt(b)]);
		expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
		expect([510_000, 520_000]).toContain(await stableFen());
		expect(await test.db.$count(voucher, eq(voucher.holdsNumber, true))).toBe(3);
		await isSound();
	});

	it('a replacement that crashed leaves the books as they were, and is taken up again', async () => {
		const old = await mustPost(test.db, set, MARCH);
		const draft = await draftOf(CORRECTED, { overlap: 'replace' });
		await expect(
			postWhile(draft, () =>
				test.db
					.update(batchTable)
					.set({ beatAt: 0, postingToken: 'somebody else' })
					.where(eq(batchTable.id, draft.id))
			)
		).resolves.toMatchObject({ ok: false });
		expect(await findBatchById(test.db, draft.id)).toMatchObject({ status: 'posting' });
		expect(await findBatchById(test.db, old.id)).toMatchObject({ status: 'posted' });
		expect(await stableFen()).toBe(500_000);
		expect(await test.db.$count(voucher)).toBe(6);
		await isSound();
		await mustPostIt(draft);
		expect(await stableFen()).toBe(510_000);
		await isSound();
	});
});

describe('the same content in other bytes', () => {
	it('is named, whatever its name, line ends and byte order mark', async () => {
		const posted = await mustPost(test.db, set, MARCH);
		const text = new TextDecoder().decode(ledgerFile(MARCH)).replaceAll('\r\n', '\n');
		const { batch, isNew } = await insertDraft(
			test.db,
			set.id,
			{ name: '另存.csv', bytes: [new TextEncoder().encode(`\uFEFF${text}`)] },
			{},
			accountant
		);
		expect(isNew).toBe(true);
		const { twins, review } = await reviewDraft(test.db, batch.id);
		expect(twins).toEqual([
			{ id: posted.id, name: '2022-001', fileName: '记账_2022.csv', status: 'posted' }
		]);
		expect(review.alreadyPosted).toBe(3);
		expect(await postIt(batch)).toMatchObject({ ok: false, reason: 'errors' });
		expect(await test.db.$count(voucher)).toBe(3);
	});

	it('is no twin with one amount changed, nor in another ledger set', async () => {
		await mustPost(test.db, set, MARCH);
		expect((await reviewDraft(test.db, (await draftOf(CORRECTED)).id)).twins).toEqual([]);
		const other = await makeVillage(test.db, 'other');
		const draft = await upload(test.db, other.set, MARCH);
		expect((await reviewDraft(test.db, draft.id)).twins).toEqual([]);
	});
});

describe('verify', () => {
	const kindsAfter = async (statement: ReturnType<typeof sql>): Promise<string[]> => {
		await test.db.run(statement);
		return [...new Set((await verifyBooks(test.db)).differences.map((one) => one.kind))].sort();
	};
	const added = async () => {
		await mustPost(test.db, set, MARCH);
		return mustPostIt(await draftOf([...MARCH, ...APRIL, ...rent('2022-04-02', 2, '8.00')]));
	};
	const replaced = async () => {
		await mustPost(test.db, set, [...MARCH, ...APRIL]);
		return mustPostIt(await draftOf(CORRECTED, { overlap: 'replace' }));
	};

	it('finds an entry changed in a batch that left others out', async () => {
		const { id } = await added();
		expect(
			await kindsAfter(
				sql`update entry set summary = '别的' where voucher_id between ${id * 10_000_000} and ${id * 10_000_000 + 9}`
			)
		).toEqual(['voucher-differs']);
	});

	it('finds a voucher deleted from it with all its totals', async () => {
		const { id } = await added();
		const gone = sql`voucher_id = ${id * 10_000_000 + 1}`;
		await test.db.run(sql`delete from entry where ${gone}`);
		await test.db.run(sql`delete from voucher where id = ${id * 10_000_000 + 1}`);
		for (const table of [sql`month_total`, sql`batch_total`])
			await test.db.run(sql`update ${table} set entry_count = entry_count - 1,
				debit_fen = debit_fen - case when debit_fen > 0 then 800 else 0 end,
				credit_fen = credit_fen - case when credit_fen > 0 then 800 else 0 end
				where month = '2022-04'`);
		expect(await kindsAfter(sql`select 1`)).toEqual(['voucher-missing']);
	});

	it('finds a voucher of the holding batch deleted, and counts what was left out', async () => {
		await added();
		await test.db.run(sql`delete from entry where voucher_id = 10000000`);
		const kinds = await kindsAfter(sql`delete from voucher where id = 10000000`);
		expect(kinds).toEqual(expect.arrayContaining(['batch-count', 'voucher-missing']));
	});

	it('finds a mark that no replacement made', async () => {
		const { id } = await added();
		expect(
			await kindsAfter(
				sql`update voucher set replaced_by_batch_id = ${id}, holds_number = 0 where month = '2022-03'`
			)
		).toEqual(['batch-count', 'batch-total', 'month-total', 'replaced-mark', 'voucher-missing']);
	});

	it('finds a mark forged together with every total', async () => {
		const { id } = await replaced();
		await test.db.run(sql`delete from month_total where month = '2022-04'`);
		await test.db.run(sql`update batch_total set entry_count = 0, debit_fen = 0, credit_fen = 0
			where month = '2022-04'`);
		await test.db.run(sql`update batch set replaced_vouchers = replaced_vouchers + 1 where id = 1`);
		expect(
			await kindsAfter(
				sql`update voucher set replaced_by_batch_id = ${id}, holds_number = 0 where month = '2022-04'`
			)
		).toEqual(['replaced-mark']);
	});

	it('finds a mark that was wiped', async () => {
		await replaced();
		expect(
			await kindsAfter(
				sql`update voucher set replaced_by_batch_id = null where replaced_by_batch_id is not null`
			)
		).toEqual(['batch-count', 'batch-total', 'month-total', 'replaced-mark']);
	});

	it('finds a number that a posted voucher lost', async () => {
		await added();
		expect(await kindsAfter(sql`update voucher set holds_number = 0 where number = 2`)).toEqual([
			'replaced-mark'
		]);
	});

	it('keeps no total of what came to nothing', async () => {
		await replaced();
		const rows = await test.db.select().from(monthTotal);
		expect(rows.filter((row) => row.entryCount === 0)).toEqual([]);
	});
});
