/**
 * Answers of the villagers' pages kept whole, compressed too. They are the same for everybody but for the language and the size of
 * the text; whoever brings any other cookie (a session, a villagers' code) is answered anew. cli/serve.ts answers from it
 * before anything else runs, hooks.server.ts fills it. What is kept holds while nothing was written to the database since it was
 * confirmed, or nothing that is recorded: a page is never older than the last event of the trail.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chooseLanguage } from './choose-language.ts';
import { READER_COOKIE } from './reader-cookie.ts';
import { TEXT_SIZE, textSizeIn } from './text-size.ts';

export type Asked = {
	readonly method: string;
	/** As it came: path and query. */
	readonly url: string;
	readonly header: (name: string) => string | undefined;
};
export type Kept = {
	readonly headers: Readonly<Record<string, string>>;
	readonly bodies: Readonly<Record<Coding, Uint8Array>>;
	readonly etag: string;
	/** Of `performance.now()`: what a page says of today changes without an event. */
	readonly madeAt: number;
};
type Coding = 'br' | 'gzip' | 'identity';

const MOST_BYTES = 48 * 1024 * 1024;
const MOST_BYTES_OF_ONE = 2 * 1024 * 1024;
export const MOST_AGE_MS = 60_000;
const COOKIES = ['lang', TEXT_SIZE, READER_COOKIE];
/** Pages with a form that is counted give a browser its number: each is made for one browser. */
const COUNTED = /\/(?:ask|code)$/;

/** Null: answered anew each time. A query is not kept: it is a search, or a code somebody typed. */
export function keyOf({ method, url, header }: Asked): string | null {
	if (method !== 'GET' || !url.startsWith('/v/') || url.includes('?')) return null;
	if (COUNTED.test(url)) return null;
	if (header('authorization') !== undefined) return null;
	const cookies = cookiesIn(header('cookie'));
	if (!cookies) return null;
	const language = chooseLanguage(cookies.get('lang'), header('accept-language') ?? null);
	const size = textSizeIn(cookies.get(TEXT_SIZE));
	const asked = originHeaders().map((name) => header(name) ?? '');
	return [url, language, size, ...asked].join(' ');
}

/** Addresses in feeds and codes name the host that was asked; adapter-node reads it from these. */
const originHeaders = (): string[] => {
	const { PROTOCOL_HEADER, HOST_HEADER, PORT_HEADER } = process.env;
	return ['host', PROTOCOL_HEADER, HOST_HEADER, PORT_HEADER].flatMap(
		(name) => name?.toLowerCase() ?? []
	);
};

function cookiesIn(text: string | undefined): Map<string, string> | null {
	const pairs = (text ?? '').split(';').flatMap((one) => {
		const at = one.indexOf('=');
		return at < 0 ? [] : [[one.slice(0, at).trim(), one.slice(at + 1).trim()] as const];
	});
	return pairs.every(([name]) => COOKIES.includes(name)) ? new Map(pairs) : null;
}

/** How often the database was written to; two equal numbers: not meanwhile. */
export type WriteCount = () => number;

export class PublicCache {
	readonly #kept = new Map<string, Kept>();
	readonly #writes: WriteCount;
	/** Of what is kept: as of which write it was last seen to hold, and the head of the trail then. */
	#confirmed = -1;
	#head = '';
	#bytes = 0;
	/** Counts what was dropped: an answer begun before belongs to what is gone. */
	#turn = 0;

	constructor(writes: WriteCount) {
		this.#writes = writes;
	}

	/** Null where it is not there, too old, or something was written since: then `confirm` comes first. */
	find(key: string, at: number): Kept | null {
		const found = this.#kept.get(key);
		if (!found || at - found.madeAt >= MOST_AGE_MS) return null;
		return this.#writes() === this.#confirmed ? found : null;
	}

	/** @returns the turn that an answer made from now on belongs to */
	async confirm(findHead: () => Promise<string>): Promise<number> {
		// Read before the head: what is written meanwhile is seen the next time.
		const writes = this.#writes();
		if (writes === this.#confirmed) return this.#turn;
		const head = await findHead();
		if (head !== this.#head) {
			this.#turn += 1;
			this.#forget();
		}
		[this.#confirmed, this.#head] = [writes, head];
		return this.#turn;
	}

	/** Null: something was recorded while it was made. */
	keep(
		key: string,
		turn: number,
		{ headers, madeAt }: Pick<Kept, 'headers' | 'madeAt'>,
		body: Uint8Array
	): Kept | null {
		if (turn !== this.#turn || body.length > MOST_BYTES_OF_ONE) return null;
		if (this.#bytes > MOST_BYTES) this.#forget();
		const kept = { headers, madeAt, bodies: bodiesOf(body), etag: etagOf(body) };
		this.#kept.set(key, kept);
		for (const one of Object.values(kept.bodies)) this.#bytes += one.length;
		return kept;
	}

	#forget(): void {
		this.#kept.clear();
		this.#bytes = 0;
	}
}

function bodiesOf(identity: Uint8Array): Record<Coding, Uint8Array> {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
	return { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity, { params }) };
}

/** What is sent to this one browser: nothing where it has it already. */
export function answerOf(
	{ headers, bodies, etag }: Kept,
	header: Asked['header']
): { readonly status: 200 | 304; headers: Record<string, string>; body: Uint8Array | null } {
	const coding = codingFor(header('accept-encoding'));
	const tag = `"${etag}-${coding}"`;
	const beside = { ...headers, etag: tag, vary: 'accept-encoding, accept-language, cookie' };
	if (isKnown(tag, header('if-none-match'))) return { status: 304, headers: beside, body: null };
	const body = bodies[coding];
	const told: Record<string, string> = { ...beside, 'content-length': String(body.length) };
	if (coding !== 'identity') told['content-encoding'] = coding;
	return { status: 200, headers: told, body };
}

const etagOf = (body: Uint8Array): string =>
	createHash('sha256').update(body).digest('base64url').slice(0, 22);

/** What the browser unpacks; the smallest. */
export function codingFor(accepted: string | undefined): Coding {
	const offers = (accepted ?? '').split(',').map((one) => one.trim());
	const takes = (name: string): boolean =>
		offers.some((one) => one === name || (one.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(one)));
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** Whether the browser has it already; weak comparison (RFC 9110 §13.1.2). */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
	(ifNoneMatch ?? '')
		.split(',')
		.map((one) => one.trim().replace(/^W\//, ''))
		.includes(etag);
