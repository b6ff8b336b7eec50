/** From a draft to a frozen notice: nothing private goes out, nothing signed changes, every edition hangs on the one before. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql, type SQL } from 'drizzle-orm';
import { canonicalJson, type Canonical } from '#lib/domain/disclosure/canonical-json.ts';
import { verifyPack, type Pack } from '#lib/domain/disclosure/pack.ts';
import {
	answerCheck,
	correctNotice,
	decideMask,
	findPack,
	freezeNotice,
	secondMask,
	sha256,
	type LineRef
} from '#lib/server/notice-content.ts';
import {
	approveNotice,
	closeReview,
	findNotice,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	withdrawNotice,
	type NoticeRef,
	type Signer
} from '#lib/server/notices.ts';
import { findNoticePreview } from '#lib/server/disclosure.ts';
import { contentChecks, findNoticeFacts } from '#lib/server/notice-facts.ts';
import { findVillageBoard } from '#lib/server/village-board.ts';
import { findNoticeText, findPublished } from '#lib/server/published-notices.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import type { NoticeTopic } from '#lib/domain/disclosure/topic.ts';
import { verifyNotices } from '#lib/server/verify-notices.ts';
import { findLedgerSets, type LedgerSet, type Village } from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeHolder, makeVillage, mustPost, type Line } from './village-fixture.ts';

const NOW = 1_660_000_000_000;
const BOOKS: readonly Line[] = [
	['2022-03-01', 1, '付李小明报销款', '541001', '办公费', '300.00', ''],
	['2022-03-01', 1, '付李小明报销款', '10201', '基本户', '', '300.00'],
	['2022-03-02', 2, '收厂房租金', '10201', '基本户', '900.00', ''],
	['2022-03-02', 2, '收厂房租金', '50100301', '标准厂房租金', '', '900.00'],
	['2022-05-03', 1, '收厂房租金', '10201', '基本户', '500.00', ''],
	['2022-05-03', 1, '收厂房租金', '50100301', '标准厂房租金', '', '500.00']
];
const NOTHING_FOUND = { lines: [], count: null, fen: null, permille: null };
let test: TestDatabase;
let village: Village;
let sets: LedgerSet[];
let kuaiji: Signer, shuji: Signer, jiandu: Signer, jiandu2: Signer;

beforeEach(async () => {
	test = await openTestDatabase();
	const made = await makeVillage(test.db, 'ours');
	village = made.village;
	await mustPost(test.db, made.set, BOOKS, 'books.csv');
	sets = await findLedgerSets(test.db, village.id);
	const make = async (role: 'accountant' | 'secretary' | 'supervisor', name: string) => {
		const { userId, personId, name: shown } = await makeHolder(test.db, village.id, role, name);
		return { userId, personId, name: shown, at: NOW };
	};
	kuaiji = await make('accountant', 'kuaiji');
	shuji = await make('secretary', 'shuji');
	jiandu = await make('supervisor', 'jiandu');
	jiandu2 = await make('supervisor', 'jiandu2');
});
afterEach(() => test.remove());

async function draft(
	fromMonth = '2022-01',
	throughMonth = '2022-03',
	edition = 1,
	topic: NoticeTopic = ''
): Promise<NoticeRef> {
	const of = { villageId: village.id, fromMonth, throughMonth, edition, topic };
	const made = await insertNoticeDraft(test.db, of, kuaiji);
	if (!made.ok) throw new Error(made.error);
	return { villageId: village.id, id: made.value };
}
const freeze = (of: NoticeRef) => freezeNotice(test.db, village, sets, of, kuaiji);
async function open(of: NoticeRef): Promise<LineRef> {
	const refused = await freeze(of);
	if (refused.ok || refused.error.kind !== 'masks-open') throw new Error(JSON.stringify(refused));
	expect(refused.error.lines).toHaveLength(1);
	return refused.error.lines[0] ?? { voucherId: 0, line: 0 };
}
async function frozen(of: NoticeRef): Promise<string> {
	const done = await freeze(of);
	if (!done.ok) throw new Error(JSON.stringify(done.error));
	return done.value;
}
async function publish(of: NoticeRef, fingerprint: string): Promise<void> {
	const yes = { verdict: 'signed', opinion: '' } as const;
	const done = { ok: true, value: true };
	for (const one of [jiandu, jiandu2])
		expect(await signNotice(test.db, of, fingerprint, yes, one)).toEqual(done);
	expect(await closeReview(test.db, of, jiandu2)).toEqual(done);
	expect(await approveNotice(test.db, of, fingerprint, shuji)).toEqual(done);
	expect(await publishNotice(test.db, of, { ...shuji, at: shuji.at + of.id })).toEqual(done);
}
const pack = async (of: NoticeRef): Promise<Pack> => {
	const found = await findPack(test.db, of.id);
	if (!found) throw new Error('nothing is frozen');
	return found;
};
const masked = async (of: NoticeRef): Promise<void> => {
	const line = await open(of);
	await decideMask(test.db, of, { ...line, shown: '付李*明报销款', override: '' }, kuaiji);
};

describe('what is private', () => {
	it('goes out only as a person decided, and not while something private is left in it', async () => {
		const of = await draft();
		const line = await open(of);
		await decideMask(
			test.db,
			of,
			{ ...line, shown: '付李小明款 13812345678', override: '' },
			kuaiji
		);
		expect(await freeze(of)).toMatchObject({ error: { kind: 'masks-leak', lines: [line] } });
		await decideMask(test.db, of, { ...line, shown: '付李*明报销款', override: '' }, kuaiji);
		const fingerprint = await frozen(of);
		const out = canonicalJson((await pack(of)) as unknown as Canonical);
		expect(out).toContain('付李*明报销款');
		expect(out).not.toContain('李小明');
		expect(verifyPack(sha256, await pack(of), fingerprint)).toEqual([]);
	});

	it('does not go out in the answer to a check, which is published as it was written', async () => {
		const of = await draft('2022-01', '2022-03');
		await masked(of);
		const say = (answer: string) => answerCheck(test.db, of, 'month-unposted', answer, kuaiji);
		await say('问过会计，电话 13812345678');
		expect(await freeze(of)).toMatchObject({
			error: { kind: 'answers-leak', codes: ['month-unposted'] }
		});
		await say('一、二月没有收支');
		await frozen(of);
		expect(canonicalJson((await pack(of)) as unknown as Canonical)).not.toContain('138');
	});

	it('does not go out in the name of an account', async () => {
		const made = await makeVillage(test.db, 'named');
		const rent: Line[] = [
			['2022-03-02', 1, '收厂房租金', '10201', '基本户', '900.00', ''],
			['2022-03-02', 1, '收厂房租金', '50100301', '李小明', '', '900.00']
		];
		await mustPost(test.db, made.set, rent, 'named.csv');
		const theirs = await findLedgerSets(test.db, made.village.id);
		const subject = { from: '2022-01', through: '2022-03', topic: '' } as const;
		const preview = await findNoticePreview(test.db, made.village, theirs, subject);
		const facts = await findNoticeFacts(test.db, made.village, theirs, subject, preview);
		expect(facts.income?.sources.map(({ name }) => name)).toEqual(['李*明']);
		const checks = contentChecks(
			[{ ...NOTHING_FOUND, code: 'trial-differs', names: ['221001 李小明'] }],
			new Map(),
			new Map(),
			[]
		);
		expect(checks.map(({ names }) => names)).toEqual([['221001 李*明']]);
	});

	it('is published as it is with a reason and a second person of another office only', async () => {
		const of = await draft();
		const line = await open(of);
		const asIs = { ...line, shown: '付李小明报销款', override: '是店名，不是人名' };
		expect(await secondMask(test.db, of, line, jiandu)).toEqual({ ok: true, value: false });
		await decideMask(test.db, of, asIs, kuaiji);
		expect(await freeze(of)).toMatchObject({ error: { kind: 'masks-open' } });
		expect(await secondMask(test.db, of, line, kuaiji)).toEqual({ ok: false, error: 'SD2' });
		expect(await secondMask(test.db, of, line, jiandu)).toEqual({ ok: true, value: true });
		await frozen(of);
		expect((await pack(of)).lines[0]?.line.text).toBe('付李小明报销款');
	});

	it('is hidden in a line of the notice only, also where no program found anything', async () => {
		const of = await draft();
		const line = await open(of);
		await masked(of);
		const [rent] = await test.db.all<{ id: number }>(
			sql`select v.id from voucher v where v.booked_on = '2022-03-02'`
		);
		const [later] = await test.db.all<{ id: number }>(
			sql`select v.id from voucher v where v.booked_on = '2022-05-03'`
		);
		const hide = (voucherId: number, at = 1) =>
			decideMask(test.db, of, { voucherId, line: at, shown: '收租金', override: '' }, kuaiji);
		expect(await hide(rent?.id ?? 0, 2)).toEqual({ ok: true, value: true });
		for (const [voucherId, at] of [
			[later?.id ?? 0, 1],
			[999_999, 1],
			[line.voucherId, 9]
		] as const)
			expect(await hide(voucherId, at)).toEqual({ ok: true, value: false });
		await frozen(of);
		expect((await pack(of)).lines.map(({ line: { text } }) => text)).toContain('收租金');
	});

	it('decided anew needs to be agreed to anew', async () => {
		const of = await draft();
		const line = await open(of);
		const asIs = { ...line, shown: '付李小明报销款', override: '店名' };
		await decideMask(test.db, of, asIs, kuaiji);
		await secondMask(test.db, of, line, jiandu);
		await decideMask(test.db, of, { ...asIs, override: '还是店名' }, kuaiji);
		expect(await freeze(of)).toMatchObject({ error: { kind: 'masks-open' } });
	});
});

describe('what is frozen', () => {
	it('says the sums of its lines and the answers to the checks, and is signed by its fingerprint', async () => {
		const of = await draft();
		await masked(of);
		await answerCheck(test.db, of, 'no-opening', '下季度采用', kuaiji);
		const fingerprint = await frozen(of);
		expect(await findNotice(test.db, of)).toMatchObject({ status: 'submitted', fingerprint });
		const { manifest, lines } = await pack(of);
		expect(manifest).toMatchObject({
			...{ receivedFen: '90000', spentFen: '30000', lineCount: '2', previous: '', edition: '1' }
		});
		expect(manifest.content.checks).toContainEqual(
			expect.objectContaining({ code: 'no-opening', answer: '下季度采用' })
		);
		expect(lines.map(({ line }) => line.no)).toEqual(['0001', '0002']);
	});

	it('does not change any more, by whatever hand', async () => {
		const of = await draft();
		await masked(of);
		await answerCheck(test.db, of, 'no-opening', '下季度采用', kuaiji);
		await frozen(of);
		for (const statement of [
			sql`update notice_line set body = '{}' where no = 1`,
			sql`delete from notice_line where no = 1`,
			sql`insert into notice_line select notice_id, 9, body, salt, leaf, voucher_id, line from notice_line where no = 1`,
			sql`insert or replace into notice_line select notice_id, no, '{}', salt, leaf, voucher_id, line from notice_line where no = 1`,
			sql`update notice_body set manifest = '{}'`,
			sql`delete from notice_body`,
			sql`update notice_mask set shown = 'x'`,
			sql`delete from notice_mask`,
			sql`update notice_answer set answer = 'x'`,
			sql`delete from notice_answer`
		])
			await expect(test.db.transaction((tx) => tx.run(statement))).rejects.toThrow();
		expect(await freeze(of)).toMatchObject({ error: { kind: 'not-a-draft' } });
	});

	it('is told by verify where the database file was changed from outside', async () => {
		const of = await draft();
		await masked(of);
		const fingerprint = await frozen(of);
		expect(await verifyNotices(test.db)).toEqual([]);
		// Somebody with the file needs no trigger.
		for (const name of ['notice_line_update', 'notice_line_delete', 'notice_body_update'])
			await test.db.transaction((tx) => tx.run(sql.raw(`drop trigger ${name}`)));
		const change = (statement: SQL) => test.db.transaction((tx) => tx.run(statement));
		await change(sql`update notice_line set body = replace(body, '30000', '20000') where no = 1`);
		expect((await verifyNotices(test.db)).map(({ expected, found }) => [expected, found])).toEqual([
			[fingerprint, 'line-differs 0001'],
			[fingerprint, 'sum-differs spent'],
			[fingerprint, 'sum-differs closing'],
			[fingerprint, 'sum-differs out-administration']
		]);
		await change(sql`delete from notice_line where no = 1`);
		expect((await verifyNotices(test.db)).map(({ found }) => found)).toContain('lines-differ');
		await change(sql`update notice_body set manifest = replace(manifest, '90000', '90001')`);
		expect((await verifyNotices(test.db)).map(({ found }) => found)).toContain('not-the-sheet');
	});

	it('taken back to a draft may be frozen anew, under another fingerprint', async () => {
		const of = await draft();
		await masked(of);
		const first = await frozen(of);
		expect(await withdrawNotice(test.db, of, kuaiji)).toEqual({ ok: true, value: true });
		const second = await frozen(of);
		expect(second).not.toBe(first);
		expect(verifyPack(sha256, await pack(of), second)).toEqual([]);
		expect(verifyPack(sha256, await pack(of), first)).toEqual([{ kind: 'not-the-sheet' }]);
	});

	it('a period without books says so', async () => {
		expect(await freeze(await draft('2022-10', '2022-12'))).toMatchObject({
			error: { kind: 'nothing-posted' }
		});
	});
});

describe('editions and periods', () => {
	it('hang on what was published before, and numbers run on', async () => {
		const first = await draft();
		await masked(first);
		const one = await frozen(first);
		await publish(first, one);
		const next = await draft('2022-04', '2022-06');
		const two = await frozen(next);
		expect((await pack(next)).manifest).toMatchObject({ previous: one, supersedes: '' });
		expect((await pack(next)).lines.map(({ line }) => line.no)).toEqual(['0003']);
		await publish(next, two);
		const again = await draft('2022-01', '2022-03', 2);
		await masked(again);
		await frozen(again);
		expect((await pack(again)).manifest).toMatchObject({
			...{ previous: two, supersedes: one, edition: '2' }
		});
		expect((await pack(again)).lines.map(({ line }) => line.no)).toEqual(['0001', '0002']);
	});
});

describe('a correction', () => {
	const yes = { ok: true, value: true };
	it('hides and answers what the edition before did, and asks anew about what was published as it is', async () => {
		const of = await draft();
		const line = await open(of);
		await masked(of);
		const hidden = { voucherId: line.voucherId + 1, line: 2, shown: '收租金', override: '' };
		expect(await decideMask(test.db, of, hidden, kuaiji)).toEqual(yes);
		await answerCheck(test.db, of, 'no-opening', '下季度采用', kuaiji);
		await publish(of, await frozen(of));
		const begun = await correctNotice(test.db, of, '改一笔', kuaiji);
		const next = { villageId: village.id, id: (begun.ok && begun.value) || 0 };
		await frozen(next);
		const { manifest, lines } = await pack(next);
		expect(lines.map(({ line: { text } }) => text)).toEqual(['付李*明报销款', '收租金']);
		expect(manifest.content.checks).toContainEqual(
			expect.objectContaining({ code: 'no-opening', answer: '下季度采用' })
		);
		expect(await correctNotice(test.db, of, '再改', kuaiji)).toEqual(begun);
	});

	it('does not carry an exception over', async () => {
		const of = await draft();
		const line = await open(of);
		const asIs = { ...line, shown: '付李小明报销款', override: '是店名' };
		await decideMask(test.db, of, asIs, kuaiji);
		await secondMask(test.db, of, line, jiandu);
		await publish(of, await frozen(of));
		const begun = await correctNotice(test.db, of, '改一笔', kuaiji);
		const next = { villageId: village.id, id: (begun.ok && begun.value) || 0 };
		expect(await open(next)).toEqual(line);
	});
});

describe('a notice of one matter', () => {
	const leases = (edition = 1) => draft('2022-01', '2022-03', edition, 'leases');
	it('says only its lines, asks nothing of the books as a whole and needs no other mask', async () => {
		const of = await leases();
		await frozen(of);
		const { manifest, lines } = await pack(of);
		expect(lines.map(({ line }) => [line.no, line.text])).toEqual([['0001', '收厂房租金']]);
		expect(manifest).toMatchObject({
			...{ topic: 'leases', receivedFen: '90000', spentFen: '0' },
			...{ openingFen: '0', closingFen: '90000' }
		});
		const { content } = manifest;
		expect(content).toMatchObject({ dueOn: '', accounts: [], assets: [], plans: [] });
		expect(content.income).toBeUndefined();
		expect(content.items.map(({ item }) => item)).toEqual([
			...['in-operating', 'in-contracting', 'in-investment', 'in-disposals']
		]);
		expect(content.checks.map(({ code }) => code)).not.toContain('no-opening');
		expect(await verifyNotices(test.db)).toEqual([]);
	});

	it('stands beside the regular one, with editions and numbers of its own, and makes no period published', async () => {
		const first = await leases();
		await publish(first, await frozen(first));
		const board = () => findVillageBoard(test.db, village.id, '2022-12-01');
		expect((await board()).newest).toBeNull();
		expect((await board()).notices).toMatchObject([{ code: '2022-q1-leases', state: null }]);
		const regular = await draft();
		await masked(regular);
		await publish(regular, await frozen(regular));
		const second = await leases(2);
		await publish(second, await frozen(second));
		expect((await pack(second)).lines.map(({ line }) => line.no)).toEqual(['0001']);
		expect((await pack(regular)).lines.map(({ line }) => line.no)).toEqual(['0001', '0002']);
		const of = { from: '2022-01', through: '2022-03' };
		const found = async (topic: NoticeTopic) =>
			(await findNoticeText(test.db, village.id, { ...of, topic }, null))?.editions.length;
		expect([await found(''), await found('leases'), await found('land')]).toEqual([
			1,
			2,
			undefined
		]);
		const published = await findPublished(test.db, village.id);
		expect(published.map((one) => [one.topic, one.edition, one.isCurrent])).toEqual([
			['', 1, true],
			['leases', 2, true],
			['leases', 1, false]
		]);
		expect((await board()).newest).toMatchObject({ topic: '' });
		expect((await pack(second)).manifest.supersedes).toBe(
			(await findNotice(test.db, first))?.fingerprint
		);
		expect(noticeCode((await pack(second)).manifest)).toBe('2022-q1-leases');
	});
});
