import { randomInt } from 'node:crypto';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Six signs that can be read out over the telephone. */
const reference = (): string =>
	Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export type Failure = { readonly method: string; readonly path: string; readonly status: number };

/** One JSON line on standard error; the person is shown the reference. No query: it may hold a set-up token or a name. */
export function logFailure(error: unknown, at: number, where: Failure): string {
	const ref = reference();
	const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const cause =
		error instanceof Error && error.cause !== undefined ? String(error.cause) : undefined;
	console.error(
		JSON.stringify({ at: new Date(at).toISOString(), reference: ref, ...where, error: what, cause })
	);
	return ref;
}
