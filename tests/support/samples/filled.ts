import { cashDrawn, everydayVoucher } from './everyday.ts';
import type { Random } from './random.ts';
import type { Draft } from './voucher.ts';

/** Everyday spending up to the month's count of vouchers, one of them the cash drawn for it. */
export function filled(
	month: string,
	drafts: readonly Draft[],
	count: number,
	random: Random
): Draft[] {
	const extra = Array.from({ length: Math.max(0, count - drafts.length - 1) }, () =>
		everydayVoucher(month, random)
	);
	return [...cashDrawn(month, extra), ...drafts, ...extra];
}
