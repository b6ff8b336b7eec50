/** The office's forms about questions and about how the village discloses: what is malformed or private is given back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { findDisclosureSettings } from '#lib/server/disclosure-settings.ts';
import type { NoticeRef } from '#lib/server/notices.ts';
import { findQuestions } from '#lib/server/questions.ts';
import { actions as disclosure } from '../../src/routes/office/[village]/disclosure/+page.server.ts';
import { actions as questions } from '../../src/routes/office/[village]/questions/+page.server.ts';
import { makePublishing, type Publishing } from '../server/notice-fixture.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { makeHolder } from '../server/village-fixture.ts';
import { fakeEvent } from './fake-event.ts';

let test: TestDatabase;
let ours: Publishing;
let notice: NoticeRef;
let accountant: SignedIn, secretary: SignedIn;
beforeAll(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	ours = await makePublishing(test.db);
	notice = await ours.publish('2022-01', '2022-03');
	accountant = await makeHolder(test.db, ours.village.id, 'accountant', 'acc');
	secretary = await makeHolder(test.db, ours.village.id, 'secretary', 'sec');
});
afterAll(() => {
	stopDatabase();
	test.remove();
});

type Name = 'show' | 'hide' | 'draft' | 'release' | 'enter';
type Sent = { status?: number; data?: Record<string, unknown>; done?: string; no?: number };
const send = (name: Name, form: Record<string, string>, actor = accountant) =>
	questions[name]!(
		fakeEvent({ method: 'POST', form, actor, params: { village: 'ours' } }) as never
	) as Promise<Sent>;
const enter = (changes: Record<string, string>) =>
	send('enter', { notice: String(notice.id), text: '屋面谁修的？', way: 'call', ...changes });
const newest = async () => (await findQuestions(test.db, ours.village.id))[0];

describe('a question entered for somebody', () => {
	it('is kept with its line and way, and shown at once', async () => {
		expect(await enter({ line: '2', nick: '5 组' })).toMatchObject({ done: 'entered' });
		expect(await newest()).toMatchObject({
			...{ lineNo: 2, way: 'call', nick: '5 组', status: 'shown' }
		});
	});

	it('about a number that is not printed there is given back as it was typed', async () => {
		const { status, data } = await enter({ line: '9999' });
		expect(status).toBe(400);
		expect(data).toMatchObject({ faults: ['line-unknown'], entering: { line: '9999' } });
	});

	it.each<Record<string, string>>([
		{ way: 'page' },
		{ way: '' },
		{ notice: 'x' },
		{ notice: '-1' }
	])('with %o is malformed', async (wrong) => {
		expect(await enter(wrong)).toMatchObject({ status: 400, data: { fault: 'malformed' } });
	});

	it('with a telephone number in it is given back with what was found', async () => {
		const { data } = await enter({ text: '打 13812345678' });
		expect(data).toMatchObject({ findings: [{ kind: 'mobile', found: '13812345678' }] });
	});
});

describe('an answer', () => {
	it('with something private is not kept; without, it waits for its release', async () => {
		await enter({});
		const id = String((await newest())?.id);
		const refused = await send('draft', { question: id, text: '付李小明报销款' });
		expect(refused).toMatchObject({ status: 400, data: { fault: 'private' } });
		expect((await newest())?.draft).toBeNull();
		expect(await send('draft', { question: id, text: '三家比价' })).toMatchObject({
			done: 'drafted'
		});
		const read = String((await newest())?.draft?.id);
		await send('draft', { question: id, text: '三家比价，取最低' });
		const old = await send('release', { question: id, answer: read }, secretary);
		expect(old).toMatchObject({ status: 409, data: { fault: 'outdated' } });
		const now = String((await newest())?.draft?.id);
		const released = await send('release', { question: id, answer: now }, secretary);
		expect(released).toMatchObject({ done: 'released' });
	});

	it('is asked for by a number', async () => {
		for (const name of ['show', 'hide', 'draft', 'release'] as const)
			expect(
				await send(name, { question: '1e9' }, name === 'release' ? secretary : accountant)
			).toMatchObject({ status: 400, data: { fault: 'malformed' } });
	});
});

it('a question is not hidden without a reason', async () => {
	await enter({});
	const id = String((await newest())?.id);
	expect(await send('hide', { question: id, reason: '  ' })).toMatchObject({
		...{ status: 400, data: { fault: 'reason' } }
	});
	expect((await newest())?.status).toBe('shown');
});

it('how the village discloses is kept as typed, or given back with what is wrong', async () => {
	const asked = { readers: 'code', contact: '一楼意见箱（示例）' };
	const typed = { period: 'month', dueDay: '10', answerDays: '7', ...asked };
	const set = (readingCode: string) =>
		disclosure.default!(
			fakeEvent({
				...{ method: 'POST', actor: secretary, params: { village: 'ours' } },
				form: { ...typed, readingCode }
			}) as never
		);
	expect(await set('12')).toMatchObject({ status: 400, data: { faults: ['reading-code'] } });
	expect(await set('482913')).toEqual({ done: true });
	expect(await findDisclosureSettings(test.db, ours.village.id)).toEqual({
		...{ period: 'month', dueDay: 10, answerDays: 7, isOpen: false, readingCode: '482913' },
		contact: asked.contact
	});
});
