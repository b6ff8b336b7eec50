/**
 * The address under which people reach the server, for links that are shown, printed or sent on (invitations, QR codes).
 * Where ORIGIN is set it is that and nothing else: a request may claim any name in its Host header. Without it the
 * request's own address is all there is to go by, and whoever forges that sees the forged link alone.
 */
import { readEnvironment } from './environment.ts';

export const publicOrigin = (
	asked: URL,
	{ origin }: { readonly origin: string | undefined } = readEnvironment()
): string => (origin === undefined ? asked.origin : new URL(origin).origin);

/** @param path begins with one `/`; the link never leads to another site */
export function publicLink(
	path: string,
	asked: URL,
	environment?: { readonly origin: string | undefined }
): string {
	const origin = publicOrigin(asked, environment);
	const link = new URL(path, origin);
	if (!path.startsWith('/') || link.origin !== origin) throw new Error(`not a path: ${path}`);
	return link.href;
}
