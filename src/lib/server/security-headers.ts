/**
 * On every response: pages, files, endpoints, errors. hooks.server.ts adds them where SvelteKit answers, cli/serve.ts
 * where adapter-node does by itself (static files, 400, 403, 413). Pages bring a stricter policy with nonces of their own.
 */
const ALWAYS: Readonly<Record<string, string>> = {
	'content-security-policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not no-referrer: browsers then send `Origin: null` with our own forms, which we refuse.
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};
// Browsers heed it over https only, and a village's LAN may have to go back to http: no preload, half a year.
const OVER_HTTPS = { 'strict-transport-security': 'max-age=15552000' };

export const securityHeaders = (isHttps: boolean): Readonly<Record<string, string>> =>
	isHttps ? { ...ALWAYS, ...OVER_HTTPS } : ALWAYS;

/** Adds what is missing; what a response says for itself stays. */
export function addSecurityHeaders(headers: Headers, isHttps: boolean): void {
	for (const [name, value] of Object.entries(securityHeaders(isHttps)))
		if (!headers.has(name)) headers.set(name, value);
}
