import { voucherName } from '../../ledger/voucher.ts';
import type { VoucherLine } from '../parse-line.ts';
import type { CheckContext } from './context.ts';
import type { NumberSequences } from './number-sequence.ts';

const VOID = /作废|废止|已删除/;
/** A column that only says yes or no (GB/T 24589.1, 用友): 作废标志 1, 记账标志 0. */
const YES = /^(?:-?1|是|y|yes|t|true|√|✓)$/i;
const NO = /^(?:0|否|n|no|f|false|×)$/i;
const UNPOSTED = /未审核|未记账|未过账|未复核|暂存|草稿/;

/** The status column: what is void posts nothing, what is not final yet is told. Once a voucher. */
export class VoucherStatus {
	private readonly told = new Set<string>();
	/** Of the first line of the voucher being read: merged cells leave the others blank. */
	private firstStatus = '';
	private readonly context: CheckContext;
	private readonly sequences: NumberSequences;
	private readonly header: string;

	constructor(context: CheckContext, sequences: NumberSequences) {
		this.context = context;
		this.sequences = sequences;
		this.header = context.at.header('status')?.header ?? '';
	}

	/** True for a line to leave out. A voided voucher keeps its number: that is no gap. */
	isVoid(line: VoucherLine): boolean {
		if (line.numberCell !== '') this.firstStatus = line.status;
		const status = statusOf(line, this.firstStatus);
		if (status === '') return false;
		const isVoid = VOID.test(status) || (YES.test(status) && VOID.test(this.header));
		const isUnposted = UNPOSTED.test(status) || (NO.test(status) && /记账|过账/.test(this.header));
		if (isVoid || isUnposted) this.tell({ ...line, status }, isVoid);
		return isVoid;
	}

	private tell({ status, row, word, number, date }: VoucherLine, isVoid: boolean): void {
		const voucher = voucherName({ word, number: number ?? 0 });
		const month = date?.slice(0, 7) ?? '';
		if (this.told.has(`${month} ${voucher}`)) return;
		this.told.add(`${month} ${voucher}`);
		const place = { row, column: this.context.at.header('status'), cell: status };
		this.context.problems.add(isVoid ? 'voucher-void' : 'voucher-unposted', place, { voucher });
		if (isVoid && number !== null && month !== '') this.sequences.see(month, word, number, row);
	}
}

/** Taken from the first line only where the line took its number from there as well. */
function statusOf({ status, numberCell, number }: VoucherLine, first: string): string {
	return status === '' && numberCell === '' && number !== null ? first : status;
}
