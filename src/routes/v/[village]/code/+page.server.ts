import { fail, redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { findDisclosureSettings } from '#lib/server/disclosure-settings.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import { localPath } from '#lib/server/local-path.ts';
import { keepReaderDevice } from '#lib/server/public-limit.ts';
import { mayReadLines, tryReadingCode } from '#lib/server/reading-code.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const homeOf = (slug: string): string => `/v/${slug}`;

export const load: PageServerLoad = async (event) => {
	const { id, slug, name, isSample } = await requirePublicVillage(event, 'notice.read');
	keepReaderDevice(event);
	const settings = await findDisclosureSettings(db, id);
	const back = localPath(event.url.searchParams.get('back'), homeOf(slug));
	const isNeeded = !mayReadLines(event.cookies, { slug }, settings);
	const textSize = textSizeIn(event.cookies.get(TEXT_SIZE));
	return { village: { slug, name, isSample }, back, isNeeded, textSize };
};

export const actions: Actions = {
	default: async (event) => {
		const village = await requirePublicVillage(event, 'notice.read');
		const settings = await findDisclosureSettings(db, village.id);
		const form = await event.request.formData();
		const back = localPath(form.get('back'), homeOf(village.slug));
		if (mayReadLines(event.cookies, village, settings)) redirect(303, back);
		const typed = String(form.get('code') ?? '').slice(0, 40);
		const tried = await tryReadingCode(event, village, settings, typed);
		if (tried === 'right') redirect(303, back);
		if (tried === 'wrong') return fail(400, { fault: tried, back });
		return fail(429, { fault: { waitMinutes: tried.waitMinutes }, back });
	}
};
