/**
 * The list of villages, kept in memory and read again only for villages about which something was recorded since: all that
 * the list depends on (posting, reversing, deciding, targets, drafts) writes its event in the same transaction. So 300
 * villages cost a look at the end of the trail.
 */
import { and, eq, gt, isNotNull } from 'drizzle-orm';
import type { CivilDate, FiscalYear } from '#lib/domain/calendar.ts';
import type { StandingRow } from '#lib/domain/dashboard/standing-order.ts';
import { findHead } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { auditEvent } from './db/schema.ts';
import { findVillageStandings } from './village-standings.ts';
import type { Village } from './villages.ts';

type Kept = { seq: number; readonly today: CivilDate; readonly rows: Map<string, StandingRow> };
const keptOf = new WeakMap<Db, Kept>();

/** As `findVillageStandings`. `db` is the database itself, not a transaction. */
export async function findKeptStandings(
	db: Db,
	villages: readonly Village[],
	year: FiscalYear | null,
	today: CivilDate
): Promise<StandingRow[]> {
	const kept = await refreshed(db, today);
	const key = ({ id }: Village): string => `${id} ${year ?? ''}`;
	const missing = villages.filter((one) => !kept.rows.has(key(one)));
	const found = missing.length === 0 ? [] : await findVillageStandings(db, missing, year, today);
	for (const [at, row] of found.entries()) {
		const village = missing[at];
		if (village) kept.rows.set(key(village), row);
	}
	return villages.flatMap((one) => kept.rows.get(key(one)) ?? []);
}

/** The head is read before the figures: what is recorded meanwhile is seen the next time. */
async function refreshed(db: Db, today: CivilDate): Promise<Kept> {
	const { seq } = await findHead(db, 'books');
	const before = keptOf.get(db);
	if (before?.today !== today || seq < before.seq) {
		const fresh = { seq, today, rows: new Map<string, StandingRow>() };
		keptOf.set(db, fresh);
		return fresh;
	}
	if (seq > before.seq) await forget(db, before);
	before.seq = seq;
	return before;
}

async function forget(db: Db, kept: Kept): Promise<void> {
	const touched = await db
		.selectDistinct({ villageId: auditEvent.villageId })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.chain, 'books'),
				gt(auditEvent.seq, kept.seq),
				isNotNull(auditEvent.villageId)
			)
		);
	const ids = new Set(touched.map(({ villageId }) => String(villageId)));
	for (const key of kept.rows.keys()) if (ids.has(key.split(' ')[0] ?? '')) kept.rows.delete(key);
}
