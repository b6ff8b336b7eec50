import { parseCivilDate, type CivilDate, type DateFault, type FiscalYear } from '../calendar.ts';
import { cellAt, type ColumnIndex } from './column-index.ts';
import { noteOpenDate } from './convention.ts';

export type DateReading = {
	readonly date: CivilDate | null;
	readonly fault: DateFault | null;
	readonly cell: string;
};

/** Reads the date of a row from one column or from year, month and day; parses neighbours with one date once. */
export class DateColumns {
	private text = '';
	private reading: DateReading = { date: null, fault: 'blank', cell: '' };
	/** Books with a 年 column often fill it in once a page. */
	private yearAbove = '';
	/** And hand-kept ones the month: a later day below it is in the same month. */
	private monthAbove = '';
	private dayAbove = 0;
	private readonly at: ColumnIndex;
	private readonly year: FiscalYear;

	constructor(at: ColumnIndex, year: FiscalYear) {
		this.at = at;
		this.year = year;
	}

	read(cells: readonly string[]): DateReading {
		const { at } = this;
		const text = at.date >= 0 ? cellAt(cells, at.date) : this.fromParts(cells);
		if (text === this.text) return this.reading;
		this.text = text;
		const order = at.date >= 0 ? at.dateOrder : undefined;
		const parsed = parseCivilDate(text, this.year, order);
		if (!parsed.ok && parsed.error === 'ambiguous-order') noteOpenDate(at, text, this.year);
		this.reading = parsed.ok
			? { date: parsed.value, fault: null, cell: text }
			: { date: null, fault: parsed.error, cell: text };
		return this.reading;
	}

	private fromParts(cells: readonly string[]): string {
		const { at } = this;
		const typed = part(cells, at.month, /月$/);
		const day = part(cells, at.day, /日$/);
		if (typed === '' && day === '') return '';
		const month = typed === '' && Number(day) >= this.dayAbove ? this.monthAbove : typed;
		this.monthAbove = month;
		this.dayAbove = Number(day);
		this.yearAbove = part(cells, at.year, /年度?$/) || this.yearAbove;
		return `${this.yearAbove || this.year}-${month}-${day}`;
	}
}

const part = (cells: readonly string[], index: number, unit: RegExp): string =>
	cellAt(cells, index).trim().replace(unit, '');
