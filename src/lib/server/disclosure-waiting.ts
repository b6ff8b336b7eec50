/** What of the disclosure waits for somebody: questions, signatures, and notices that are due. One read each. */
import { and, eq, isNull, max, ne } from 'drizzle-orm';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { owedPeriods, type DuePeriod } from '#lib/domain/disclosure/due.ts';
import { answerClock } from '#lib/domain/disclosure/question.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { Db } from './db/client.ts';
import { question, questionAnswer } from './db/schema.ts';
import { findDisclosureSettings } from './disclosure-settings.ts';
import { findNotices, publishedIn } from './notices.ts';
import { findWaitingNotices, isOnItsWay, type WaitingNotice } from './waiting-notices.ts';

export type WaitingQuestions = {
	readonly count: number;
	/** Past the day for an answer; of `count`. */
	readonly lateCount: number;
};
export type DisclosureWaiting = {
	/** Nobody has decided whether they are shown. */
	readonly held: WaitingQuestions;
	/** Shown, without a draft of an answer. */
	readonly unanswered: WaitingQuestions;
	/** With a draft that is not released. */
	readonly drafted: WaitingQuestions;
	/** Over, not published and not begun, oldest first. `missing`: past the day it was due. */
	readonly missing: readonly DuePeriod[];
	readonly open: readonly DuePeriod[];
	readonly onTheWay: readonly (WaitingNotice & { readonly isLate: boolean })[];
};

/** As it stands today for `personId`, who may have signed already. */
export async function findDisclosureWaiting(
	db: Db,
	villageId: number,
	{ today, personId }: { readonly today: CivilDate; readonly personId: number }
): Promise<DisclosureWaiting> {
	const settings = await findDisclosureSettings(db, villageId);
	const notices = await findNotices(db, villageId);
	const waiting = await findWaitingNotices(db, villageId, notices, personId);
	const owed = owedPeriods(settings, publishedIn(notices), today);
	const inState = (wanted: 'missing' | 'open'): DuePeriod[] =>
		owed.filter((one) => one.state === wanted && !isOnItsWay(waiting, { ...one, topic: '' }));
	const isLate = (of: WaitingNotice): boolean =>
		owed.some((one) => one.state === 'missing' && isOnItsWay([of], { ...one, topic: '' }));
	return {
		...(await findWaitingQuestions(db, villageId, settings, today)),
		...{ missing: inState('missing'), open: inState('open') },
		onTheWay: waiting.map((one) => ({ ...one, isLate: isLate(one) }))
	};
}

async function findWaitingQuestions(
	db: Db,
	villageId: number,
	{ answerDays }: { readonly answerDays: number },
	today: CivilDate
): Promise<Pick<DisclosureWaiting, 'held' | 'unanswered' | 'drafted'>> {
	const rows = await db
		.select({
			...{ id: question.id, status: question.status, askedAt: question.askedAt },
			draft: max(questionAnswer.id)
		})
		.from(question)
		.leftJoin(questionAnswer, eq(questionAnswer.questionId, question.id))
		.where(and(eq(question.villageId, villageId), ne(question.status, 'hidden')))
		.groupBy(question.id)
		.having(isNull(max(questionAnswer.releasedAt)));
	const count = (some: typeof rows): WaitingQuestions => ({
		count: some.length,
		lateCount: some.filter(
			({ askedAt }) => answerClock(civilDateInChina(askedAt), answerDays, today).lateDays > 0
		).length
	});
	return {
		held: count(rows.filter(({ status }) => status === 'held')),
		unanswered: count(rows.filter(({ status, draft }) => status === 'shown' && draft === null)),
		drafted: count(rows.filter(({ status, draft }) => status === 'shown' && draft !== null))
	};
}
