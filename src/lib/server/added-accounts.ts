/** What a refused file brought into the chart goes with it: nothing is kept from a file that was not posted. */
import { and, eq, ne, notExists } from 'drizzle-orm';
import { findBatchById } from './batches.ts';
import type { Db } from './db/client.ts';
import { account, batch, batchTotal } from './db/schema.ts';

/**
 * Accounts that this batch added and no posting uses. Called when its entries are gone; while another batch of the
 * ledger set is being posted they stay, since that one may be writing entries on them at this moment.
 */
export function deleteAddedAccounts(db: Db, batchId: number): Promise<void> {
	return db.transaction(async (tx) => {
		const { ledgerSetId } = await findBatchById(tx, batchId);
		const posting = and(eq(batch.ledgerSetId, ledgerSetId), eq(batch.status, 'posting'));
		if ((await tx.$count(batch, and(posting, ne(batch.id, batchId)))) > 0) return;
		const uses = tx
			.select({ id: batchTotal.accountId })
			.from(batchTotal)
			.where(eq(batchTotal.accountId, account.id));
		await tx.delete(account).where(and(eq(account.addedByBatchId, batchId), notExists(uses)));
	});
}
