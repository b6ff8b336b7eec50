import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';

/** Asks for the page's data again; not while the person is on the way elsewhere, since that would call it off. */
export async function lookAgain(what: string): Promise<void> {
	if (navigating.to === null) await invalidate(what);
}
