import { error, fail, redirect } from '@sveltejs/kit';
import { access } from '#lib/server/access.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { checkFirstRun, insertFirstVillage, type FirstRun } from '#lib/server/first-run.ts';
import { keepCookies, keepDeviceCookie } from '#lib/server/session-cookies.ts';
import { forgetSetupToken, isSetupToken } from '#lib/server/setup-link.ts';
import { signIn } from '#lib/server/sign-in.ts';
import { hasUsers } from '#lib/server/users.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const isInvited = (url: URL): boolean => isSetupToken(url.searchParams.get('token'));

export const load: PageServerLoad = async ({ url }) => {
	if (await hasUsers(db)) redirect(303, '/sign-in');
	return { isInvited: isInvited(url) };
};

export const actions: Actions = {
	default: async (event) => {
		if (!isInvited(event.url)) error(403, 'not-invited');
		const given = await decode(event.request);
		const faults = checkFirstRun(given);
		// The passphrase does not travel back into the page.
		const shown = { ...given, passphrase: '', repeated: '' };
		if (Object.keys(faults).length > 0) return fail(400, { faults, given: shown });
		const isFirst = await insertFirstVillage(db, given, now());
		forgetSetupToken();
		if (!isFirst) redirect(303, '/sign-in');
		await enter(event, given);
		redirect(303, `/office/${given.slug}`);
	}
};

async function decode(request: Request): Promise<FirstRun> {
	const form = await request.formData();
	const text = (field: string): string => String(form.get(field) ?? '').trim();
	return {
		villageName: text('villageName'),
		slug: text('slug').toLowerCase(),
		name: text('name'),
		title: text('title'),
		role: text('role') === 'township' ? 'township' : 'accountant',
		username: text('username').toLowerCase(),
		passphrase: String(form.get('passphrase') ?? ''),
		repeated: String(form.get('repeated') ?? '')
	};
}

async function enter(event: RequestEvent, { username, passphrase }: FirstRun): Promise<void> {
	const attempt = {
		username,
		passphrase,
		isOwnComputer: false,
		address: 'setup',
		deviceCookie: undefined,
		userAgent: event.request.headers.get('user-agent') ?? undefined
	};
	const outcome = await signIn(db, access(), attempt, now());
	if (!outcome.ok) redirect(303, '/sign-in');
	keepCookies(event, outcome.headers);
	keepDeviceCookie(event, access().secret, username);
}
