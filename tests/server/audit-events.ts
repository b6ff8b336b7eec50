import { desc, eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { auditEvent } from '#lib/server/db/schema.ts';

/** What a test looks for in the trail. Newest first. */
export const findAuditEvents = (db: Db, villageId: number, limit: number) =>
	db
		.select({
			at: auditEvent.at,
			actor: auditEvent.actor,
			kind: auditEvent.kind,
			detail: auditEvent.detail
		})
		.from(auditEvent)
		.where(eq(auditEvent.villageId, villageId))
		.orderBy(desc(auditEvent.at), desc(auditEvent.id))
		.limit(limit);
