import { setImmediate } from 'node:timers/promises';
import type { Voucher } from '#lib/domain/ledger/voucher.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';

/** Drains an import; lets other requests have a turn now and then: a large file takes seconds. */
export async function readToEnd(
	vouchers: Generator<Voucher, LedgerReview>,
	take: (voucher: Voucher) => void = () => undefined,
	onRead: (entries: number) => void = () => undefined
): Promise<LedgerReview> {
	let entries = 0;
	for (let n = 1; ; n += 1) {
		const next = vouchers.next();
		if (next.done) return next.value;
		take(next.value);
		entries += next.value.entries.length;
		if (n % 500 !== 0) continue;
		onRead(entries);
		await setImmediate();
	}
}
