/** What is refused before any route sees it. */
import type { RequestEvent } from '@sveltejs/kit';

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** Forms are small; only a signed-in person's ledger file may be large (adapter-node's BODY_SIZE_LIMIT caps that). */
export const SMALL_BODY_BYTES = 512 * 1024;
const UPLOADS = ['/office/[village]/import', '/office/[village]/import/uploads/[upload]/[piece]'];

/** A refusal, or null. */
export const refusal = (event: RequestEvent): Response | null =>
	foreignOrigin(event) ?? tooLarge(event);

/** SvelteKit asks this of form content types only; a foreign `fetch` with another type would pass it. */
function foreignOrigin({ request, url }: RequestEvent): Response | null {
	if (READING.includes(request.method) || request.headers.get('origin') === url.origin) return null;
	return plain(403, '请在本站页面里提交。 / Please submit from a page of this site.');
}

function tooLarge({ request, locals, route }: RequestEvent): Response | null {
	if (request.body === null || (locals.actor && UPLOADS.includes(route.id ?? ''))) return null;
	// Browsers always say how long a form is; whoever does not is not let in.
	const bytes = Number(request.headers.get('content-length') ?? Infinity);
	return bytes <= SMALL_BODY_BYTES
		? null
		: plain(413, '提交的内容太大。 / What was sent is too large.');
}

const plain = (status: number, text: string): Response =>
	new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
