/** What everybody may read: editions that were published, and of those the lines only who may. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freezeNotice } from '#lib/server/notice-content.ts';
import { findObjections, objectToLine, receiveNotice } from '#lib/server/notice-review.ts';
import {
	approveNotice,
	beginCorrection,
	closeReview,
	findEditions,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	withdrawNotice,
	type NoticeRef,
	type Signer
} from '#lib/server/notices.ts';
import { findNoticeText, findPublished } from '#lib/server/published-notices.ts';
import { isReadingCode } from '#lib/server/reading-code.ts';
import { DEFAULT_DISCLOSURE } from '#lib/server/disclosure-settings.ts';
import { verifyAll } from '#lib/server/verify-all.ts';
import { findLedgerSets, type LedgerSet, type Village } from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeHolder, makeVillage, MARCH, mustPost } from './village-fixture.ts';

const NOW = 1_670_000_000_000;
const PERIOD = { from: '2022-01', through: '2022-03', topic: '' as const };
let test: TestDatabase;
let village: Village;
let sets: LedgerSet[];
const by: Record<string, Signer> = {};

beforeEach(async () => {
	test = await openTestDatabase();
	const made = await makeVillage(test.db, 'ours');
	village = made.village;
	await mustPost(test.db, made.set, MARCH, 'march.csv');
	sets = await findLedgerSets(test.db, village.id);
	for (const [role, name] of [
		['accountant', 'kuaiji'],
		['secretary', 'shuji'],
		['supervisor', 'jiandu'],
		['supervisor', 'jiandu2']
	] as const)
		by[name] = { ...(await makeHolder(test.db, village.id, role, name)), at: NOW };
	by.zhen = { ...(await makeHolder(test.db, null, 'township', 'zhen')), at: NOW };
});
afterEach(() => test.remove());

const who = (name: string, later = 0): Signer => {
	const signer = by[name];
	if (!signer) throw new Error(name);
	return { ...signer, at: signer.at + later };
};
async function submitted(edition: number): Promise<{ of: NoticeRef; print: string }> {
	const months = { fromMonth: PERIOD.from, throughMonth: PERIOD.through };
	const reason = edition > 1 ? '补写' : '';
	const made = await insertNoticeDraft(
		test.db,
		{ villageId: village.id, ...months, edition, reason },
		who('kuaiji')
	);
	if (!made.ok) throw new Error(made.error);
	const of = { villageId: village.id, id: made.value };
	const frozen = await freezeNotice(test.db, village, sets, of, who('kuaiji'));
	if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
	return { of, print: frozen.value };
}
async function published(edition: number): Promise<{ of: NoticeRef; print: string }> {
	const { of, print } = await submitted(edition);
	const yes = { verdict: 'signed', opinion: '属实' } as const;
	for (const name of ['jiandu', 'jiandu2']) await signNotice(test.db, of, print, yes, who(name));
	await closeReview(test.db, of, who('jiandu'));
	await approveNotice(test.db, of, print, who('shuji'));
	const done = await publishNotice(test.db, of, who('shuji', edition));
	expect(done).toEqual({ ok: true, value: true });
	return { of, print };
}

describe('what villagers reach', () => {
	it('is nothing before it is published', async () => {
		await submitted(1);
		expect(await findPublished(test.db, village.id)).toEqual([]);
		expect(await findNoticeText(test.db, village.id, PERIOD, null)).toBeNull();
		expect(await findNoticeText(test.db, village.id, PERIOD, 1)).toBeNull();
	});
	it('is the edition that holds, and each earlier one by its number', async () => {
		await published(1);
		await published(2);
		const text = await findNoticeText(test.db, village.id, PERIOD, null);
		expect(text?.notice).toMatchObject({ edition: 2, isCurrent: true, reason: '补写' });
		expect(text?.editions.map(({ edition }) => edition)).toEqual([2, 1]);
		expect(text?.pack.manifest).toMatchObject({ reason: '补写', edition: '2' });
		const first = await findNoticeText(test.db, village.id, PERIOD, 1);
		expect(first?.notice).toMatchObject({ edition: 1, isCurrent: false });
		expect(text?.pack.manifest.supersedes).toBe(first?.notice.fingerprint);
		expect(text?.pack.lines.map(({ line }) => line.no)).toEqual(
			first?.pack.lines.map(({ line }) => line.no)
		);
	});
	it('names who signed with office and opinion', async () => {
		await published(1);
		const text = await findNoticeText(test.db, village.id, PERIOD, null);
		expect(text?.signers.map(({ name, opinion }) => [name, opinion])).toEqual([
			['kuaiji*', ''],
			['jiandu*', '属实'],
			['jiandu2*', '属实'],
			['shuji*', '']
		]);
	});
});

describe('a correction', () => {
	it('is begun once, of what holds, with the reason', async () => {
		const { of } = await published(1);
		const begun = await beginCorrection(test.db, of, '补写', who('kuaiji'));
		expect(begun.ok && begun.value).toBeTruthy();
		expect(await beginCorrection(test.db, of, '再写', who('kuaiji'))).toEqual(begun);
		const [next] = await findEditions(test.db, of);
		expect(next).toMatchObject({ edition: 2, status: 'draft', reason: '补写' });
	});
	it('is not begun of what nobody published', async () => {
		const { of } = await submitted(1);
		expect(await beginCorrection(test.db, of, '补写', who('kuaiji'))).toEqual({
			...{ ok: true, value: null }
		});
	});
});

describe('an objection to a line', () => {
	it('stays when the notice is withdrawn and changed', async () => {
		const { of, print } = await submitted(1);
		const said = { no: 1, text: '没有附单' };
		expect(await objectToLine(test.db, of, print, said, who('jiandu'))).toMatchObject({ ok: true });
		// A form that was sent twice.
		const later = { ...who('jiandu'), at: who('jiandu').at + 5 };
		expect(await objectToLine(test.db, of, print, said, later)).toMatchObject({ ok: true });
		await withdrawNotice(test.db, of, who('kuaiji', 1000));
		await freezeNotice(test.db, village, sets, of, who('kuaiji', 2000));
		expect(await findObjections(test.db, of.id)).toMatchObject([
			{ ...said, name: 'jiandu*', fingerprint: print }
		]);
		expect(await verifyAll(test.db, [])).toMatchObject({ ok: true });
	});
	it('is not made against what nobody sees any more', async () => {
		const { of } = await submitted(1);
		const said = { no: 1, text: '没有附单' };
		expect(await objectToLine(test.db, of, 'f'.repeat(64), said, who('jiandu'))).toEqual({
			...{ ok: false, error: 'SD6' }
		});
	});
});

describe('the township', () => {
	it('signs once for what it computed itself', async () => {
		const { of, print } = await published(1);
		expect(await receiveNotice(test.db, of, print, who('zhen'))).toMatchObject({ ok: true });
		expect((await findPublished(test.db, village.id))[0]?.receivedAt).toBe(NOW);
		expect(await receiveNotice(test.db, of, print, who('zhen'))).toEqual({
			...{ ok: false, error: 'SD6' }
		});
	});
	it('does not sign for a code that is not of this notice', async () => {
		const { of } = await published(1);
		expect(await receiveNotice(test.db, of, '0'.repeat(64), who('zhen'))).toMatchObject({
			...{ ok: false, error: [{ kind: 'not-the-sheet' }] }
		});
	});
	it('does not sign before it is published', async () => {
		const { of, print } = await submitted(1);
		expect(await receiveNotice(test.db, of, print, who('zhen'))).toMatchObject({ ok: false });
	});
});

describe('the reading code', () => {
	const closed = { ...DEFAULT_DISCLOSURE, isOpen: false, readingCode: '4071' };
	it('is taken in any width and spacing', () => {
		expect(isReadingCode(' ４０７１ ', closed)).toBe(true);
		expect(isReadingCode('40 71', closed)).toBe(true);
		expect(isReadingCode('', { ...closed, readingCode: '' })).toBe(false);
	});
});
