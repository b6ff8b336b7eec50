/** The way of one notice through four persons, and every turn where it is refused. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeEvent } from '#lib/domain/audit/audit-event.ts';
import type { Db } from '#lib/server/db/client.ts';
import { auditEvent } from '#lib/server/db/schema.ts';
import {
	approveNotice,
	closeReview,
	findNotice,
	findSignatures,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	change,
	insertSignature,
	moveTo,
	withdrawNotice,
	type NoticeRef,
	type Signer
} from '#lib/server/notices.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeHolder, makeVillage } from './village-fixture.ts';

const NOW = 1_660_000_000_000;
const PERIOD = { fromMonth: '2022-01', throughMonth: '2022-03', edition: 1 };
const PRINT = 'a'.repeat(64);
const YES = { verdict: 'signed', opinion: '' } as const;
const DONE = { ok: true, value: true };
let database: TestDatabase;
let villageId: number;
let kuaiji: Signer, shuji: Signer, jiandu: Signer, jiandu2: Signer;

/** What freezing does, without books. */
const submitNotice = (db: Db, of: NoticeRef, fingerprint: string, by: Signer) =>
	change(db, of, by, 'notice-submitted', async (tx) => {
		await moveTo(tx, of, { status: 'submitted', fingerprint });
		await insertSignature(tx, of, 'accountant', fingerprint, YES, by);
	});

beforeEach(async () => {
	database = await openTestDatabase();
	villageId = (await makeVillage(database.db, 'ours')).village.id;
	const make = async (role: 'accountant' | 'secretary' | 'supervisor', name: string) => {
		const { userId, personId, name: shown } = await makeHolder(database.db, villageId, role, name);
		return { userId, personId, name: shown, at: NOW };
	};
	kuaiji = await make('accountant', 'kuaiji');
	shuji = await make('secretary', 'shuji');
	jiandu = await make('supervisor', 'jiandu');
	jiandu2 = await make('supervisor', 'jiandu2');
});
afterEach(() => database.remove());

async function draft(edition = 1): Promise<NoticeRef> {
	const made = await insertNoticeDraft(database.db, { villageId, ...PERIOD, edition }, kuaiji);
	if (!made.ok) throw new Error(made.error);
	return { villageId, id: made.value };
}
async function approved(of: NoticeRef): Promise<void> {
	const { db } = database;
	expect(await submitNotice(db, of, PRINT, kuaiji)).toEqual(DONE);
	expect(await signNotice(db, of, PRINT, YES, jiandu)).toEqual(DONE);
	expect(await signNotice(db, of, PRINT, YES, jiandu2)).toEqual(DONE);
	expect(await closeReview(db, of, jiandu2)).toEqual(DONE);
	expect(await approveNotice(db, of, PRINT, shuji)).toEqual(DONE);
}
const statusOf = async (of: NoticeRef) => (await findNotice(database.db, of))?.status;

test('four persons bring it to the board, and each step is on record about the notice', async () => {
	const of = await draft();
	await approved(of);
	expect(await publishNotice(database.db, of, shuji)).toEqual(DONE);
	expect(await statusOf(of)).toBe('published');
	const events = (await database.db.select().from(auditEvent).orderBy(auditEvent.id)).filter(
		({ subject }) => subject === `notice:${of.id}`
	);
	expect(events.map((one) => describeEvent(one, 'zh-CN'))).toEqual([
		'起草公开：2022年1月至2022年3月',
		'签字送审公开：2022年1月至2022年3月',
		'监督会签公开：2022年1月至2022年3月',
		'监督会签公开：2022年1月至2022年3月',
		'监督会签人数已够，审核完成：2022年1月至2022年3月',
		'批准公开：2022年1月至2022年3月',
		'公开：2022年1月至2022年3月'
	]);
	expect(events.map(({ actor }) => actor)).toEqual([
		'kuaiji*',
		'kuaiji*',
		'jiandu*',
		'jiandu2*',
		'jiandu2*',
		'shuji*',
		'shuji*'
	]);
	expect(describeEvent(events[6] ?? { kind: '', detail: {} }, 'en')).toBe(
		'Published the notice of January 2022 to March 2022'
	);
});

test('the second edition supersedes the first', async () => {
	const one = await draft();
	await approved(one);
	await publishNotice(database.db, one, shuji);
	const two = await draft(2);
	await approved(two);
	expect(await publishNotice(database.db, two, shuji)).toEqual(DONE);
	expect([await statusOf(one), await statusOf(two)]).toEqual(['superseded', 'published']);
});

test('one co-signature is not enough, and nothing is put on record', async () => {
	const { db } = database;
	const of = await draft();
	await submitNotice(db, of, PRINT, kuaiji);
	await signNotice(db, of, PRINT, YES, jiandu);
	const before = await db.select().from(auditEvent);
	expect(await closeReview(db, of, jiandu)).toEqual({ ok: false, error: 'SD3' });
	expect(await db.select().from(auditEvent)).toEqual(before);
	expect(await statusOf(of)).toBe('submitted');
});

test('what is not the notice that was seen cannot be signed', async () => {
	const of = await draft();
	await submitNotice(database.db, of, PRINT, kuaiji);
	expect(await signNotice(database.db, of, 'b'.repeat(64), YES, jiandu)).toEqual({
		ok: false,
		error: 'SD6'
	});
	expect(await signNotice(database.db, of, PRINT, YES, jiandu)).toEqual(DONE);
	expect(
		await signNotice(database.db, of, PRINT, { verdict: 'refused', opinion: '' }, jiandu)
	).toEqual({ ok: false, error: 'SD6' });
});

test('a withdrawal makes every signature void, and the way begins again', async () => {
	const { db } = database;
	const of = await draft();
	await approved(of);
	expect(await withdrawNotice(db, of, kuaiji)).toEqual(DONE);
	expect(await statusOf(of)).toBe('draft');
	const signatures = await findSignatures(db, of.id);
	expect(signatures).toHaveLength(4);
	expect(signatures.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
	const events = await db.select().from(auditEvent);
	expect(await withdrawNotice(db, of, kuaiji)).toEqual({ ok: true, value: false });
	expect(await db.select().from(auditEvent)).toEqual(events);
	await approved(of);
});

test('a refusal stays, with its opinion', async () => {
	const { db } = database;
	const of = await draft();
	await submitNotice(db, of, PRINT, kuaiji);
	expect(
		await signNotice(db, of, PRINT, { verdict: 'refused', opinion: '第 3 笔没有发票' }, jiandu)
	).toEqual(DONE);
	await signNotice(db, of, PRINT, YES, jiandu2);
	expect(await closeReview(db, of, jiandu2)).toEqual({ ok: false, error: 'SD3' });
	expect(
		(await findSignatures(db, of.id)).find(({ verdict }) => verdict === 'refused')?.opinion
	).toBe('第 3 笔没有发票');
});

test('nobody does another’s part', async () => {
	const { db } = database;
	const of = await draft();
	expect(await submitNotice(db, of, PRINT, shuji)).toEqual({ ok: false, error: 'SD2' });
	expect(await statusOf(of)).toBe('draft');
	await submitNotice(db, of, PRINT, kuaiji);
	expect(await signNotice(db, of, PRINT, YES, shuji)).toEqual({ ok: false, error: 'SD2' });
	expect(await approveNotice(db, of, PRINT, shuji)).toEqual({ ok: false, error: 'SD6' });
	expect(await publishNotice(db, of, shuji)).toEqual({ ok: false, error: 'SD6' });
});

test('a notice of another village is not there', async () => {
	const other = (await makeVillage(database.db, 'theirs')).village.id;
	const of = await draft();
	expect(await submitNotice(database.db, { ...of, villageId: other }, PRINT, kuaiji)).toEqual({
		ok: true,
		value: false
	});
	expect(await statusOf(of)).toBe('draft');
});
