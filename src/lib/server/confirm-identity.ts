/** SD9: before an approval or a grant a person says once more that it is them, in the form of the act itself. */
import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import type { Permission } from '#lib/domain/access/permission.ts';
import { now } from './clock.ts';
import { db } from './database.ts';
import type { Db } from './db/client.ts';
import { session } from './db/schema.ts';
import { isConfirmationDue } from './guard.ts';
import { isPassphraseOf } from './passphrases.ts';
import { isRecent } from './session-rules.ts';
import { recordFailure } from './sign-in-failures.ts';
import { clearAttempts, confirmBucketsOf } from './sign-in-limit.ts';
import { reserveAttempt, waitMinutesOf } from './tries.ts';
import type { SignedIn } from './sign-in.ts';
import { useCode } from './totp.ts';

export type ConfirmRefused = {
	readonly confirm: 'needed' | 'wrong' | 'wait';
	readonly waitMinutes?: number;
};
/** For the page: whether to ask, and for what (props of components/ConfirmIdentity.svelte). */
export type Confirmation = { readonly due: boolean; readonly hasCode: boolean };

export const confirmationOf = (
	event: RequestEvent | ServerLoadEvent,
	permission: Permission
): Confirmation => ({
	due: isConfirmationDue(event, permission),
	hasCode: event.locals.actor?.hasCode ?? false
});

/**
 * Asked by an action after the guard, before it changes anything. Null: go on.
 * @param form the action's own; the passphrase stands in it beside the rest
 */
export async function confirmIdentity(
	event: RequestEvent,
	permission: Permission,
	form: FormData
): Promise<ConfirmRefused | null> {
	const { actor } = event.locals;
	if (!actor) throw new Error('the guard comes first');
	return isConfirmationDue(event, permission) ? confirmPerson(db, actor, form, now()) : null;
}

/** The same as confirmationOf, for one's own account. */
export const ownConfirmation = (of: SignedIn, at: number): Confirmation => ({
	due: !isRecent(of.verifiedAt, at),
	hasCode: of.hasCode
});

/** The same for what one does with one's own account, where no permission says so. */
export async function confirmOwner(
	event: RequestEvent,
	form: FormData
): Promise<ConfirmRefused | null> {
	const { actor } = event.locals;
	if (!actor) throw new Error('the guard comes first');
	return isRecent(actor.verifiedAt, now()) ? null : confirmPerson(db, actor, form, now());
}

export async function confirmPerson(
	db: Db,
	actor: SignedIn,
	form: FormData,
	at: number
): Promise<ConfirmRefused | null> {
	const passphrase = String(form.get('confirm-passphrase') ?? '');
	if (passphrase === '') return { confirm: 'needed' };
	const buckets = confirmBucketsOf(actor.sessionId, actor.userId);
	const reservation = await reserveAttempt(db, buckets, at);
	if (!reservation.allowed)
		return { confirm: 'wait', waitMinutes: waitMinutesOf(reservation.waitMs) };
	const isRight = await isPassphraseOf(db, actor.userId, passphrase);
	const code = String(form.get('confirm-code') ?? '');
	if (!isRight || !(await verify(db, actor, code, at))) {
		await recordFailure(db, actor.username, at);
		return { confirm: 'wrong' };
	}
	await clearAttempts(db, buckets, at);
	return null;
}

/** A right passphrase with a wrong code uses up no code. */
const verify = (db: Db, actor: SignedIn, code: string, at: number): Promise<boolean> =>
	db.transaction(async (tx) => {
		if (actor.hasCode && !(await useCode(tx, actor.userId, code, at))) return false;
		await tx.update(session).set({ verifiedAt: at }).where(eq(session.id, actor.sessionId));
		return true;
	});
