import { fail, redirect } from '@sveltejs/kit';
import { parseAsset } from '#lib/domain/contracts/parse-asset.ts';
import { ASSET_FIELDS } from '#lib/domain/contracts/register-field.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { addAsset } from '#lib/server/registers.ts';
import { answer, typedOf } from '../../register-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await requireVillage(event, 'contract.manage');
};

export const actions: Actions = {
	default: async (event) => {
		const { village, actor } = await requireVillage(event, 'contract.manage');
		const typed = typedOf(await event.request.formData(), ASSET_FIELDS);
		const parsed = parseAsset(typed);
		if (!parsed.ok) return fail(400, answer(typed, { faults: parsed.error }));
		const outcome = await addAsset(db, village.id, parsed.value, actor);
		if ('kind' in outcome) return fail(409, answer(typed, { refusal: outcome }));
		redirect(303, `/office/${village.slug}/assets/${outcome.id}`);
	}
};
