import { setTimeout } from 'node:timers/promises';

/** The value where it comes in time, else the promise of it, for a page that shows it later. */
export async function within<T>(
	ms: number,
	coming: Promise<T>
): Promise<{ value: T | Promise<T> }> {
	// Whoever gets the promise handles its failure; until then it must not end the process.
	coming.catch(() => undefined);
	const late = setTimeout(ms, { value: coming }, { ref: false });
	return Promise.race([coming.then((value) => ({ value })), late]);
}
