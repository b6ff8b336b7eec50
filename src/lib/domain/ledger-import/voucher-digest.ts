import type { Entry, Voucher } from '../ledger/voucher.ts';

/**
 * Tells whether two vouchers say the same: date, and each line's account, summary and amounts, in order. A quick
 * 2 × 32 bit hash, not a seal: it is compared between vouchers of one number only.
 */
export function voucherDigest(voucher: Pick<Voucher, 'bookedOn' | 'entries'>): string {
	let content = voucher.bookedOn;
	for (const { accountCode, summary, debitFen, creditFen } of voucher.entries)
		content += `\n${accountCode}\t${summary}\t${debitFen}\t${creditFen}`;
	return hashOf(content);
}

/** What stands beside it, of every line in its place: with whom, and the row of the file it came from. For proving, not for telling apart. */
export function besideDigest(entries: readonly (Entry & { readonly line?: number })[]): string {
	const said = entries.map(({ counterparty, rowNumber, line }, at) =>
		[line ?? at + 1, rowNumber, counterparty ?? ''].join('\t')
	);
	return hashOf(said.join('\n'));
}

/** Two multiplicative hashes with different constants, mixed at the end (the scheme of cyrb53). */
function hashOf(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return hex(high) + hex(low);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byte = (n: number): string => BYTES[n & 0xff] as string;
const hex = (n: number): string => byte(n >>> 24) + byte(n >>> 16) + byte(n >>> 8) + byte(n);
