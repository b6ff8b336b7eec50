import { redirect, type Cookies } from '@sveltejs/kit';
import { isLanguage } from '#lib/domain/language.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 60 * 60;

function choose(cookies: Cookies, url: URL, language: unknown, back: unknown): never {
	if (isLanguage(language)) {
		const secure = url.protocol === 'https:';
		cookies.set('lang', language, {
			path: '/',
			maxAge: YEAR,
			sameSite: 'lax',
			httpOnly: true,
			secure
		});
	}
	redirect(303, localPath(back));
}

/** The button in the footer. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	return choose(cookies, url, form.get('language'), form.get('back'));
};

/** A link that can be sent: /language?language=en&back=/sign-in. */
export const GET: RequestHandler = ({ cookies, url }) =>
	choose(cookies, url, url.searchParams.get('language'), url.searchParams.get('back'));
