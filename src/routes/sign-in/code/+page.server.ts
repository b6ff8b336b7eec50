import { fail, redirect } from '@sveltejs/kit';
import { access } from '#lib/server/access.ts';
import { clientAddress } from '#lib/server/client-address.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { localPath } from '#lib/server/local-path.ts';
import { keepDeviceCookie, readDeviceCookie } from '#lib/server/session-cookies.ts';
import { findPending, signInWithCode } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

const destination = (url: URL): string => localPath(url.searchParams.get('to'), '/office');

export const load: PageServerLoad = async ({ locals, url, request }) => {
	if (locals.actor) redirect(303, destination(url));
	const pending = await findPending(access(), request.headers, now());
	if (!pending) redirect(303, `/sign-in${url.search}`);
	return { username: pending.username };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const given = {
			headers: event.request.headers,
			code: String(form.get('code') ?? ''),
			address: clientAddress(event),
			deviceCookie: readDeviceCookie(event)
		};
		const outcome = await signInWithCode(db, access(), given, now());
		if (outcome.ok) {
			keepDeviceCookie(event, access().secret, outcome.username);
			redirect(303, destination(event.url));
		}
		if (outcome.reason === 'expired') redirect(303, `/sign-in${event.url.search}`);
		return outcome.reason === 'wait'
			? fail(429, { reason: outcome.reason, waitMinutes: outcome.waitMinutes })
			: fail(400, { reason: outcome.reason, remaining: outcome.remaining });
	}
};
