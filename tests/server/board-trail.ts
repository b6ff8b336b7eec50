/** A published village with something in every table of the disclosure, for the tests that tamper with it. Invented people. */
import type { Db } from '#lib/server/db/client.ts';
import { DEFAULT_DISCLOSURE, setDisclosure } from '#lib/server/disclosure-settings.ts';
import { decideMask, secondMask } from '#lib/server/notice-content.ts';
import { objectToLine, receiveNotice } from '#lib/server/notice-review.ts';
import type { NoticeRef, Signer } from '#lib/server/notices.ts';
import {
	askQuestion,
	decideQuestion,
	draftAnswer,
	findQuestions,
	releaseAnswer
} from '#lib/server/questions.ts';
import { makeBoard, publishEdition } from './published-fixture.ts';
import { findVouchersOf } from './vouchers-of.ts';

/** @returns the moment after everything that happened */
export async function fillBoard(db: Db, township: Signer, start: number): Promise<number> {
	let at = start;
	const next = (by: Signer): Signer => ({ ...by, at: (at += 60_000) });
	const board = await makeBoard(db, 'gongshi', (at += 60_000));
	const { id } = board.village;
	const { kuaiji, shuji, jiandu } = board.signers;
	const closed = { ...DEFAULT_DISCLOSURE, isOpen: false, readingCode: '4071' };
	await setDisclosure(db, id, closed, next(shuji));
	await setDisclosure(db, id, DEFAULT_DISCLOSURE, next(shuji));
	const [first = 0, second = 0] = await findVouchersOf(db, board.batchId);
	const decide = async (of: NoticeRef, by: Signer) => {
		await decideMask(db, of, { voucherId: first, line: 1, shown: '办公用品*', override: '' }, by);
		const asIs = { voucherId: second, line: 1, shown: '收厂房租金', override: '是店名' };
		await decideMask(db, of, asIs, by);
		await secondMask(db, of, asIs, { ...jiandu, at: by.at });
	};
	const object = (of: NoticeRef, fingerprint: string) =>
		objectToLine(db, of, fingerprint, { no: 1, text: '没有发票' }, { ...jiandu, at: at + 60_000 });
	const one = await publishEdition(db, board, 1, at - kuaiji.at + 60_000, decide, object);
	at += 120_000;
	await receiveNotice(db, one, one.fingerprint, next(township));
	const asked = { noticeId: one.id, lineNo: 1, text: '买了什么？', nick: '', way: 'page' as const };
	for (const lineNo of [1, null, 2]) await askQuestion(db, id, { ...asked, lineNo }, next(shuji));
	const [held, shown, hidden] = (await findQuestions(db, id)).toSorted((a, b) => a.no - b.no);
	if (!held || !shown || !hidden) throw new Error('three questions were asked');
	await decideQuestion(db, id, shown.id, '', next(shuji));
	await decideQuestion(db, id, hidden.id, '骂人', next(shuji));
	await draftAnswer(db, id, held.id, '纸。', next(kuaiji));
	const answer = await draftAnswer(db, id, shown.id, '纸和笔。', next(kuaiji));
	await releaseAnswer(db, id, shown.id, Number(answer), next(shuji));
	await publishEdition(db, board, 2, at - kuaiji.at + 60_000);
	return at + 120_000;
}
