import { now } from '#lib/server/clock.ts';
import { confirmationOf } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { requireTownship } from '#lib/server/guard.ts';
import { updateCosigners } from '#lib/server/villages.ts';
import { findTownshipDesk } from '#lib/server/township-desk.ts';
import { answerOf, id, manage } from './manage.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await requireTownship(event, 'people.read');
	return {
		...(await findTownshipDesk(db, now())),
		confirmation: confirmationOf(event, 'people.manage')
	};
};

export const actions: Actions = {
	cosigners: manage(async (form, actor) =>
		answerOf(await updateCosigners(db, id(form, 'village'), id(form, 'needed'), actor))
	)
};
