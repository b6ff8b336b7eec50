/**
 * Whose turn it is to post a batch. A posting that was silent for long (a crash, a laptop asleep) can be taken over; if
 * it then wakes, it must not touch what its successor wrote. So every step of a posting holds its turn first, in the
 * same transaction.
 */
import { randomUUID } from 'node:crypto';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import { batch } from './db/schema.ts';

export type Turn = { readonly batchId: number; readonly token: string };
/** Another posting has taken over, or the batch is posted: nothing of it is ours any more. */
export class TurnLost extends Error {}

/** A posting that lives writes a chunk several times a second. */
const CRASHED_AFTER_MS = 15_000;

/** Null if the batch is no draft and no posting left behind. */
export async function takeTurn(db: Db, batchId: number): Promise<Turn | null> {
	const turn = { batchId, token: randomUUID() };
	const crashed = and(
		eq(batch.status, 'posting'),
		or(isNull(batch.beatAt), lt(batch.beatAt, now() - CRASHED_AFTER_MS))
	);
	const taken = await db
		.update(batch)
		.set({ status: 'posting', writtenEntries: 0, beatAt: now(), postingToken: turn.token })
		.where(and(eq(batch.id, batchId), or(eq(batch.status, 'draft'), crashed)))
		.returning({ id: batch.id });
	return taken.length > 0 ? turn : null;
}

type Change = Partial<Omit<typeof batch.$inferInsert, 'id'>>;

/** Changes the batch as its posting. @throws TurnLost, which rolls the transaction back. */
export async function holdTurn(
	tx: Db,
	{ batchId, token }: Turn,
	change: Change = {}
): Promise<void> {
	const held = await tx
		.update(batch)
		.set({ beatAt: now(), ...change })
		.where(and(eq(batch.id, batchId), eq(batch.status, 'posting'), eq(batch.postingToken, token)))
		.returning({ id: batch.id });
	if (held.length === 0) throw new TurnLost(`the posting of batch ${batchId} was taken over`);
}
