import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { countWaitingLines } from '#lib/server/waiting.ts';
import type { LayoutServerLoad } from './$types';

/** Every page below asks the guard again for itself: a layout alone protects nothing. */
export const load: LayoutServerLoad = async (event) => {
	const { village, ledgerSets, title, role, holder, can } = await requireVillage(
		event,
		'desk.read'
	);
	const waiting = await countWaitingLines(
		db,
		ledgerSets.map((set) => set.id)
	);
	const today = civilDateInChina(now());
	return { village, ledgerSets, title, role, holder, can, waiting, today };
};
