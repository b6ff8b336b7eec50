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
	/** What is sent, ready in each coding: a thousand readers a second get the same objects. */
	readonly answers: Readonly<Record<Coding, Packed>>;
	/** Of `performance.now()`: what a page says of today changes without an event. */
	readonly madeAt: number;
};
type Packed = {
	readonly etag: string;
	readonly headers: Readonly<Record<string, string>>;
	/** Without a body, for a browser that has it. */
	readonly headersOf304: Readonly<Record<string, string>>;
	readonly body: Uint8Array;
};
type Coding = 'br' | 'gzip' | 'identity';

const MOST_BYTES = 48 * 1024 * 1024;
const MOST_BYTES_OF_ONE = 2 * 1024 * 1024;
export const MOST_AGE_MS = 60_000;
/** So long a page that grew old is given out while it is made anew; afterwards whoever makes it has failed. */
export const RENEWAL_MS = 5_000;
const NONE = new Map<string, string>();
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
	let key = `${url} ${language} ${size}`;
	for (const name of (originHeaders ??= findOriginHeaders())) key += ` ${header(name) ?? ''}`;
	return key;
}

/** Read once: a look into the environment costs as much as the rest of a kept answer. */
let originHeaders: readonly string[] | null = null;

/** Addresses in feeds and codes name the host that was asked; adapter-node reads it from these. */
const findOriginHeaders = (): string[] => {
	const { PROTOCOL_HEADER, HOST_HEADER, PORT_HEADER } = process.env;
	return ['host', PROTOCOL_HEADER, HOST_HEADER, PORT_HEADER].flatMap(
		(name) => name?.toLowerCase() ?? []
	);
};

function cookiesIn(text: string | undefined): Map<string, string> | null {
	if (text === undefined) return NONE;
	const pairs = text.split(';').flatMap((one) => {
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
	/** Grown old, and being made anew for somebody. */
	readonly #renewing = new Set<string>();
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

	/**
	 * As `find`; but where a page only grew old, the one who asks first waits for the new one and the others have the old one
	 * meanwhile: else a thousand readers would wait for it together every minute.
	 */
	findOrRenew(key: string, at: number): Kept | null {
		const found = this.#kept.get(key);
		const age = found ? at - found.madeAt : Number.POSITIVE_INFINITY;
		if (!found || age < MOST_AGE_MS || age >= MOST_AGE_MS + RENEWAL_MS) return this.find(key, at);
		if (this.#renewing.has(key)) return this.#writes() === this.#confirmed ? found : null;
		this.#renewing.add(key);
		return null;
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
		{
			headers,
			madeAt
		}: { readonly headers: Readonly<Record<string, string>>; readonly madeAt: number },
		body: Uint8Array
	): Kept | null {
		if (turn !== this.#turn || body.length > MOST_BYTES_OF_ONE) return null;
		if (this.#bytes > MOST_BYTES) this.#forget();
		const kept = { madeAt, answers: answersOf(headers, body) };
		this.#kept.set(key, kept);
		this.#renewing.delete(key);
		for (const one of Object.values(kept.answers)) this.#bytes += one.body.length;
		return kept;
	}

	#forget(): void {
		this.#kept.clear();
		this.#renewing.clear();
		this.#bytes = 0;
	}
}

function answersOf(
	headers: Readonly<Record<string, string>>,
	identity: Uint8Array
): Record<Coding, Packed> {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
	const version = etagOf(identity);
	const packed = (coding: Coding, body: Uint8Array): Packed => {
		const etag = `"${version}-${coding}"`;
		const vary = 'accept-encoding, accept-language, cookie';
		const headersOf304 = { ...headers, etag, vary };
		const told = { ...headersOf304, 'content-length': String(body.length) };
		const coded = coding === 'identity' ? told : { ...told, 'content-encoding': coding };
		return { etag, headersOf304, headers: coded, body };
	};
	return {
		identity: packed('identity', identity),
		gzip: packed('gzip', gzipSync(identity)),
		br: packed('br', brotliCompressSync(identity, { params }))
	};
}

/** What is sent to this one browser: nothing where it has it already. */
export function answerOf(
	{ answers }: Kept,
	header: Asked['header']
): {
	readonly status: 200 | 304;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array | null;
} {
	const { etag, headers, headersOf304, body } = answers[codingFor(header('accept-encoding'))];
	return isKnown(etag, header('if-none-match'))
		? { status: 304, headers: headersOf304, body: null }
		: { status: 200, headers, body };
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
	ifNoneMatch !== undefined &&
	ifNoneMatch
		.split(',')
		.map((one) => one.trim().replace(/^W\//, ''))
		.includes(etag);
