/** What is kept for reading without a network. */
import { readNoticeCode } from '#lib/domain/disclosure/notice-address.ts';

/** `/v/zhujiabang/2022-q3`, with or without its edition. */
export function isNoticePath(path: string): boolean {
	const [, period] = /^\/v\/[^/]+\/([^/]+)(?:\/[1-9]\d{0,2})?\/?$/.exec(path) ?? [];
	return period !== undefined && readNoticeCode(period) !== null;
}

/** What such a page is drawn with. */
export const isPartPath = (path: string): boolean =>
	path.startsWith('/_app/immutable/') || path === '/favicon.svg' || path === '/v/public.js';

/** A cache lists what it keeps in the order it was put in. */
export const leastRecent = <T>(keys: readonly T[], most: number): readonly T[] =>
	keys.slice(0, Math.max(0, keys.length - most));
