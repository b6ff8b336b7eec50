import type { CivilDate, DateFault, FiscalYear } from '../calendar.ts';
import { amountsIn, type AmountReading } from './amount-columns.ts';
import type { BookNumbers } from './book-numbers.ts';
import { cellAt, type ColumnIndex } from './column-index.ts';
import { DateColumns, type DateReading } from './date-columns.ts';
import { isNote, isRemark, UNNAMED } from './remarks.ts';
import type { AccountResolver, AccountUse } from './resolve-accounts.ts';
import { labelOf, mayBeSubtotal, subtotalKind, type SubtotalKind } from './subtotal-rows.ts';
import { VoucherColumns } from './voucher-columns.ts';

/** What one row says, read but not yet judged. */
export type VoucherLine = AmountReading & {
	readonly row: number;
	readonly cells: readonly string[];
	readonly date: CivilDate | null;
	/** Null where the date is good or came from the line above (merged cells). */
	readonly dateFault: DateFault | null;
	readonly dateCell: string;
	readonly word: string;
	/** Null where the row has none and there is none above it to take. */
	readonly number: number | null;
	readonly numberCell: string;
	readonly account: AccountUse;
	readonly summary: string;
	readonly counterparty: string | null;
	readonly attachments: number | null;
	readonly status: string;
};

export type SubtotalRow = {
	readonly row: number;
	readonly cells: readonly string[];
	readonly label: string;
	readonly kind: SubtotalKind;
};

export const isSubtotal = (line: VoucherLine | SubtotalRow): line is SubtotalRow => 'kind' in line;

/** Reads rows one after another: a line, a subtotal, or nothing that concerns the books. */
export class LineReader {
	readonly vouchers: VoucherColumns;
	private readonly dates: DateColumns;
	private readonly at: ColumnIndex;
	private readonly accounts: AccountResolver;
	private readonly ownAccount: AccountUse | null;
	private readonly numbers: BookNumbers | null;

	/** `ownAccount` is that of a one-account book without an account column; `numbers` numbers a book that does not. */
	constructor(
		at: ColumnIndex,
		year: FiscalYear,
		accounts: AccountResolver,
		ownAccount: AccountUse | null,
		numbers: BookNumbers | null = null
	) {
		this.vouchers = new VoucherColumns(at);
		this.dates = new DateColumns(at, year);
		this.at = at;
		this.accounts = accounts;
		this.ownAccount = ownAccount;
		this.numbers = numbers;
	}

	/** Null for a remark, a signature, a page number. A row with a voucher number of its own is never a subtotal. */
	read(row: number, cells: readonly string[]): VoucherLine | SubtotalRow | null {
		const numberCell = this.vouchers.cellOf(cells);
		if (this.vouchers.numberIn(numberCell) === null) {
			const subtotal = subtotalIn(row, cells);
			if (subtotal) this.vouchers.forgetAbove();
			if (subtotal) this.numbers?.forgetAbove();
			if (subtotal) return subtotal;
		}
		return this.lineIn(row, cells, numberCell);
	}

	private lineIn(row: number, cells: readonly string[], numberCell: string): VoucherLine | null {
		const { at } = this;
		const account = this.accountIn(row, cells);
		const amounts = amountsIn(cells, at);
		const date = this.dates.read(cells);
		const hasNoNumber = numberCell === '' || isNote(numberCell);
		if (hasNoNumber && this.isRemark(account, amounts, date)) return null;
		const place = this.numbers
			? this.numbers.placeOf(date, account.code)
			: this.vouchers.placeOf(cells, numberCell, date);
		return {
			row,
			cells,
			date: place.date,
			dateFault: place.isDateTaken ? null : date.fault,
			dateCell: date.cell,
			word: place.word,
			number: place.number,
			numberCell,
			account,
			summary: cellAt(cells, at.summary).trim(),
			debitFen: amounts.debitFen,
			creditFen: amounts.creditFen,
			hasNoAmount: amounts.hasNoAmount,
			isSideMissing: amounts.isSideMissing,
			amountFaults: amounts.amountFaults,
			counterparty: counterpartyIn(cells, at),
			attachments: at.attachments < 0 ? null : attachmentsIn(cellAt(cells, at.attachments)),
			status: cellAt(cells, at.status).trim()
		};
	}

	/** The account of a book stands in no row: there a date makes a line of it. */
	private isRemark(account: AccountUse, amounts: AmountReading, date: DateReading): boolean {
		if (this.ownAccount === null) return isRemark(account, amounts, date);
		return date.fault === 'blank' && isRemark(UNNAMED, amounts, date);
	}

	private accountIn(row: number, cells: readonly string[]): AccountUse {
		if (this.ownAccount) return this.ownAccount;
		const { accountCode, account, accountName, parentAccountName } = this.at;
		const code = cellAt(cells, accountCode >= 0 ? accountCode : account);
		const name = cellAt(cells, accountName);
		return this.accounts.resolve(code, name, cellAt(cells, parentAccountName), row);
	}
}

function subtotalIn(row: number, cells: readonly string[]): SubtotalRow | null {
	for (const cell of cells) {
		if (cell === '' || !mayBeSubtotal(cell)) continue;
		const kind = subtotalKind(cell);
		if (kind !== null) return { row, cells, label: labelOf(cell), kind };
	}
	return null;
}

function counterpartyIn(cells: readonly string[], { counterparties }: ColumnIndex): string | null {
	for (const index of counterparties) {
		const cell = cellAt(cells, index).trim();
		if (cell !== '') return cell;
	}
	return null;
}

function attachmentsIn(cell: string): number | null {
	if (cell === '' || cell.length > 20) return null;
	const digits = /^\s*(\d{1,4})(?:\.0+)?\s*[张份]?\s*$/.exec(cell);
	return digits ? Number(digits[1]) : null;
}
