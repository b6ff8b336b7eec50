import type { Actor } from './audit-log.ts';
import type { Signer } from './notices.ts';

/** Whoever passed the guard is a person. @throws for the operator, who signs nothing */
export function signerOf(actor: Actor): Signer {
	if (actor.personId == null) throw new Error('a notice is signed by a person');
	return { ...actor, personId: actor.personId };
}
