/**
 * Figures kept in memory until something is recorded about their village: all that they depend on (posting, reversing,
 * deciding, targets, contracts, receipts, drafts) writes its event in the same transaction. Reading again costs a look at the
 * end of the trail.
 */
import { and, eq, gt, isNotNull } from 'drizzle-orm';
import { findHead } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { auditEvent } from './db/schema.ts';

/** Of one village; a dropped entry is only made again. */
const MOST_PER_VILLAGE = 24;

export class Kept<T> {
	readonly #of = new WeakMap<Db, { seq: number; readonly values: Map<number, Map<string, T>> }>();

	/** What is kept of a village now; callers put in what they make. `db` is the database itself, not a transaction. */
	async of(db: Db): Promise<(villageId: number) => Map<string, T>> {
		// Read before the figures: what is recorded meanwhile is seen the next time.
		const { seq } = await findHead(db, 'books');
		const kept = this.#of.get(db) ?? { seq, values: new Map<number, Map<string, T>>() };
		if (seq < kept.seq) kept.values.clear();
		if (seq > kept.seq) for (const id of await touchedSince(db, kept.seq)) kept.values.delete(id);
		kept.seq = seq;
		this.#of.set(db, kept);
		return (villageId) => {
			const own = kept.values.get(villageId) ?? new Map<string, T>();
			if (own.size >= MOST_PER_VILLAGE) own.clear();
			kept.values.set(villageId, own);
			return own;
		};
	}
}

async function touchedSince(db: Db, seq: number): Promise<number[]> {
	const rows = await db
		.selectDistinct({ villageId: auditEvent.villageId })
		.from(auditEvent)
		.where(
			and(eq(auditEvent.chain, 'books'), gt(auditEvent.seq, seq), isNotNull(auditEvent.villageId))
		);
	return rows.flatMap(({ villageId }) => villageId ?? []);
}
