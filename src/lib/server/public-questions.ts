/** What everybody reads of the questions on a notice: the shown ones, and how many were hidden. */
import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { answerClock, type AnswerClock } from '#lib/domain/disclosure/question.ts';
import { printedNumber } from '#lib/domain/disclosure/pack.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { Db } from './db/client.ts';
import type { DisclosureSettings } from './disclosure-settings.ts';
import { question, questionAnswer } from './db/schema.ts';

export type PublicQuestion = AnswerClock & {
	/** Counted in the village. */
	readonly no: number;
	/** As printed beside the line; null: on the notice. */
	readonly lineNo: string | null;
	readonly text: string;
	/** May be empty. */
	readonly nick: string;
	readonly answer: string | null;
	readonly answeredOn: CivilDate | null;
};
export type PublicQuestions = {
	/** Not answered first, the longest waiting on top; then the newest answers. */
	readonly shown: readonly PublicQuestion[];
	readonly hiddenCount: number;
	readonly answerDays: number;
	/** Where one asks besides; may be ''. */
	readonly contact: string;
};

/** `noticeIds`: all editions of a period, which share their questions. */
export async function findPublicQuestions(
	db: Db,
	villageId: number,
	{ answerDays, contact }: Pick<DisclosureSettings, 'answerDays' | 'contact'>,
	{ noticeIds, today }: { readonly noticeIds: readonly number[]; readonly today: CivilDate }
): Promise<PublicQuestions> {
	if (noticeIds.length === 0) return { shown: [], hiddenCount: 0, answerDays, contact };
	const own = and(eq(question.villageId, villageId), inArray(question.noticeId, [...noticeIds]));
	const rows = await db
		.select({
			...{ no: question.no, line: question.lineNo, text: question.text, nick: question.nick },
			...{ askedAt: question.askedAt, answer: questionAnswer.text },
			answeredAt: questionAnswer.releasedAt
		})
		.from(question)
		.leftJoin(
			questionAnswer,
			and(eq(questionAnswer.questionId, question.id), isNotNull(questionAnswer.releasedAt))
		)
		.where(and(own, eq(question.status, 'shown')))
		.orderBy(asc(question.no));
	const [hidden] = await db
		.select({ count: count() })
		.from(question)
		.where(and(own, eq(question.status, 'hidden')));
	const shown = rows.map(({ line, askedAt, answer, answeredAt, ...said }): PublicQuestion => {
		const answeredOn = answeredAt === null ? null : civilDateInChina(answeredAt);
		return {
			...{ ...said, lineNo: line === null ? null : printedNumber(line), answer, answeredOn },
			...answerClock(civilDateInChina(askedAt), answerDays, answeredOn ?? today)
		};
	});
	return { shown: shown.toSorted(byUrgency), hiddenCount: hidden?.count ?? 0, answerDays, contact };
}

const byUrgency = (a: PublicQuestion, b: PublicQuestion): number =>
	Number(a.answeredOn !== null) - Number(b.answeredOn !== null) ||
	(b.answeredOn ?? '').localeCompare(a.answeredOn ?? '') ||
	a.no - b.no;
