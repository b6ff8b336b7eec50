import { fail, redirect } from '@sveltejs/kit';
import { access } from '#lib/server/access.ts';
import { clientAddress } from '#lib/server/client-address.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { readEnvironment } from '#lib/server/environment.ts';
import { acceptInvitation, findInvitation } from '#lib/server/invitations.ts';
import { checkNewPassphrase } from '#lib/server/new-passphrase.ts';
import { findOwnRoles } from '#lib/server/own-roles.ts';
import { hashPassphrase } from '#lib/server/passphrase-hash.ts';
import { keepCookies, keepDeviceCookie } from '#lib/server/session-cookies.ts';
import { deviceCookie } from '#lib/server/sign-in-limit.ts';
import { signIn } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const tokenOf = (url: URL): string => url.searchParams.get('token') ?? '';

export const load: PageServerLoad = async ({ url, setHeaders }) => {
	// The address is the key: no other page learns it, and it stays in no cache. (Not no-referrer: security-headers.ts.)
	setHeaders({ 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' });
	const found = await findInvitation(db, tokenOf(url), now());
	if (!found) return { invited: null };
	const { name, username, personId, expiresAt } = found;
	return {
		invited: { name, username, expiresAt, roles: await findOwnRoles(db, personId, true) },
		isMlps: readEnvironment().isMlps
	};
};

export const actions: Actions = {
	default: async (event) => {
		const token = tokenOf(event.url);
		const found = await findInvitation(db, token, now());
		if (!found) return fail(410, { faults: {} });
		const form = await event.request.formData();
		const given = {
			passphrase: String(form.get('passphrase') ?? ''),
			repeated: String(form.get('repeated') ?? '')
		};
		const faults = await checkNewPassphrase(db, found.userId, given);
		if (faults) return fail(400, { faults });
		const hash = await hashPassphrase(given.passphrase);
		if (!(await acceptInvitation(db, token, hash, now()))) return fail(410, { faults: {} });
		await enter(event, found.username, given.passphrase);
		redirect(303, '/office');
	}
};

/** The person has just proved to hold the link, so this browser is theirs: it is known from now on. */
async function enter(event: RequestEvent, username: string, passphrase: string): Promise<void> {
	const attempt = {
		username,
		passphrase,
		isOwnComputer: false,
		address: clientAddress(event),
		deviceCookie: deviceCookie(access().secret, username),
		userAgent: event.request.headers.get('user-agent') ?? undefined
	};
	const outcome = await signIn(db, access(), attempt, now());
	if (!outcome.ok) redirect(303, '/sign-in');
	keepCookies(event, outcome.headers);
	keepDeviceCookie(event, access().secret, username);
}
