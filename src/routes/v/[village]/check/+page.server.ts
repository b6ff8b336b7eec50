import { printedCode, readCode } from '#lib/domain/disclosure/fingerprint.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { db } from '#lib/server/database.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import { subjectOf } from '#lib/server/notices.ts';
import { checkPaper } from '#lib/server/paper-check.ts';
import type { PublishedNotice } from '#lib/server/published-notices.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Longer than any grouping of a code. */
const MOST_CHARACTERS = 400;

const shown = (of: PublishedNotice) => ({
	...{ ...subjectOf(of), edition: of.edition, code: noticeCode(subjectOf(of)) },
	publishedOn: civilDateInChina(of.publishedAt),
	receivedOn: of.receivedAt === null ? null : civilDateInChina(of.receivedAt)
});

export const load: PageServerLoad = async (event) => {
	const { id, slug, name, isSample } = await requirePublicVillage(event, 'notice.read');
	const typed = (event.url.searchParams.get('code') ?? '').slice(0, MOST_CHARACTERS);
	const code = readCode(typed);
	const found = await checkPaper(db, id, typed);
	return {
		village: { slug, name, isSample },
		// In groups, as on the paper beside which it is held.
		typed: code ? printedCode(code) : typed,
		kind: found?.kind ?? null,
		count: found?.kind === 'unreadable' ? found.count : 0,
		notice: found && 'notice' in found ? shown(found.notice) : null,
		differs: found?.kind === 'differs' ? { lines: found.lines, isMore: found.isMore } : null,
		by: found?.kind === 'superseded' ? { ...found.by, holds: shown(found.by.holds) } : null,
		textSize: textSizeIn(event.cookies.get(TEXT_SIZE))
	};
};
