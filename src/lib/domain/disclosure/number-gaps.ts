/** 断号 in the posted books: numbers that no voucher holds, month by month and word by word. */
import type { Month } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import { voucherName } from '../ledger/voucher.ts';

export type Numbered = { readonly month: Month; readonly word: string; readonly number: number };

/**
 * `2022-07 记-0023`, `2022-07 记-0004 — 记-0006`, of the months since `from`. Numbers begin at 1 every month, unless those of
 * the word run on through the months: then each month begins where the one before ended.
 */
export function numberGaps(vouchers: readonly Numbered[], from: Month): string[] {
	return [...groupBy(vouchers, ({ word }) => word)].flatMap(([word, own]) => {
		const months = [...groupBy(own, ({ month }) => month)]
			.map(([month, some]) => ({ month, numbers: sorted(some) }))
			.toSorted((a, b) => (a.month < b.month ? -1 : 1));
		const runsOn = months
			.slice(1)
			.every(({ numbers }, at) => (numbers[0] ?? 0) > (months[at]?.numbers.at(-1) ?? 0));
		return months.flatMap(({ month, numbers }, at) => {
			const before = months[at - 1]?.numbers.at(-1) ?? (numbers[0] ?? 1) - 1;
			const isRunning = runsOn && months.length > 1;
			return month < from ? [] : gapsIn(numbers, isRunning ? before : 0, month, word);
		});
	});
}

const sorted = (vouchers: readonly Numbered[]): number[] =>
	[...new Set(vouchers.map(({ number }) => number))].toSorted((a, b) => a - b);

function gapsIn(numbers: readonly number[], before: number, month: Month, word: string): string[] {
	const name = (number: number): string => voucherName({ word, number });
	return numbers.flatMap((number, at) => {
		const [first, last] = [(numbers[at - 1] ?? before) + 1, number - 1];
		if (first > last) return [];
		return [`${month} ${first === last ? name(first) : `${name(first)} — ${name(last)}`}`];
	});
}
