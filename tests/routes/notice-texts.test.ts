/** What somebody writes to be published beside a notice: with personal data in it, it comes back as it was typed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { freezeNotice } from '#lib/server/notice-content.ts';
import { findSignatureList } from '#lib/server/notice-signatures.ts';
import { findNotices, insertNoticeDraft, type NoticeRef } from '#lib/server/notices.ts';
import { actions } from '../../src/routes/office/[village]/notices/[notice]/+page.server.ts';
import { makePublishing, type Publishing } from '../server/notice-fixture.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { makeHolder } from '../server/village-fixture.ts';
import { fakeEvent } from './fake-event.ts';

let test: TestDatabase;
let ours: Publishing;
let accountant: SignedIn, supervisor: SignedIn;
beforeAll(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	ours = await makePublishing(test.db);
	accountant = await makeHolder(test.db, ours.village.id, 'accountant', 'acc');
	supervisor = await makeHolder(test.db, ours.village.id, 'supervisor', 'sup');
});
afterAll(() => {
	stopDatabase();
	test.remove();
});

type Sent = { status?: number; data?: Record<string, unknown> };
const send = (
	name: 'sign' | 'refuse' | 'correct',
	{ id }: NoticeRef,
	form: Record<string, string>,
	actor: SignedIn
) =>
	actions[name]!(
		fakeEvent({
			...{ method: 'POST', form, actor },
			params: { village: 'ours', notice: String(id) }
		}) as never
	) as Promise<Sent>;
const PRIVATE = '和王建国 13812345678 核对过';

describe('an opinion', () => {
	it.each(['sign', 'refuse'] as const)('to %s with a person in it is not kept', async (name) => {
		const villageId = ours.village.id;
		const months = { fromMonth: '2022-04', throughMonth: name === 'sign' ? '2022-04' : '2022-05' };
		const made = await insertNoticeDraft(
			test.db,
			{ villageId, ...months, edition: 1 },
			ours.kuaiji
		);
		const of = { villageId, id: made.ok ? made.value : 0 };
		const frozen = await freezeNotice(test.db, ours.village, ours.sets, of, ours.kuaiji);
		const fingerprint = frozen.ok ? frozen.value : '';
		expect(fingerprint).not.toBe('');
		const form = { fingerprint, opinion: PRIVATE };
		const { status, data } = await send(name, of, form, supervisor);
		expect(status).toBe(400);
		expect(data).toMatchObject({ typed: PRIVATE });
		expect(data?.findings).toContainEqual({ kind: 'mobile', found: '13812345678' });
		const { signatures } = await findSignatureList(test.db, villageId, of);
		expect(signatures.map(({ role }) => role)).toEqual(['accountant']);
	});
});

it('a reason for a correction with a person in it begins none', async () => {
	const of = await ours.publish('2022-01', '2022-03');
	const before = (await findNotices(test.db, ours.village.id)).length;
	const { status, data } = await send('correct', of, { reason: PRIVATE }, accountant);
	expect([status, data?.typed]).toEqual([400, PRIVATE]);
	expect(await findNotices(test.db, ours.village.id)).toHaveLength(before);
});
