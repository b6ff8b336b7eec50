import type { CivilDate, Month } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { DateReading } from './date-columns.ts';
import type { VoucherPlace } from './voucher-columns.ts';

/**
 * The word for vouchers that a cash or bank book does not number: 现 and 银, with what the code says below 101 and 102,
 * so that two bank accounts (银01, 银02) never share a number. Null for any other account: its vouchers have numbers
 * elsewhere, and made-up ones would only hide that.
 */
export function bookWord(code: AccountCode): string | null {
	const plain = code.replace(/[.-]/g, '');
	if (plain.startsWith('101')) return `现${plain.slice(3)}`;
	return plain.startsWith('102') ? `银${plain.slice(3)}` : null;
}

/**
 * Numbers the lines of a book that has none by their order within the month. Identity in the books is month, word and
 * number, so the number must depend on the file alone: the same export gives the same numbers again. A line put in
 * between moves the numbers behind it, and those vouchers then show as changed against the books: never merged by guess.
 * A date is often written once a day: a blank one is that of the line above, not across a total row.
 */
export class BookNumbers {
	private readonly counts = new Map<Month, number>();
	private date: CivilDate | null = null;

	placeOf(date: DateReading, code: AccountCode): VoucherPlace {
		const isDateTaken = date.fault === 'blank' && this.date !== null;
		if (!isDateTaken) this.date = date.date;
		const month = this.date?.slice(0, 7) ?? '';
		const number = (this.counts.get(month) ?? 0) + 1;
		this.counts.set(month, number);
		return { date: this.date, word: bookWord(code) ?? '记', number, isDateTaken };
	}

	forgetAbove(): void {
		this.date = null;
	}
}
