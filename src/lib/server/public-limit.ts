/**
 * What strangers may do on the villagers' pages, and how often. A whole village may stand behind one address, so browsers are
 * told apart by a number they were given, and an address as such may do far more.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { access } from './access.ts';
import { clientAddress } from './client-address.ts';
import type { Db } from './db/client.ts';
import { deviceIn, makeDeviceCookie } from './device-cookie.ts';
import { READER_COOKIE } from './reader-cookie.ts';
import { DAILY, hashOf, HOURLY, reserveAttempt, waitMinutesOf, type Bucket } from './tries.ts';

const YEAR = 365 * 24 * 60 * 60;
const OF = ':reader';

/** Who asks, as far as we can tell strangers apart. `device` null: a browser that keeps no cookies. */
export type Stranger = { readonly device: string | null; readonly address: string };

/** For pages with a form that is counted: the browser has its number before it sends anything. */
export function keepReaderDevice({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>): void {
	const { secret } = access();
	if (deviceIn(secret, OF, cookies.get(READER_COOKIE)) !== null) return;
	const rules = { path: '/v', maxAge: YEAR, sameSite: 'lax', httpOnly: true } as const;
	const secure = url.protocol === 'https:';
	cookies.set(READER_COOKIE, makeDeviceCookie(secret, OF), { ...rules, secure });
}

export const strangerOf = (event: RequestEvent): Stranger => ({
	device: deviceIn(access().secret, OF, event.cookies.get(READER_COOKIE)),
	address: clientAddress(event)
});

type LimitOf = 'device' | 'address' | 'village';
export type PublicBucket = Bucket & { readonly of: LimitOf };

/** Of a browser without a number, as of a few at once: whoever turns cookies off shares this with others at the address. */
const deviceKey = ({ device, address }: Stranger): string => device ?? `bare-${hashOf(address)}`;

export function askBuckets(who: Stranger, villageId: number): PublicBucket[] {
	const [device, times] = [deviceKey(who), who.device === null ? 3 : 1];
	return [
		{ of: 'device', key: `ask-device:${device}`, limit: 3 * times },
		{ of: 'device', key: `${DAILY}ask-device:${device}`, limit: 10 * times },
		{ of: 'address', key: `${HOURLY}ask-address:${hashOf(who.address)}`, limit: 60 },
		{ of: 'village', key: `${DAILY}ask-village:${villageId}`, limit: 200 }
	];
}

/** Wrong codes only: a right one is taken back, so that a meeting may read the sheet together. */
export function codeBuckets(who: Stranger, villageId: number): PublicBucket[] {
	const times = who.device === null ? 3 : 1;
	return [
		{ of: 'device', key: `code-device:${villageId}:${deviceKey(who)}`, limit: 10 * times },
		{ of: 'address', key: `${HOURLY}code-address:${hashOf(who.address)}`, limit: 200 }
	];
}

export type Wait = { readonly of: LimitOf; readonly waitMinutes: number };

/** Counts one; what to wait for where it was one too many. */
export async function reservePublic(
	db: Db,
	buckets: readonly PublicBucket[],
	at: number
): Promise<Wait | null> {
	const tried = await reserveAttempt(db, buckets, at);
	if (tried.allowed) return null;
	const of = buckets.find(({ key }) => key === tried.key)?.of ?? 'device';
	return { of, waitMinutes: waitMinutesOf(tried.waitMs) };
}
