import { requireTownship } from '#lib/server/guard.ts';
import type { LayoutServerLoad } from './$types';

/** A second lock: every page below has its own. */
export const load: LayoutServerLoad = async (event) => {
	await requireTownship(event, 'people.read');
};
