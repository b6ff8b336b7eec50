/** The gate of the villagers' pages of one notice: which edition the address names, and whether its lines may be read. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { readNoticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { db } from './database.ts';
import { findDisclosureSettings, type DisclosureSettings } from './disclosure-settings.ts';
import { requirePublicVillage } from './guard.ts';
import { findNoticeText, type NoticeText } from './published-notices.ts';
import { mayReadLines } from './reading-code.ts';
import type { Village } from './villages.ts';

export type PublicNotice = NoticeText & {
	readonly village: Village;
	readonly settings: DisclosureSettings;
	/** False: the page shows the summary and asks for the reading code; no line leaves the server. */
	readonly hasLines: boolean;
};
type Asker = Pick<RequestEvent, 'locals' | 'params' | 'url' | 'cookies' | 'route' | 'request'>;

/**
 * Of `/v/[village]/[period]` (the edition that holds) and `/v/[village]/[period]/[edition]`.
 * @throws 404 where nothing is published at the address
 */
export async function requireNotice(event: Asker): Promise<PublicNotice> {
	const village = await requirePublicVillage(event as RequestEvent, 'notice.read');
	const { period: code = '', edition } = event.params as Record<string, string | undefined>;
	const subject = readNoticeCode(code);
	const isNumber = edition === undefined || /^[1-9]\d{0,2}$/.test(edition);
	const found =
		subject && isNumber
			? await findNoticeText(
					db,
					village.id,
					subject,
					edition === undefined ? null : Number(edition)
				)
			: null;
	if (!found) error(404, 'not-found');
	const settings = await findDisclosureSettings(db, village.id);
	return { ...found, village, settings, hasLines: mayReadLines(event.cookies, village, settings) };
}

/** For files and sheets, which hold the lines. @throws 403 without the reading code */
export async function requireNoticeLines(event: Asker): Promise<PublicNotice> {
	const found = await requireNotice(event);
	if (!found.hasLines) error(403, 'reading-code-needed');
	return found;
}
