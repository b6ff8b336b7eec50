import { redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireActor } from '#lib/server/guard.ts';
import { findVillagesOf } from '#lib/server/villages.ts';
import type { PageServerLoad } from './$types';

/** The villages I serve; whoever serves one goes straight there. */
export const load: PageServerLoad = async (event) => {
	const { userId } = requireActor(event);
	const villages = await findVillagesOf(db, userId);
	const [only] = villages;
	if (only && villages.length === 1) redirect(303, `/office/${only.slug}`);
	return { villages };
};
