import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { access } from '#lib/server/access.ts';
import { keepAccessShort } from '#lib/server/audit-clear.ts';
import { chooseLanguage } from '#lib/server/choose-language.ts';
import { now } from '#lib/server/clock.ts';
import { database, startDatabase, stopDatabase } from '#lib/server/database.ts';
import { logFailure } from '#lib/server/error-log.ts';
import { resumeWork } from '#lib/server/resume-work.ts';
import { refusal } from '#lib/server/request-rules.ts';
import { lookOf, TEXT_SIZE } from '#lib/server/text-size.ts';
import { keepIndexed } from '#lib/server/search-index.ts';
import { addSecurityHeaders } from '#lib/server/security-headers.ts';
import { announceSetupToken, issueSetupToken } from '#lib/server/setup-link.ts';
import { findSignedIn } from '#lib/server/sign-in.ts';
import { hasUsers } from '#lib/server/users.ts';

export const init: ServerInit = async () => {
	if (building) return;
	const { db } = await startDatabase();
	access();
	if (!(await hasUsers(db))) announceSetupToken(issueSetupToken());
	resumeWork(db);
	const stopIndexing = keepIndexed(db, (error) => {
		logFailure(error, now(), { method: '-', path: 'search-index', status: 500 });
	});
	const stopClearing = keepAccessShort(db, now, (error) => {
		logFailure(error, now(), { method: '-', path: 'audit-clear', status: 500 });
	});
	process.once('sveltekit:shutdown', () => {
		stopIndexing();
		stopClearing();
		stopDatabase();
	});
};

/** Whether the server lives must not depend on who asks. */
const WITHOUT_SESSION = '/healthz';

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, cookies, request, route, url } = event;
	locals.language = chooseLanguage(cookies.get('lang'), request.headers.get('accept-language'));
	locals.actor =
		route.id === WITHOUT_SESSION
			? null
			: await findSignedIn(database(), access(), request.headers, now());
	const look = lookOf(url.pathname, cookies.get(TEXT_SIZE));
	const response =
		refusal(event) ??
		(await resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locals.language).replace('%look%', look)
		}));
	addSecurityHeaders(response.headers, url.protocol === 'https:');
	// The next person at a shared computer must not find the books with the back button.
	if (locals.actor && !response.headers.has('cache-control'))
		response.headers.set('cache-control', 'no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const where = { method: event.request.method, path: event.url.pathname, status };
	return { message, reference: logFailure(error, now(), where) };
};
