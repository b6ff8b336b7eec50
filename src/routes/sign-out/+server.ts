import { redirect } from '@sveltejs/kit';
import { access } from '#lib/server/access.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { keepCookies } from '#lib/server/session-cookies.ts';
import { signOut } from '#lib/server/sign-in.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	keepCookies(event, await signOut(db, access(), event.request.headers, now()));
	redirect(303, '/sign-in');
};
