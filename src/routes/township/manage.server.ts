/** The frame of every action of the township: the guard, the confirmation that it is them, the answer. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { now } from '#lib/server/clock.ts';
import { confirmIdentity, type ConfirmRefused } from '#lib/server/confirm-identity.ts';
import { requireTownship } from '#lib/server/guard.ts';
import { publicLink } from '#lib/server/public-origin.ts';
import { invitationPath, type Invitation } from '#lib/server/invitations.ts';

/** `gone`: somebody was faster, or it was so already. */
export type ManageFault = 'gone' | 'needed' | 'bad-number' | 'other-person' | 'number-needed';
/** The link is shown once: only its hash is kept. */
export type ShownInvitation = {
	readonly link: string;
	readonly name: string;
	readonly username: string;
	readonly places: readonly string[];
	readonly title: string;
	readonly expiresAt: number;
};
export type Answer = {
	/** Which form of the page it was. */
	readonly of: string;
	readonly refused: ConfirmRefused | null;
	readonly rule: DutyRule | null;
	readonly fault: ManageFault | null;
	readonly isSaved: boolean;
	/** The grant waits for a second administrator. */
	readonly isPending: boolean;
	readonly invitation: ShownInvitation | null;
};
type Work<E> = (form: FormData, actor: Actor, event: E) => Promise<Partial<Answer>>;

const EMPTY = {
	refused: null,
	rule: null,
	fault: null,
	isSaved: false,
	isPending: false,
	invitation: null
};

export const manage =
	<E extends RequestEvent>(work: Work<E>) =>
	async (event: E) => {
		const actor = await requireTownship(event, 'people.manage');
		const form = await event.request.formData();
		const answer: Answer = { ...EMPTY, of: text(form, 'of') };
		const refused = await confirmIdentity(event, 'people.manage', form);
		if (refused) return fail(403, { ...answer, refused });
		rememberConfirmed(event);
		const done: Answer = { ...answer, ...(await work(form, actor, event)) };
		return done.rule || done.fault ? fail(409, done) : done;
	};

/** So that the page drawn in the same request does not ask again. */
export function rememberConfirmed(event: RequestEvent): void {
	const { actor } = event.locals;
	if (actor) event.locals.actor = { ...actor, verifiedAt: now() };
}

export const text = (form: FormData, field: string): string => String(form.get(field) ?? '').trim();
export const id = (form: FormData, field: string): number => Number(form.get(field) ?? 0) || 0;

/** `false` of a server function: it was so already, or somebody was faster. */
export const answerOf = (outcome: Result<unknown, DutyRule>): Partial<Answer> => {
	if (!outcome.ok) return { rule: outcome.error };
	return outcome.value === false ? { fault: 'gone' } : { isSaved: true };
};

export const shown = (
	event: RequestEvent,
	{ token, expiresAt }: Invitation,
	of: Omit<ShownInvitation, 'link' | 'expiresAt'>
): ShownInvitation => ({ ...of, link: publicLink(invitationPath(token), event.url), expiresAt });
