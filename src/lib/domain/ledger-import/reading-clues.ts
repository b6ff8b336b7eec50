import { dateClue, type DateOrder, type FiscalYear } from '../calendar.ts';
import { amountClue, type DecimalMark } from '../money.ts';
import { cellAt, type ColumnIndex } from './column-index.ts';
import { noteOpen } from './convention.ts';
import type { ImportOptions } from './review.ts';

/** What the rows tell of dates and amounts that could be meant in two ways. */
export type Reading = {
	/** Null where the rows need none, or cannot tell. */
	readonly dateOrder: DateOrder | null;
	readonly decimalMark: DecimalMark | null;
	/** Filled where a person has to be asked: the first such cells. */
	readonly openDates: readonly string[];
	readonly openAmounts: readonly string[];
};

/** This many cells that agree tell enough of a file; its other amounts need no look. */
const ENOUGH = 200;
const HAS_MARK = /[.,．，]/;

/** Gathers, over the rows of the survey, how a file writes its dates and amounts. */
export class ReadingClues {
	private readonly dates = { 'day-first': 0, 'month-first': 0, 'year-first': 0, either: 0 };
	private readonly amounts = { '.': 0, ',': 0, grouped: 0, either: 0 };
	private readonly openDates: string[] = [];
	private readonly openAmounts: string[] = [];
	private readonly columns: readonly number[];
	private readonly year: FiscalYear | null;
	private readonly isDateSettled: boolean;
	private isAmountSettled: boolean;

	/** `year` tells two-digit years. What `options` says already is not sought. */
	constructor(at: ColumnIndex, year: FiscalYear | null, options: ImportOptions) {
		this.columns = [at.debit, at.credit, at.amount, at.balance].filter((index) => index >= 0);
		this.year = year;
		this.isDateSettled = options.dateOrder !== undefined;
		this.isAmountSettled = options.decimalMark !== undefined;
	}

	/** Each different date once. @returns the year it names, also where day and month are open. */
	seeDate(cell: string): FiscalYear | null {
		const { clue, year } = dateClue(cell, this.year);
		if (clue === null || this.isDateSettled) return year;
		this.dates[clue] += 1;
		if (clue === 'either') noteOpen(this.openDates, cell);
		return year;
	}

	seeAmounts(cells: readonly string[]): void {
		if (this.isAmountSettled) return;
		for (const index of this.columns) {
			const cell = cellAt(cells, index);
			if (HAS_MARK.test(cell)) this.seeAmount(cell);
		}
		this.isAmountSettled = Math.max(this.amounts['.'], this.amounts[',']) >= ENOUGH;
	}

	private seeAmount(cell: string): void {
		const clue = amountClue(cell);
		if (clue === null) return;
		this.amounts[clue] += 1;
		if (clue === 'either' || clue === 'grouped') noteOpen(this.openAmounts, cell);
	}

	/** While true, later rows may still tell. */
	get isOpen(): boolean {
		const { openDates, openAmounts } = this.result;
		return openDates.length + openAmounts.length > 0;
	}

	get result(): Reading {
		const dateOrder = this.orderOfDates();
		const mark = this.markOfAmounts();
		const isDateOpen = dateOrder === null && this.dates['year-first'] === 0;
		return {
			dateOrder,
			decimalMark: mark === 'open' ? null : mark,
			openDates: isDateOpen ? this.openDates : [],
			openAmounts: mark === 'open' ? this.openAmounts : []
		};
	}

	/** Dates that contradict each other go by the many; the few are then told as problems. */
	private orderOfDates(): DateOrder | null {
		const { 'day-first': day, 'month-first': month } = this.dates;
		if (day === month) return null;
		return day > month ? 'day-first' : 'month-first';
	}

	private markOfAmounts(): DecimalMark | 'open' | null {
		const { '.': point, ',': comma, grouped, either } = this.amounts;
		if (point > 0) return comma > point ? ',' : '.';
		// 1,234 beside 12,5: one of them is not what it seems.
		if (comma > 0) return grouped > 0 ? 'open' : ',';
		return either > 0 ? 'open' : null;
	}
}
