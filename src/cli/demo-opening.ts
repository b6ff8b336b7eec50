/** A sample village's opening balances, by the steps of the page: brought, looked at, new accounts accepted, adopted. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { insertDraft, updateDraftOptions } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findSignerOf } from '#lib/server/people.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { adoptOpening } from '#lib/server/trial-balances.ts';
import type { LedgerSet } from '#lib/server/villages.ts';

/** @returns why it was refused, or null. A sample sheet has no warnings: none are accepted. */
export async function adoptSample(
	db: Db,
	set: LedgerSet,
	path: string,
	year: FiscalYear,
	at: number
): Promise<string | null> {
	const by: Actor = { ...(await findSignerOf(db, 'kuaiji')), at };
	const file = { name: basename(path), bytes: [readFileSync(path)] };
	const { batch } = await insertDraft(db, set.id, file, {}, by);
	const { review } = await reviewDraft(db, batch.id, 0);
	const acceptedAccounts = review.newAccounts.map(({ code }) => code);
	await updateDraftOptions(db, batch.id, { ...batch.options, acceptedAccounts }, by);
	const outcome = await adoptOpening(db, batch.id, year, by, { acceptsWarnings: false });
	return outcome.ok ? null : outcome.reason;
}
