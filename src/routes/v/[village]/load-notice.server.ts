import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { searchLines, type NoticeView } from '#lib/domain/disclosure/notice-view.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { subjectOf } from '#lib/server/notices.ts';
import { noticeView } from '#lib/server/notice-view.ts';
import { requireNotice } from '#lib/server/public-notice.ts';
import { findPublicQuestions } from '#lib/server/public-questions.ts';
import { findPublished } from '#lib/server/published-notices.ts';
import { takeReadingCode } from '#lib/server/reading-code.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';

/** One notice for a villager: the frozen copy, and the lines that were searched for. */
export async function loadNotice(event: ServerLoadEvent) {
	const found = await requireNotice(event);
	// From the QR of the paper: the code becomes a cookie, the address stays short.
	await takeReadingCode(event as RequestEvent, found.village, found.settings);
	const view: NoticeView = await noticeView(found);
	const published = await findPublished(db, found.village.id);
	return {
		view,
		search: searchLines(view.lines, event.url.searchParams.get('q') ?? ''),
		questions: await findPublicQuestions(db, found.village.id, found.settings, {
			noticeIds: found.editions.map(({ id }) => id),
			today: civilDateInChina(now())
		}),
		others: published
			.filter((one) => one.isCurrent)
			.map((one) => ({
				...{ ...subjectOf(one), code: noticeCode(subjectOf(one)), edition: one.edition },
				on: civilDateInChina(one.publishedAt)
			}))
			.filter(({ code }) => code !== view.code),
		textSize: textSizeIn(event.cookies.get(TEXT_SIZE))
	};
}
