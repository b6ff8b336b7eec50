/** 村民码: where a village shows its lines only to who has the printed sheet, a cookie remembers that the code was right. */
import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { access } from './access.ts';
import { now } from './clock.ts';
import { db } from './database.ts';
import type { DisclosureSettings } from './disclosure-settings.ts';
import {
	codeBuckets,
	keepReaderDevice,
	reservePublic,
	strangerOf,
	type Wait
} from './public-limit.ts';
import { takeBackAttempt } from './tries.ts';
import type { Village } from './villages.ts';

const MONTH = 30 * 24 * 60 * 60;
const PREFIX = 'village-code-';
const cookieOf = ({ slug }: Pick<Village, 'slug'>): string => PREFIX + slug;
/** Of whichever village. */
export const isReadingCodeCookie = (name: string): boolean => name.startsWith(PREFIX);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
/** Made with our secret: who tries codes in a cookie of their own passes by no limit. */
const sealOf = (slug: string, readingCode: string): string =>
	createHmac('sha256', access().secret).update(`code:${slug}:${readingCode}`).digest('base64url');

/** Six digits to suggest to a village. */
export const newReadingCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** In whatever width and spacing it was typed. */
export const isReadingCode = (typed: string, { readingCode }: DisclosureSettings): boolean =>
	readingCode !== '' && isSame(typed.normalize('NFKC').replace(/\s/g, ''), readingCode);

/** Whether this browser reads the lines of the village's notices. */
export function mayReadLines(
	cookies: Pick<Cookies, 'get'>,
	{ slug }: Pick<Village, 'slug'>,
	{ isOpen, readingCode }: DisclosureSettings
): boolean {
	const kept = cookies.get(cookieOf({ slug }));
	return isOpen || (kept !== undefined && isSame(kept, sealOf(slug, readingCode)));
}

export function rememberReadingCode(
	cookies: Cookies,
	{ slug }: Pick<Village, 'slug'>,
	{ readingCode }: DisclosureSettings,
	isSecure: boolean
): void {
	const rules = { path: `/v/${slug}`, maxAge: MONTH, sameSite: 'lax' } as const;
	const kept = sealOf(slug, readingCode);
	cookies.set(cookieOf({ slug }), kept, { ...rules, httpOnly: true, secure: isSecure });
}

type Tried = 'right' | 'wrong' | Wait;

/** Counted, unless it is right; remembered if it is. */
export async function tryReadingCode(
	event: RequestEvent,
	village: Village,
	settings: DisclosureSettings,
	typed: string
): Promise<Tried> {
	const [at, buckets] = [now(), codeBuckets(strangerOf(event), village.id)];
	const wait = await reservePublic(db, buckets, at);
	if (wait) return wait;
	if (!isReadingCode(typed, settings)) return 'wrong';
	await takeBackAttempt(db, buckets, at);
	rememberReadingCode(event.cookies, village, settings, event.url.protocol === 'https:');
	return 'right';
}

/**
 * `?code=` of the printed QR code, for the `load` of a public page: remembered if it is right, and off the address in any
 * case, so that it is not passed on with it; a wrong one is asked for again by the page.
 * @throws redirect to the same address without the code
 */
export async function takeReadingCode(
	event: RequestEvent,
	village: Village,
	settings: DisclosureSettings
): Promise<void> {
	const isNeeded = !mayReadLines(event.cookies, village, settings);
	// The page will ask for the code: its tries are counted by this number.
	if (isNeeded) keepReaderDevice(event);
	const typed = event.url.searchParams.get('code');
	if (typed === null) return;
	if (isNeeded) await tryReadingCode(event, village, settings, typed);
	const rest = new URLSearchParams(event.url.searchParams);
	rest.delete('code');
	redirect(303, event.url.pathname + (rest.size > 0 ? `?${rest}` : ''));
}
