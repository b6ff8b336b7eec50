/** The server's listener (cli/serve.ts) and its pages (hooks.server.ts) are two programs in one process; this is what they share. */
import { answerOf, keyOf, type Asked, type Kept, type PublicCache } from './public-cache.ts';

const PLACE = Symbol.for('village-ledger.public-cache');
const shared = globalThis as { [PLACE]?: PublicCache };

export const shareCache = (cache: PublicCache): PublicCache => (shared[PLACE] = cache);
export const unshareCache = (): boolean => delete shared[PLACE];

/**
 * Makes an answer, or takes the one that is kept. Only whole pages are kept: no errors, nothing that sets a cookie or must
 * not be stored, nothing with a nonce in its policy.
 */
export async function throughCache(
	asked: Asked,
	findHead: () => Promise<string>,
	make: () => Promise<Response>
): Promise<Response> {
	const cache = shared[PLACE];
	const key = cache ? keyOf(asked) : null;
	if (!cache || key === null) return make();
	const turn = await cache.confirm(findHead);
	const madeAt = performance.now();
	const asWhole = (of: Kept): Response => asResponse(answerOf(of, asked.header));
	const found = cache.find(key, madeAt);
	if (found) return asWhole(found);
	const place = `${turn} ${key}`;
	const others = making.get(place);
	if (others) {
		const theirs = await others;
		return theirs ? asWhole(theirs) : make();
	}
	return makeOnce(place, make, asWhole, (made, body) =>
		cache.keep(key, turn, { headers: headersOf(made), madeAt }, body)
	);
}

/**
 * What is being made, by turn and key: a thousand who ask in the second after a notice was published, or after a page grew old,
 * wait for one page instead of each having it made. Null: it may not be kept, or it failed; then everybody makes their own.
 */
const making = new Map<string, Promise<Kept | null>>();

async function makeOnce(
	place: string,
	make: () => Promise<Response>,
	asWhole: (of: Kept) => Response,
	keep: (made: Response, body: Uint8Array) => Kept | null
): Promise<Response> {
	let settle: (kept: Kept | null) => void = () => undefined;
	making.set(place, new Promise((done) => (settle = done)));
	let kept: Kept | null = null;
	try {
		const made = await make();
		if (!mayKeep(made)) return made;
		const body = new Uint8Array(await made.arrayBuffer());
		kept = keep(made, body);
		return kept
			? asWhole(kept)
			: new Response(body, { status: made.status, headers: made.headers });
	} finally {
		making.delete(place);
		settle(kept);
	}
}

function mayKeep({ status, headers }: Response): boolean {
	if (status !== 200 || headers.has('set-cookie') || headers.has('content-encoding')) return false;
	const says = (name: string): string => headers.get(name) ?? '';
	return !/no-store|private/.test(says('cache-control')) && !/nonce-/.test(says(CSP));
}
const CSP = 'content-security-policy';

const headersOf = ({ headers }: Response): Record<string, string> =>
	Object.fromEntries(
		[...headers].filter(([name]) => !['etag', 'content-length', 'vary'].includes(name))
	);

const asResponse = ({ status, headers, body }: ReturnType<typeof answerOf>): Response =>
	new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers: { ...headers } });
