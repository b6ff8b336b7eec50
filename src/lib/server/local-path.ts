const HERE = 'http://here.invalid';

/** A path of this site to go on to, or the fallback: `//evil.example` and `/\evil.example` lead away. */
export function localPath(text: unknown, fallback = '/'): string {
	if (typeof text !== 'string' || !text.startsWith('/') || !URL.canParse(text, HERE))
		return fallback;
	const url = new URL(text, HERE);
	return url.origin === HERE ? url.pathname + url.search : fallback;
}
