import { between, type SQL } from 'drizzle-orm';
import { voucher } from './db/schema.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';

/** The vouchers of a batch, by their range of ids. */
export const isOfBatch = (batchId: number): SQL =>
	between(voucher.id, batchId * VOUCHERS_PER_BATCH, (batchId + 1) * VOUCHERS_PER_BATCH - 1);
