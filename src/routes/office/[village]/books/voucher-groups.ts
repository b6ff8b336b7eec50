import type { EntryView } from '#lib/server/vouchers.ts';

export type VoucherGroup = {
	voucherId: number;
	entries: EntryView[];
	/** Its first lines stand on the page before. */
	isContinued: boolean;
	/** One summary for all lines, as most vouchers have; null where they differ. */
	summary: string | null;
};

/** Lines in voucher order, gathered by voucher. `isWhole`: the list holds all lines of a voucher, so a first line > 1 is continued. */
export function groupByVoucher(entries: readonly EntryView[], isWhole: boolean): VoucherGroup[] {
	const groups: VoucherGroup[] = [];
	for (const entry of entries) {
		const last = groups.at(-1);
		if (last?.voucherId === entry.voucherId) {
			last.entries.push(entry);
			if (last.summary !== entry.summary) last.summary = null;
		} else {
			const isContinued = isWhole && entry.line > 1;
			groups.push({
				voucherId: entry.voucherId,
				entries: [entry],
				isContinued,
				summary: entry.summary
			});
		}
	}
	return groups;
}
