/** What SvelteKit would call in a module of src/routes, found by importing it. */
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { fakeEvent, fakeLoadEvent, type Fake } from '../routes/fake-event.ts';
import type { Outcome, Way } from './people.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];
/** What SvelteKit also reads from these modules; none of it answers a request. */
const SETTINGS = ['prerender', 'ssr', 'csr', 'trailingSlash', 'config', 'entries'];

type Handler = (event: unknown) => unknown;
export type Entrance = {
	readonly file: string;
	/** `load`, a method or `?/action`. */
	readonly name: string;
	readonly way: Way;
	readonly call: (of: Fake) => Promise<unknown>;
};

/** @throws for an export that is neither an entrance nor a setting */
export function entrancesOf(file: string, exported: Record<string, unknown>): Entrance[] {
	const found: Entrance[] = [];
	const add = (name: string, way: Way, call: (of: Fake) => unknown) =>
		found.push({ file, name, way, call: async (of) => call(of) });
	for (const [name, value] of Object.entries(exported)) {
		if (name === 'load') add(name, 'load', (of) => (value as Handler)(fakeLoadEvent(of)));
		else if (METHODS.includes(name)) {
			const method = name === 'fallback' ? 'POST' : name;
			add(name, 'request', (of) => (value as Handler)(fakeEvent({ ...of, method })));
		} else if (name === 'actions') {
			for (const [action, run] of Object.entries(value as Record<string, Handler>))
				add(`?/${action}`, 'request', (of) => run(fakeEvent({ ...of, method: 'POST' })));
		} else if (!SETTINGS.includes(name) && !name.startsWith('_'))
			throw new Error(`${file} exports ${name}: what is it?`);
	}
	return found;
}

/** The address of a file below src/routes with its parameters filled in. */
export const pathOf = (file: string, params: Readonly<Record<string, string>>): string =>
	`/${file.replace(/\/?\+.*/, '').replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')}`;

/** What the caller got: an answer of any kind, or the guard's refusal. */
export async function outcomeOf({ call }: Entrance, of: Fake): Promise<Outcome | string> {
	try {
		await call(of);
		return 'answered';
	} catch (thrown) {
		if (isRedirect(thrown)) return redirectOutcome(thrown.status, thrown.location);
		if (isHttpError(thrown)) return String(thrown.status);
		throw thrown;
	}
}

/** Redirects of a page's own are answers; those of the guard are not. */
export function redirectOutcome(status: number, location: string): Outcome | string {
	const { pathname } = new URL(location, 'http://ledger.example');
	if (pathname === '/sign-in' && location.includes('?to=')) return `${status} /sign-in`;
	if (/^\/account\/(passphrase|codes)$/.test(pathname)) return `${status} duty`;
	return 'answered';
}
