/** 村民码: where a village shows its lines only to who has the printed sheet, a cookie remembers that the code was right. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { DisclosureSettings } from './disclosure-settings.ts';
import type { Village } from './villages.ts';

const MONTH = 30 * 24 * 60 * 60;
const PREFIX = 'village-code-';
const cookieOf = ({ slug }: Pick<Village, 'slug'>): string => PREFIX + slug;
/** Of whichever village. */
export const isReadingCodeCookie = (name: string): boolean => name.startsWith(PREFIX);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In whatever width and spacing it was typed. */
export const isReadingCode = (typed: string, { readingCode }: DisclosureSettings): boolean =>
	readingCode !== '' &&
	timingSafeEqual(digest(typed.normalize('NFKC').replace(/\s/g, '')), digest(readingCode));

/** Whether this browser reads the lines of the village's notices. */
export const mayReadLines = (
	cookies: Pick<Cookies, 'get'>,
	village: Pick<Village, 'slug'>,
	settings: DisclosureSettings
): boolean => settings.isOpen || isReadingCode(cookies.get(cookieOf(village)) ?? '', settings);

export function rememberReadingCode(
	cookies: Cookies,
	village: Pick<Village, 'slug'>,
	{ readingCode }: DisclosureSettings,
	isSecure: boolean
): void {
	const rules = { path: `/v/${village.slug}`, maxAge: MONTH, sameSite: 'lax' } as const;
	cookies.set(cookieOf(village), readingCode, { ...rules, httpOnly: true, secure: isSecure });
}
