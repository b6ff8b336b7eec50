import { db } from '#lib/server/database.ts';
import { findBackTest } from '#lib/server/forecast.ts';
import { requireVillage } from '#lib/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'forecast.read');
	return { test: await findBackTest(db, village.id, ledgerSets) };
};
