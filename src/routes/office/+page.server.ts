import { redirect } from '@sveltejs/kit';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requireActor } from '#lib/server/guard.ts';
import { isTownship } from '#lib/server/people.ts';
import { findVillagesOf } from '#lib/server/villages.ts';
import type { PageServerLoad } from './$types';

/** The villages I serve; whoever serves one goes straight there, the township to the people it administers. */
export const load: PageServerLoad = async (event) => {
	const { personId } = requireActor(event, 'villages.own');
	if (await isTownship(db, personId ?? 0)) redirect(303, '/township');
	const villages = await findVillagesOf(db, personId ?? 0, civilDateInChina(now()));
	const [only] = villages;
	if (only && villages.length === 1) redirect(303, `/office/${only.slug}`);
	return { villages };
};
