import { redirect } from '@sveltejs/kit';
import { access } from '#lib/server/access.ts';
import { keepCookies } from '#lib/server/session-cookies.ts';
import type { RequestHandler } from './$types';

/** Ends the session in the database too, so that a copied cookie is worth nothing. */
export const POST: RequestHandler = async (event) => {
	const { headers } = await access().auth.api.signOut({
		headers: event.request.headers,
		returnHeaders: true
	});
	keepCookies(event, headers);
	redirect(303, '/sign-in');
};
