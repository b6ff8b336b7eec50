import { fail, redirect } from '@sveltejs/kit';
import { access } from '#lib/server/access.ts';
import { clientAddress } from '#lib/server/client-address.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { localPath } from '#lib/server/local-path.ts';
import { keepCookies, keepDeviceCookie, readDeviceCookie } from '#lib/server/session-cookies.ts';
import { signIn } from '#lib/server/sign-in.ts';
import { hasUsers } from '#lib/server/users.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const destination = (url: URL): string => localPath(url.searchParams.get('to'), '/office');

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.actor) redirect(303, destination(url));
	return { isFirstRun: !(await hasUsers(db)) };
};

export const actions: Actions = {
	default: async (event) => {
		const given = await decode(event);
		const outcome = await signIn(db, access(), given, now());
		if (!outcome.ok) {
			const { username } = given;
			return outcome.reason === 'wait'
				? fail(429, { reason: outcome.reason, waitMinutes: outcome.waitMinutes, username })
				: fail(400, { reason: outcome.reason, remaining: outcome.remaining, username });
		}
		keepCookies(event, outcome.headers);
		if (outcome.needsCode) redirect(303, `/sign-in/code${event.url.search}`);
		keepDeviceCookie(event, access().secret, given.username);
		redirect(303, destination(event.url));
	}
};

async function decode(event: RequestEvent) {
	const form = await event.request.formData();
	return {
		username: String(form.get('username') ?? '').slice(0, 100),
		passphrase: String(form.get('passphrase') ?? ''),
		isOwnComputer: form.has('own'),
		address: clientAddress(event),
		deviceCookie: readDeviceCookie(event),
		userAgent: event.request.headers.get('user-agent') ?? undefined
	};
}
