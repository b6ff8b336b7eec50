import { desc, eq } from 'drizzle-orm';
import type { AuditDetails, AuditKind } from '#lib/domain/audit/audit-event.ts';
import type { Db } from './db/client.ts';
import { auditEvent } from './db/schema.ts';

/** Who acts and when. `userId` is kept with the fact, `name` in the audit trail; `at` is epoch milliseconds. */
export type Actor = { readonly userId: string; readonly name: string; readonly at: number };

/** Call it with the transaction that makes the change: the event and the change stand or fall together. */
export async function insertAuditEvent<K extends AuditKind>(
	db: Db,
	villageId: number | null,
	by: Actor,
	kind: K,
	detail: AuditDetails[K]
): Promise<void> {
	await db.insert(auditEvent).values({ villageId, at: by.at, actor: by.name, kind, detail });
}

/** Newest first. */
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
		.orderBy(desc(auditEvent.id))
		.limit(limit);
