/** One published notice as a page shows it: everything from the frozen copy, lines only where they may be read. */
import { editionChanges, type EditionChanges } from '#lib/domain/disclosure/edition-changes.ts';
import type { NoticeView } from '#lib/domain/disclosure/notice-view.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { db } from './database.ts';
import { findPack } from './notice-content.ts';
import { subjectOf } from './notices.ts';
import type { PublicNotice } from './public-notice.ts';
import type { PublishedNotice } from './published-notices.ts';

export async function noticeView(found: PublicNotice): Promise<NoticeView> {
	const { village, notice, pack, signers, editions, hasLines, settings } = found;
	const holding = editions.find(({ isCurrent }) => isCurrent);
	const { slug, name, isSample } = village;
	return {
		village: { slug, name, isSample },
		code: noticeCode(subjectOf(notice)),
		...{ edition: notice.edition, fingerprint: notice.fingerprint },
		publishedOn: civilDateInChina(notice.publishedAt),
		receivedOn: notice.receivedAt === null ? null : civilDateInChina(notice.receivedAt),
		supersededBy: notice.isCurrent || !holding ? null : dated(holding),
		editions: editions.map(dated),
		manifest: pack.manifest,
		hasLines,
		lines: hasLines ? pack.lines.map(({ line }) => line) : [],
		signers: signers.map(({ title, name: who, opinion, at }) => ({
			...{ title, name: who, opinion, on: civilDateInChina(at) }
		})),
		changes: await changesOf(found),
		answerDays: settings.answerDays
	};
}

const dated = ({ edition, publishedAt }: PublishedNotice) => ({
	edition,
	on: civilDateInChina(publishedAt)
});

async function changesOf({
	notice,
	pack,
	editions,
	hasLines
}: PublicNotice): Promise<EditionChanges | null> {
	const before = editions.find(({ edition }) => edition === notice.edition - 1);
	const old = before ? await findPack(db, before.id) : null;
	if (!old) return null;
	const changes = editionChanges(old, pack);
	return hasLines ? changes : { ...changes, lines: [] };
}
