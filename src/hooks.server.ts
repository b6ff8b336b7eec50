import type { Cookies, Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { access } from '#lib/server/access.ts';
import { keepAccessShort } from '#lib/server/audit-clear.ts';
import { findHead } from '#lib/server/audit-log.ts';
import { chooseLanguage } from '#lib/server/choose-language.ts';
import { now } from '#lib/server/clock.ts';
import { database, startDatabase, stopDatabase } from '#lib/server/database.ts';
import { logFailure } from '#lib/server/error-log.ts';
import { resumeWork } from '#lib/server/resume-work.ts';
import { isReadingCodeCookie } from '#lib/server/reading-code.ts';
import { refusal } from '#lib/server/request-rules.ts';
import { lookOf, TEXT_SIZE } from '#lib/server/text-size.ts';
import { throughCache } from '#lib/server/shared-cache.ts';
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

type HandleArgs = [Parameters<Handle>[0]['event'], Parameters<Handle>[0]['resolve']];

/** Whether the server lives must not depend on who asks. */
const WITHOUT_SESSION = '/healthz';

export const handle: Handle = ({ event, resolve }) => {
	const { request, url } = event;
	const asked = {
		method: request.method,
		url: url.pathname + url.search,
		header: (name: string) => request.headers.get(name) ?? undefined
	};
	const make = () => answer(event, resolve);
	// The data of a page has the address of the page.
	return event.isDataRequest || event.isSubRequest
		? make()
		: throughCache(asked, findRecorded, make);
};

/** What was recorded last: as long as it is that, the villagers' pages say what they said. */
async function findRecorded(): Promise<string> {
	const { seq, hash } = await findHead(database(), 'books');
	return `${seq} ${hash}`;
}

async function answer(...[event, resolve]: HandleArgs): Promise<Response> {
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
	if (url.pathname.startsWith('/v/') && !locals.actor) sayHowToKeep(response.headers, cookies);
	// The next person at a shared computer must not find the books with the back button.
	if (locals.actor && !response.headers.has('cache-control'))
		response.headers.set('cache-control', 'no-store');
	return response;
}

/** The villagers' pages may be kept by a browser that asks each time; not those that a villagers' code opened. */
function sayHowToKeep(headers: Headers, cookies: Cookies): void {
	if (cookies.getAll().some(({ name }) => isReadingCodeCookie(name)))
		headers.set('cache-control', 'private, no-store');
	else if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const where = { method: event.request.method, path: event.url.pathname, status };
	return { message, reference: logFailure(error, now(), where) };
};
