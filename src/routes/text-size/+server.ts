import { redirect, type Cookies } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 60 * 60;

function choose(cookies: Cookies, url: URL, size: unknown, back: unknown): never {
	const rules = { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true } as const;
	cookies.set(TEXT_SIZE, textSizeIn(size), { ...rules, secure: url.protocol === 'https:' });
	redirect(303, localPath(back));
}

/** The button of the villagers' pages; works without JavaScript. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	return choose(cookies, url, form.get('size'), form.get('back'));
};
