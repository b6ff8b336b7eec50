import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAuditEvents } from './audit-events.ts';
import { takeAccounts } from '#lib/server/account-lists.ts';
import { findChart } from '#lib/server/accounts.ts';
import { findBalances } from '#lib/server/balances.ts';
import { findBatchById, insertDraft, updateDraftOptions, type Batch } from '#lib/server/batches.ts';
import { openingBalance } from '#lib/server/db/schema.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { adoptOpening, compareTrialBatch, readTrialBatch } from '#lib/server/trial-balances.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import {
	findFiscalYear,
	updateClosedThrough,
	type LedgerSet,
	type Village
} from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, MARCH, mustPost, secretary } from './village-fixture.ts';

let test: TestDatabase;
let village: Village;
let set: LedgerSet;
beforeEach(async () => {
	test = await openTestDatabase();
	({ village, set } = await makeVillage(test.db));
});
afterEach(() => test.remove());

const HEAD = '科目编码,科目名称,期初借方,期初贷方,本期借方,本期贷方,期末借方,期末贷方';
/** Agrees with the vouchers of MARCH. */
const AGREEING = [
	'101,现金,500.00,,,,500.00,',
	'102,银行存款,20000.00,,5860.50,,25860.50,',
	'10201,基本户,20000.00,,5860.50,,25860.50,',
	'301,资本,,20500.00,,,,20500.00',
	'501,经营收入,,,,5000.00,,5000.00',
	'50100301,标准厂房租金,,,,5000.00,,5000.00',
	'531,其他收入,,,,860.50,,860.50',
	'531001,利息收入,,,,60.50,,60.50',
	'531009,其他,,,,800.00,,800.00'
];

const draftOf = async (text: string, name: string): Promise<Batch> =>
	(
		await insertDraft(
			test.db,
			set.id,
			{ name, bytes: [new TextEncoder().encode(text)] },
			{},
			accountant
		)
	).batch;

/** Reviewed, with every new account accepted. */
async function trial(lines: readonly string[], name = '科目余额表 2022.01-2022.03.csv') {
	const draft = await draftOf(`${HEAD}\n${lines.join('\n')}\n`, name);
	const { review } = await reviewDraft(test.db, draft.id);
	const acceptedAccounts = review.newAccounts.map(({ code }) => code);
	await updateDraftOptions(test.db, draft.id, { ...draft.options, acceptedAccounts }, accountant);
	return draft;
}
const adopt = (draft: Batch, year = 2022) =>
	adoptOpening(test.db, draft.id, year, accountant, { acceptsWarnings: true });
async function mustAdopt(draft: Batch, year?: number): Promise<Batch> {
	const outcome = await adopt(draft, year);
	if (!outcome.ok) throw new Error(`not adopted: ${outcome.reason}`);
	return outcome.batch;
}
const compare = async (draft: Batch) => {
	const batch = await findBatchById(test.db, draft.id);
	const read = await readTrialBatch(test.db, batch);
	if (read === null) throw new Error('no table');
	const compared = await compareTrialBatch(test.db, batch, read);
	if (compared === null) throw new Error('nothing to compare');
	return compared;
};
const balanceOf = async (code: string, from = '2022-03', to = from) =>
	(await findBalances(test.db, [set.id], { from, to })).accounts.find((one) => one.code === code);

describe('a draft of a trial balance', () => {
	it('is reviewed as what it is, and kept so for the lists', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await trial(AGREEING);
		const { review } = await findBatchById(test.db, draft.id);
		expect(review).toMatchObject({
			kind: 'trial-balance',
			status: 'importable',
			accountingSystem: 'rural_2004',
			fiscalYear: 2022,
			months: ['2022-01', '2022-02', '2022-03'],
			entries: 6,
			problems: []
		});
	});

	it('asks for accounts that the books do not have, once they have any', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await draftOf(
			`${HEAD}\n10202,专户,1.00,,,,1.00,\n301,资本,,1.00,,,,1.00\n541,管理费用,,,,,,\n`,
			'余额表 2022年3月.csv'
		);
		const { review } = await reviewDraft(test.db, draft.id);
		expect(review.problems.map(({ code }) => code)).toEqual(['account-new']);
		expect(review.newAccounts).toMatchObject([{ code: '10202', parentCode: '102' }]);
	});

	it('is never posted as vouchers', async () => {
		const draft = await trial(AGREEING);
		const outcome = await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });
		expect(outcome).toEqual({ ok: false, reason: 'errors' });
		expect((await findBatchById(test.db, draft.id)).status).toBe('draft');
		await reviewDraft(test.db, draft.id);
		expect(await adopt(draft)).toMatchObject({ ok: true });
	});
});

describe('a sheet with levels that the books leave out', () => {
	const LEVELS = [
		...AGREEING.slice(0, 5),
		'501003,租赁收入,,,,5000.00,,5000.00',
		...AGREEING.slice(5)
	];
	it('agrees at every level, and takes no level in as an account beside its own', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await trial(LEVELS);
		const { review } = await findBatchById(test.db, draft.id);
		expect(review).toMatchObject({ newAccounts: [], problems: [], status: 'importable' });
		await mustAdopt(draft);
		const chart = await findChart(test.db, set.id, 'rural_2004');
		expect(chart.accounts.get('501003')).toBeUndefined();
		const { accounts } = await compare(draft);
		expect(accounts.filter(({ differs }) => differs)).toEqual([]);
		expect(accounts.find(({ code }) => code === '501003')).toMatchObject({ isLeaf: false });
	});
	it('agrees also where it stops at a level', async () => {
		await mustPost(test.db, set, MARCH);
		const { accounts } = await compare(
			await trial(LEVELS.filter((one) => !one.startsWith('50100301')))
		);
		expect(accounts.filter(({ differs }) => differs)).toEqual([]);
	});
	it('takes them in where they come first', async () => {
		await mustAdopt(await trial(LEVELS));
		const chart = await findChart(test.db, set.id, 'rural_2004');
		expect(chart.accounts.get('50100301')?.parentCode).toBe('501003');
	});
});

describe('adopting opening balances', () => {
	it('writes the leaves, the accounts, the year and the record at once', async () => {
		const batch = await mustAdopt(await trial(AGREEING));
		expect(batch).toMatchObject({ status: 'posted', name: '2022-001', postedBy: '会计甲' });
		const rows = await test.db.select().from(openingBalance);
		expect(
			rows.map(({ debitFen, creditFen, sourceRow }) => [debitFen, creditFen, sourceRow])
		).toEqual([
			[50_000, 0, 2],
			[2_000_000, 0, 4],
			[0, 2_050_000, 5]
		]);
		expect(await findFiscalYear(test.db, set.id, 2022)).toMatchObject({
			accountingSystem: 'rural_2004'
		});
		const chart = await findChart(test.db, set.id, 'rural_2004');
		expect(chart.accounts.get('50100301')?.parentCode).toBe('501');
		expect((await findAuditEvents(test.db, village.id, 1))[0]).toMatchObject({
			kind: 'opening-adopted',
			detail: { accounts: 3, debitFen: 2_050_000, replaced: null, number: 1 }
		});
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('makes the balances of the books', async () => {
		await mustAdopt(await trial(AGREEING));
		await mustPost(test.db, set, MARCH);
		expect(await balanceOf('10201')).toEqual({
			code: '10201',
			openingFen: 2_000_000,
			debitFen: 586_050,
			creditFen: 0,
			yearDebitFen: 586_050,
			yearCreditFen: 0,
			closingFen: 2_586_050
		});
		expect(await balanceOf('10201', '2022-04')).toMatchObject({
			openingFen: 2_586_050,
			debitFen: 0,
			yearDebitFen: 586_050,
			closingFen: 2_586_050
		});
		expect(await balanceOf('301')).toMatchObject({
			openingFen: -2_050_000,
			closingFen: -2_050_000
		});
	});

	it('carries them on into the next year of the same system, and not beyond the change of system', async () => {
		await mustAdopt(await trial(AGREEING));
		await mustPost(test.db, set, MARCH);
		expect(await balanceOf('10201', '2023-01')).toMatchObject({ openingFen: 2_586_050 });
		const later = await findBalances(test.db, [set.id], { from: '2024-01', to: '2024-01' });
		expect(later).toEqual({ accounts: [], hasOpening: false, openings: [] });
	});

	it('takes the closing column of December for the next year', async () => {
		const year = ['101,现金,500.00,,,100.00,400.00,', '301,资本,,500.00,100.00,,,400.00'];
		const draft = await trial(year, '科目余额表 2021.01-2021.12.csv');
		expect(await mustAdopt(draft, 2022)).toMatchObject({ year: 2022, name: '2022-001' });
		expect(await balanceOf('101', '2022-01')).toMatchObject({ openingFen: 40_000 });
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('refuses what does not balance, has errors, or opens no year', async () => {
		const lopsided = await trial(['101,现金,500.00,,,,500.00,']);
		expect(await adopt(lopsided)).toEqual({ ok: false, reason: 'errors' });
		expect(await test.db.select().from(openingBalance)).toEqual([]);
		expect((await findBatchById(test.db, lopsided.id)).status).toBe('draft');
		const inMarch = await trial(AGREEING, '科目余额表 2022年3月.csv');
		expect(inMarch.id).not.toBe(lopsided.id);
		expect(await adopt(inMarch)).toEqual({ ok: false, reason: 'not-an-opening' });
		expect(await adopt(inMarch, 2023)).toEqual({ ok: false, reason: 'not-an-opening' });
	});

	it('refuses a year with closed months, both to adopt and to take back', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await trial(AGREEING);
		await updateClosedThrough(test.db, set, 2022, '2022-01', '已核对', secretary);
		expect(await adopt(draft)).toEqual({ ok: false, reason: 'year-closed' });
		await updateClosedThrough(test.db, set, 2022, null, '再开', secretary);
		await mustAdopt(draft);
		await updateClosedThrough(test.db, set, 2022, '2022-01', '已核对', secretary);
		expect(await reverseBatch(test.db, draft.id, '错了', accountant)).toEqual({
			ok: false,
			reason: 'month-closed'
		});
	});

	it('can be taken back, and stays in history', async () => {
		const draft = await trial(AGREEING);
		await mustAdopt(draft);
		expect(await reverseBatch(test.db, draft.id, '期间选错了', accountant)).toEqual({ ok: true });
		expect(await findBalances(test.db, [set.id], { from: '2022-01', to: '2022-03' })).toEqual({
			accounts: [],
			hasOpening: false,
			openings: []
		});
		expect(await test.db.select().from(openingBalance)).toHaveLength(3);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('replaces an earlier adoption of the year in one step, both kept', async () => {
		const first = await mustAdopt(await trial(AGREEING));
		const other = ['101,现金,700.00,,,,700.00,', '301,资本,,700.00,,,,700.00'];
		const second = await mustAdopt(await trial(other, '更正 2022.01-2022.01.csv'));
		expect(await findBatchById(test.db, first.id)).toMatchObject({
			status: 'reversed',
			reversedBy: '会计甲',
			reversalReason: null
		});
		expect(await balanceOf('101')).toMatchObject({ openingFen: 70_000 });
		expect(await balanceOf('10201')).toBeUndefined();
		expect((await findAuditEvents(test.db, village.id, 1))[0]?.detail).toMatchObject({
			replaced: '2022-001',
			number: 2
		});
		expect(await test.db.select().from(openingBalance)).toHaveLength(5);
		expect(second.name).toBe('2022-002');
	});

	it('happens once, also when two people press at the same moment', async () => {
		const draft = await trial(AGREEING);
		const outcomes = await Promise.all([adopt(draft), adopt(draft)]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await adopt(draft)).toEqual({ ok: false, reason: 'already-posted' });
		expect(await test.db.select().from(openingBalance)).toHaveLength(3);
	});

	it('is checked by verify against the stored file', async () => {
		await mustAdopt(await trial(AGREEING));
		await test.db
			.update(openingBalance)
			.set({ debitFen: 1 })
			.where(eq(openingBalance.debitFen, 50_000));
		const { ok, differences } = await verifyBooks(test.db);
		expect(ok).toBe(false);
		expect(differences).toMatchObject([
			{ kind: 'opening-differs', expected: '50000 / 0 / 2', found: '1 / 0 / 2' }
		]);
		expect(differences[0]?.where).toContain('101');
	});
});

describe('the outside check', () => {
	it('finds books that agree, to the last account', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await trial(AGREEING);
		await mustAdopt(draft);
		expect(await compare(draft)).toMatchObject({
			agreeing: 6,
			differing: 0,
			differenceFen: 0,
			hasBalances: true,
			openings: [{ batchId: draft.id, year: 2022 }]
		});
	});

	it('compares only what was booked where the books do not know where the year began', async () => {
		await mustPost(test.db, set, MARCH);
		const compared = await compare(await trial(AGREEING));
		expect(compared).toMatchObject({ agreeing: 6, differing: 0, hasBalances: false });
		const measures = new Set(
			compared.accounts.flatMap(({ figures }) => figures.map(({ measure }) => measure))
		);
		expect([...measures]).toEqual(['debit', 'credit']);
	});

	it('lists differing accounts first, parents and leaves, and those that only one side has', async () => {
		await mustPost(test.db, set, MARCH);
		const draft = await trial([
			'102,银行存款,,,5860.50,,5860.50,',
			'10201,基本户,,,5860.50,,5860.50,',
			'501,经营收入,,,,5800.00,,5800.00',
			'50100301,标准厂房租金,,,,5800.00,,5800.00',
			'531,其他收入,,,,60.50,,60.50',
			'531001,利息收入,,,,60.50,,60.50'
		]);
		const compared = await compare(draft);
		expect(compared).toMatchObject({ agreeing: 2, differing: 2, summedMeasure: 'credit' });
		expect(compared.differenceFen).toBe(160_000);
		expect(
			compared.accounts.map(({ code, row, isLeaf, isFirstLevel, differs }) =>
				[code, row, isLeaf, isFirstLevel, differs].join(' ')
			)
		).toEqual([
			'501 4 false true true',
			'50100301 5 true false true',
			'531 6 false true true',
			'531009  true false true',
			'102 2 false true false',
			'10201 3 true false false',
			'531001 7 true false false'
		]);
	});
});

describe('a list of accounts', () => {
	const LIST = '科目代码,科目名称,科目性质(借/贷),状态\n';
	const list = async (lines: string, year = 2022) => {
		const draft = await draftOf(LIST + lines, '科目表.csv');
		await updateDraftOptions(test.db, draft.id, { fiscalYear: year }, accountant);
		return { draft, ...(await reviewDraft(test.db, draft.id)) };
	};
	const take = (draft: Batch) =>
		takeAccounts(test.db, draft.id, accountant, { acceptsWarnings: true });

	it('takes its new accounts into the chart of the year, parents first', async () => {
		const { draft, review } = await list(
			'501,经营收入,贷,启用\n5010102,门面,贷,启用\n50101,租金,贷,启用\n'
		);
		expect(review).toMatchObject({ kind: 'account-list', status: 'importable' });
		expect(await take(draft)).toMatchObject({
			ok: true,
			batch: { status: 'posted', name: '2022-001' }
		});
		const { accounts } = await findChart(test.db, set.id, 'rural_2004');
		expect(accounts.get('5010102')).toMatchObject({ parentCode: '50101', kind: 'income' });
		expect((await findAuditEvents(test.db, village.id, 1))[0]).toMatchObject({
			kind: 'accounts-added',
			detail: { count: 2 }
		});
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true });
	});

	it('is refused with errors, with nothing new, and twice', async () => {
		const faulty = await list('990,没有上级,借,启用\n');
		expect(await take(faulty.draft)).toEqual({ ok: false, reason: 'errors' });
		const old = await list('101,现金,借,启用\n');
		expect(await take(old.draft)).toEqual({ ok: false, reason: 'nothing-new' });
		const { draft } = await list('10101,备用金,借,启用\n');
		expect(await take(draft)).toMatchObject({ ok: true });
		expect(await take(draft)).toEqual({ ok: false, reason: 'not-a-draft' });
	});

	it('cannot be reversed: accounts stay', async () => {
		const { draft } = await list('10101,备用金,借,启用\n');
		await take(draft);
		expect(await reverseBatch(test.db, draft.id, '错了', accountant)).toEqual({
			ok: false,
			reason: 'not-posted'
		});
	});
});
