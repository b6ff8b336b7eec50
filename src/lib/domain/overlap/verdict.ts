import type { Voucher } from '../ledger/voucher.ts';
import { voucherDigest } from '../ledger-import/voucher-digest.ts';

/**
 * What a voucher is to the books. Identity is ledger set + month + word + number, sameness is the digest: never a
 * likeness of dates or amounts, since equal rents on equal days are normal in a village.
 */
export const VERDICTS = ['changed', 'missing', 'new', 'identical'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** A voucher of the file; `missing` ones stand in the books only. */
export type FileVerdict = Exclude<Verdict, 'missing'>;

/** @param posted digest of the posted voucher with the same key; undefined if there is none. */
export const verdictOf = (posted: string | undefined, voucher: Voucher): FileVerdict =>
	posted === undefined ? 'new' : posted === voucherDigest(voucher) ? 'identical' : 'changed';
