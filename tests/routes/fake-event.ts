/** Just enough of a SvelteKit event to call a `load`, an action or an endpoint without a server. */
import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import type { Language } from '#lib/domain/language.ts';

export type Fake = {
	readonly actor?: App.Locals['actor'];
	readonly path?: string;
	readonly params?: Record<string, string>;
	readonly method?: string;
	readonly headers?: Record<string, string>;
	readonly form?: Record<string, string> | FormData;
	/** Sent as JSON, instead of a form. */
	readonly json?: unknown;
	readonly language?: Language;
	readonly routeId?: string | null;
};

const ORIGIN = 'http://ledger.example';

const bodyOf = ({ form = {}, json }: Fake): BodyInit => {
	if (json !== undefined) return JSON.stringify(json);
	return form instanceof FormData ? form : new URLSearchParams(form);
};

/** As actions and endpoints get it. */
export function fakeEvent(of: Fake): RequestEvent {
	const url = new URL(of.path ?? '/', ORIGIN);
	const method = of.method ?? 'GET';
	const jar = new Map<string, string>();
	const cookies = {
		get: (name: string) => jar.get(name),
		getAll: () => [...jar].map(([name, value]) => ({ name, value })),
		set: (name: string, value: string) => void jar.set(name, value),
		delete: (name: string) => void jar.delete(name),
		serialize: () => ''
	};
	const request = new Request(url, {
		method,
		headers: { origin: ORIGIN, ...of.headers },
		...(method === 'GET' ? {} : { body: bodyOf(of) })
	});
	return {
		url,
		request,
		cookies,
		params: of.params ?? {},
		locals: { actor: of.actor ?? null, language: of.language ?? 'zh-CN' },
		route: { id: of.routeId ?? null },
		fetch,
		platform: undefined,
		isDataRequest: false,
		isSubRequest: false,
		isRemoteRequest: false,
		setHeaders: () => undefined,
		getClientAddress: () => '10.0.0.1'
	} as unknown as RequestEvent;
}

/** As a `load` gets it. */
export const fakeLoadEvent = (of: Fake, parent: Record<string, unknown> = {}): ServerLoadEvent =>
	({
		...fakeEvent(of),
		parent: async () => parent,
		depends: () => undefined,
		untrack: <T>(work: () => T) => work()
	}) as unknown as ServerLoadEvent;
