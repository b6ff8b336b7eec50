import { parseCivilDate, type CivilDate, type DateFault, type FiscalYear } from '../calendar.ts';
import type { AmountFault, Fen } from '../money.ts';
import type { Result } from '../result.ts';
import { parseAmount, parseSide, type Amount, type Side } from './amount-cell.ts';
import type { ColumnIndex } from './column-index.ts';
import type { TypedSum } from './sums.ts';
import type { AccountResolver, AccountUse } from './resolve-accounts.ts';
import type { ColumnRole } from './review.ts';
import { labelOf, mayBeSubtotal, subtotalKind, type SubtotalKind } from './subtotal-rows.ts';
import { DEFAULT_WORD, parseVoucherNumber, wordOf, type VoucherNumber } from './voucher-number.ts';

/** What one row says, read but not yet judged. */
export type VoucherLine = {
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
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	/** True where no amount is typed at all, as opposed to a zero. */
	readonly hasNoAmount: boolean;
	readonly isSideMissing: boolean;
	readonly amountFaults: readonly AmountProblem[];
	readonly counterparty: string | null;
	readonly attachments: number | null;
	readonly status: string;
};
export type AmountProblem = {
	readonly fault: AmountFault;
	readonly role: ColumnRole;
	readonly cell: string;
};

export type SubtotalRow = {
	readonly row: number;
	readonly cells: readonly string[];
	readonly label: string;
	readonly kind: SubtotalKind;
};

type DateReading = {
	readonly date: CivilDate | null;
	readonly fault: DateFault | null;
	readonly cell: string;
};
type Above = { date: CivilDate | null; word: string; number: number };

const NO_FAULTS: readonly AmountProblem[] = [];
const NO_DATE: DateReading = { date: null, fault: 'blank', cell: '' };

/** Reads rows one after another; remembers the line above for the blanks that merged cells leave. */
export class LineReader {
	private above: Above | null = null;
	private dateText = '';
	private dateReading = NO_DATE;
	private numberText = '';
	private numberReading: VoucherNumber | null = null;
	private wordText = '';
	private wordReading = '';
	/** True once a line repeated the number above it: then a blank beside a date is a number left out, not a merged cell. */
	private repeatsNumbers = false;
	private yearAbove = '';
	private readonly at: ColumnIndex;
	private readonly year: FiscalYear;
	private readonly accounts: AccountResolver;
	private readonly ownAccount: AccountUse | null;

	constructor(
		at: ColumnIndex,
		year: FiscalYear,
		accounts: AccountResolver,
		ownAccount: AccountUse | null
	) {
		this.at = at;
		this.year = year;
		this.accounts = accounts;
		this.ownAccount = ownAccount;
	}

	/** Null for a row without a number, an account or an amount: a remark, a signature, a page number. */
	read(row: number, cells: readonly string[]): VoucherLine | SubtotalRow | null {
		const { at } = this;
		const numberCell = cellAt(cells, at.voucher >= 0 ? at.voucher : at.voucherNumber).trim();
		const own = numberCell === '' ? null : this.numberIn(numberCell);
		if (own === null) {
			const subtotal = this.subtotalIn(row, cells);
			if (subtotal) return subtotal;
		}
		return this.lineIn(row, cells, numberCell, own);
	}

	/** Word and number of a row that cannot be read otherwise, so that its number is not reported as missing. */
	numberOf(cells: readonly string[]): { word: string; number: number } | null {
		const { at } = this;
		const own = this.numberIn(
			cellAt(cells, at.voucher >= 0 ? at.voucher : at.voucherNumber).trim()
		);
		return own && { word: own.word ?? this.wordIn(cells), number: own.number };
	}

	/** The voucher above a total row, or above a row that could not be read, is not continued below it. */
	forgetAbove(): void {
		this.above = null;
	}

	/** What a subtotal row says, side by side. */
	sumsIn(cells: readonly string[]): TypedSum {
		const { at } = this;
		if (at.debit < 0 || at.credit < 0)
			return { debit: null, credit: null, single: fenIn(cellAt(cells, at.amount)) };
		return {
			debit: fenIn(cellAt(cells, at.debit)),
			credit: fenIn(cellAt(cells, at.credit)),
			single: null
		};
	}

	/** The running balance of the row, debit positive; null where the row states none. */
	balanceIn(cells: readonly string[]): Fen | null {
		const { at } = this;
		const amount = parseAmount(cellAt(cells, at.balance));
		const typedSide = cellAt(cells, at.balanceSide).trim();
		if (!amount.ok) return null;
		const { fen, isBlank, side } = amount.value;
		if (isBlank) return typedSide === '平' ? 0 : null;
		return (side ?? parseSide(typedSide)) === 'credit' ? -fen : fen;
	}

	private subtotalIn(row: number, cells: readonly string[]): SubtotalRow | null {
		for (const cell of cells) {
			if (cell === '' || !mayBeSubtotal(cell)) continue;
			const kind = subtotalKind(cell);
			if (kind === null) continue;
			this.forgetAbove();
			return { row, cells, label: labelOf(cell), kind };
		}
		return null;
	}

	private lineIn(
		row: number,
		cells: readonly string[],
		numberCell: string,
		own: VoucherNumber | null
	): VoucherLine | null {
		const { at } = this;
		const account = this.accountIn(row, cells);
		const amounts = this.amountsIn(cells);
		const isEmpty =
			account.fault === 'account-missing' && amounts.hasNoAmount && amounts.faults.length === 0;
		if (isEmpty && numberCell === '') return null;
		const date = this.dateIn(cells);
		const place = this.placeOf(cells, numberCell, own, date);
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
			amountFaults: amounts.faults,
			counterparty: this.counterpartyIn(cells),
			attachments: at.attachments < 0 ? null : attachmentsIn(cellAt(cells, at.attachments)),
			status: cellAt(cells, at.status).trim()
		};
	}

	/** Own cells first; blank ones are taken from the line above, never across a new number (domain.md §4.3). */
	private placeOf(
		cells: readonly string[],
		numberCell: string,
		own: VoucherNumber | null,
		date: DateReading
	) {
		const { above } = this;
		const isSameDay = date.date === null ? date.fault === 'blank' : date.date === above?.date;
		if (own === null) {
			const isLeftOut = this.repeatsNumbers && date.date !== null;
			if (numberCell !== '' || above === null || !isSameDay || isLeftOut) {
				this.above = null;
				return { date: date.date, word: DEFAULT_WORD, number: null, isDateTaken: false };
			}
			return { ...above, isDateTaken: date.date === null };
		}
		const word = own.word === null ? this.wordIn(cells) : this.combined(cells, own.word);
		const isContinued = above !== null && above.number === own.number && above.word === word;
		this.repeatsNumbers ||= isContinued;
		const isDateTaken = isContinued && date.date === null && date.fault === 'blank';
		const taken = { date: isDateTaken ? above.date : date.date, word, number: own.number };
		this.above = taken;
		return { ...taken, isDateTaken };
	}

	private combined = (cells: readonly string[], word: string): string =>
		this.at.voucherWord < 0
			? word
			: this.wordIn(cells) === DEFAULT_WORD
				? word
				: this.wordIn(cells);

	private wordIn(cells: readonly string[]): string {
		const text = cellAt(cells, this.at.voucherWord);
		if (text !== this.wordText) {
			this.wordText = text;
			this.wordReading = wordOf(text);
		}
		return this.wordReading === '' ? DEFAULT_WORD : this.wordReading;
	}

	private numberIn(text: string): VoucherNumber | null {
		if (text !== this.numberText) {
			this.numberText = text;
			this.numberReading = parseVoucherNumber(text);
		}
		return this.numberReading;
	}

	private dateIn(cells: readonly string[]): DateReading {
		const { at } = this;
		const text = at.date >= 0 ? cellAt(cells, at.date) : this.dateFromParts(cells);
		if (text === this.dateText) return this.dateReading;
		this.dateText = text;
		const parsed = parseCivilDate(text, this.year);
		this.dateReading = parsed.ok
			? { date: parsed.value, fault: null, cell: text }
			: { date: null, fault: parsed.error, cell: text };
		return this.dateReading;
	}

	private dateFromParts(cells: readonly string[]): string {
		const { at } = this;
		const month = cellAt(cells, at.month).trim().replace(/月$/, '');
		const day = cellAt(cells, at.day).trim().replace(/日$/, '');
		if (month === '' && day === '') return '';
		const typed = cellAt(cells, at.year)
			.trim()
			.replace(/年度?$/, '');
		if (typed !== '') this.yearAbove = typed;
		const year = this.yearAbove === '' ? String(this.year) : this.yearAbove;
		return `${year}-${month}-${day}`;
	}

	private accountIn(row: number, cells: readonly string[]): AccountUse {
		const { at } = this;
		if (this.ownAccount) return this.ownAccount;
		const code = cellAt(cells, at.accountCode >= 0 ? at.accountCode : at.account);
		return this.accounts.resolve(
			code,
			cellAt(cells, at.accountName),
			cellAt(cells, at.parentAccountName),
			row
		);
	}

	private amountsIn(cells: readonly string[]) {
		return this.at.debit >= 0 && this.at.credit >= 0
			? this.twoColumns(cells)
			: this.oneColumn(cells);
	}

	private twoColumns(cells: readonly string[]) {
		const debitCell = cellAt(cells, this.at.debit);
		const creditCell = cellAt(cells, this.at.credit);
		const debit = parseAmount(debitCell);
		const credit = parseAmount(creditCell);
		const faults =
			debit.ok && credit.ok
				? NO_FAULTS
				: [...faultOf(debit, 'debit', debitCell), ...faultOf(credit, 'credit', creditCell)];
		return {
			debitFen: debit.ok ? debit.value.fen : 0,
			creditFen: credit.ok ? credit.value.fen : 0,
			hasNoAmount: debit.ok && credit.ok && debit.value.isBlank && credit.value.isBlank,
			isSideMissing: false,
			faults
		};
	}

	private oneColumn(cells: readonly string[]) {
		const cell = cellAt(cells, this.at.amount);
		const amount = parseAmount(cell);
		const value = amount.ok ? amount.value : null;
		const side: Side | null = value?.side ?? parseSide(cellAt(cells, this.at.side));
		const fen = value?.fen ?? 0;
		return {
			debitFen: side === 'debit' ? fen : 0,
			creditFen: side === 'credit' ? fen : 0,
			hasNoAmount: value?.isBlank ?? false,
			isSideMissing: side === null && fen !== 0,
			faults: amount.ok ? NO_FAULTS : faultOf(amount, 'amount', cell)
		};
	}

	private counterpartyIn(cells: readonly string[]): string | null {
		for (const index of this.at.counterparties) {
			const cell = cellAt(cells, index).trim();
			if (cell !== '') return cell;
		}
		return null;
	}
}

export const isSubtotal = (line: VoucherLine | SubtotalRow): line is SubtotalRow => 'kind' in line;

export const cellAt = (cells: readonly string[], index: number): string =>
	index < 0 ? '' : (cells[index] ?? '');

function faultOf(
	amount: Result<Amount, AmountFault>,
	role: ColumnRole,
	cell: string
): AmountProblem[] {
	return amount.ok ? [] : [{ fault: amount.error, role, cell }];
}

/** Null where nothing is typed, or nothing that could be checked. */
function fenIn(cell: string): Fen | null {
	const amount = parseAmount(cell);
	return amount.ok && !amount.value.isBlank ? amount.value.fen : null;
}

function attachmentsIn(cell: string): number | null {
	if (cell === '') return null;
	const digits = /^\s*(\d{1,4})(?:\.0+)?\s*[张份]?\s*$/.exec(cell);
	return digits ? Number(digits[1]) : null;
}
