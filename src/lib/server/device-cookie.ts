/** A browser that is known again, by a number that only we can have given it (OWASP: device cookies). */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const seal = (secret: string, nonce: string, of: string): string =>
	createHmac('sha256', secret).update(`device:${nonce}:${of}`).digest('base64url');

/** `of`: what it is good for, and for nothing else. */
export function makeDeviceCookie(secret: string, of: string): string {
	const nonce = randomBytes(12).toString('base64url');
	return `${nonce}.${seal(secret, nonce, of)}`;
}

/** The browser's number; null where the cookie is none of ours. */
export function deviceIn(secret: string, of: string, cookie = ''): string | null {
	const [nonce = '', given = ''] = cookie.split('.');
	const wanted = Buffer.from(seal(secret, nonce, of));
	return given.length === wanted.length && timingSafeEqual(Buffer.from(given), wanted)
		? nonce
		: null;
}
