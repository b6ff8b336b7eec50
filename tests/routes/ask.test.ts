/** What a stranger may send: limits that do not silence a village, nothing private kept, no line without the code. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { signInAttempt } from '#lib/server/db/schema.ts';
import {
	DEFAULT_DISCLOSURE,
	findDisclosureSettings,
	setDisclosure
} from '#lib/server/disclosure-settings.ts';
import { askBuckets, keepReaderDevice, reservePublic } from '#lib/server/public-limit.ts';
import { findQuestions } from '#lib/server/questions.ts';
import { mayReadLines, newReadingCode, takeReadingCode } from '#lib/server/reading-code.ts';
import * as askPage from '../../src/routes/v/[village]/[period]/[edition]/ask/+page.server.ts';
import * as codePage from '../../src/routes/v/[village]/code/+page.server.ts';
import { makePublishing, NOW, type Publishing } from '../server/notice-fixture.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { fakeEvent, type Fake } from './fake-event.ts';

let test: TestDatabase;
let ours: Publishing;
beforeAll(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	ours = await makePublishing(test.db);
	await ours.publish('2022-01', '2022-03');
	await ours.publish('2022-01', '2022-03', NOW + 86_400_000, 2);
});
beforeEach(async () => {
	await test.db.delete(signInAttempt);
	await setDisclosure(test.db, ours.village.id, DEFAULT_DISCLOSURE, ours.shuji);
});
afterAll(() => {
	stopDatabase();
	test.remove();
});

/** A browser: its cookies stay from one event to the next. */
function browser(address = '10.0.0.1') {
	const { cookies } = fakeEvent({});
	const at = (of: Fake & { edition?: string }) => {
		const params = { village: 'ours', period: '2022-q1', edition: of.edition ?? '2' };
		const event = fakeEvent({ ...of, params });
		return Object.assign(event, { cookies, getClientAddress: () => address });
	};
	return { cookies, at };
}
type Browser = ReturnType<typeof browser>;
function known(address?: string): Browser {
	const one = browser(address);
	keepReaderDevice(one.at({}));
	return one;
}

/** Of a page or of a form that was given back; what a case asks for. */
type Given = {
	readonly asked: { readonly text: string };
	readonly findings: unknown;
	readonly received: { readonly dueOn: string };
	readonly questions: { readonly shown: unknown };
	readonly holding: unknown;
	readonly line: unknown;
	readonly hasLines: boolean;
};
/** What came of it: where it led, the status and what was given back. */
type Outcome = { status: number; data: Given; to?: string };
const NOTHING = undefined as unknown as Given;
async function outcome(work: () => unknown): Promise<Outcome> {
	try {
		const sent = (await work()) as { status?: number; data?: unknown } | undefined;
		return { status: sent?.status ?? 200, data: (sent?.data ?? sent) as Given };
	} catch (thrown) {
		if (isRedirect(thrown)) return { status: thrown.status, data: NOTHING, to: thrown.location };
		if (isHttpError(thrown)) return { status: thrown.status, data: NOTHING };
		throw thrown;
	}
}
const PATH = '/v/ours/2022-q1/2/ask';
const send = (one: Browser, form: Record<string, string>, edition?: string) =>
	outcome(() =>
		askPage.actions.default!(
			one.at({ path: PATH, method: 'POST', form, ...(edition ? { edition } : {}) }) as never
		)
	);
const load = (one: Browser, path = PATH, edition?: string) =>
	outcome(() => askPage.load(one.at({ path, ...(edition ? { edition } : {}) }) as never));
const count = async () => (await findQuestions(test.db, ours.village.id)).length;

describe('a question from a phone', () => {
	it('is kept and told its number and day; nobody else sees it yet', async () => {
		const one = known();
		const before = await count();
		const sent = await send(one, { text: '屋面谁修的？<script>', nick: '8 组', line: '0002' });
		expect(sent.status).toBe(303);
		expect(sent.to).toMatch(/^\/v\/ours\/2022-q1\/2\/ask\?asked=\d+$/);
		const received = await load(one, sent.to);
		expect(received.data.received.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(received.data.questions.shown).toEqual([]);
		const [kept] = await findQuestions(test.db, ours.village.id);
		expect(await count()).toBe(before + 1);
		expect(kept).toMatchObject({ lineNo: 2, way: 'page', status: 'held', nick: '8 组' });
		expect(kept?.text).toBe('屋面谁修的？<script>');
	});

	it('with something private in it is given back, named, and not kept', async () => {
		const before = await count();
		const sent = await send(known(), { text: '打我电话 138 1234 5678', nick: '' });
		expect(sent).toMatchObject({ status: 400, data: { faults: ['private'] } });
		expect(sent.data.findings).toEqual([{ kind: 'mobile', found: '138 1234 5678' }]);
		expect(sent.data.asked.text).toBe('打我电话 138 1234 5678');
		expect((await send(known(), { text: '问', nick: '13812345678' })).status).toBe(400);
		expect(await count()).toBe(before);
	});

	it('about a line that is not in the notice is given back', async () => {
		const sent = await send(known(), { text: '问', line: '9999' });
		expect(sent).toMatchObject({ status: 400, data: { faults: ['line-unknown'] } });
	});

	it('with the field that nobody sees filled in is given back and not kept', async () => {
		const before = await count();
		const sent = await send(known(), { text: '问', subject: 'buy' });
		expect(sent).toMatchObject({ status: 400, data: { isTrapped: true } });
		expect(await count()).toBe(before);
	});

	it('on a corrected edition is not taken; the page leads to the one that holds', async () => {
		expect((await send(known(), { text: '问' }, '1')).status).toBe(403);
		const page = await load(known(), '/v/ours/2022-q1/1/ask', '1');
		expect(page.data.holding).toBe(2);
	});

	it('of a number that nobody asked under has no page', async () => {
		expect((await load(known(), `${PATH}?asked=9999`)).status).toBe(404);
	});
});

describe('how often', () => {
	it('a browser is stopped after three, and its neighbours behind the same address are not', async () => {
		const one = known();
		const statuses = [];
		for (let n = 0; n < 4; n += 1) statuses.push((await send(one, { text: `问 ${n}` })).status);
		expect(statuses).toEqual([303, 303, 303, 429]);
		for (let n = 0; n < 20; n += 1)
			expect((await send(known(), { text: `邻居 ${n}` })).status).toBe(303);
	});

	it('an address is stopped in the end, also one that takes a new number each time', async () => {
		const statuses = [];
		for (let n = 0; n < 61; n += 1)
			statuses.push((await send(known('10.0.9.9'), { text: `问 ${n}` })).status);
		expect(statuses.filter((status) => status === 303)).toHaveLength(60);
		expect(statuses.at(-1)).toBe(429);
		expect((await send(known('10.0.9.10'), { text: '别处' })).status).toBe(303);
	});

	it('a browser without cookies may ask too; a forged number is no number', async () => {
		const forged = browser();
		forged.cookies.set('village.reader', 'abc.def', { path: '/' });
		expect((await send(forged, { text: '问' })).status).toBe(303);
		const key = await test.db
			.select()
			.from(signInAttempt)
			.where(eq(signInAttempt.key, 'ask-device:abc'));
		expect(key).toEqual([]);
	});

	it('a village takes two hundred a day from everywhere, and then says so', async () => {
		const from = (n: number) => ({ device: `d${n}`, address: `10.1.${n >> 4}.${n}` });
		const at = Date.now();
		for (let n = 0; n < 200; n += 1)
			expect(await reservePublic(test.db, askBuckets(from(n), 7), at)).toBeNull();
		const wait = await reservePublic(test.db, askBuckets(from(200), 7), at);
		expect(wait).toEqual({ of: 'village', waitMinutes: 24 * 60 });
		expect(await reservePublic(test.db, askBuckets(from(200), 8), at)).toBeNull();
	});

	it('what is given back is not counted', async () => {
		const one = known();
		for (let n = 0; n < 5; n += 1) await send(one, { text: '' });
		expect((await send(one, { text: '问' })).status).toBe(303);
	});
});

describe('the reading code', () => {
	const closed = { ...DEFAULT_DISCLOSURE, isOpen: false, readingCode: '482913' };
	const close = () => setDisclosure(test.db, ours.village.id, closed, ours.shuji);
	const type = (one: Browser, code: string, back = PATH) =>
		outcome(() =>
			codePage.actions.default!(
				one.at({ path: '/v/ours/code', method: 'POST', form: { code, back } }) as never
			)
		);

	it('is asked for before a line is shown or a question taken', async () => {
		await close();
		const one = known();
		const page = await load(one, `${PATH}?line=0002`);
		expect(page.data).toMatchObject({ hasLines: false, line: null, unknownLine: null });
		expect((await send(one, { text: '问', line: '0002' })).status).toBe(403);
		expect(await type(one, '４８２ ９１３')).toEqual({ status: 303, to: PATH });
		expect((await load(one, `${PATH}?line=0002`)).data.line).toMatchObject({ no: '0002' });
		expect((await send(one, { text: '问', line: '0002' })).status).toBe(303);
	});

	it('leads back to this site only', async () => {
		await close();
		expect((await type(known(), '482913', '//evil.example')).to).toBe('/v/ours');
	});

	it('wrong is told, and ten are enough for a browser; right ones are not counted', async () => {
		await close();
		for (let n = 0; n < 30; n += 1) expect((await type(known(), '482913')).status).toBe(303);
		const one = known();
		for (let n = 0; n < 10; n += 1)
			expect(await type(one, '000000')).toMatchObject({ status: 400, data: { fault: 'wrong' } });
		expect((await type(one, '482913')).status).toBe(429);
		expect((await type(known(), '482913')).status).toBe(303);
	});

	it('is not guessed in the cookie: it holds no code', async () => {
		await close();
		const one = known();
		one.cookies.set('village-code-ours', '482913', { path: '/' });
		expect((await load(one)).data.hasLines).toBe(false);
		await type(one, '482913');
		expect(one.cookies.get('village-code-ours')).not.toContain('482913');
	});

	it('of before opens nothing any more', async () => {
		await close();
		const one = known();
		await type(one, '482913');
		const renewed = { ...closed, readingCode: '555111' };
		await setDisclosure(test.db, ours.village.id, renewed, ours.shuji);
		expect((await load(one)).data.hasLines).toBe(false);
	});

	it('on the address of the printed QR code is remembered and taken off it', async () => {
		await close();
		const settings = await findDisclosureSettings(test.db, ours.village.id);
		const take = (one: Browser, path: string) =>
			outcome(() => takeReadingCode(one.at({ path }), ours.village, settings));
		const one = browser();
		expect(await take(one, '/v/ours/2022-q1')).toEqual({ status: 200, data: undefined });
		expect(await take(one, '/v/ours/2022-q1?code=482913&q=x')).toEqual({
			...{ status: 303, to: '/v/ours/2022-q1?q=x' }
		});
		expect(mayReadLines(one.cookies, ours.village, settings)).toBe(true);
		const other = browser();
		expect((await take(other, '/v/ours/2022-q1?code=1')).to).toBe('/v/ours/2022-q1');
		expect(mayReadLines(other.cookies, ours.village, settings)).toBe(false);
	});

	it('is suggested in six digits', () => {
		expect(newReadingCode()).toMatch(/^\d{6}$/);
	});
});
