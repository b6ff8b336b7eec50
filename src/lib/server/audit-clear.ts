/** The law asks for six months of sign-ins, the product keeps twelve: older ones go. Accounting events never do. */
import { and, asc, eq, gt, lt, lte, max } from 'drizzle-orm';
import { findHead, insertAuditEvent, writeHead, type Actor } from './audit-log.ts';
import { isSealed } from './audit-seal.ts';
import type { Db } from './db/client.ts';
import { auditEvent } from './db/schema.ts';

/** A trigger of the database holds the same: nothing younger can be deleted. */
export const ACCESS_KEPT_MS = 366 * 24 * 60 * 60 * 1000;

const CLOCK: Omit<Actor, 'at'> = { userId: '', name: '—' };

/**
 * Clears the access events that have had their time: the oldest in a row, so that the rest is a chain still; the head
 * says where it begins. A chain whose head is not ours is left as it is: it is evidence. @returns how many went
 */
export function clearOldAccess(db: Db, at: number): Promise<number> {
	return db.transaction(async (tx) => {
		const head = await findHead(tx, 'access');
		if (head.seq === 0 || !isSealed(head, head.seal)) return 0;
		const last = await findLastOld(tx, at - ACCESS_KEPT_MS);
		if (last === null) return 0;
		const gone = await tx
			.delete(auditEvent)
			.where(and(eq(auditEvent.chain, 'access'), lte(auditEvent.seq, last.seq)))
			.returning({ seq: auditEvent.seq });
		await writeHead(tx, { ...head, firstSeq: last.seq + 1, firstPrev: last.hash });
		await insertAuditEvent(tx, null, { ...CLOCK, at }, 'trail-cleared', {
			seq: last.seq,
			count: gone.length
		});
		return gone.length;
	});
}

/** The last of the old ones at the beginning; a younger one (a clock that went back) ends the row. */
async function findLastOld(tx: Db, until: number): Promise<{ seq: number; hash: string } | null> {
	const access = eq(auditEvent.chain, 'access');
	const [young] = await tx
		.select({ seq: auditEvent.seq })
		.from(auditEvent)
		.where(and(access, gt(auditEvent.at, until)))
		.orderBy(asc(auditEvent.seq))
		.limit(1);
	const [end] = await tx
		.select({ seq: max(auditEvent.seq) })
		.from(auditEvent)
		.where(and(access, young ? lt(auditEvent.seq, young.seq) : undefined));
	if (!end?.seq) return null;
	const [row] = await tx
		.select({ seq: auditEvent.seq, hash: auditEvent.hash })
		.from(auditEvent)
		.where(and(access, eq(auditEvent.seq, end.seq)));
	return row ?? null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Now and every day from now on. @returns how to stop */
export function keepAccessShort(
	db: Db,
	now: () => number,
	onError: (error: unknown) => void
): () => void {
	const clear = () => void clearOldAccess(db, now()).catch(onError);
	clear();
	const timer = setInterval(clear, DAY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
