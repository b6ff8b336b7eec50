/** Adds up entries as they pass: one row a month, account, class and closing mark. */
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { monthOf, type CivilDate, type Month } from '#lib/domain/calendar.ts';
import type { Fen } from '#lib/domain/money.ts';

export type TotalRow = {
	month: Month;
	accountId: number;
	/** '' where the account is no income account. */
	incomeClass: IncomeClass | '';
	isClosing: boolean;
	debitFen: Fen;
	creditFen: Fen;
	entryCount: number;
	/** The last day that one of its lines is dated on. */
	lastOn: CivilDate;
};

export class TotalSheet {
	readonly #rows = new Map<string, TotalRow>();

	add(
		bookedOn: CivilDate,
		accountId: number,
		incomeClass: IncomeClass | null,
		isClosing: boolean,
		debitFen: Fen,
		creditFen: Fen
	): void {
		const month = monthOf(bookedOn);
		const key = `${month}/${accountId}/${incomeClass ?? ''}/${isClosing ? 1 : 0}`;
		let row = this.#rows.get(key);
		if (!row) {
			row = {
				month,
				accountId,
				incomeClass: incomeClass ?? '',
				isClosing,
				debitFen: 0,
				creditFen: 0,
				entryCount: 0,
				lastOn: bookedOn
			};
			this.#rows.set(key, row);
		}
		row.debitFen += debitFen;
		row.creditFen += creditFen;
		row.entryCount += 1;
		if (bookedOn > row.lastOn) row.lastOn = bookedOn;
	}

	rows(): TotalRow[] {
		return [...this.#rows.values()];
	}
}
