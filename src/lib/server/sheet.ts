/** 公示单: one published notice as it is printed. */
import { redirect } from '@sveltejs/kit';
import { dueState } from '#lib/domain/disclosure/due.ts';
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { sheetAddress, type Sheet } from '#lib/domain/disclosure/sheet.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { subjectOf } from './notices.ts';
import { requireNotice } from './public-notice.ts';

/** @throws 404 where nothing is published there; without the reading code, a redirect to where it is typed and back */
export async function requireSheet(event: Parameters<typeof requireNotice>[0]): Promise<Sheet> {
	const { village, notice, pack, signers, editions, settings, hasLines } =
		await requireNotice(event);
	if (!hasLines)
		redirect(303, `/v/${village.slug}/code?back=${encodeURIComponent(event.url.pathname)}`);
	const { manifest, lines } = pack;
	const period = noticeCode(subjectOf(notice));
	const first = civilDateInChina(editions.at(-1)?.publishedAt ?? notice.publishedAt);
	const { fingerprint } = notice;
	const readingCode = settings.isOpen ? '' : settings.readingCode;
	const at = { period, edition: String(notice.edition), fingerprint, readingCode };
	return {
		village: { slug: village.slug, name: manifest.content.villageName },
		path: `${period}/${notice.edition}`,
		manifest,
		lines: lines.map(({ line }) => line),
		signers: signers.map(({ at: signedAt, ...one }) => ({
			...one,
			on: civilDateInChina(signedAt)
		})),
		fingerprint,
		publishedOn: civilDateInChina(notice.publishedAt),
		isLate: manifest.topic === '' && dueState(manifest.content, first, first) === 'published-late',
		correctedBy: notice.isCurrent ? null : (editions.find((one) => one.isCurrent)?.edition ?? null),
		address: sheetAddress({ origin: event.url.origin, village: village.slug, ...at }),
		readingCode,
		answerDays: settings.answerDays,
		contact: settings.contact
	};
}
