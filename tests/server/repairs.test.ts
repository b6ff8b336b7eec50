import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAuditEvents } from './audit-events.ts';
import {
	discardDraft,
	findBatchById,
	insertDraft,
	sourceBytes,
	updateDraftOptions,
	type Batch
} from '#lib/server/batches.ts';
import { findCorrections, findKeptRepairs } from '#lib/server/corrections.ts';
import { findCorrectedRows } from '#lib/server/corrected-rows.ts';
import { openDatabase } from '#lib/server/db/client.ts';
import { batch as batchTable, entry } from '#lib/server/db/schema.ts';
import { repairCell, repairRow, skipRows } from '#lib/server/file-repairs.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { findProblemLines } from '#lib/server/problem-lines.ts';
import { rejectedCsv } from '#lib/server/rejected-rows.ts';
import { deleteRepairs, insertRepairs } from '#lib/server/repairs.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { hashBytes } from '#lib/server/source-files.ts';
import { findSourceRows } from '#lib/server/source-rows.ts';
import { findSupplementFile, findSupplements, insertSupplement } from '#lib/server/supplements.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import { encode } from '../golden/ledger-import/encode.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import {
	accountant,
	ledgerFile,
	makeVillage,
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

/** Rows 2–7: an amount in 万 twice, a code that Excel damaged twice, a voucher nobody wants. */
const LINES: readonly Line[] = [
	['2022-03-01', 1, '收厂房租金', '10201', '基本户', '1.2万', ''],
	['2022-03-01', 1, '收厂房租金', '5.01E+07', '标准厂房租金', '', '12000.00'],
	['2022-03-21', 2, '收厂房租金', '10201', '基本户', '1.2万', ''],
	['2022-03-21', 2, '收厂房租金', '5.01E+07', '标准厂房租金', '', '12000.00'],
	['2022-03-28', 3, '记错的一张', '10201', '基本户', '1.00', ''],
	['2022-03-28', 3, '记错的一张', '531001', '利息收入', '', '2.00']
];
const [CODE, AMOUNT] = [6, 8];

/** A draft as its page has it: read, with its new accounts accepted. */
async function draftOf(lines: readonly Line[] = LINES): Promise<Batch> {
	const draft = await upload(test.db, set, lines);
	await updateDraftOptions(
		test.db,
		draft.id,
		{ ...draft.options, acceptedAccounts: ['10201', '50100301', '531001'] },
		accountant
	);
	return again(draft.id);
}
async function again(id: number): Promise<Batch> {
	const batch = await findBatchById(test.db, id);
	if (batch.status === 'draft') await reviewDraft(test.db, id);
	return findBatchById(test.db, id);
}
const cell = (
	batch: Batch,
	row: number,
	column: number,
	to: string,
	isForEqual = false,
	n = null
) => repairCell(test.db, batch, { row, n, column }, to, isForEqual, accountant);
const events = async (kind: string) =>
	(await findAuditEvents(test.db, village.id, 200)).filter((one) => one.kind === kind);
const csvOf = async (batch: Batch): Promise<string> => {
	let text = '';
	for await (const line of rejectedCsv(test.db, batch, 'zh-CN')) text += line;
	return text;
};
async function repairAll(batch: Batch): Promise<Batch> {
	await cell(batch, 2, AMOUNT, '12000.00', true);
	await cell(batch, 3, CODE, '50100301', true);
	await skipRows(test.db, batch, [6, 7], accountant);
	return again(batch.id);
}

describe('a correction', () => {
	it('makes the file importable, leaves its bytes alone, and is posted, shown and verified', async () => {
		const draft = await draftOf();
		expect(draft.review?.status).toBe('problems');
		const before = hashBytes(await sourceBytes(test.db, draft.id));
		const repaired = await repairAll(draft);
		expect(repaired.review).toMatchObject({ status: 'importable', vouchers: 2, entries: 4 });
		const posted = await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });
		expect(posted.ok).toBe(true);
		const batch = await findBatchById(test.db, draft.id);
		expect(hashBytes(await sourceBytes(test.db, draft.id))).toBe(before);
		expect(before).toBe(batch.sha256);
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 4 });
		const entries = await test.db.select().from(entry);
		expect(entries.map(({ debitFen, creditFen }) => debitFen + creditFen)).toEqual(
			Array(4).fill(1_200_000)
		);
		const [row] = await findSourceRows(test.db, draft.id, 2, 1);
		expect([row?.cells[AMOUNT], row?.corrected[AMOUNT]]).toEqual(['1.2万', '12000.00']);
		expect(await findCorrectedRows(test.db, batch, [{ sourceRow: 2 }, { sourceRow: 3 }])).toEqual([
			{ row: 2, column: '借方金额', from: '1.2万', to: '12000.00' },
			{ row: 3, column: '科目代码', from: '5.01E+07', to: '50100301' }
		]);
		expect((await findCorrections(test.db, batch)).length).toBe(4);
	});

	it('posted without its options would not agree: verify reads the file with the corrections', async () => {
		const draft = await repairAll(await draftOf());
		await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });
		const options = { ...draft.options, repairs: undefined };
		await test.db.update(batchTable).set({ options });
		expect((await verifyBooks(test.db)).ok).toBe(false);
	});

	it('counts the cells that say the same, and says what stands around it', async () => {
		const draft = await draftOf();
		const problems = (draft.review?.problems ?? []).filter(
			({ code }) => code === 'amount-in-ten-thousands' || code === 'code-damaged'
		);
		const found = await findProblemLines(test.db, draft, problems);
		expect(found.equalCounts).toEqual([2, 2, 2, 2]);
		expect(found.lines.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
		expect(found.lines[0]?.reads.slice(5)).toEqual(['收厂房租金', '10201', '基本户', '1.2万', '']);
	});

	it('of one cell outlives that of all equal cells', async () => {
		const draft = await draftOf();
		await cell(draft, 2, AMOUNT, '12000.00', true);
		await cell(await again(draft.id), 4, AMOUNT, '999.00');
		const rows = await findSourceRows(test.db, draft.id, 2, 3);
		expect(rows.map(({ reads }) => reads[AMOUNT])).toEqual(['12000.00', '', '999.00']);
		await deleteRepairs(
			test.db,
			draft.id,
			{ kind: 'equal', column: AMOUNT, from: '1.2万' },
			secretary
		);
		const left = await findSourceRows(test.db, draft.id, 2, 3);
		expect(left.map(({ reads }) => reads[AMOUNT])).toEqual(['1.2万', '', '999.00']);
	});

	it('is on record with row, column, before and after, and so is taking it back', async () => {
		const draft = await draftOf();
		await cell(draft, 2, AMOUNT, '12000.00');
		const place = { batch: draft.id, what: 'cell', row: 2, column: '借方金额' };
		const detail = { ...place, index: AMOUNT, from: '1.2万', to: '12000.00' };
		expect((await events('draft-repaired')).map((one) => one.detail)).toEqual([detail]);
		expect(await findCorrections(test.db, await again(draft.id))).toMatchObject([
			{ row: 2, from: '1.2万', to: '12000.00', by: accountant.name, at: accountant.at }
		]);
		const ref = { kind: 'cell', row: 2, column: AMOUNT } as const;
		expect(await deleteRepairs(test.db, draft.id, ref, secretary)).toBe(1);
		expect(await deleteRepairs(test.db, draft.id, ref, secretary)).toBe(0);
		expect(await events('repair-undone')).toMatchObject([{ actor: secretary.name, detail }]);
		expect(await findCorrections(test.db, await again(draft.id))).toEqual([]);
	});

	it('all at once are taken back at once', async () => {
		const draft = await repairAll(await draftOf());
		expect(await deleteRepairs(test.db, draft.id, 'all', secretary)).toBe(4);
		expect((await events('repair-undone')).length).toBe(4);
		expect((await again(draft.id)).review?.status).toBe('problems');
	});

	it('of a whole row replaces what stands there', async () => {
		const draft = await draftOf();
		const cells = ['2022-03-28', '记', '3', '1', '5', '利息', '10201', '基本户', '2.00', ''];
		expect(await repairRow(test.db, draft, 6, cells, accountant)).toMatchObject({ ok: true });
		const [row] = await findSourceRows(test.db, draft.id, 6, 1);
		expect(row?.reads).toEqual(cells);
	});

	it.each([
		['a row beyond the file', 99, AMOUNT],
		['the header', 1, AMOUNT],
		['a column the file does not have', 2, 99]
	])('is refused for %s', async (_, row, column) => {
		const draft = await draftOf();
		expect(await cell(draft, row, column, '1')).toEqual({ ok: false, error: 'no-such-row' });
		expect((await again(draft.id)).options.repairs).toBeUndefined();
		expect(await events('draft-repaired')).toEqual([]);
	});

	it('is refused once the file is no draft any more', async () => {
		const draft = await draftOf();
		await discardDraft(test.db, draft.id, accountant);
		expect(await cell(draft, 2, AMOUNT, '1')).toEqual({ ok: false, error: 'not-a-draft' });
	});

	it('is refused beyond the limit, with all that came with it', async () => {
		const draft = await draftOf();
		const edits = Array.from({ length: 5001 }, (_, index) => ({
			kind: 'skip' as const,
			row: index + 2
		}));
		expect(await insertRepairs(test.db, draft.id, edits, accountant)).toEqual({
			ok: false,
			error: 'too-many'
		});
		expect((await again(draft.id)).options.repairs).toBeUndefined();
	});
});

describe('corrections stay with the file', () => {
	it('after a restart, and when the same bytes are uploaded again', async () => {
		const draft = await repairAll(await draftOf());
		const file = { name: '又一次.csv', bytes: [ledgerFile(LINES)] };
		const { batch, isNew } = await insertDraft(test.db, set.id, file, {}, secretary);
		expect([batch.id, isNew]).toEqual([draft.id, false]);
		const restarted = await openDatabase(test.url);
		const found = await findBatchById(restarted.db, draft.id);
		restarted.close();
		expect(found.options.repairs).toEqual(draft.options.repairs);
		expect(found.options.repairs?.cells?.length).toBe(2);
	});

	it.each(['discarded', 'reversed'])('when it was %s and comes again', async (how) => {
		const draft = await repairAll(await draftOf());
		await updateDraftOptions(test.db, draft.id, { ...draft.options, overlap: 'add' }, accountant);
		if (how === 'discarded') await discardDraft(test.db, draft.id, accountant);
		else {
			await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });
			await reverseBatch(test.db, draft.id, '重来', accountant);
		}
		const file = { name: '又一次.csv', bytes: [ledgerFile(LINES)] };
		const { batch, isNew } = await insertDraft(test.db, set.id, file, {}, secretary);
		expect(isNew).toBe(true);
		expect(batch.options).toEqual(draft.options);
		expect((await again(batch.id)).review?.status).toBe('importable');
		expect(await findKeptRepairs(test.db, batch)).toBe(4);
		expect((await events('draft-uploaded'))[0]?.detail).toMatchObject({ repairs: 4 });
		expect((await findCorrections(test.db, await again(batch.id)))[0]?.by).toBe(accountant.name);
	});

	it('of another village it knows nothing', async () => {
		await repairAll(await draftOf());
		const other = await makeVillage(test.db, 'other');
		const file = { name: '又一次.csv', bytes: [ledgerFile(LINES)] };
		const { batch } = await insertDraft(test.db, other.set.id, file, {}, secretary);
		expect(batch.options).toEqual({});
	});
});

describe('a supplement', () => {
	it('is downloaded with whole vouchers, their reasons, and the headings of the file', async () => {
		const draft = await draftOf([
			['2022-03-01', 9, '没有问题', '10201', '基本户', '1.00', ''],
			['2022-03-01', 9, '没有问题', '531001', '利息收入', '', '1.00'],
			...LINES
		]);
		const rows = (await csvOf(draft)).split('\r\n');
		expect(rows[0]).toMatch(/^\uFEFF行号,日期,凭证字,.*贷方金额,原因,怎么办$/);
		expect(rows.slice(1, -1).map((row) => row.split(',')[0])).toEqual([
			'4',
			'5',
			'6',
			'7',
			'8',
			'9'
		]);
		expect(rows[1]).toContain('没有换算');
		expect(rows[6]).toContain('与第 8 行是同一张凭证');
	});

	it('comes back, corrects, adds and leaves out, and its bytes are kept', async () => {
		const draft = await draftOf();
		const sent = (await csvOf(draft))
			.replace('\uFEFF', '')
			.replaceAll('1.2万', '12000.00')
			.replaceAll('5.01E+07', '50100301')
			.replace(/2\.00,记-0003[^\r]*/g, '2.00');
		const rows = sent.split('\r\n');
		const last = rows.findIndex((row) => row.startsWith('7,'));
		rows[last] = rows[last]?.replace(/,2\.00,.*$/, ',0.50,,') ?? '';
		rows.splice(last + 1, 0, ',2022-03-28,记,3,1,7,记错的一张,531001,利息收入,,0.50,,');
		const bytes = [encode(rows.join('\r\n'), 'gb18030')];
		const taken = await insertSupplement(test.db, draft, { name: '补充.csv', bytes }, secretary);
		expect(taken).toEqual({ ok: true, value: { cells: 5, added: 1, skipped: 0 } });
		const repaired = await again(draft.id);
		expect(repaired.review).toMatchObject({ status: 'importable', vouchers: 3, entries: 7 });
		const [kept] = await findSupplements(test.db, draft.id);
		expect(kept).toMatchObject({ name: '补充.csv', addedBy: secretary.name });
		const file = await findSupplementFile(test.db, draft.id, kept?.id ?? 0);
		expect(hashBytes(file?.bytes ?? [])).toBe(hashBytes(bytes));
		expect((await events('supplement-taken'))[0]?.detail).toMatchObject({
			file: '补充.csv',
			added: 1
		});
		expect((await events('draft-repaired')).length).toBe(6);
		await postBatch(test.db, draft.id, accountant, { acceptsWarnings: true });
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 7 });
		// The same table again changes nothing and puts nothing in twice.
		const twice = await insertSupplement(test.db, repaired, { name: '补充.csv', bytes }, secretary);
		expect(twice).toMatchObject({ ok: false, error: { faults: [{ code: 'nothing-changed' }] } });
	});

	it('is refused as a whole where one row of it does not fit', async () => {
		const draft = await draftOf();
		const sent = (await csvOf(draft)).replaceAll('1.2万', '12000.00').replace('\r\n7,', '\r\n77,');
		const bytes = [encode(sent, 'utf-8')];
		const taken = await insertSupplement(test.db, draft, { name: '补充.csv', bytes }, secretary);
		expect(taken).toMatchObject({
			ok: false,
			error: { faults: [{ code: 'row-unknown', row: 7 }] }
		});
		expect((await again(draft.id)).options.repairs).toBeUndefined();
		expect(await findSupplements(test.db, draft.id)).toEqual([]);
		expect(await events('supplement-taken')).toEqual([]);
	});
});
