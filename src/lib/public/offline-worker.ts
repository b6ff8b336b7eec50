/**
 * The last three notices that were read are there without a network. Only pages of `/v/` are ever asked for here (its scope),
 * only notices are kept, and of those only what may be kept (`no-store` says otherwise: a signed-in reader, lines behind a code).
 */
import { isNoticePath, isPartPath, leastRecent } from './offline-rules.ts';

declare const self: {
	addEventListener(kind: 'fetch', work: (event: FetchEvent) => void): void;
	addEventListener(kind: 'message', work: (event: Told) => void): void;
	addEventListener(kind: 'install' | 'activate', work: (event: ExtendableEvent) => void): void;
	skipWaiting(): Promise<void>;
	clients: { claim(): Promise<void> };
	location: Location;
};
type ExtendableEvent = { waitUntil(work: Promise<unknown>): void };
type Told = ExtendableEvent & { readonly data: unknown };
type FetchEvent = ExtendableEvent & {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
};

const PAGES = 'notices-1';
const PARTS = 'parts-1';
const MOST = { [PAGES]: 3, [PARTS]: 40 } as const;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const name = request.method === 'GET' ? cacheOf(request.url) : null;
	if (name === PARTS || (name === PAGES && request.mode === 'navigate'))
		event.respondWith(networkFirst(event, name));
});
/** What the first page of all was drawn with, and itself: it was loaded before there was a worker. */
self.addEventListener('message', (event) => {
	const addresses = Array.isArray(event.data) ? event.data.map(String) : [];
	event.waitUntil(Promise.all(addresses.map(fetchAndKeep)));
});

function cacheOf(address: string): typeof PAGES | typeof PARTS | null {
	const { origin, pathname } = new URL(address);
	if (origin !== self.location.origin) return null;
	return isNoticePath(pathname) ? PAGES : isPartPath(pathname) ? PARTS : null;
}

async function networkFirst(event: FetchEvent, name: keyof typeof MOST): Promise<Response> {
	const { request } = event;
	try {
		const answer = await fetch(request);
		event.waitUntil(keep(name, request.url, answer.clone()));
		return answer;
	} catch (fault) {
		const kept = await (await caches.open(name)).match(keyOf(request.url), { ignoreVary: true });
		if (!kept) throw fault;
		return name === PAGES ? marked(kept) : kept;
	}
}

async function fetchAndKeep(address: string): Promise<void> {
	const name = cacheOf(address);
	if (name) await keep(name, address, await fetch(keyOf(address)));
}

/** A page is one whatever was searched for on it. */
const keyOf = (address: string): string => address.replace(/[?#].*$/, '');

async function keep(name: keyof typeof MOST, address: string, answer: Response): Promise<void> {
	// A page that was searched is not the whole of it.
	if (!answer.ok || (name === PAGES && address.includes('?'))) return;
	const cache = await caches.open(name);
	const key = keyOf(address);
	// Put anew, it is the last of the list; what may no longer be kept is not kept from before.
	await cache.delete(key);
	if (/no-store/.test(answer.headers.get('cache-control') ?? '')) return;
	await cache.put(key, answer);
	for (const old of leastRecent(await cache.keys(), MOST[name])) await cache.delete(old);
}

/** So that the page says it is not from today; its script shows the line. */
async function marked(kept: Response): Promise<Response> {
	const headers = new Headers(kept.headers);
	for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
	headers.set('x-from-cache', '1');
	const html = (await kept.text()).replace('<html ', '<html data-from-cache ');
	return new Response(html, { status: kept.status, headers });
}
