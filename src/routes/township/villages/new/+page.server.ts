import { fail, redirect } from '@sveltejs/kit';
import { confirmationOf, confirmIdentity } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { isSlug } from '#lib/server/first-run.ts';
import { requireTownship } from '#lib/server/guard.ts';
import { findVillage, insertVillage } from '#lib/server/villages.ts';
import { text } from '../../manage.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Fault = 'needed' | 'bad-slug' | 'taken';

export const load: PageServerLoad = async (event) => {
	await requireTownship(event, 'people.manage');
	return { confirmation: confirmationOf(event, 'people.manage') };
};

export const actions: Actions = {
	default: async (event) => {
		const actor = await requireTownship(event, 'people.manage');
		const form = await event.request.formData();
		const given = {
			name: text(form, 'name').slice(0, 40),
			slug: text(form, 'slug').toLowerCase(),
			ledgerName: text(form, 'ledgerName').slice(0, 40)
		};
		const faults = await check(given);
		if (Object.keys(faults).length > 0) return fail(400, { given, faults, refused: null });
		const refused = await confirmIdentity(event, 'people.manage', form);
		if (refused) return fail(403, { given, faults, refused });
		await insertVillage(db, { ...given, isSample: false, ledgerSlug: 'coop' }, actor);
		redirect(303, '/township');
	}
};

async function check(given: Record<'name' | 'slug' | 'ledgerName', string>) {
	const faults: Partial<Record<keyof typeof given, Fault>> = {};
	if (given.name === '') faults.name = 'needed';
	if (given.ledgerName === '') faults.ledgerName = 'needed';
	if (!isSlug(given.slug)) faults.slug = 'bad-slug';
	else if (await findVillage(db, given.slug)) faults.slug = 'taken';
	return faults;
}
