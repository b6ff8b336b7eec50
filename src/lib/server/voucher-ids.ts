/**
 * Voucher ids are set by the writer, not by the database: batch id × ten million + n. Batches written at the same time
 * never meet, and a batch's vouchers are a range of the primary key: no second index has to be kept up while importing.
 */
export const VOUCHERS_PER_BATCH = 10_000_000;
