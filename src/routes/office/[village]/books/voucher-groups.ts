import type { EntryView } from '#lib/server/vouchers.ts';

export type GroupedEntry = EntryView & {
	/** Lines its summary stands for; 0 where a line above says it. */
	summaryRows: number;
};
export type VoucherGroup = {
	voucherId: number;
	entries: GroupedEntry[];
	/** Its first lines stand on the page before. */
	isContinued: boolean;
};

/** Lines in voucher order, gathered by voucher. `isWhole`: all lines of a voucher are listed, so a first line beyond 1 continues. */
export function groupByVoucher(entries: readonly EntryView[], isWhole: boolean): VoucherGroup[] {
	const groups: VoucherGroup[] = [];
	for (const entry of entries) {
		const last = groups.at(-1);
		if (last?.voucherId === entry.voucherId) addLine(last, entry);
		else {
			const isContinued = isWhole && entry.line > 1;
			groups.push({
				voucherId: entry.voucherId,
				entries: [{ ...entry, summaryRows: 1 }],
				isContinued
			});
		}
	}
	return groups;
}

/** A summary said once stands for all lines below that repeat it. */
function addLine(group: VoucherGroup, entry: EntryView): void {
	const said = group.entries.findLast((one) => one.summaryRows > 0);
	const isRepeated = said?.summary === entry.summary;
	if (said && isRepeated) said.summaryRows += 1;
	group.entries.push({ ...entry, summaryRows: isRepeated ? 0 : 1 });
}
