/** The township may look at what is not published, and that is put on record: once an hour and page. */
import { and, eq, gt, sql } from 'drizzle-orm';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { auditEvent } from './db/schema.ts';

const HOUR_MS = 60 * 60 * 1000;

export async function recordTownshipReading(
	db: Db,
	villageId: number,
	what: string,
	by: Actor
): Promise<void> {
	const known = await db
		.select({ id: auditEvent.id })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.villageId, villageId),
				gt(auditEvent.at, by.at - HOUR_MS),
				eq(auditEvent.kind, 'township-read'),
				eq(auditEvent.personId, by.personId ?? 0),
				eq(sql<string>`json_extract(${auditEvent.detail}, '$.what')`, what)
			)
		)
		.limit(1);
	if (known.length === 0) await insertAuditEvent(db, villageId, by, 'township-read', { what });
}
