import type { RequestEvent } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { deviceCookie } from './sign-in-limit.ts';

const DEVICE = 'village.device';
const YEAR = 365 * 24 * 60 * 60;

/** Hands better-auth's cookies on; `Secure` where the page came over https, because a LAN has plain http. */
export function keepCookies({ cookies, url }: RequestEvent, headers: Headers): void {
	for (const [name, attributes] of parseSetCookieHeader(headers.get('set-cookie') ?? '')) {
		const options = toCookieOptions(attributes);
		cookies.set(name, attributes.value, {
			...options,
			path: '/',
			sameSite: 'lax',
			httpOnly: true,
			secure: url.protocol === 'https:'
		});
	}
}

export const readDeviceCookie = ({ cookies }: RequestEvent): string | undefined =>
	cookies.get(DEVICE);

/** This browser is known for this account from now on. */
export function keepDeviceCookie(
	{ cookies, url }: RequestEvent,
	secret: string,
	username: string
): void {
	cookies.set(DEVICE, deviceCookie(secret, username), {
		path: '/sign-in',
		maxAge: YEAR,
		sameSite: 'lax',
		httpOnly: true,
		secure: url.protocol === 'https:'
	});
}
