import type { AmountFault, Fen } from '../money.ts';
import { err, type Result } from '../result.ts';
import { parseSide, type Amount, type Side } from './amount-cell.ts';
import { cellAt, type ColumnIndex } from './column-index.ts';
import type { ColumnRole } from './review.ts';
import type { TypedSum } from './sums.ts';

export type AmountProblem = {
	readonly fault: AmountFault;
	readonly role: ColumnRole;
	readonly cell: string;
};

/** What the amount columns of a row say. */
export type AmountReading = {
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	/** True where no amount is typed at all, as opposed to a zero. */
	readonly hasNoAmount: boolean;
	readonly isSideMissing: boolean;
	readonly amountFaults: readonly AmountProblem[];
};

const NO_FAULTS: readonly AmountProblem[] = [];

export const amountsIn = (cells: readonly string[], at: ColumnIndex): AmountReading =>
	at.debit >= 0 && at.credit >= 0 ? twoColumns(cells, at) : oneColumn(cells, at);

function twoColumns(cells: readonly string[], at: ColumnIndex): AmountReading {
	const debitCell = cellAt(cells, at.debit);
	const creditCell = cellAt(cells, at.credit);
	const debit = onSide(at.parseAmount(debitCell), 'debit');
	const credit = onSide(at.parseAmount(creditCell), 'credit');
	const areSound = debit.ok && credit.ok;
	return {
		debitFen: debit.ok ? debit.value.fen : 0,
		creditFen: credit.ok ? credit.value.fen : 0,
		hasNoAmount: areSound && debit.value.isBlank && credit.value.isBlank,
		isSideMissing: false,
		amountFaults: areSound
			? NO_FAULTS
			: [...faultOf(debit, 'debit', debitCell), ...faultOf(credit, 'credit', creditCell)]
	};
}

/** One amount with its side in another column, or before it in the cell. */
function oneColumn(cells: readonly string[], at: ColumnIndex): AmountReading {
	const cell = cellAt(cells, at.amount);
	const typedSide = parseSide(cellAt(cells, at.side));
	const amount = onSide(at.parseAmount(cell), typedSide);
	const value = amount.ok ? amount.value : null;
	const side = typedSide ?? value?.side ?? null;
	const fen = value?.fen ?? 0;
	return {
		debitFen: side === 'debit' ? fen : 0,
		creditFen: side === 'credit' ? fen : 0,
		hasNoAmount: value?.isBlank ?? false,
		isSideMissing: side === null && fen !== 0,
		amountFaults: amount.ok ? NO_FAULTS : faultOf(amount, 'amount', cell)
	};
}

/** `贷 5` in the debit column, or beside 借, may be meant either way: no amount. */
const onSide = (
	amount: Result<Amount, AmountFault>,
	side: Side | null
): Result<Amount, AmountFault> => {
	if (!amount.ok || amount.value.side === null || side === null) return amount;
	return amount.value.side === side ? amount : err('not-a-number');
};

const faultOf = (
	amount: Result<Amount, AmountFault>,
	role: ColumnRole,
	cell: string
): AmountProblem[] => (amount.ok ? [] : [{ fault: amount.error, role, cell }]);

/** What a subtotal row says, side by side. */
export function sumsIn(cells: readonly string[], at: ColumnIndex): TypedSum {
	if (at.debit < 0 || at.credit < 0)
		return { debit: null, credit: null, single: fenIn(cellAt(cells, at.amount), at) };
	const debit = fenIn(cellAt(cells, at.debit), at);
	const credit = fenIn(cellAt(cells, at.credit), at);
	return { debit, credit, single: null };
}

/** Null where nothing is typed, or nothing that could be checked. */
function fenIn(cell: string, at: ColumnIndex): Fen | null {
	const amount = at.parseAmount(cell);
	return amount.ok && !amount.value.isBlank ? amount.value.fen : null;
}

/** The running balance of the row, debit positive; null where the row states none. 平 is a balance of zero. */
export function balanceIn(cells: readonly string[], at: ColumnIndex): Fen | null {
	const amount = at.parseAmount(cellAt(cells, at.balance));
	const typedSide = cellAt(cells, at.balanceSide).trim();
	if (!amount.ok) return null;
	const { fen, isBlank, side } = amount.value;
	if (isBlank) return typedSide === '平' ? 0 : null;
	return (side ?? parseSide(typedSide)) === 'credit' ? -fen : fen;
}
