import { error, fail } from '@sveltejs/kit';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { privateIn, textFault, tidyText } from '#lib/domain/disclosure/plain-text.ts';
import {
	answerClock,
	checkAsked,
	MOST_ANSWER_CHARACTERS,
	MOST_REASON_CHARACTERS,
	QUESTION_WAYS,
	readLineNumber
} from '#lib/domain/disclosure/question.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDisclosureSettings } from '#lib/server/disclosure-settings.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { subjectOf } from '#lib/server/notices.ts';
import { findPublished } from '#lib/server/published-notices.ts';
import { findAskedLines, hasPublishedLine } from '#lib/server/question-lines.ts';
import {
	askQuestion,
	decideQuestion,
	draftAnswer,
	findQuestions,
	releaseAnswer,
	type Question
} from '#lib/server/questions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village } = await requireVillage(event, 'books.read');
	const { answerDays } = await findDisclosureSettings(db, village.id);
	const questions = await findQuestions(db, village.id);
	const lineOf = await findAskedLines(db, questions);
	const today = civilDateInChina(now());
	const published = await findPublished(db, village.id);
	return {
		answerDays,
		questions: questions.map((one) => ({
			...said(one),
			...answerClock(
				civilDateInChina(one.askedAt),
				answerDays,
				one.answer ? civilDateInChina(one.answer.at) : today
			),
			line: one.lineNo === null ? null : lineOf({ noticeId: one.noticeId, lineNo: one.lineNo })
		})),
		notices: published
			.filter(({ isCurrent }) => isCurrent)
			.map((one) => ({ id: one.id, ...subjectOf(one) }))
	};
};

function said({ edition, ...one }: Question) {
	const subject = subjectOf(one);
	const { id, no, text, nick, way, status, hiddenReason, decidedBy, draft, answer, lineNo } = one;
	return {
		...{ id, no, text, nick, way, status, hiddenReason, decidedBy, draft, lineNo, ...subject },
		answer: answer && { text: answer.text, on: civilDateInChina(answer.at) },
		path: `${noticeCode(subject)}/${edition}`
	};
}

const field = (form: FormData, name: string): string =>
	tidyText(String(form.get(name) ?? '').slice(0, 10_000));
/** Null where it is no number of the database. */
const idIn = (form: FormData, name: string): number | null => {
	const text = String(form.get(name) ?? '');
	return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
};
const found = (text: string) =>
	privateIn(text).map(({ kind, found: what }) => ({ kind, found: what }));

export const actions: Actions = {
	show: async (event) => {
		const { village, actor } = await requireVillage(event, 'question.handle');
		const id = idIn(await event.request.formData(), 'question');
		if (id === null) return fail(400, { fault: 'malformed' as const });
		if (!(await decideQuestion(db, village.id, id, '', actor))) error(404, 'not-found');
		return { done: 'shown' as const, question: id };
	},
	hide: async (event) => {
		const { village, actor } = await requireVillage(event, 'question.handle');
		const form = await event.request.formData();
		const [id, reason] = [idIn(form, 'question'), field(form, 'reason')];
		if (id === null) return fail(400, { fault: 'malformed' as const });
		if (reason === '' || [...reason].length > MOST_REASON_CHARACTERS)
			return fail(400, { fault: 'reason' as const, question: id, typed: reason });
		if (!(await decideQuestion(db, village.id, id, reason, actor))) error(404, 'not-found');
		return { done: 'hidden' as const, question: id };
	},
	draft: async (event) => {
		const { village, actor } = await requireVillage(event, 'answer.draft');
		const form = await event.request.formData();
		const [id, typed] = [idIn(form, 'question'), field(form, 'text')];
		if (id === null) return fail(400, { fault: 'malformed' as const });
		const fault = textFault(typed, MOST_ANSWER_CHARACTERS);
		if (fault) return fail(400, { fault, question: id, typed, findings: found(typed) });
		const drafted = await draftAnswer(db, village.id, id, typed, actor);
		if (drafted === 'unknown') error(404, 'not-found');
		if (drafted === 'answered') return fail(409, { fault: drafted, question: id });
		return { done: 'drafted' as const, question: id };
	},
	release: async (event) => {
		const { village, actor } = await requireVillage(event, 'answer.release');
		const form = await event.request.formData();
		const [id, answer] = [idIn(form, 'question'), idIn(form, 'answer')];
		if (id === null || answer === null) return fail(400, { fault: 'malformed' as const });
		const outcome = await releaseAnswer(db, village.id, id, answer, actor);
		if (outcome === 'unknown') error(404, 'not-found');
		if (outcome !== 'released') return fail(409, { fault: outcome, question: id });
		return { done: outcome, question: id };
	},
	/** For somebody who called, handed in a slip or came: whoever enters it has looked at it, so it is shown at once. */
	enter: async (event) => {
		const { village, actor } = await requireVillage(event, 'question.handle');
		const form = await event.request.formData();
		const asked = {
			...{ text: field(form, 'text'), line: field(form, 'line') },
			nick: field(form, 'nick').replaceAll('\n', ' ')
		};
		const way = QUESTION_WAYS.find((one) => one !== 'page' && one === form.get('way'));
		const noticeId = idIn(form, 'notice');
		if (noticeId === null || way === undefined) return fail(400, { fault: 'malformed' as const });
		const notices = await findPublished(db, village.id);
		if (!notices.some(({ id, isCurrent }) => id === noticeId && isCurrent)) error(404, 'not-found');
		const lineNo = readLineNumber(asked.line);
		const isThere = lineNo !== null && (await hasPublishedLine(db, { noticeId, lineNo }));
		const faults = checkAsked(asked, new Set(isThere ? [lineNo] : []));
		const entering = { ...asked, way, notice: noticeId };
		if (faults.length > 0)
			return fail(400, {
				...{ entering, faults, findings: [...found(asked.text), ...found(asked.nick)] }
			});
		const of = { noticeId, lineNo, text: asked.text, nick: asked.nick, way };
		const no = await askQuestion(db, village.id, of, actor);
		const kept = (await findQuestions(db, village.id)).find((one) => one.no === no);
		if (kept) await decideQuestion(db, village.id, kept.id, '', actor);
		return { done: 'entered' as const, no };
	}
};
