/**
 * Whose turn it is to post a batch. A posting that was silent for long (a crash, a laptop asleep) can be taken over; if
 * it then wakes, it must not touch what its successor wrote. So every step of a posting holds its turn first, in the
 * same transaction.
 */
import { randomUUID } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { now } from './clock.ts';
import type { Db } from './db/client.ts';
import { batch } from './db/schema.ts';

export type Turn = { readonly batchId: number; readonly token: string };
/** Another posting has taken over, or the batch is posted: nothing of it is ours any more. */
export class TurnLost extends Error {}

/** A posting that lives writes a chunk several times a second. */
export const CRASHED_AFTER_MS = 15_000;

const isCrashed = () =>
	and(
		eq(batch.status, 'posting'),
		or(isNull(batch.beatAt), lt(batch.beatAt, now() - CRASHED_AFTER_MS))
	);

/**
 * Null if the batch is no draft and no posting left behind. `onlyRequested`: also null where the wish to post it has
 * been withdrawn meanwhile.
 */
export async function takeTurn(
	db: Db,
	batchId: number,
	onlyRequested = false
): Promise<Turn | null> {
	const turn = { batchId, token: randomUUID() };
	const taken = await db
		.update(batch)
		.set({ status: 'posting', writtenEntries: 0, beatAt: now(), postingToken: turn.token })
		.where(
			and(
				eq(batch.id, batchId),
				or(eq(batch.status, 'draft'), isCrashed()),
				onlyRequested ? isNotNull(batch.postRequest) : undefined
			)
		)
		.returning({ id: batch.id });
	return taken.length > 0 ? turn : null;
}

/**
 * Takes the turn from a posting that lives (`change` says why) or was left behind (`onlyCrashed`): its next step fails,
 * and what it wrote is the taker's to remove. Null if there is none.
 */
export async function takeOver(
	db: Db,
	batchId: number,
	{ onlyCrashed = false, change = {} }: { onlyCrashed?: boolean; change?: Change }
): Promise<Turn | null> {
	const turn = { batchId, token: randomUUID() };
	const taken = await db
		.update(batch)
		.set({ beatAt: now(), postingToken: turn.token, ...change })
		.where(and(eq(batch.id, batchId), onlyCrashed ? isCrashed() : eq(batch.status, 'posting')))
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
