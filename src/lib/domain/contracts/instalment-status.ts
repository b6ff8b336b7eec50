/** What has come for an instalment, what is open, and how it stands on a day. */
import type { CivilDate } from '../calendar.ts';
import { addDays } from '../day-count.ts';
import type { Fen } from '../money.ts';
import type { Instalment, InstalmentStatus, SettlementKind } from './instalment.ts';
import { shareOf } from './share-of.ts';

export const settledFen = (instalment: Instalment, kind?: SettlementKind): Fen =>
	instalment.settlements
		.filter((one) => kind === undefined || one.kind === kind)
		.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Still owed, with tax; never negative: what came too much is not owed back here. */
export const openFen = (instalment: Instalment): Fen =>
	Math.max(0, instalment.amountFen - settledFen(instalment));

/** 应收 begins this many days before the due day: then the reminder of 30 days is out. */
export const DUE_SOON_DAYS = 30;

/** `since`: the first day of the books. What was due before it and is not settled, nobody here can judge. */
export function instalmentStatus(
	instalment: Instalment,
	today: CivilDate,
	since: CivilDate = ''
): InstalmentStatus {
	if (instalment.amountFen === 0) return 'rent_free';
	if (openFen(instalment) === 0) {
		if (settledFen(instalment, 'write_off') > 0) return 'written_off';
		return settledFen(instalment, 'waiver') === instalment.amountFen ? 'waived' : 'paid';
	}
	if (instalment.dueOn < since) return 'before_books';
	if (instalment.dueOn < today) return 'overdue';
	if (settledFen(instalment) > 0) return 'part_paid';
	return instalment.dueOn <= addDays(today, DUE_SOON_DAYS) ? 'due' : 'not_due';
}

/** What of an amount with tax the books hold as income: `amount ÷ (1 + rate)`. */
export const withoutTax = (amountFen: Fen, taxBasisPoints: number): Fen =>
	shareOf(amountFen, 10_000, 10_000 + taxBasisPoints);
