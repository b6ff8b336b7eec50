/** Whose turn a notice is, from its draft to the board. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDisclosureWaiting } from '#lib/server/disclosure-waiting.ts';
import {
	beginCorrection,
	insertNoticeDraft,
	signNotice,
	type NoticeRef
} from '#lib/server/notices.ts';
import { decideMask, freezeNotice, secondMask } from '#lib/server/notice-content.ts';
import { makePublishing, NOW, type Publishing } from './notice-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { voucher } from '#lib/server/db/schema.ts';

let test: TestDatabase;
let ours: Publishing;
beforeEach(async () => {
	test = await openTestDatabase();
	ours = await makePublishing(test.db);
});
afterEach(() => test.close());

const QUARTER = { fromMonth: '2022-04', throughMonth: '2022-06', edition: 1 };
async function draft(of: typeof QUARTER = QUARTER): Promise<NoticeRef> {
	const villageId = ours.village.id;
	const made = await insertNoticeDraft(test.db, { villageId, ...of }, ours.kuaiji);
	if (!made.ok) throw new Error(made.error);
	return { villageId, id: made.value };
}
async function freeze(of: NoticeRef): Promise<string> {
	const frozen = await freezeNotice(test.db, ours.village, ours.sets, of, ours.kuaiji);
	if (!frozen.ok) throw new Error(frozen.error.kind);
	return frozen.value;
}
async function lineOf(month: string): Promise<{ voucherId: number; line: number }> {
	const [row] = await test.db
		.select({ voucherId: voucher.id })
		.from(voucher)
		.where(eq(voucher.month, month));
	if (!row) throw new Error(month);
	return { ...row, line: 1 };
}
const waiting = (today = '2022-07-10', { personId } = ours.jiandu) =>
	findDisclosureWaiting(test.db, ours.village.id, { today, personId });
const steps = async (today?: string, by = ours.jiandu) =>
	(await waiting(today, by)).onTheWay.map(({ step, hasMySay }) => [step, hasMySay]);

describe('a notice on its way', () => {
	beforeEach(() => ours.publish('2022-01', '2022-03'));

	it('is a draft to go on with, and its period is not one to begin', async () => {
		expect((await waiting()).open.map(({ from }) => from)).toEqual(['2022-04']);
		await draft();
		expect((await waiting()).open).toEqual([]);
		expect(await steps()).toEqual([['draft', false]]);
	});

	it('is late from the day its period is, and not listed twice', async () => {
		await draft();
		const { missing, onTheWay } = await waiting('2022-07-20');
		expect(missing).toEqual([]);
		expect(onTheWay.map(({ isLate }) => isLate)).toEqual([true]);
		expect((await waiting()).onTheWay.map(({ isLate }) => isLate)).toEqual([false]);
	});

	it('of another matter or other months begins no period', async () => {
		await draft({ ...QUARTER, throughMonth: '2022-05' });
		expect((await waiting()).open.map(({ from }) => from)).toEqual(['2022-04']);
	});

	it('waits for a second person where something private shall be shown as it is', async () => {
		const of = await draft();
		const line = await lineOf('2022-04');
		const said = { ...line, shown: '收厂房租金', override: '各家都知道' };
		await decideMask(test.db, of, said, ours.kuaiji);
		expect(await steps()).toEqual([
			['second', false],
			['draft', false]
		]);
		expect((await waiting()).onTheWay[0]?.count).toBe(1);
		await secondMask(test.db, of, line, ours.jiandu);
		expect(await steps()).toEqual([['draft', false]]);
	});

	it('waits for the other supervisors, not for the one who signed', async () => {
		const of = await draft();
		const print = await freeze(of);
		expect(await steps()).toEqual([['review', false]]);
		await signNotice(test.db, of, print, { verdict: 'signed', opinion: '' }, ours.jiandu);
		expect(await steps()).toEqual([['review', true]]);
		for (const other of [ours.shuji, ours.kuaiji])
			expect(await steps(undefined, other)).toEqual([['review', false]]);
	});

	it('goes back to the accountant with a refusal, and may still be signed by the others', async () => {
		const of = await draft();
		const print = await freeze(of);
		await signNotice(test.db, of, print, { verdict: 'refused', opinion: '缺票' }, ours.jiandu);
		expect(await steps()).toEqual([
			['refused', false],
			['review', true]
		]);
	});
});

it('a correction is on its way as its edition; what hangs is not', async () => {
	const of = await ours.publish('2022-04', '2022-06', NOW);
	expect(await steps('2022-08-10')).toEqual([]);
	await beginCorrection(test.db, of, '补一张票', ours.kuaiji);
	const { onTheWay } = await waiting('2022-08-10');
	expect(onTheWay.map(({ step, edition, isLate }) => [step, edition, isLate])).toEqual([
		['draft', 2, false]
	]);
});
