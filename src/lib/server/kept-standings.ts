/** The list of villages, read again only for those about which something was recorded since (kept.ts). */
import type { CivilDate, FiscalYear } from '#lib/domain/calendar.ts';
import type { StandingRow } from '#lib/domain/dashboard/standing-order.ts';
import type { Db } from './db/client.ts';
import { Kept } from './kept.ts';
import { findVillageStandings } from './village-standings.ts';
import type { Village } from './villages.ts';

const standings = new Kept<StandingRow>();

/** As `findVillageStandings`. */
export async function findKeptStandings(
	db: Db,
	villages: readonly Village[],
	year: FiscalYear | null,
	today: CivilDate
): Promise<StandingRow[]> {
	const keptOf = await standings.of(db);
	const key = `${year ?? ''} ${today}`;
	const rows = new Map(
		villages.flatMap((one) => {
			const known = keptOf(one.id).get(key);
			return known ? [[one.id, known] as const] : [];
		})
	);
	const missing = villages.filter(({ id }) => !rows.has(id));
	const found = missing.length === 0 ? [] : await findVillageStandings(db, missing, year, today);
	for (const [at, row] of found.entries()) {
		const village = missing[at];
		if (!village) continue;
		keptOf(village.id).set(key, row);
		rows.set(village.id, row);
	}
	return villages.flatMap(({ id }) => rows.get(id) ?? []);
}
