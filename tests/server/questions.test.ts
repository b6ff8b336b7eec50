/** From a stranger's question to the answer on the board: held until somebody looked, released as it was read, never lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDisclosureWaiting } from '#lib/server/disclosure-waiting.ts';
import { setDisclosure } from '#lib/server/disclosure-settings.ts';
import { findPack } from '#lib/server/notice-content.ts';
import type { NoticeRef } from '#lib/server/notices.ts';
import { findPublicQuestions } from '#lib/server/public-questions.ts';
import { findAskedLines, hasPublishedLine } from '#lib/server/question-lines.ts';
import {
	askQuestion,
	decideQuestion,
	draftAnswer,
	findAskedAt,
	findQuestions,
	releaseAnswer
} from '#lib/server/questions.ts';
import { makePublishing, NOW, type Publishing } from './notice-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

const DAY = 86_400_000;
let test: TestDatabase;
let ours: Publishing;
let first: NoticeRef;

beforeEach(async () => {
	test = await openTestDatabase();
	ours = await makePublishing(test.db);
	first = await ours.publish('2022-01', '2022-03');
});
afterEach(() => test.remove());

const stranger = (at: number) => ({ userId: 'public', name: '村民', at });
/** @returns its number of the database */
async function ask(text: string, at = NOW, lineNo: number | null = null): Promise<number> {
	const of = { noticeId: first.id, lineNo, text, nick: '8 组', way: 'page' } as const;
	const no = await askQuestion(test.db, ours.village.id, of, stranger(at));
	const found = (await findQuestions(test.db, ours.village.id)).find((one) => one.no === no);
	return found?.id ?? 0;
}
const show = (id: number) => decideQuestion(test.db, ours.village.id, id, '', ours.jiandu);
const hide = (id: number) => decideQuestion(test.db, ours.village.id, id, '骂人', ours.jiandu);
const draft = (id: number, text: string) =>
	draftAnswer(test.db, ours.village.id, id, text, ours.kuaiji);
const release = (id: number, answer: unknown, at = NOW) =>
	releaseAnswer(test.db, ours.village.id, id, Number(answer), { ...ours.shuji, at });
const published = (today = '2022-08-20', noticeIds = [first.id]) =>
	findPublicQuestions(
		test.db,
		ours.village.id,
		{ answerDays: 10, contact: '' },
		{ noticeIds, today }
	);

describe('what everybody reads', () => {
	it('is neither what nobody has looked at nor what was hidden, but how many were hidden', async () => {
		await ask('还没有看过的');
		await hide(await ask('骂人的'));
		await show(await ask('屋面谁修的', NOW, 1));
		const found = await published();
		expect(found.shown.map(({ text, lineNo }) => [text, lineNo])).toEqual([['屋面谁修的', '0001']]);
		expect(found.hiddenCount).toBe(1);
		expect(JSON.stringify(found)).not.toMatch(/还没有看过|骂人|jiandu/);
	});

	it('never has a draft in it', async () => {
		const id = await ask('屋面谁修的');
		await show(id);
		await draft(id, '草稿里的话');
		expect(JSON.stringify(await published())).not.toContain('草稿里的话');
	});

	it('has what waits longest on top, then the newest answers, each with its days', async () => {
		const ids = [];
		for (const text of ['一', '二', '三', '四']) ids.push(await ask(text));
		for (const id of ids) await show(id);
		const [one = 0, , three = 0] = ids;
		await release(one, await draft(one, '答一'), NOW + 2 * DAY);
		await release(three, await draft(three, '答三'), NOW + 12 * DAY);
		const { shown } = await published('2022-08-20');
		expect(shown.map(({ text, days, lateDays }) => [text, days, lateDays])).toEqual([
			['二', 11, 1],
			['四', 11, 1],
			['三', 12, 2],
			['一', 2, 0]
		]);
	});

	it('is of these notices only, and of all editions of them', async () => {
		await show(await ask('问第一版'));
		expect((await published('2022-08-20', [])).shown).toEqual([]);
		const second = await ours.publish('2022-04', '2022-06');
		expect((await published('2022-08-20', [second.id])).shown).toEqual([]);
		const edition = await ours.publish('2022-01', '2022-03', NOW + DAY, 2);
		expect((await published('2022-08-20', [first.id, edition.id])).shown).toHaveLength(1);
	});
});

describe('an answer', () => {
	it('is released as it was read: not a draft that was changed meanwhile', async () => {
		const id = await ask('屋面谁修的');
		await show(id);
		const read = await draft(id, '某公司');
		const newer = await draft(id, '某公司，三家比价');
		expect(await release(id, read)).toBe('outdated');
		expect(await release(id, newer)).toBe('released');
		expect((await published()).shown[0]?.answer).toBe('某公司，三家比价');
	});

	it('once released is neither released nor drafted again', async () => {
		const id = await ask('屋面谁修的');
		await show(id);
		const one = await draft(id, '某公司');
		await release(id, one);
		expect(await release(id, one)).toBe('answered');
		expect(await draft(id, '改口')).toBe('answered');
	});

	it('is not released to a question that nobody can read', async () => {
		const id = await ask('屋面谁修的');
		const one = await draft(id, '某公司');
		expect(await release(id, one)).toBe('not-shown');
		await hide(id);
		expect(await release(id, one)).toBe('not-shown');
	});

	it('of another village is nobody’s here', async () => {
		const theirs = await makePublishing(test.db, 'theirs');
		const id = await ask('屋面谁修的');
		const there = theirs.village.id;
		expect(await decideQuestion(test.db, there, id, '', theirs.jiandu)).toBe(false);
		expect(await draftAnswer(test.db, there, id, '某公司', theirs.kuaiji)).toBe('unknown');
		expect(await releaseAnswer(test.db, there, id, 1, theirs.shuji)).toBe('unknown');
		expect(await findAskedAt(test.db, there, [first.id], 1)).toBeNull();
	});
});

describe('a line', () => {
	it('is one of the frozen copy, by its printed number', async () => {
		expect(await hasPublishedLine(test.db, { noticeId: first.id, lineNo: 1 })).toBe(true);
		expect(await hasPublishedLine(test.db, { noticeId: first.id, lineNo: 9999 })).toBe(false);
		const lineOf = await findAskedLines(test.db, [{ noticeId: first.id, lineNo: 2 }]);
		expect(lineOf({ noticeId: first.id, lineNo: 2 })).toMatchObject({ no: '0002' });
		expect(lineOf({ noticeId: first.id, lineNo: 1 })).toBeNull();
	});
});

describe('the printed notice', () => {
	const printed = async (of: NoticeRef) => {
		const { questions } = (await findPack(test.db, of.id))?.manifest.content ?? { questions: [] };
		return questions.map(({ text, answer }) => [text, answer]);
	};

	it('says what is not answered first, and each answer once', async () => {
		const [one, two] = [await ask('先答的', NOW + DAY), await ask('没有答的', NOW + DAY)];
		await show(one);
		await show(two);
		await hide(await ask('骂人的', NOW + DAY));
		await ask('没有看过的', NOW + DAY);
		await release(one, await draft(one, '答'), NOW + 2 * DAY);
		const second = await ours.publish('2022-04', '2022-04', NOW + 3 * DAY);
		expect(await printed(second)).toEqual([
			['没有答的', ''],
			['先答的', '答']
		]);
		const third = await ours.publish('2022-05', '2022-05', NOW + 9 * DAY);
		expect(await printed(third)).toEqual([['没有答的', '']]);
	});

	it('has an answer that came after the notice before was frozen, though before it hung', async () => {
		const one = await ask('中间答的', NOW - DAY);
		await show(one);
		const second = await ours.publish('2022-04', '2022-04', NOW + DAY);
		await release(one, await draft(one, '答'), NOW + DAY + 1000);
		expect(await printed(second)).toEqual([['中间答的', '']]);
		const third = await ours.publish('2022-05', '2022-05', NOW + 3 * DAY);
		expect(await printed(third)).toEqual([['中间答的', '答']]);
	});
});

describe('what waits', () => {
	const waiting = (today: string) =>
		findDisclosureWaiting(test.db, ours.village.id, { today, personId: ours.jiandu.personId });

	it('is a question to look at, to answer or to release, with what is late', async () => {
		await ask('没有看过的');
		await hide(await ask('骂人的'));
		const [open, drafted, done] = [await ask('等答的'), await ask('起草了的'), await ask('答了的')];
		for (const id of [open, drafted, done]) await show(id);
		await draft(drafted, '草稿');
		await draft(drafted, '草稿二');
		await release(done, await draft(done, '答'));
		expect(await waiting('2022-08-10')).toMatchObject({
			held: { count: 1, lateCount: 0 },
			unanswered: { count: 1, lateCount: 0 },
			drafted: { count: 1, lateCount: 0 }
		});
		expect(await waiting('2022-08-20')).toMatchObject({
			held: { count: 1, lateCount: 1 },
			unanswered: { count: 1, lateCount: 1 }
		});
	});

	it('is every period since the first published one that is over and not out', async () => {
		expect(await waiting('2022-07-10')).toMatchObject({
			missing: [],
			open: [{ from: '2022-04', through: '2022-06', dueOn: '2022-07-15' }]
		});
		const late = await waiting('2022-10-10');
		expect(late.missing.map(({ from }) => from)).toEqual(['2022-04']);
		expect(late.open.map(({ from }) => from)).toEqual(['2022-07']);
		await ours.publish('2022-04', '2022-06');
		expect((await waiting('2022-10-10')).missing).toEqual([]);
	});

	it('owes by the month where the village says so; a notice of the quarter holds its months', async () => {
		const monthly = { period: 'month', dueDay: 10, answerDays: 10, isOpen: true } as const;
		await setDisclosure(
			test.db,
			ours.village.id,
			{ ...monthly, readingCode: '', contact: '' },
			ours.shuji
		);
		const { missing, open } = await waiting('2022-06-05');
		expect(missing.map(({ from }) => from)).toEqual(['2022-04']);
		expect(open.map(({ from }) => from)).toEqual(['2022-05']);
	});
});
