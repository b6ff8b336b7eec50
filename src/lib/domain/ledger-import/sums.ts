import type { CivilDate, Month } from '../calendar.ts';
import type { Fen } from '../money.ts';
import type { SubtotalKind } from './subtotal-rows.ts';

type Sum = { debit: Fen; credit: Fen };
const zero = (): Sum => ({ debit: 0, credit: 0 });

/** What a subtotal row says: an amount for each side it fills, or one amount of which the side is not told. */
export type TypedSum = {
	readonly debit: Fen | null;
	readonly credit: Fen | null;
	readonly single: Fen | null;
};

/** Adds up the typed lines over every stretch that a subtotal row may mean. Only ever used to check. */
export class Sums {
	readonly file = zero();
	private readonly months = new Map<Month, Sum>();
	private month = zero();
	private monthName: Month | null = null;
	private day = zero();
	private date: CivilDate | null = null;
	private voucher = zero();
	private segment = zero();
	private sinceTotal = zero();
	private firstMonth: Month | null = null;

	add(date: CivilDate | null, debit: Fen, credit: Fen): void {
		if (date !== this.date) this.turnTo(date);
		for (const sum of [
			this.file,
			this.month,
			this.day,
			this.voucher,
			this.segment,
			this.sinceTotal
		]) {
			sum.debit += debit;
			sum.credit += credit;
		}
	}

	private turnTo(date: CivilDate | null): void {
		this.date = date;
		this.day = zero();
		const month = date?.slice(0, 7) ?? null;
		if (month === null || month === this.monthName) return;
		this.monthName = month;
		this.firstMonth ??= month;
		this.month = this.months.get(month) ?? zero();
		this.months.set(month, this.month);
	}

	startVoucher(): void {
		this.voucher = zero();
	}

	/**
	 * Null where the sums agree or cannot be told (a year's total in a file that begins in March); otherwise what the
	 * lines sum to. A plain 合计 may mean the file, the month, the voucher or what follows the last total.
	 */
	check(kind: SubtotalKind, typed: TypedSum): Sum | null {
		const meant = this.meantBy(kind);
		if (meant.length > 0) this.segment = zero();
		if (kind === 'total') this.sinceTotal = zero();
		if (meant.length === 0 || meant.some((sum) => agrees(sum, typed))) return null;
		return meant[0] ?? null;
	}

	private meantBy(kind: SubtotalKind): Sum[] {
		const { file, month, day, voucher, segment, sinceTotal } = this;
		if (kind === 'day') return [day, segment].map(copy);
		if (kind === 'month') return [month, segment].map(copy);
		if (kind === 'year') return this.firstMonth?.endsWith('-01') ? [copy(file)] : [];
		return kind === 'total' ? [file, sinceTotal, month, voucher, segment, day].map(copy) : [];
	}
}

const copy = (sum: Sum): Sum => ({ ...sum });

function agrees({ debit, credit }: Sum, typed: TypedSum): boolean {
	if (typed.single !== null) return [debit + credit, debit, credit].includes(typed.single);
	return (typed.debit ?? debit) === debit && (typed.credit ?? credit) === credit;
}
