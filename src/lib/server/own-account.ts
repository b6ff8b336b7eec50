import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { requireActor } from './guard.ts';
import type { SignedIn } from './sign-in.ts';

/** The guard for one's own account, which also needs to know the session it is asked from. */
export function requireOwner(event: RequestEvent | ServerLoadEvent): SignedIn {
	requireActor(event, 'account.own');
	const { actor } = event.locals;
	if (!actor) throw new Error('the guard let a stranger through');
	return actor;
}
