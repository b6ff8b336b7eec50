/** A cash book's way into the books: whose it is, where its lines go, posted, verified, reversed; and what is remembered. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOptions } from '#lib/domain/ledger-import/review.ts';
import { findChart } from '#lib/server/accounts.ts';
import { findBatchById, insertDraft, updateDraftOptions } from '#lib/server/batches.ts';
import { findOwnAccountSuggestion } from '#lib/server/earlier-answers.ts';
import { findLineAccountSuggestions } from '#lib/server/line-suggestions.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { startReadingThread } from '#lib/server/entry-rows-thread.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import type { LedgerSet } from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, mustPost, secretary, type Line } from './village-fixture.ts';

let test: TestDatabase;
let set: LedgerSet;
beforeEach(async () => {
	test = await openTestDatabase();
	({ set } = await makeVillage(test.db));
});
afterEach(() => test.remove());

/** Two bank accounts, an office expense, and a rent that came in on the first of them. */
const JANUARY: readonly Line[] = [
	['2024-01-03', 1, '收1号厂房租金', '10201', '基本户', '5000.00', ''],
	['2024-01-03', 1, '收1号厂房租金', '50103', '出租收入', '', '5000.00'],
	['2024-01-09', 2, '付打印纸', '51302', '办公费', '186.50', ''],
	['2024-01-09', 2, '付打印纸', '10202', '农商行专户', '', '186.50'],
	['2024-01-12', 3, '收1月摊位费', '10201', '基本户', '105.00', ''],
	['2024-01-12', 3, '收1月摊位费', '50105', '摊位费收入', '', '100.00'],
	['2024-01-12', 3, '收1月摊位费', '21401', '应交增值税', '', '5.00'],
	['2024-01-20', 4, '付1月保洁费', '51401', '环境管护', '900.00', ''],
	['2024-01-20', 4, '付1月保洁费', '10201', '基本户', '', '900.00']
];
const BOOK = `日期,摘要,收入,支出,结余
2024-02-01,收1号厂房租金,5000.00,,15000.00
2024-02-05,付1月电费,,780.00,14220.00
2024-02-05,付打印纸,,20.00,14200.00
2024-02-29,本月合计,5000.00,800.00,14200.00
2024-03-05,付2月电费,,812.30,13387.70
`;
const bytesOf = (text: string) => [new TextEncoder().encode(text)];
const uploadBook = async (text: string, name: string, options: ImportOptions = {}) =>
	(await insertDraft(test.db, set.id, { name, bytes: bytesOf(text) }, options, accountant)).batch;
const answer = async (batchId: number, answers: ImportOptions) => {
	const { options } = await findBatchById(test.db, batchId);
	await updateDraftOptions(test.db, batchId, { ...options, ...answers }, accountant);
	return (await reviewDraft(test.db, batchId)).review;
};
const ANSWERS = {
	'debit:收1号厂房租金': '50103',
	'credit:付电费': '51307 水电费',
	'credit:付打印纸': '51302'
};

describe('a cash book', () => {
	it('asks whose it is and where its lines go, is posted, verified and reversed', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const before = await findMonthTotals(test.db, [set.id], 2024, 2024);
		const draft = await uploadBook(BOOK, '出纳账_2024.csv');

		const asked = (await reviewDraft(test.db, draft.id)).review;
		expect(asked).toMatchObject({ status: 'question', question: 'own-account', fiscalYear: 2024 });
		expect(await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{
				reason: 'errors'
			}
		);

		const open = await answer(draft.id, { ownAccount: '10201' });
		expect(open).toMatchObject({
			status: 'problems',
			question: null,
			errorCount: 3,
			book: { ownAccount: '10201', openGroups: 3, openLines: 4, isNumbered: false }
		});

		const named = await answer(draft.id, { lineAccounts: ANSWERS });
		expect(named.newAccounts.map(({ code }) => code)).toEqual(['51307']);
		const ready = await answer(draft.id, { acceptedAccounts: ['51307'] });
		expect(ready).toMatchObject({ status: 'importable', vouchers: 4, entries: 8, problems: [] });

		const posted = await postBatch(test.db, draft.id, accountant, { acceptsWarnings: false });
		expect(posted.ok).toBe(true);
		const totals = await findMonthTotals(test.db, [set.id], 2024, 2024);
		const of = (month: string, code: string) =>
			totals
				.filter((row) => row.month === month && row.accountCode === code)
				.reduce((sum, row) => sum + row.debitFen - row.creditFen, 0);
		expect([of('2024-02', '10201'), of('2024-02', '50103'), of('2024-02', '51302')]).toEqual([
			420_000, -500_000, 2_000
		]);
		expect([of('2024-02', '51307'), of('2024-03', '51307')]).toEqual([78_000, 81_230]);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, differences: [], entries: 17 });

		expect(await reverseBatch(test.db, draft.id, '重做', secretary)).toMatchObject({ ok: true });
		expect(await findMonthTotals(test.db, [set.id], 2024, 2024)).toEqual(before);
		expect((await verifyBooks(test.db)).ok).toBe(true);
	});

	it('reads the same in a thread of its own: what was answered is data', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const draft = await uploadBook(BOOK, '出纳账.csv', {
			ownAccount: '10202',
			lineAccounts: ANSWERS,
			acceptedAccounts: ['51307']
		});
		const posted = await postBatch(test.db, draft.id, accountant, {
			acceptsWarnings: true,
			readRows: startReadingThread()
		});
		expect(posted).toMatchObject({ ok: true, batch: { review: { vouchers: 4 } } });
		expect((await verifyBooks(test.db)).ok).toBe(true);
	});

	it('of each of two bank accounts has numbers of its own', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		for (const ownAccount of ['10201', '10202']) {
			const text = BOOK.replace('结余', `结余${ownAccount === '10201' ? '' : ' '}`);
			const draft = await uploadBook(text, '账.csv', {
				ownAccount,
				lineAccounts: ANSWERS,
				acceptedAccounts: ['51307']
			});
			const posted = await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });
			expect(posted).toMatchObject({ ok: true });
		}
		expect((await verifyBooks(test.db)).ok).toBe(true);
	});

	it('with a line put in between shows the posted vouchers behind it as changed', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const options = { ownAccount: '10201', lineAccounts: ANSWERS, acceptedAccounts: ['51307'] };
		const first = await uploadBook(BOOK, '账.csv', options);
		expect(await postBatch(test.db, first.id, accountant, { acceptsWarnings: true })).toMatchObject(
			{
				ok: true
			}
		);
		const longer = BOOK.replace(
			'2024-02-05,付1月',
			'2024-02-02,付打印纸,,1.00,14999.00\n2024-02-05,付1月'
		)
			.replace('14220.00', '14219.00')
			.replace('14200.00', '14199.00')
			.replace('800.00,14200.00', '801.00,14199.00')
			.replace('13387.70', '13386.70');
		const again = await uploadBook(longer, '账_改.csv', options);
		const { review, changed } = await reviewDraft(test.db, again.id);
		expect(review.alreadyPosted).toBe(2);
		expect(review.problems.map(({ code }) => code)).toContain('overlap-undecided');
		expect(changed).toHaveLength(2);
	});
});

describe('what was answered before', () => {
	const system = 'rural_2023';
	const groupsOf = async (batchId: number) =>
		(await reviewDraft(test.db, batchId)).review.book?.groups ?? [];

	it('is offered for the account of a book with the same name, else with the same headings', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const basic = await uploadBook(BOOK, '基本账_2024-02.csv', { ownAccount: '10201' });
		await reviewDraft(test.db, basic.id);
		const rural = await uploadBook(BOOK.replace('5000.00', '5000'), '专账_2024-02.csv', {
			ownAccount: '10202'
		});
		await reviewDraft(test.db, rural.id);
		const suggested = async (name: string, text: string) => {
			const draft = await uploadBook(text, name);
			const { review } = await reviewDraft(test.db, draft.id);
			return findOwnAccountSuggestion(test.db, draft, system, review.columns);
		};
		const march = BOOK.replaceAll('2024-02', '2024-03');
		expect(await suggested('基本账_2024-03.csv', march)).toEqual({
			account: '10201',
			fileName: '基本账_2024-02.csv'
		});
		expect(await suggested('别的.csv', `${march}\n`)).toMatchObject({ account: '10202' });
		expect(await suggested('别样.csv', march.replace('结余', '余额'))).toBeNull();
	});

	it('is offered for the lines of the next file, the newest answer first, and never applied', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const old = await uploadBook(BOOK, '账_2024-02.csv', {
			ownAccount: '10201',
			lineAccounts: { 'credit:付电费': '513', '#5': '514' }
		});
		await reviewDraft(test.db, old.id);
		const newer = await uploadBook(BOOK.replace('780', '780.0'), '账_2024-02b.csv', {
			ownAccount: '10201',
			lineAccounts: { 'credit:付电费': '51307 水电费' }
		});
		await reviewDraft(test.db, newer.id);
		const next = await uploadBook(BOOK.replaceAll('2024-03', '2024-04'), '账_2024-04.csv', {
			ownAccount: '10201'
		});
		const groups = await groupsOf(next.id);
		const found = await findLineAccountSuggestions(test.db, next, system, groups);
		expect(found.get('credit:付电费')).toEqual({
			account: '51307 水电费',
			from: { kind: 'file', fileName: '账_2024-02b.csv' }
		});
		expect([...found.keys()].some((key) => key.startsWith('#'))).toBe(false);
		expect((await reviewDraft(test.db, next.id)).review.book?.openLines).toBe(4);
	});

	it('else a posted line of the same wording opposite cash or bank, on its side and not split', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const more =
			'2024-03-06,付打印纸,20.00,,13407.70\n2024-03-07,付3月保洁费,,900.00,12507.70\n2024-03-07,收3月摊位费,105.00,,12612.70\n';
		const draft = await uploadBook(BOOK + more, '账.csv', {
			ownAccount: '10201'
		});
		const found = await findLineAccountSuggestions(
			test.db,
			draft,
			system,
			await groupsOf(draft.id)
		);
		expect(Object.fromEntries([...found].map(([key, one]) => [key, one.account]))).toEqual({
			'debit:收1号厂房租金': '50103',
			'credit:付打印纸': '51302',
			'credit:付保洁费': '51401'
		});
		expect(found.get('credit:付打印纸')?.from).toMatchObject({
			kind: 'voucher',
			month: '2024-01',
			name: '记-0002'
		});
	});

	it('under the other accounting system is not offered: the codes are other accounts', async () => {
		await mustPost(test.db, set, JANUARY, '记账_2024.csv');
		const draft = await uploadBook(BOOK, '账.csv', { ownAccount: '10201' });
		const groups = await groupsOf(draft.id);
		expect(await findLineAccountSuggestions(test.db, draft, 'rural_2004', groups)).toEqual(
			new Map()
		);
	});

	it('keeps a book of another ledger set out of it', async () => {
		const other = await makeVillage(test.db, 'other');
		await mustPost(test.db, other.set, JANUARY, '记账_2024.csv');
		const draft = await uploadBook(BOOK, '账.csv', { ownAccount: '102' });
		const groups = await groupsOf(draft.id);
		expect(await findLineAccountSuggestions(test.db, draft, system, groups)).toEqual(new Map());
		expect((await findChart(test.db, set.id, system)).accounts.has('10201')).toBe(false);
	});
});
