/** Reading and posting beside the requests: reviews that are kept, threads, queues, stopping, taking up again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAuditEvents } from './audit-events.ts';
import { findBatchBriefs } from '#lib/server/batch-briefs.ts';
import { findBatchById, insertDraft, updateDraftOptions, type Batch } from '#lib/server/batches.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { batch as batchTable, entry, monthTotal, voucher } from '#lib/server/db/schema.ts';
import { findDraftReview, withReadings } from '#lib/server/draft-reviews.ts';
import { requestReady } from '#lib/server/post-ready.ts';
import {
	postingsAtRest,
	requestPosting,
	resumePostings,
	stopPosting
} from '#lib/server/postings.ts';
import { findReading, startReading, stopReading } from '#lib/server/readings.ts';
import { readDraft, reviewDraft } from '#lib/server/review-draft.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, MARCH, mustPost, secretary, upload } from './village-fixture.ts';

const LINES = 40_000;
let folder: string;
let large: Uint8Array;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'village-background-'));
	writeLedgerFile(join(folder, 'large.csv'), LINES, { year: 2025 });
	large = readFileSync(join(folder, 'large.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let test: TestDatabase;
let village: Village;
let set: LedgerSet;
beforeEach(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	({ village, set } = await makeVillage(test.db));
});
afterEach(async () => {
	await postingsAtRest();
	stopDatabase();
	test.remove();
});

const now = (id: number): Promise<Batch> => findBatchById(test.db, id);
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	for (let turn = 0; turn < 1500; turn += 1) {
		if (await holds()) return;
		await sleep(20);
	}
	throw new Error('it never came');
}
const insertLarge = async (): Promise<Batch> =>
	(await insertDraft(test.db, set.id, { name: '大账_2025.csv', bytes: [large] }, {}, accountant))
		.batch;
/** As the page asks, until it has been read. */
async function whenRead(id: number) {
	await until(async () => (await findDraftReview(test.db, await now(id))).draft !== null);
	return (await findDraftReview(test.db, await now(id))).draft;
}
async function acceptAll(id: number): Promise<void> {
	const { review, options } = await now(id);
	const acceptedAccounts = review?.newAccounts.map(({ code }) => code) ?? [];
	await updateDraftOptions(test.db, id, { ...options, acceptedAccounts }, accountant);
}
/** Nothing written, nothing counted. */
async function expectUntouched(): Promise<void> {
	expect(await test.db.$count(voucher)).toBe(0);
	expect(await test.db.$count(entry)).toBe(0);
	expect(await test.db.$count(monthTotal)).toBe(0);
}

describe('a review', () => {
	/** Marks what is kept, so that reading anew shows. */
	const mark = (id: number) =>
		test.db
			.update(batchTable)
			.set({
				preview: {
					effects: [],
					vouchers: [],
					changed: [],
					missing: { count: 0, sumFen: 0, vouchers: [] },
					twins: []
				}
			})
			.where(eq(batchTable.id, id));
	const isKept = async (id: number) =>
		(await findDraftReview(test.db, await now(id))).draft?.vouchers.length === 0;

	it('is kept and shown again as long as nothing has changed', async () => {
		const { id } = await upload(test.db, set, MARCH);
		const first = (await findDraftReview(test.db, await now(id))).draft;
		expect((await findDraftReview(test.db, await now(id))).draft).toEqual(first);
		expect(first?.vouchers).toHaveLength(3);
		await mark(id);
		expect(await isKept(id)).toBe(true);
	});

	it('is read anew when what was decided about the file changed', async () => {
		const { id } = await upload(test.db, set, MARCH);
		await findDraftReview(test.db, await now(id));
		await mark(id);
		await acceptAll(id);
		expect(await isKept(id)).toBe(false);
		expect((await now(id)).review?.status).toBe('importable');
	});

	it('is read anew when the books changed', async () => {
		const { id } = await upload(test.db, set, MARCH);
		await findDraftReview(test.db, await now(id));
		await mark(id);
		await mustPost(test.db, set, MARCH.slice(0, 2), '先记的.csv');
		expect(await isKept(id)).toBe(false);
		expect((await now(id)).review?.alreadyPosted).toBe(1);
	});

	it('of a list is light, and what must be read is being read', async () => {
		const { id } = await upload(test.db, set, MARCH);
		const list = async () => withReadings(test.db, await findBatchBriefs(test.db, village.id));
		expect(await list()).toMatchObject([{ brief: null, reading: { byteCount: 514 } }]);
		await until(() => findReading(id) === null);
		expect(await list()).toMatchObject([{ brief: { vouchers: 3 }, reading: null }]);
	});

	it('of version 0.1.0, which kept no brief, is listed all the same', async () => {
		const { id } = await upload(test.db, set, MARCH);
		await reviewDraft(test.db, id);
		await test.db.update(batchTable).set({ brief: null, preview: null, reviewKey: null });
		expect(await findBatchBriefs(test.db, village.id)).toMatchObject([{ brief: { entries: 6 } }]);
	});
});

describe('a large file', () => {
	it('is read in a thread of its own, with progress, and comes to the same', async () => {
		const { id } = await insertLarge();
		const asked = await findDraftReview(test.db, await now(id));
		expect(asked).toMatchObject({ draft: null, reading: { byteCount: large.length } });
		await until(() => (findReading(id)?.entries ?? 0) > 0);
		const draft = await whenRead(id);
		expect(draft).toEqual((await readDraft(test.db, id, 12)).draft);
		expect(draft?.review.entries).toBe(LINES);
		expect(findReading(id)).toBeNull();
	});

	it('can be discarded while it is being read', async () => {
		const { id } = await insertLarge();
		startReading(test.db, id, large.length);
		await until(() => findReading(id)?.stage === 'reading');
		stopReading(id);
		expect(findReading(id)).toBeNull();
		// The next one gets its turn.
		const small = await upload(test.db, set, MARCH);
		startReading(test.db, small.id, small.byteCount);
		await until(async () => (await now(small.id)).review !== null);
		expect((await now(id)).review).toBeNull();
	});

	it('is posted beside the request, read in a thread', async () => {
		const { id } = await insertLarge();
		await whenRead(id);
		await acceptAll(id);
		expect(await requestPosting(test.db, await now(id), accountant, true)).toBe(true);
		expect(await requestPosting(test.db, await now(id), secretary, true)).toBe(false);
		await until(async () => (await now(id)).writtenEntries > 0);
		await postingsAtRest();
		expect(await now(id)).toMatchObject({
			status: 'posted',
			postedBy: accountant.name,
			postRequest: null,
			writtenEntries: LINES
		});
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: LINES });
	});

	it('stopped while it is posted is a draft again with nothing written, and can be posted later', async () => {
		const { id } = await insertLarge();
		await whenRead(id);
		await acceptAll(id);
		await requestPosting(test.db, await now(id), accountant, true);
		await until(async () => (await now(id)).writtenEntries > 0);
		expect(await stopPosting(test.db, id, secretary)).toBe(true);
		expect(await now(id)).toMatchObject({ status: 'posting', postRequest: { isStopping: true } });
		await postingsAtRest();
		await until(async () => (await now(id)).status === 'draft');
		expect(await now(id)).toMatchObject({
			postRequest: null,
			postRefused: null,
			writtenEntries: 0
		});
		await expectUntouched();
		const [event] = await findAuditEvents(test.db, village.id, 1);
		expect(event).toMatchObject({ kind: 'posting-stopped', actor: secretary.name });
		await requestPosting(test.db, await now(id), accountant, true);
		await postingsAtRest();
		expect((await now(id)).status).toBe('posted');
	});
});

describe('several files', () => {
	const month = (n: number) =>
		MARCH.map(([date, ...rest]) => [date.replace('-03-', `-0${n}-`), ...rest] as (typeof MARCH)[0]);

	async function readyDraft(n: number): Promise<number> {
		const { id } = await upload(test.db, set, month(n).slice(0, 2), `${n}月.csv`);
		await reviewDraft(test.db, id);
		await acceptAll(id);
		await reviewDraft(test.db, id);
		return id;
	}

	it('are posted one after another with one click; what has a warning or an error is left', async () => {
		const ids = [await readyDraft(1), await readyDraft(2)];
		// 青苗补偿 booked as income is a warning.
		const warned = (await upload(test.db, set, month(3), '3月.csv')).id;
		await reviewDraft(test.db, warned);
		const asked = await requestReady(test.db, village.id, [...ids, warned, 9999], accountant);
		expect(asked).toEqual(ids);
		await postingsAtRest();
		expect(await Promise.all(ids.map(now))).toMatchObject([
			{ status: 'posted', name: '2022-001' },
			{ status: 'posted', name: '2022-002' }
		]);
		expect(await now(warned)).toMatchObject({ status: 'draft', postRefused: null });
	});

	it('that fail tell why and stop none of the others', async () => {
		const [first, second] = [await readyDraft(1), await readyDraft(2)];
		// The same voucher as in the first, with another amount: refused once the first is posted.
		const yuan = (cell: string) => cell.replace('5000.00', '6000.00');
		const twin = month(1)
			.slice(0, 2)
			.map(([on, no, of, code, name, ...sides]): (typeof MARCH)[0] => [
				on,
				no,
				of,
				code,
				name,
				yuan(sides[0]),
				yuan(sides[1])
			]);
		const third = (await upload(test.db, set, twin, '又是1月.csv')).id;
		await reviewDraft(test.db, third);
		await acceptAll(third);
		for (const id of [first, third, second])
			expect(await requestPosting(test.db, await now(id), accountant, false)).toBe(true);
		expect((await now(third)).postRequest).not.toBeNull();
		await postingsAtRest();
		expect((await now(first)).status).toBe('posted');
		expect((await now(second)).status).toBe('posted');
		expect(await now(third)).toMatchObject({ status: 'draft', postRefused: 'errors' });
	});

	it('that wait for their turn can be withdrawn', async () => {
		const [first, second] = [await readyDraft(1), await readyDraft(2)];
		await requestPosting(test.db, await now(first), accountant, false);
		await requestPosting(test.db, await now(second), accountant, false);
		expect(await stopPosting(test.db, second, accountant)).toBe(true);
		await postingsAtRest();
		expect((await now(first)).status).toBe('posted');
		expect(await now(second)).toMatchObject({ status: 'draft', postRequest: null });
	});

	it('are not posted with options that were changed while they waited', async () => {
		const [first, second] = [await readyDraft(1), await readyDraft(2)];
		await requestPosting(test.db, await now(first), accountant, false);
		await requestPosting(test.db, await now(second), accountant, true);
		await updateDraftOptions(test.db, second, (await now(second)).options, secretary);
		await postingsAtRest();
		expect((await now(second)).status).toBe('draft');
	});
});

describe('after a crash', () => {
	/** As a killed process leaves it: some rows written, no sign of life. */
	async function leave(id: number, postRequest: Batch['postRequest']): Promise<void> {
		const held = { status: 'posting', postingToken: 'dead', beatAt: 1, postRequest } as const;
		await test.db
			.update(batchTable)
			.set({ ...held, writtenEntries: 2 })
			.where(eq(batchTable.id, id));
		await test.db.insert(voucher).values({
			id: id * 10_000_000,
			ledgerSetId: set.id,
			batchId: id,
			month: '2022-03',
			word: '记',
			number: 1,
			bookedOn: '2022-03-01',
			digest: 'x',
			holdsNumber: true
		});
	}
	async function draft(): Promise<number> {
		const { id } = await upload(test.db, set, MARCH);
		await reviewDraft(test.db, id);
		await acceptAll(id);
		return id;
	}
	const request = { ...accountant, acceptsWarnings: true };

	it('a posting whose warnings were accepted is taken up again and ends as if nothing had been', async () => {
		const id = await draft();
		await leave(id, request);
		await resumePostings(test.db);
		await postingsAtRest();
		expect(await now(id)).toMatchObject({ status: 'posted', writtenEntries: 6, postRequest: null });
		expect(await verifyBooks(test.db)).toMatchObject({ ok: true, entries: 6 });
	});

	it.each([
		['nobody asked for (any more)', null, null],
		['was being stopped', { ...request, isStopping: true }, null],
		[
			'has warnings that nobody accepted',
			{ ...request, acceptsWarnings: false },
			'warnings-not-accepted'
		]
	])('one that %s is a draft again, whole', async (_, left, refused) => {
		const id = await draft();
		await leave(id, left);
		await resumePostings(test.db);
		await postingsAtRest();
		expect(await now(id)).toMatchObject({
			status: 'draft',
			writtenEntries: 0,
			postRequest: null,
			postRefused: refused
		});
		await expectUntouched();
	});

	it('one that was waiting for its turn gets it', async () => {
		const id = await draft();
		await test.db.update(batchTable).set({ postRequest: request }).where(eq(batchTable.id, id));
		await resumePostings(test.db);
		await postingsAtRest();
		expect((await now(id)).status).toBe('posted');
	});
});
