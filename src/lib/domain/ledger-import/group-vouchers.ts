import type { CivilDate } from '../calendar.ts';
import type { Entry, Voucher } from '../ledger/voucher.ts';
import type { VoucherFacts } from './checks/voucher-checks.ts';
import type { VoucherLine } from './parse-line.ts';

/** Two dates within one voucher: where, and which. */
export type DateConflict = {
	readonly row: number;
	readonly date: CivilDate;
	readonly firstDate: CivilDate;
};

type Open = {
	date: CivilDate | null;
	word: string;
	number: number;
	attachments: number | null;
	entries: Entry[];
	firstRow: number;
	lastRow: number;
	debitFen: number;
	creditFen: number;
};

/** Joins neighbouring lines of one number into a voucher. Identical lines are kept: two equal lines are two lines. */
export class VoucherGrouper {
	private open: Open | null = null;

	/** True where this line begins another voucher than the one being built. */
	begins(line: VoucherLine): boolean {
		const { open } = this;
		if (open === null) return true;
		if (line.number !== open.number || line.word !== open.word) return true;
		return (
			line.date !== null && open.date !== null && line.date.slice(0, 7) !== open.date.slice(0, 7)
		);
	}

	add(line: VoucherLine, entries: readonly Entry[]): DateConflict | null {
		const open = (this.open ??= startedBy(line));
		open.lastRow = line.row;
		open.attachments ??= line.attachments;
		for (const entry of entries) {
			open.entries.push(entry);
			open.debitFen += entry.debitFen;
			open.creditFen += entry.creditFen;
		}
		const { date } = line;
		const firstDate = (open.date ??= date);
		return date !== null && firstDate !== null && date !== firstDate
			? { row: line.row, date, firstDate }
			: null;
	}

	/** The finished voucher, or null where there is none. */
	close(): VoucherFacts | null {
		const { open } = this;
		this.open = null;
		if (open === null) return null;
		const { date, word, number, attachments, entries, ...sums } = open;
		const bookedOn = date ?? '';
		const voucher: Voucher = {
			bookedOn,
			month: bookedOn.slice(0, 7),
			word,
			number,
			attachmentCount: attachments,
			entries
		};
		return { voucher, isDated: date !== null, ...sums };
	}
}

const startedBy = (line: VoucherLine): Open => ({
	date: line.date,
	word: line.word,
	number: line.number ?? 0,
	attachments: line.attachments,
	entries: [],
	firstRow: line.row,
	lastRow: line.row,
	debitFen: 0,
	creditFen: 0
});
