/** 提问与答复: held until a person shows it, answered by draft and release; nothing asked is lost. */
import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { QuestionWay } from '#lib/domain/disclosure/question.ts';
import type { NoticeTopic } from '#lib/domain/disclosure/topic.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { notice, question, questionAnswer } from './db/schema.ts';
import { textHash } from './text-hash.ts';

export type NewQuestion = {
	readonly noticeId: number;
	/** The printed number; null: on the whole notice. The caller has seen that the line is there. */
	readonly lineNo: number | null;
	readonly text: string;
	readonly nick: string;
	readonly way: QuestionWay;
};
/** As kept; what villagers see is only what is shown (`PublicQuestion`). */
export type Question = typeof question.$inferSelect & {
	readonly fromMonth: string;
	readonly throughMonth: string;
	readonly topic: NoticeTopic;
	readonly edition: number;
	/** The newest draft that is not released; null where there is none. */
	readonly draft: { readonly id: number; readonly text: string; readonly by: string } | null;
	readonly answer: { readonly text: string; readonly at: number } | null;
};

/** @returns its number in the village */
export const askQuestion = (
	db: Db,
	villageId: number,
	{ noticeId, lineNo, text, nick, way }: NewQuestion,
	by: Actor
): Promise<number> =>
	db.transaction(async (tx) => {
		const [last] = await tx
			.select({ no: max(question.no) })
			.from(question)
			.where(eq(question.villageId, villageId));
		const no = (last?.no ?? 0) + 1;
		const [row] = await tx
			.insert(question)
			.values({
				...{ villageId, no, noticeId, lineNo, text, nick, way },
				...{ askedAt: by.at, status: 'held' as const }
			})
			.returning({ id: question.id });
		if (!row) throw new Error('the question was not inserted');
		const what = { question: row.id, no, lineNo: lineNo ?? 0, way };
		const detail = { ...what, textHash: textHash(text, nick, String(noticeId)) };
		await insertAuditEvent(tx, villageId, by, 'question-asked', detail);
		return no;
	});

/** `hidden`: the reason; '' shows it. @returns false where there is no such question in this village */
export const decideQuestion = (
	db: Db,
	villageId: number,
	id: number,
	hidden: string,
	by: Actor
): Promise<boolean> =>
	db.transaction(async (tx) => {
		const found = await findRow(tx, villageId, id);
		if (!found) return false;
		const status = hidden === '' ? ('shown' as const) : ('hidden' as const);
		await tx
			.update(question)
			.set({ status, hiddenReason: hidden, decidedBy: by.name, decidedAt: by.at })
			.where(eq(question.id, id));
		if (hidden === '')
			await insertAuditEvent(tx, villageId, by, 'question-shown', { question: id, no: found.no });
		else
			await insertAuditEvent(tx, villageId, by, 'question-hidden', {
				question: id,
				no: found.no,
				reason: hidden
			});
		return true;
	});

/** Beside the drafts before it. @returns the draft's number, or why there is none: what was released does not change */
export const draftAnswer = (
	db: Db,
	villageId: number,
	questionId: number,
	text: string,
	by: Actor
): Promise<number | 'unknown' | 'answered'> =>
	db.transaction(async (tx) => {
		const found = await findRow(tx, villageId, questionId);
		if (!found) return 'unknown';
		const earlier = await findAnswerRows(tx, [questionId]);
		if (earlier.some(({ releasedAt }) => releasedAt !== null)) return 'answered';
		const [row] = await tx
			.insert(questionAnswer)
			.values({ questionId, text, draftedBy: by.name, draftedAt: by.at })
			.returning({ id: questionAnswer.id });
		if (!row) throw new Error('the draft was not inserted');
		const what = { question: questionId, no: found.no, answer: row.id };
		const detail = { ...what, textHash: textHash(text) };
		await insertAuditEvent(tx, villageId, by, 'answer-drafted', detail);
		return row.id;
	});

export type ReleaseOutcome = 'released' | 'unknown' | 'not-shown' | 'outdated' | 'answered';

/** Exactly the draft that was read: `outdated` where a newer one was written meanwhile; `not-shown`: nobody would read it. */
export const releaseAnswer = (
	db: Db,
	villageId: number,
	questionId: number,
	answerId: number,
	by: Actor
): Promise<ReleaseOutcome> =>
	db.transaction(async (tx) => {
		const found = await findRow(tx, villageId, questionId);
		if (!found) return 'unknown';
		if (found.status !== 'shown') return 'not-shown';
		const answers = await findAnswerRows(tx, [questionId]);
		if (answers.some(({ releasedAt }) => releasedAt !== null)) return 'answered';
		const newest = answers[0];
		if (newest?.id !== answerId) return newest ? 'outdated' : 'unknown';
		await tx
			.update(questionAnswer)
			.set({ releasedBy: by.name, releasedAt: by.at })
			.where(eq(questionAnswer.id, answerId));
		const detail = { question: questionId, no: found.no, answer: answerId, text: newest.text };
		await insertAuditEvent(tx, villageId, by, 'answer-released', detail);
		return 'released';
	});

const findRow = async (db: Db, villageId: number, id: number) =>
	(
		await db
			.select()
			.from(question)
			.where(and(eq(question.id, id), eq(question.villageId, villageId)))
	)[0] ?? null;

/** Newest first. */
const findAnswerRows = (db: Db, questionIds: readonly number[]) =>
	db
		.select()
		.from(questionAnswer)
		.where(inArray(questionAnswer.questionId, [...questionIds]))
		.orderBy(desc(questionAnswer.id));

/** Of a village, not answered first, then the newest. */
export async function findQuestions(db: Db, villageId: number): Promise<Question[]> {
	const rows = await db
		.select({ question, notice })
		.from(question)
		.innerJoin(notice, eq(notice.id, question.noticeId))
		.where(eq(question.villageId, villageId))
		.orderBy(asc(question.no));
	const answers =
		rows.length === 0
			? []
			: await findAnswerRows(
					db,
					rows.map((row) => row.question.id)
				);
	return rows
		.map(({ question: own, notice: { fromMonth, throughMonth, topic, edition } }): Question => {
			const mine = answers.filter(({ questionId }) => questionId === own.id);
			const released = mine.find(({ releasedAt }) => releasedAt !== null);
			const [draft] = released ? [] : mine;
			return {
				...own,
				...{ fromMonth, throughMonth, topic, edition },
				draft: draft ? { id: draft.id, text: draft.text, by: draft.draftedBy } : null,
				answer: released ? { text: released.text, at: released.releasedAt ?? 0 } : null
			};
		})
		.toSorted((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || b.no - a.no);
}

/** When a question of these notices was asked; null where there is no such number among them. */
export async function findAskedAt(
	db: Db,
	villageId: number,
	noticeIds: readonly number[],
	no: number
): Promise<number | null> {
	const own = and(eq(question.villageId, villageId), eq(question.no, no));
	const rows = await db
		.select({ askedAt: question.askedAt })
		.from(question)
		.where(and(own, inArray(question.noticeId, [...noticeIds])));
	return rows[0]?.askedAt ?? null;
}
