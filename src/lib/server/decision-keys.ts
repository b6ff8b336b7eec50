import { voucherKey, type Entry, type Voucher } from '#lib/domain/ledger/voucher.ts';

type Decidable = Pick<Voucher, 'month' | 'word' | 'number'> & {
	entries: readonly Pick<Entry, 'accountCode' | 'summary' | 'debitFen' | 'creditFen'>[];
};

/**
 * A decision belongs to the very same line under the same voucher number: account, summary and amounts, and which one of
 * equal lines it is. Another line of the voucher may have been corrected.
 * @returns one key a line
 */
export function decisionKeys(voucher: Decidable): string[] {
	const key = voucherKey(voucher);
	const seen = new Map<string, number>();
	return voucher.entries.map(({ accountCode, summary, debitFen, creditFen }) => {
		const line = `${key}/${accountCode}\t${summary}\t${debitFen}\t${creditFen}`;
		const nth = (seen.get(line) ?? 0) + 1;
		seen.set(line, nth);
		return `${line}\t${nth}`;
	});
}
