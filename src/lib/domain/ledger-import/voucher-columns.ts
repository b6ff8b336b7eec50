import type { CivilDate } from '../calendar.ts';
import { cellAt, type ColumnIndex } from './column-index.ts';
import type { DateReading } from './date-columns.ts';
import { DEFAULT_WORD, parseVoucherNumber, wordOf, type VoucherNumber } from './voucher-number.ts';

/** The voucher a line belongs to. */
export type VoucherPlace = {
	readonly date: CivilDate | null;
	readonly word: string;
	/** Null where the row has none and there is none above it to take. */
	readonly number: number | null;
	/** True where the date is that of the line above. */
	readonly isDateTaken: boolean;
};

type Above = { readonly date: CivilDate | null; readonly word: string; readonly number: number };

/** Reads word and number; remembers the line above for the blanks that merged cells leave (domain.md §4.3). */
export class VoucherColumns {
	private above: Above | null = null;
	private numberText = '';
	private numberReading: VoucherNumber | null = null;
	private wordText = '';
	private wordReading = '';
	/** True once a line repeated the number above it: then a blank beside a date is a number left out. */
	private repeatsNumbers = false;
	private readonly at: ColumnIndex;

	constructor(at: ColumnIndex) {
		this.at = at;
	}

	cellOf(cells: readonly string[]): string {
		const { voucher, voucherNumber } = this.at;
		return cellAt(cells, voucher >= 0 ? voucher : voucherNumber).trim();
	}

	/** The number as typed in this row; null where there is none or none can be read. */
	numberIn(cell: string): VoucherNumber | null {
		if (cell !== this.numberText) {
			this.numberText = cell;
			this.numberReading = cell === '' ? null : parseVoucherNumber(cell);
		}
		return this.numberReading;
	}

	/** A voucher is not continued below a total row. */
	forgetAbove(): void {
		this.above = null;
	}

	placeOf(cells: readonly string[], numberCell: string, date: DateReading): VoucherPlace {
		const own = this.numberIn(numberCell);
		return own === null ? this.placeAbove(numberCell, date) : this.ownPlace(cells, own, date);
	}

	/** Taken from the line above only where the row's own cells are blank or agree. */
	private placeAbove(numberCell: string, date: DateReading): VoucherPlace {
		const { above } = this;
		const isSameDay = date.date === null ? date.fault === 'blank' : date.date === above?.date;
		const isLeftOut = this.repeatsNumbers && date.date !== null;
		if (above !== null && numberCell === '' && isSameDay && !isLeftOut)
			return { ...above, isDateTaken: date.date === null };
		this.forgetAbove();
		return { date: date.date, word: DEFAULT_WORD, number: null, isDateTaken: false };
	}

	/** A date is never taken across a new number. */
	private ownPlace(
		cells: readonly string[],
		{ word: typedWord, number }: VoucherNumber,
		date: DateReading
	): VoucherPlace {
		const { above } = this;
		const word = this.wordIn(cells) ?? typedWord ?? DEFAULT_WORD;
		const isContinued = above !== null && above.number === number && above.word === word;
		const isDateTaken = isContinued && date.fault === 'blank';
		this.repeatsNumbers ||= isContinued;
		this.above = { date: isDateTaken ? above.date : date.date, word, number };
		return { ...this.above, isDateTaken };
	}

	/** Word and number of a row that is left unread otherwise, so that its number is not reported as missing. */
	nameOf(cells: readonly string[]): { word: string; number: number } | null {
		const own = this.numberIn(this.cellOf(cells));
		return own && { word: this.wordIn(cells) ?? own.word ?? DEFAULT_WORD, number: own.number };
	}

	private wordIn(cells: readonly string[]): string | null {
		const text = cellAt(cells, this.at.voucherWord);
		if (text !== this.wordText) {
			this.wordText = text;
			this.wordReading = wordOf(text);
		}
		return this.wordReading === '' ? null : this.wordReading;
	}
}
