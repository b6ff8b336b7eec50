/** A script of ours as a file of its own: kept by the browser for a while, then asked for by its version. */
const MINUTES_10 = 600;

export function scriptAnswer(
	{ code, version }: { readonly code: string; readonly version: string },
	request: Request,
	headers: Readonly<Record<string, string>> = {}
): Response {
	const etag = `"${version}"`;
	const always = { etag, 'cache-control': `public, max-age=${MINUTES_10}`, ...headers };
	return request.headers.get('if-none-match')?.includes(etag)
		? new Response(null, { status: 304, headers: always })
		: new Response(code, {
				headers: { ...always, 'content-type': 'text/javascript; charset=utf-8' }
			});
}
