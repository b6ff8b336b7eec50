import { requireActor } from '#lib/server/guard.ts';
import type { LayoutServerLoad } from './$types';

/** A second lock: every page below has its own. */
export const load: LayoutServerLoad = (event) => {
	requireActor(event, 'villages.own');
};
