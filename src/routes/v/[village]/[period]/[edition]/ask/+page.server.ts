import { error, fail, redirect } from '@sveltejs/kit';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { privateIn, tidyText } from '#lib/domain/disclosure/plain-text.ts';
import {
	answerDueOn,
	checkAsked,
	readLineNumber,
	type Asked
} from '#lib/domain/disclosure/question.ts';
import { printedNumber } from '#lib/domain/disclosure/pack.ts';
import type { FindingKind } from '#lib/domain/disclosure/redact.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import { subjectOf } from '#lib/server/notices.ts';
import {
	askBuckets,
	keepReaderDevice,
	reservePublic,
	strangerOf
} from '#lib/server/public-limit.ts';
import { requireNotice, type PublicNotice } from '#lib/server/public-notice.ts';
import { findPublicQuestions } from '#lib/server/public-questions.ts';
import { askQuestion, findAskedAt } from '#lib/server/questions.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const csr = false;

const idsOf = ({ editions }: PublicNotice): number[] => editions.map(({ id }) => id);

/** What was asked about, from the frozen copy; nothing of it for who may not read the lines. */
function lineOf({ hasLines, pack }: PublicNotice, lineNo: number | null) {
	const found = hasLines ? pack.lines.find(({ line }) => Number(line.no) === lineNo) : undefined;
	if (!found) return null;
	const { no, on, text, way, fen } = found.line;
	return { no, on, text, way, fen: Number(fen) };
}

export const load: PageServerLoad = async (event) => {
	const found = await requireNotice(event);
	const { village, notice, editions, settings, hasLines } = found;
	keepReaderDevice(event);
	const subject = subjectOf(notice);
	const wanted = event.url.searchParams.get('line') ?? '';
	const line = lineOf(found, readLineNumber(wanted));
	return {
		village: { slug: village.slug, name: village.name, isSample: village.isSample },
		notice: { ...subject, edition: notice.edition, code: noticeCode(subject) },
		/** The edition that holds, where this one does not. */
		holding: notice.isCurrent ? null : (editions.find((one) => one.isCurrent)?.edition ?? null),
		...{ hasLines, answerDays: settings.answerDays, line },
		/** A number that does not stand in this notice. */
		unknownLine: hasLines && wanted !== '' && line === null ? wanted.slice(0, 10) : null,
		textSize: textSizeIn(event.cookies.get(TEXT_SIZE)),
		received: await findReceived(event, found),
		questions: await findPublicQuestions(db, village.id, settings, {
			noticeIds: idsOf(found),
			today: civilDateInChina(now())
		})
	};
};

async function findReceived({ url }: Pick<RequestEvent, 'url'>, found: PublicNotice) {
	const no = readLineNumber(url.searchParams.get('asked') ?? '');
	if (no === null) return null;
	const askedAt = await findAskedAt(db, found.village.id, idsOf(found), no);
	if (askedAt === null) error(404, 'not-found');
	return { no, dueOn: answerDueOn(civilDateInChina(askedAt), found.settings.answerDays) };
}

export const actions: Actions = {
	default: async (event) => {
		const { id: villageId } = await requirePublicVillage(event, 'question.ask');
		const found = await requireNotice(event);
		if (!found.notice.isCurrent || !found.hasLines) error(403, 'not-allowed');
		const { isTrapped, ...asked } = await decode(event);
		const lines = new Set(found.pack.lines.map(({ line }) => Number(line.no)));
		const faults = checkAsked(asked, lines);
		if (isTrapped || faults.length > 0)
			return fail(400, { asked, faults, isTrapped, findings: findingsOf(asked), wait: null });
		const wait = await reservePublic(db, askBuckets(strangerOf(event), villageId), now());
		if (wait) return fail(429, { asked, faults, isTrapped, findings: [], wait });
		const no = await keep(event, found, asked);
		redirect(303, `${event.url.pathname}?asked=${no}`);
	}
};

function keep({ locals }: RequestEvent, { village, notice }: PublicNotice, asked: Asked) {
	const name = locals.language === 'zh-CN' ? '村民' : 'villager';
	const said = { text: asked.text, nick: asked.nick, lineNo: readLineNumber(asked.line) };
	const by = { userId: 'public', name, at: now() };
	return askQuestion(db, village.id, { ...said, noticeId: notice.id, way: 'page' }, by);
}

async function decode({ request }: RequestEvent): Promise<Asked & { isTrapped: boolean }> {
	const form = await request.formData();
	const field = (name: string): string => tidyText(String(form.get(name) ?? '').slice(0, 5000));
	const [text, nick, line] = [field('text'), field('nick').replaceAll('\n', ' '), field('line')];
	// No person sees this field; programs fill in every one.
	return { text, nick, line: numbered(line), isTrapped: field('subject') !== '' };
}

/** As it is printed, where it is a number at all. */
function numbered(line: string): string {
	const lineNo = readLineNumber(line);
	return lineNo === null ? line.slice(0, 10) : printedNumber(lineNo);
}

const findingsOf = ({ text, nick }: Asked): { kind: FindingKind; found: string }[] =>
	[...privateIn(text), ...privateIn(nick)].map(({ kind, found }) => ({ kind, found }));
